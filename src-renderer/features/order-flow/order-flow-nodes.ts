import { isUnderWay } from '#shared/delivery/delivery.ts';
import type { OrderLifecycleWords } from '#shared/i18n/order-lifecycle-en.ts';
import { sumMoney } from '#shared/money/money.ts';
import { toDeliver } from '#shared/sales-order/order-status.ts';
import type { SalesOrderRow } from '#shared/sales-order/sales-order.ts';
import type { FlowNode } from '#renderer/components/FlowStrip.tsx';
import type { ChipState } from '#renderer/components/StatusChip.tsx';
import { shortNumber } from '#renderer/features/posting/short-number.ts';
import type { OrderDocuments } from '#renderer/read-model/queries/order-documents.ts';
import { navigate, type WorkspaceId } from '#renderer/stores/navigation-store.ts';
import { deliveredPercent, orderChip, quotationChip } from './order-stage.ts';
import type { NextStage } from './use-order-stage.ts';

type Words = Pick<OrderLifecycleWords, 'of'>;

/**
 * The five stages around a confirmed order, each with its state, how far it is, and the way to its documents:
 * one is opened, of several one is chosen, and where there is none yet it is offered to be made.
 */
export function orderFlowNodes(
  order: SalesOrderRow,
  documents: OrderDocuments,
  none: string,
  words: Words,
  next: NextStage,
): readonly FlowNode[] {
  const { quotation } = documents;
  return [
    {
      stage: 'quotation',
      value: quotation ? shortNumber(quotation.number) : none,
      current: false,
      ...(quotation ? { state: quotationChip(quotation.state) } : {}),
      open: quotation ? to('presales', quotation.id) : null,
    },
    {
      stage: 'order',
      value: shortNumber(order.number),
      current: true,
      state: orderChip(order.state),
      open: null,
    },
    deliveryNode(order, documents, none, words, next),
    ...moneyNodes(order, documents, none),
  ];
}

function deliveryNode(
  order: SalesOrderRow,
  { deliveries }: OrderDocuments,
  none: string,
  words: Words,
  next: NextStage,
): FlowNode {
  const live = deliveries.filter(({ state }) => state !== 'cancelled' && state !== 'reversed');
  const [only] = live;
  if (!only) {
    const offer = { stage: 'delivery', value: none, current: false, hint: next.reason ?? next.label } as const;
    return { ...offer, open: next.enabled && order.state !== 'creditBlocked' ? next.run : null };
  }
  const gone = live.filter((delivery) => !isUnderWay(delivery)).length;
  const isDone = order.lines.every((line) => toDeliver(line) === 0);
  const value =
    live.length === 1 && !isDone ? `${deliveredPercent(order)}%` : words.of(String(gone), String(live.length));
  return {
    stage: 'delivery',
    value: live.length === 1 && isDone ? shortNumber(only.number) : value,
    current: false,
    share: deliveredPercent(order),
    state: isDone && gone === live.length ? 'done' : 'partial',
    ...toAll(
      'delivery',
      live.map(({ id, number }) => ({ id, number })),
    ),
  };
}

function moneyNodes(order: SalesOrderRow, { invoices }: OrderDocuments, none: string): FlowNode[] {
  const live = invoices.filter(({ state }) => state !== 'voided');
  const billed = sumMoney(live.map(({ totals }) => totals.total));
  const paid = sumMoney(live.map((row) => row.paid));
  const [only] = live;
  const shown = live.map(({ id, number }) => ({ id, number }));
  const share = (part: number, whole: number) => (whole > 0 ? Math.floor((100 * part) / whole) : 0);
  const invoiced = share(billed, order.totals.total);
  const settled = share(paid, billed);
  if (!only)
    return (['invoice', 'payment'] as const).map((stage) => ({ stage, value: none, current: false, open: null }));
  return [
    {
      stage: 'invoice',
      value: live.length === 1 ? shortNumber(only.number) : String(live.length),
      current: false,
      share: invoiced,
      state: invoiced >= 100 ? 'done' : 'partial',
      ...toAll('billing', shown),
    },
    {
      stage: 'payment',
      value: `${settled}%`,
      current: false,
      share: settled,
      state: paidState(settled),
      ...toAll('billing', shown),
    },
  ];
}

function paidState(settled: number): ChipState {
  if (settled >= 100) return 'done';
  return settled > 0 ? 'partial' : 'open';
}

function to(workspace: WorkspaceId, documentId: string): () => void {
  return () => navigate({ workspace, documentId, draftId: null });
}

function toAll(
  workspace: WorkspaceId,
  documents: readonly { readonly id: string; readonly number: string }[],
): Pick<FlowNode, 'open' | 'choices'> {
  const [only, second] = documents;
  if (!second) return { open: only ? to(workspace, only.id) : null };
  return { open: null, choices: documents.map(({ id, number }) => ({ id, label: number, open: to(workspace, id) })) };
}
