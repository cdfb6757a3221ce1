import type { BusinessDate } from '#shared/kernel/business-date.ts';
import { money, quantity, type Money, type Quantity } from '#shared/money/money.ts';
import type { MovementRow } from '#shared/stock/stock.ts';

/** One movement of a product with the quantity on hand after it. */
export type MovementEntry = {
  readonly id: string;
  readonly kind: MovementRow['kind'];
  readonly number: string;
  readonly date: BusinessDate;
  readonly quantity: Quantity;
  readonly value: Money;
  readonly after: Quantity;
};

/** Inside a day, what came in stands before what went out, so the balance never dips below what was there. */
const orderInDay: Readonly<Record<MovementRow['kind'], number>> = {
  opening: 0,
  goodsReceipt: 1,
  transferIn: 2,
  customerReturn: 3,
  goodsIssueReversal: 4,
  adjustment: 5,
  stocktake: 6,
  fromQuarantine: 7,
  toQuarantine: 8,
  scrap: 9,
  transferOut: 10,
  goodsIssue: 11,
};

/**
 * Movements of one product, newest first, each with the balance after it. It is counted back from what is
 * on hand now, so that it is right even when older movements are left out.
 */
export function runningBalance(
  movements: readonly MovementRow[],
  productCode: string,
  onHand: Quantity,
): MovementEntry[] {
  let after: number = onHand;
  return movements
    .toSorted(
      (a, b) => compare(b.date, a.date) || orderInDay[b.kind] - orderInDay[a.kind] || compare(b.number, a.number),
    )
    .flatMap((movement) => {
      const lines = movement.lines.filter((line) => line.productCode === productCode);
      if (lines.length === 0) return [];
      const moved = lines.reduce((sum, line) => sum + line.quantity, 0);
      const entry: MovementEntry = {
        id: movement.id,
        kind: movement.kind,
        number: movement.number,
        date: movement.date,
        quantity: quantity(moved),
        value: money(lines.reduce((sum, line) => sum + line.value, 0)),
        after: quantity(after),
      };
      after -= moved;
      return [entry];
    });
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
