import type { Money } from '../money/money.ts';
import { indonesiaTransactionCodes } from './indonesia-transaction-codes.ts';
import { settleTax } from './transaction-code.ts';

/** Transaction codes that the buyer brings, whatever the goods: collectors (02, 03) and facilities (07, 08). */
export type BuyerTaxCode = '02' | '03' | '07' | '08';

export const buyerTaxCodes: readonly BuyerTaxCode[] = ['02', '03', '07', '08'];

/** What of a posted document's tax is shown and not asked for. */
export type DocumentTaxSettlement = {
  readonly transactionCode: BuyerTaxCode;
  /** Paid to the state by the buyer (02, 03) or by nobody (07, 08): part of the total, never of the receivable. */
  readonly taxNotReceivable: Money;
};

/**
 * How the tax of an invoice or credit note is settled with a buyer who has a code of his own: the receivable
 * is the DPP only and the branch owes no tax (domain.md 2.5).
 *
 * @returns the member of the document; nothing for an ordinary buyer
 */
export function taxSettlementOf(
  code: BuyerTaxCode | undefined,
  totals: { readonly net: Money; readonly tax: Money },
): { readonly taxSettlement?: DocumentTaxSettlement } {
  const found = indonesiaTransactionCodes.find((candidate) => candidate.code === code);
  if (code === undefined || !found) return {};
  const { taxPaidByBuyer, taxForgone } = settleTax(totals, found.settlement);
  return {
    taxSettlement: {
      transactionCode: code,
      taxNotReceivable: found.settlement === 'paidByBuyer' ? taxPaidByBuyer : taxForgone,
    },
  };
}
