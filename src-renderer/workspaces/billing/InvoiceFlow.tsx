import type { ReactElement } from 'react';
import { FlowStrip, type FlowNode } from '#renderer/components/FlowStrip.tsx';
import { useFormat } from '#renderer/components/format-context.ts';
import { paidShare } from '#renderer/features/payment/paid-share.ts';
import { shortNumber } from '#renderer/features/posting/short-number.ts';
import { useOrder } from '#renderer/read-model/queries/orders.ts';
import { navigate, type WorkspaceId } from '#renderer/stores/navigation-store.ts';
import type { InvoiceRow } from '#shared/invoice/invoice.ts';

/** Where an invoice stands between its order and the payment. */
export function InvoiceFlow({ invoice }: { readonly invoice: InvoiceRow }): ReactElement {
  const { words } = useFormat();
  const quotationId = useOrder(invoice.orderId)?.quotationId ?? null;
  const to = (workspace: WorkspaceId, documentId: string) => () => navigate({ workspace, documentId, draftId: null });
  const nodes: FlowNode[] = [
    {
      stage: 'quotation',
      value: quotationId === null ? words.flow.none : '✓',
      current: false,
      open: quotationId === null ? null : to('presales', quotationId),
    },
    { stage: 'order', value: shortNumber(invoice.orderNumber), current: false, open: to('orders', invoice.orderId) },
    {
      stage: 'delivery',
      value: shortNumber(invoice.deliveryNumber),
      current: false,
      open: to('delivery', invoice.deliveryId),
    },
    { stage: 'invoice', value: shortNumber(invoice.number), current: true, open: null },
    { stage: 'payment', value: `${paidShare(invoice)}%`, current: false, open: null },
  ];
  return <FlowStrip nodes={nodes} />;
}
