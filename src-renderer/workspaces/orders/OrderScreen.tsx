import Box from '@mui/material/Box';
import { useState, type ReactElement } from 'react';
import { orderLifecycleEn } from '#shared/i18n/order-lifecycle-en.ts';
import { orderLifecycleId } from '#shared/i18n/order-lifecycle-id.ts';
import { toDeliver } from '#shared/sales-order/order-status.ts';
import type { OrderLine, SalesOrderRow } from '#shared/sales-order/sales-order.ts';
import { FlowStrip } from '#renderer/components/FlowStrip.tsx';
import { useFormat } from '#renderer/components/format-context.ts';
import { KeyButton } from '#renderer/components/KeyButton.tsx';
import { PageHeader } from '#renderer/components/PageHeader.tsx';
import { StatusChip } from '#renderer/components/StatusChip.tsx';
import { shortcutOf } from '#renderer/commands/catalogue.ts';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { EmptyState } from '#renderer/features/entry/EmptyState.tsx';
import { ReasonBar } from '#renderer/features/entry/ReasonBar.tsx';
import { openNewDraft } from '#renderer/features/order-editor/DraftScreen.tsx';
import { shipDays } from '#renderer/features/order-editor/stock-answer.ts';
import { TotalsBar } from '#renderer/features/order-editor/TotalsBar.tsx';
import { orderFlowNodes } from '#renderer/features/order-flow/order-flow-nodes.ts';
import { orderChip } from '#renderer/features/order-flow/order-stage.ts';
import { PostedLines } from '#renderer/features/order-flow/PostedLines.tsx';
import { useFlowCommands } from '#renderer/features/order-flow/use-flow-commands.ts';
import { DepositPanel } from '#renderer/features/order-lifecycle/DepositPanel.tsx';
import { OrderActionsMenu } from '#renderer/features/order-lifecycle/OrderActionsMenu.tsx';
import { OrderPanel } from '#renderer/features/order-lifecycle/OrderPanel.tsx';
import { useNextStep } from '#renderer/features/order-lifecycle/use-next-step.ts';
import { useOrderActions } from '#renderer/features/order-lifecycle/use-order-actions.ts';
import { usePaperMenu } from '#renderer/features/paper/use-paper-menu.tsx';
import { usePaperPreview } from '#renderer/features/paper/use-paper-preview.tsx';
import { useOrderDocuments, type OrderDocuments } from '#renderer/read-model/queries/order-documents.ts';
import { useOrder } from '#renderer/read-model/queries/orders.ts';
import { listOf, navigate } from '#renderer/stores/navigation-store.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';
import { CancelOrderDialog } from './CancelOrderDialog.tsx';
import { OrderHead, OrderNotes } from './OrderHead.tsx';
import { useOrderDeeds } from './use-order-deeds.ts';

/** A posted order: read it, take its next step, change, hold, close or cancel it. */
export function OrderScreen({ orderId }: { readonly orderId: string }): ReactElement {
  const { words } = useFormat();
  const order = useOrder(orderId);
  const documents = useOrderDocuments(orderId, order?.quotationId ?? null);
  if (order === undefined || documents === undefined) return <PageHeader title={words.order.title} />;
  if (order === null) {
    return (
      <>
        <PageHeader title={words.order.title} />
        <EmptyState
          sentence={words.order.unknown}
          action={{ label: words.order.back, run: () => navigate(listOf('orders')) }}
        />
      </>
    );
  }
  return <PostedOrder order={order} documents={documents} />;
}

type PostedOrderProps = { readonly order: SalesOrderRow; readonly documents: OrderDocuments };

