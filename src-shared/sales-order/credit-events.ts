import type { SettingsRow } from '../branch/settings.ts';
import type { CreditDecisionRow } from '../customers/credit-decision.ts';
import type { UsedReleaseCodeRow } from '../customers/release-code.ts';
import type { QuotationRow } from '../quotation/quotation.ts';
import type { BalanceRow } from '../stock/stock.ts';
import type { SalesOrderRow } from './sales-order.ts';

/** Decisions on credit, with what they change. */
export type CreditEvent =
  | {
      readonly t: 'order.creditReleased.v1';
      readonly d: {
        readonly order: SalesOrderRow;
        readonly balances: readonly BalanceRow[];
        /** Absent in journals of the first version. */
        readonly creditDecision?: CreditDecisionRow;
        /** The one-time code it was released by. */
        readonly usedReleaseCode?: UsedReleaseCodeRow;
      };
    }
  | {
      readonly t: 'order.creditRejected.v1';
      readonly d: {
        readonly order: SalesOrderRow;
        readonly quotation: QuotationRow | null;
        readonly creditDecision: CreditDecisionRow;
      };
    }
  | {
      readonly t: 'order.creditBlockedAgain.v1';
      readonly d: {
        readonly order: SalesOrderRow;
        readonly balances: readonly BalanceRow[];
        readonly creditDecision: CreditDecisionRow;
      };
    }
  | { readonly t: 'branch.creditConfigured.v1'; readonly d: { readonly settings: SettingsRow } };
