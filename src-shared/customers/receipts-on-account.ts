import { addMoney, subtractMoney, sumMoney, zeroMoney, type Money } from '../money/money.ts';

/** A receipt as credit sees it. Amounts in minor units. */
export type ReceiptOnAccount = {
  /** Not allocated to an invoice. */
  readonly open: Money;
  readonly allocated: Money;
  /** False while the bank has not cleared a giro. Cash is cleared at once. */
  readonly cleared: boolean;
  /** Order the money was paid ahead for; null: on account. */
  readonly orderId: string | null;
};

/** What receipts mean for exposure before advances are counted against their orders. */
export type ReceiptFigures = {
  /** Cleared and allocated to nothing, linked to no order. */
  readonly unlinked: Money;
  /** Cleared and allocated to no invoice, by the order it was paid for. */
  readonly advances: ReadonlyMap<string, Money>;
  /** What uncleared giro took off open items: still owed until the bank has paid. */
  readonly unclearedGiro: Money;
};

/** Sorts receipts by what they mean for exposure. Money that is not cleared never lowers it. */
export function receiptFigures(receipts: Iterable<ReceiptOnAccount>): ReceiptFigures {
  const advances = new Map<string, Money>();
  const unlinked: Money[] = [];
  const uncleared: Money[] = [];
  for (const { open, allocated, cleared, orderId } of receipts) {
    if (!cleared) uncleared.push(allocated);
    else if (orderId === null) unlinked.push(open);
    else advances.set(orderId, addMoney(advances.get(orderId) ?? zeroMoney, open));
  }
  return { unlinked: sumMoney(unlinked), advances, unclearedGiro: sumMoney(uncleared) };
}

/** What is on account when advances have paid for as much of their orders as they can. */
export function unallocatedReceipts(receipts: ReceiptFigures, settled: Money): Money {
  return subtractMoney(addMoney(receipts.unlinked, sumMoney(receipts.advances.values())), settled);
}
