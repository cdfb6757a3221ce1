import type { QuotationRow } from '#shared/quotation/quotation.ts';
import { useQuotationActions, type QuotationAction } from './use-quotation-actions.ts';

/** What F9 does with a sent quotation: an order draft of what is left of it. */
export function useQuotationStage(): (quotation: QuotationRow) => QuotationAction {
  const actionsOf = useQuotationActions();
  return (quotation) => actionsOf(quotation).convert();
}
