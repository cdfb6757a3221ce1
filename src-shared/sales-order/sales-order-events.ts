import type { CreditDecisionRow } from '../customers/credit-decision.ts';
import type { QuotationRow } from '../quotation/quotation.ts';
import type { BalanceRow } from '../stock/stock.ts';
import type { SalesOrderRow } from './sales-order.ts';

type WithBalances = { readonly order: SalesOrderRow; readonly balances: readonly BalanceRow[] };

/** What happens to a sales order after it was confirmed, beside deliveries and invoices. */
export type SalesOrderEvent =
  | {
      readonly t: 'order.changed.v1';
      readonly d: WithBalances & {
        readonly quotation: QuotationRow | null;
        readonly creditDecision?: CreditDecisionRow;
      };
    }
  | { readonly t: 'order.shortClosed.v1'; readonly d: WithBalances }
  | { readonly t: 'order.reopened.v1'; readonly d: WithBalances }
  | { readonly t: 'order.held.v1'; readonly d: { readonly order: SalesOrderRow } }
  | { readonly t: 'order.holdLifted.v1'; readonly d: { readonly order: SalesOrderRow } };
