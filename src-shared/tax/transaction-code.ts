import type { BusinessDate } from '../kernel/business-date.ts';
import { money, sumMoney, type Money } from '../money/money.ts';
import type { TaxProfile, TaxSettlement, TransactionCode } from './tax-profile.ts';

/** What of an invoice the customer owes, and what becomes of its tax. Receivable, tax paid by the buyer and tax forgone add up to what paper shows. */
export type TaxSettlementAmounts = {
  readonly receivable: Money;
  /** Tax the seller owes: what the ledger's PPN keluaran gets. Part of the receivable. */
  readonly taxPayable: Money;
  readonly taxPaidByBuyer: Money;
  readonly taxForgone: Money;
};

/** Kind of buyer: the state and appointed companies collect the tax themselves. */
export type BuyerKind = 'ordinary' | 'governmentCollector' | 'otherCollector';

/**
 * The code of a tax invoice. A facility wins over the buyer, the buyer over the goods.
 *
 * @param goods code that the goods carry for an ordinary buyer (`TaxRateVersion.transactionCode`)
 */
export function transactionCodeOf(
  goods: string,
  buyer: BuyerKind,
  facility: 'notCollected' | 'exempt' | null = null,
): string {
  if (facility !== null) return facility === 'notCollected' ? '07' : '08';
  if (buyer === 'ordinary') return goods;
  return buyer === 'governmentCollector' ? '02' : '03';
}

/** @throws RangeError for a code that the profile has not, or not yet on that date. */
export function transactionCodeOn(profile: TaxProfile, code: string, date: BusinessDate): TransactionCode {
  const found = profile.transactionCodes.find((candidate) => candidate.code === code);
  if (!found || found.effectiveFrom > date) throw new RangeError(`no transaction code ${code} on ${date}`);
  return found;
}

/** Splits an invoice by who pays its tax: to a collector (02, 03) the receivable is the DPP only. */
export function settleTax(
  invoice: { readonly net: Money; readonly tax: Money },
  settlement: TaxSettlement,
): TaxSettlementAmounts {
  const none = money(0);
  const shares = { taxPayable: none, taxPaidByBuyer: none, taxForgone: none };
  switch (settlement) {
    case 'collected':
      return { ...shares, receivable: sumMoney([invoice.net, invoice.tax]), taxPayable: invoice.tax };
    case 'paidByBuyer':
      return { ...shares, receivable: invoice.net, taxPaidByBuyer: invoice.tax };
    case 'notCollected':
    case 'exempt':
      return { ...shares, receivable: invoice.net, taxForgone: invoice.tax };
  }
}
