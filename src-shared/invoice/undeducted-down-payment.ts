import { money, subtractMoney, zeroMoney, type Money } from '../money/money.ts';
import { divideHalfUp } from '../money/rounding.ts';
import type { InvoiceRow } from './invoice.ts';

/**
 * What of a down payment no final invoice has deducted and no credit note has taken back, tax included: a
 * part of its order that is invoiced ahead. 0 for any other invoice.
 */
export function undeductedDownPayment(
  invoice: Pick<InvoiceRow, 'kind' | 'totals' | 'advanceSettled' | 'credited' | 'voidReason'>,
): Money {
  const { kind, totals, advanceSettled, credited, voidReason } = invoice;
  if (kind !== 'downPayment' || voidReason !== null || totals.net <= 0) return zeroMoney;
  const deducted = divideHalfUp(BigInt(totals.total) * BigInt(advanceSettled), BigInt(totals.net));
  return money(Math.max(0, subtractMoney(totals.total, money(deducted)) - credited));
}
