import type { ReactElement } from 'react';
import { FlowStrip, type FlowNode } from '#renderer/components/FlowStrip.tsx';
import { shortNumber } from '#renderer/features/posting/short-number.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { useOrder } from '#renderer/read-model/queries/orders.ts';
import { navigate, type WorkspaceId } from '#renderer/stores/navigation-store.ts';
import type { DeliveryRow } from '#shared/delivery/delivery.ts';
import type { InvoiceRow } from '#shared/invoice/invoice.ts';
import { paidShare } from '#renderer/features/payment/paid-share.ts';

type DeliveryFlowProps = { readonly delivery: DeliveryRow; readonly invoice: InvoiceRow | null };

/** Where a delivery stands between its order and the payment. */
export function DeliveryFlow({ delivery, invoice }: DeliveryFlowProps): ReactElement {
  const { words } = useFormat();
  const order = useOrder(delivery.orderId);
  const quotationId = order?.quotationId ?? null;
  const to = (workspace: WorkspaceId, documentId: string) => () => navigate({ workspace, documentId, draftId: null });
  const nodes: FlowNode[] = [
    {
      stage: 'quotation',
      value: quotationId === null ? words.flow.none : '✓',
      current: false,
      open: quotationId === null ? null : to('presales', quotationId),
    },
    { stage: 'order', value: shortNumber(delivery.orderNumber), current: false, open: to('orders', delivery.orderId) },
    { stage: 'delivery', value: shortNumber(delivery.number), current: true, open: null },
    {
      stage: 'invoice',
      value: invoice ? shortNumber(invoice.number) : words.flow.none,
      current: false,
      open: invoice ? to('billing', invoice.id) : null,
    },
    {
      stage: 'payment',
      value: invoice ? `${paidShare(invoice)}%` : words.flow.none,
      current: false,
      open: invoice ? to('billing', invoice.id) : null,
    },
  ];
  return <FlowStrip nodes={nodes} />;
}
