import { isUnderWay } from '#shared/delivery/delivery.ts';
import { sumMoney } from '#shared/money/money.ts';
import type { SalesOrderRow } from '#shared/sales-order/sales-order.ts';
import type { FlowNode } from '#renderer/components/FlowStrip.tsx';
import type { OrderDocuments } from '#renderer/read-model/queries/order-documents.ts';
import { shortNumber } from '#renderer/features/posting/short-number.ts';
import { navigate, type WorkspaceId } from '#renderer/stores/navigation-store.ts';
import { deliveredPercent } from './order-stage.ts';

/** The five stages around a confirmed order, each with the way to its document. */
export function orderFlowNodes(order: SalesOrderRow, documents: OrderDocuments, none: string): readonly FlowNode[] {
  const { quotation, deliveries, invoices } = documents;
  const live = deliveries.filter(({ state }) => state !== 'cancelled' && state !== 'reversed');
  const delivery = live.find(isUnderWay) ?? live.at(-1);
  const invoice = invoices.at(-1);
  const billed = sumMoney(invoices.map(({ totals }) => totals.total));
  const paid = sumMoney(invoices.map((row) => row.paid));
  const show = (workspace: WorkspaceId, id: string | undefined) =>
    id === undefined ? null : () => navigate({ workspace, documentId: id, draftId: null });
  return [
    {
      stage: 'quotation',
      value: quotation ? shortNumber(quotation.number) : none,
      current: false,
      open: show('presales', quotation?.id),
    },
    { stage: 'order', value: shortNumber(order.number), current: true, open: null },
    {
      stage: 'delivery',
      value: delivery ? `${deliveredPercent(order)}%` : none,
      current: false,
      open: show('delivery', delivery?.id),
    },
    {
      stage: 'invoice',
      value: invoice ? (invoices.length > 1 ? String(invoices.length) : shortNumber(invoice.number)) : none,
      current: false,
      open: show('billing', invoice?.id),
    },
    {
      stage: 'payment',
      value: billed > 0 ? `${Math.floor((100 * paid) / billed)}%` : none,
      current: false,
      open: show('billing', invoice?.id),
    },
  ];
}
