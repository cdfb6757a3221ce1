import type { QuotationRow } from '#shared/quotation/quotation.ts';
import type { FlowNode } from '#renderer/components/FlowStrip.tsx';
import { shortNumber } from '#renderer/features/posting/short-number.ts';
import { navigate } from '#renderer/stores/navigation-store.ts';

/** Where a draft stands between quotation and payment: nothing comes after it yet. */
export function draftFlow(
  isQuotation: boolean,
  quotation: QuotationRow | null,
  draftWord: string,
  none: string,
): readonly FlowNode[] {
  const open = quotation ? () => navigate({ workspace: 'presales', documentId: quotation.id, draftId: null }) : null;
  return [
    {
      stage: 'quotation',
      value: isQuotation ? draftWord : quotation ? shortNumber(quotation.number) : none,
      current: isQuotation,
      open,
    },
    { stage: 'order', value: isQuotation ? none : draftWord, current: !isQuotation, open: null },
    { stage: 'delivery', value: none, current: false, open: null },
    { stage: 'invoice', value: none, current: false, open: null },
    { stage: 'payment', value: none, current: false, open: null },
  ];
}