function PostedOrder({ order, documents }: PostedOrderProps): ReactElement {
  const { words, shortDate } = useFormat();
  const lifecycle = useWords({ id: orderLifecycleId, en: orderLifecycleEn });
  const paper = usePaperPreview();
  const papers = usePaperMenu(['orderConfirmation', 'proforma'], (kind) => paper.show(kind, order.id));
  const actions = useOrderActions(order);
  const [selected, setSelected] = useState(0);
  const [open, setOpen] = useState<'cancel' | 'deposit' | null>(null);
  const { asked, ask } = actions;
  const line = order.lines[selected];
  const { orders, document } = useOrderDeeds(order, {
    line,
    documents,
    actions,
    cancel: () => setOpen('cancel'),
    deposit: () => setOpen('deposit'),
    print: () => paper.show('orderConfirmation', order.id),
  });
  const next = useNextStep(order, documents, actions, orders['order.repeat'].run);
  const nodes = orderFlowNodes(order, documents, words.flow.none, lifecycle, next);

  useCommands('document', {
    ...document,
    'document.next': next,
    'print.options': papers.deed,
    'document.new': { label: words.keys.newOrder, run: () => openNewDraft('order') },
    'screen.back': { label: words.order.back, run: () => navigate(listOf('orders')) },
  });
  useCommands('orders', orders);
  useFlowCommands(nodes, words.flow.none);

  return (
    <>
      <PageHeader
        title={order.number}
        chip={<StatusChip state={orderChip(order.state)} word={words.orderStates[order.state]} testId="order.state" />}
        flow={<FlowStrip nodes={nodes} />}
        actions={
          <>
            <OrderActionsMenu
              label={lifecycle.actions}
              groups={[
                [
                  ['print', document.print],
                  ['print.options', papers.deed],
                  ['document.duplicate', document['document.duplicate']],
                  ['order.repeat', orders['order.repeat']],
                  ['order.deposit', orders['order.deposit']],
                ],
                [
                  ['order.closeLine', orders['order.closeLine']],
                  ['order.close', orders['order.close']],
                  ['order.reopenLine', orders['order.reopenLine']],
                  ['order.reopen', orders['order.reopen']],
                ],
                [
                  ['order.holdDelivery', orders['order.holdDelivery']],
                  ['order.holdBilling', orders['order.holdBilling']],
                  ['order.holdPrice', orders['order.holdPrice']],
                ],
                [
                  ['draft.recheck', document['draft.recheck']],
                  ['order.rejectCredit', orders['order.rejectCredit']],
                  ['document.cancel', document['document.cancel']],
                ],
              ]}
            />
            <KeyButton
              label={lifecycle.change}
              shortcut={shortcutOf('order.change')}
              enabled={orders['order.change'].enabled ?? true}
              {...reasonOf(orders['order.change'].reason)}
              onRun={orders['order.change'].run}
            />
            <KeyButton
              primary
              autoFocus
              label={next.label}
              shortcut="F9"
              enabled={next.enabled}
              {...reasonOf(next.reason)}
              onRun={next.run}
            />
          </>
        }
      />
      {asked && (
        <ReasonBar
          key={asked.title}
          title={asked.title}
          choices={asked.choices}
          words={lifecycle.reasonBar}
          problem={null}
          onReason={(reason) => void asked.post(reason).then((posted) => posted && ask(null))}
          onLeave={() => ask(null)}
        />
      )}
      <OrderHead order={order} />
      {open === 'deposit' && <DepositPanel order={order} posting={actions.posting} onClose={() => setOpen(null)} />}
      <OrderNotes order={order} />
      <Box sx={{ display: 'flex', flex: 1, minHeight: 0, gap: 2, mt: 2 }}>
        <Box sx={{ display: 'flex', flexDirection: 'column', flex: 1, minWidth: 0, gap: 2 }}>
          <PostedLines<OrderLine>
            label={words.order.lines}
            lines={order.lines}
            progress={{ header: words.order.issued, done: (row) => row.issued }}
            ship={(row) =>
              row.shortCloseReason !== null && toDeliver(row) === 0
                ? lifecycle.closed
                : shipDays(row.schedule, shortDate)
            }
            selected={selected}
            onSelect={setSelected}
          />
          <TotalsBar lineCount={order.lines.length} totals={order.totals} current />
        </Box>
        <OrderPanel order={order} line={line} documents={documents} />
      </Box>
      {open === 'cancel' && <CancelOrderDialog order={order} onClose={() => setOpen(null)} />}
      {papers.menu}
      {paper.preview}
    </>
  );
}

function reasonOf(reason: string | undefined): { readonly reason?: string } {
  return reason === undefined ? {} : { reason };
}
