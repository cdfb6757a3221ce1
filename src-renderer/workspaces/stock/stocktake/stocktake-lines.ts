import type { ProductRow } from '#shared/catalogue/product.ts';
import { averageCost } from '#shared/stock/moving-average.ts';
import { money, quantity, type Money, type Quantity } from '#shared/money/money.ts';
import type { BatchRow } from '#shared/stock/batch.ts';
import type { BalanceRow } from '#shared/stock/stock.ts';
import {
  lineDifference,
  lineProgress,
  type LineProgress,
  type StocktakeLine,
  type StocktakeRow,
} from '#shared/stock/stocktake.ts';

/** Items on one sheet: as many as a person counts before he wants to see the end of it. */
const SHEET = 40;

export type CountedThing = { readonly productCode: string; readonly batch: string | null };

/** What is to be counted of some products: each once, or each of its batches that is here. */
export function thingsToCount(products: readonly ProductRow[], batches: readonly BatchRow[]): readonly CountedThing[] {
  return products.flatMap((product): CountedThing[] => {
    if (product.tracking !== 'batch') return [{ productCode: product.code, batch: null }];
    return batches
      .filter(({ productCode, onHand }) => productCode === product.code && onHand > 0)
      .map(({ batch }) => ({ productCode: product.code, batch }));
  });
}

/** A line of a stocktake with its product, as people look at it. */
export type CountLine = {
  readonly key: string;
  readonly line: StocktakeLine;
  readonly product: ProductRow | undefined;
  readonly progress: LineProgress;
  readonly difference: Quantity;
  /** What the difference is worth at the average cost; 0 where nothing is known. */
  readonly value: Money;
};

/** The lines in the order in which goods stand, with what was found of each. */
export function countLines(
  stocktake: StocktakeRow,
  products: readonly ProductRow[],
  balances: readonly BalanceRow[],
): readonly CountLine[] {
  const byCode = new Map(products.map((product) => [product.code, product]));
  const balanceOf = new Map(balances.map((balance) => [balance.productCode, balance]));
  return stocktake.lines
    .map((line) => {
      const difference = lineDifference(line);
      const balance = balanceOf.get(line.productCode);
      return {
        key: `${line.productCode} ${line.batch ?? ''}`,
        line,
        product: byCode.get(line.productCode),
        progress: lineProgress(line),
        difference,
        value: balance ? valueOf(balance, difference) : money(0),
      };
    })
    .toSorted((a, b) => compare(placeOf(a), placeOf(b)));
}

function valueOf(balance: BalanceRow, difference: Quantity): Money {
  if (difference === 0) return money(0);
  const cost = averageCost(balance, quantity(Math.abs(difference))) ?? money(0);
  return money(difference < 0 ? -cost : cost);
}

/** The lines sheet by sheet. */
export function sheetsOf(lines: readonly CountLine[]): readonly (readonly CountLine[])[] {
  return Array.from({ length: Math.ceil(lines.length / SHEET) }, (_none, at) =>
    lines.slice(at * SHEET, (at + 1) * SHEET),
  );
}

/** Lines with a difference, the dearest first, whichever way it goes. */
export function differencesOf(lines: readonly CountLine[]): readonly CountLine[] {
  return lines
    .filter(({ difference }) => difference !== 0)
    .toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value) || compare(a.key, b.key));
}

/** Goods without a place come last. */
function placeOf({ product, key }: CountLine): string {
  return `${product?.bin ?? '\uFFFF'} ${key}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
