import { partAmounts } from '../catalogue/priced-line.ts';
import { addMoney, basisPoints, quantity, sumMoney, type BasisPoints, type Money } from '../money/money.ts';
import { divideHalfUp } from '../money/rounding.ts';
import type { QuotationLine, QuotationRow } from './quotation.ts';

/** How many quotations became orders, of those that are decided. */
export type WinRate = {
  /** Ordered in full or in part. */
  readonly won: number;
  /** Lost or expired without an order. */
  readonly lost: number;
  /** Still to be decided: in neither rate. */
  readonly open: number;
  /** won ÷ (won + lost), null while nothing is decided. */
  readonly byCount: BasisPoints | null;
  /** Value ordered and value decided, tax included, in minor units. */
  readonly valueWon: Money;
  readonly valueDecided: Money;
  readonly byValue: BasisPoints | null;
};

/**
 * Win rate of quotations. Revisions are one quotation: only the last counts. Of a quotation that was
 * ordered in part, the ordered value is won and the lost lines are lost; what may still be ordered is open.
 */
export function winRate(quotations: Iterable<QuotationRow>): WinRate {
  const last = [...quotations].filter((quotation) => quotation.supersededBy === null);
  const won = last.filter(isWon).length;
  const lost = last.filter((quotation) => !isWon(quotation) && isOver(quotation)).length;
  const valueWon = sumMoney(last.flatMap(({ lines, optionalLines }) => [...lines, ...optionalLines].map(orderedValue)));
  const valueDecided = sumMoney(last.flatMap(decidedValues));
  return {
    won,
    lost,
    open: last.length - won - lost,
    byCount: share(won, won + lost),
    valueWon,
    valueDecided,
    byValue: share(valueWon, valueDecided),
  };
}

function isWon(quotation: QuotationRow): boolean {
  return [...quotation.lines, ...quotation.optionalLines].some((line) => line.orderedQuantity > 0);
}

function isOver(quotation: QuotationRow): boolean {
  return quotation.state === 'lost' || quotation.state === 'expired' || quotation.state === 'ordered';
}

/** What is decided of each line: all of it when it is over, else what was ordered. Optional lines are only ever won. */
function decidedValues(quotation: QuotationRow): Money[] {
  const over = isOver(quotation);
  return [
    ...quotation.lines.map((line) =>
      over || line.lostReason !== null ? addMoney(line.net, line.tax) : orderedValue(line),
    ),
    ...quotation.optionalLines.map(orderedValue),
  ];
}

function orderedValue(line: QuotationLine): Money {
  const part = partAmounts(line, quantity(0), line.orderedQuantity);
  return addMoney(part.net, part.tax);
}

function share(part: number, whole: number): BasisPoints | null {
  return whole === 0 ? null : basisPoints(divideHalfUp(BigInt(part) * 10_000n, BigInt(whole)));
}
