import { latenessOf, type CompetingLine } from '../availability/competing-lines.ts';
import { demandLines } from '../commands/competing-orders.ts';
import type { CommandScope } from '../commands/command-handler.ts';
import { balanceOf } from '../commands/facts.ts';
import type { BusinessDate } from '../kernel/business-date.ts';
import { quantity, sumMoney, type Money, type Quantity } from '../money/money.ts';

/** A product of which somebody gets less, or gets it later, than was asked for. */
export type ScarceProduct = {
  readonly productCode: string;
  readonly name: string;
  readonly unit: string;
  readonly quantityDigits: number;
  readonly onHand: Quantity;
  /** Wanted and not promised on any day. */
  readonly short: Quantity;
  /** Promised for a later day than wanted. */
  readonly late: Quantity;
  /** Orders that wait for it. */
  readonly waitingOrders: number;
  /** Value of what is short or late, tax included, in minor units. */
  readonly valueAtRisk: Money;
  readonly nextReceipt: { readonly date: BusinessDate; readonly quantity: Quantity } | null;
};

export type ScarceProducts = {
  /** Worst first: by value at risk, then by code. */
  readonly rows: readonly ScarceProduct[];
  /** How many there are in all, of which `rows` is a part. */
  readonly total: number;
  readonly valueAtRisk: Money;
};

type Page = { readonly offset: number; readonly limit: number };

/** The products with promises that are missing or late, over all open orders. */
export function scarceProducts(scope: CommandScope, { offset, limit }: Page): ScarceProducts {
  const byProduct = new Map<string, CompetingLine[]>();
  for (const { line } of demandLines(scope, ({ charge }) => !charge)) {
    if (latenessNow(line).late === 0) continue;
    byProduct.set(line.productCode, [...(byProduct.get(line.productCode) ?? []), line]);
  }
  const rows = [...byProduct]
    .map(([productCode, lines]) => scarce(productCode, lines, scope))
    .toSorted((a, b) => b.valueAtRisk - a.valueAtRisk || (a.productCode < b.productCode ? -1 : 1));
  return {
    rows: rows.slice(offset, offset + limit),
    total: rows.length,
    valueAtRisk: sumMoney(rows.map((row) => row.valueAtRisk)),
  };
}

function scarce(productCode: string, lines: readonly CompetingLine[], { read, context }: CommandScope): ScarceProduct {
  const product = read.get('products', productCode);
  const sums = lines.map(latenessNow);
  const [next] = read
    .expectedReceiptsOf(productCode)
    .filter((receipt) => receipt.date >= context.day)
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));
  return {
    productCode,
    name: product?.name ?? productCode,
    unit: product?.unit ?? '',
    quantityDigits: product?.quantityDigits ?? 0,
    onHand: balanceOf(read)(productCode).onHand,
    short: quantity(sums.reduce((sum, one) => sum + one.short, 0)),
    late: quantity(sums.reduce((sum, one) => sum + one.late - one.short, 0)),
    waitingOrders: new Set(lines.map((line) => line.orderId)).size,
    valueAtRisk: sumMoney(sums.map((one) => one.value)),
    nextReceipt: next ? { date: next.date, quantity: next.quantity } : null,
  };
}

/** What of a line is not promised for its day (`late`), and what of that on no day at all (`short`). */
function latenessNow(line: CompetingLine): { readonly short: number; readonly late: number; readonly value: Money } {
  const promised = line.promises.reduce((sum, promise) => sum + promise.quantity, 0);
  const inTime = line.promises.reduce((sum, { date, quantity: part }) => sum + (date > line.wantedOn ? 0 : part), 0);
  const unconfirmed = quantity(Math.max(0, line.quantity - promised));
  return {
    short: unconfirmed,
    late: line.quantity - inTime,
    value: latenessOf(line, { promises: line.promises, unconfirmed }).lateValue,
  };
}
