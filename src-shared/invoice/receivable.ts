import type { DocumentTotals } from '../catalogue/priced-line.ts';
import { subtractMoney, zeroMoney, type Money } from '../money/money.ts';
import type { DocumentTaxSettlement } from '../tax/buyer-tax-code.ts';

type Settled = { readonly totals: DocumentTotals; readonly taxSettlement?: DocumentTaxSettlement };

/** Tax that a document shows and the customer does not owe the branch; 0 for an ordinary buyer. */
export function taxNotReceivable({ taxSettlement }: Pick<Settled, 'taxSettlement'>): Money {
  return taxSettlement?.taxNotReceivable ?? zeroMoney;
}

/** What an invoice asks for, or a credit note gives back: its total less the tax that is not asked for. */
export function receivableOf(document: Settled): Money {
  return subtractMoney(document.totals.total, taxNotReceivable(document));
}

/** Tax of a document that the branch owes the state. */
export function taxOwed(document: Settled): Money {
  return subtractMoney(document.totals.tax, taxNotReceivable(document));
}
