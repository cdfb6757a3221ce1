import Box from '@mui/material/Box';
import { useState, type ReactElement } from 'react';
import { latestRequestedDate } from '#shared/sales-order/requested-date.ts';
import type { OrderLine, SalesOrderRow } from '#shared/sales-order/sales-order.ts';
import { unconfirmedQuantity } from '#shared/sales-order/sales-order.ts';
import { Fact } from '#renderer/components/Field.tsx';
import { FlowStrip } from '#renderer/components/FlowStrip.tsx';
import { useFormat } from '#renderer/components/format-context.ts';
import { KeyButton } from '#renderer/components/KeyButton.tsx';
import { PageHeader } from '#renderer/components/PageHeader.tsx';
import { SidePanel } from '#renderer/components/SidePanel.tsx';
import { StatusChip } from '#renderer/components/StatusChip.tsx';
import { EmptyState } from '#renderer/features/entry/EmptyState.tsx';
import { CreditPanel } from '#renderer/features/order-editor/CreditPanel.tsx';
import { openNewDraft } from '#renderer/features/order-editor/DraftScreen.tsx';
import { SchedulePanel } from '#renderer/features/order-editor/StockPanel.tsx';
import { shipDays } from '#renderer/features/order-editor/stock-answer.ts';
import { TotalsBar } from '#renderer/features/order-editor/TotalsBar.tsx';
import { orderFlowNodes } from '#renderer/features/order-flow/order-flow-nodes.ts';
import { orderChip } from '#renderer/features/order-flow/order-stage.ts';
import { PostedLines } from '#renderer/features/order-flow/PostedLines.tsx';
import { useOrderStage } from '#renderer/features/order-flow/use-order-stage.ts';
import { usePaperPreview } from '#renderer/features/paper/use-paper-preview.tsx';
import { useCustomer } from '#renderer/read-model/queries/customers.ts';
import { useOrderDocuments, type OrderDocuments } from '#renderer/read-model/queries/order-documents.ts';
import { useOrder } from '#renderer/read-model/queries/orders.ts';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { listOf, navigate } from '#renderer/stores/navigation-store.ts';
import { CancelOrderDialog } from './CancelOrderDialog.tsx';

/** A posted order: read, print, deliver, cancel. */
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
  const { words, date, shortDate } = useFormat();
  const next = useOrderStage()(order);
  const paper = usePaperPreview();
  const customer = useCustomer(order.customerCode);
  const [selected, setSelected] = useState(0);
  const [cancelling, setCancelling] = useState(false);
  const untouched = order.state === 'creditBlocked' || order.state === 'confirmed';
  const isMoving = documents.deliveries.some(({ state }) => state !== 'cancelled');
  const mayCancel = untouched && !isMoving;
  const print = () => paper.show('orderConfirmation', order.id);
  const line = order.lines[selected];
  const cancelReason = mayCancel ? {} : { reason: words.order.cannotCancel };

  useCommands('document', {
    'document.next': next,
    print: { label: words.order.print, run: print },
    'document.new': { label: words.keys.newOrder, run: () => openNewDraft('order') },
    'document.cancel': {
      label: words.keys.cancel,
      enabled: mayCancel,
      ...cancelReason,
      run: () => setCancelling(true),
    },
    'screen.back': { label: words.order.back, run: () => navigate(listOf('orders')) },
  });

  return (
    <>
      <PageHeader
        title={order.number}
        chip={<StatusChip state={orderChip(order.state)} word={words.orderStates[order.state]} testId="order.state" />}
        flow={<FlowStrip nodes={orderFlowNodes(order, documents, words.flow.none)} />}
        actions={
          <>
            <KeyButton
              label={words.order.cancel}
              shortcut="Ctrl+Delete"
              enabled={mayCancel}
              {...cancelReason}
              onRun={() => setCancelling(true)}
            />
            <KeyButton label={words.keys.print} shortcut="Ctrl+P" enabled onRun={print} />
            <KeyButton
              primary
              autoFocus
              label={next.label}
              shortcut="F9"
              enabled={next.enabled}
              {...(next.reason === undefined ? {} : { reason: next.reason })}
              onRun={next.run}
            />
          </>
        }
      />
      <Box
        component="section"
        aria-label={words.editor.header}
        sx={{
          display: 'flex',
          gap: 4,
          flex: 'none',
          px: 2,
          py: 1,
          backgroundColor: 'var(--app-paper)',
          border: '1px solid var(--app-border)',
          borderRadius: 1,
        }}
      >
        <Fact label={words.order.customer} value={`${order.customerCode} ${order.customerName}`} width="1 1 260px" />
        <Fact label={words.order.date} value={date(order.date)} width={100} />
        <Fact label={words.order.requested} value={date(latestRequestedDate(order))} width={100} />
        <Fact label={words.order.reference} value={order.customerReference} width={150} />
        <Fact
          label={words.editor.terms}
          value={customer ? (customer.termsDays === 0 ? words.editor.cash : words.editor.days(customer.termsDays)) : ''}
          width={90}
        />
      </Box>
      <OrderNote order={order} />
      <Box sx={{ display: 'flex', flex: 1, minHeight: 0, gap: 2, mt: 2 }}>
        <Box sx={{ display: 'flex', flexDirection: 'column', flex: 1, minWidth: 0, gap: 2 }}>
          <PostedLines<OrderLine>
            label={words.order.lines}
            lines={order.lines}
            progress={{ header: words.order.issued, done: (row) => row.issued }}
            ship={(row) => shipDays(row.schedule, shortDate)}
            selected={selected}
            onSelect={setSelected}
          />
          <TotalsBar lineCount={order.lines.length} totals={order.totals} current />
        </Box>
        <SidePanel label={words.frame.panel}>
          <CreditPanel verdict={order.credit} />
          {line && (
            <SchedulePanel
              schedule={line.schedule}
              unconfirmed={unconfirmedQuantity(line)}
              unit={line.unit}
              digits={line.quantityDigits}
            />
          )}
        </SidePanel>
      </Box>
      {cancelling && <CancelOrderDialog order={order} onClose={() => setCancelling(false)} />}
      {paper.preview}
    </>
  );
}

/** One sentence when something about the order must be known before anything else. */
function OrderNote({ order }: { readonly order: SalesOrderRow }): ReactElement | null {
  const { words } = useFormat();
  const [tone, text] =
    order.state === 'creditBlocked'
      ? ['blocked', words.order.needsSupervisor]
      : order.state === 'cancelled'
        ? ['draft', words.order.cancelledBecause(order.cancelReason ?? '')]
        : order.release
          ? ['done', words.order.releasedBy(order.release.by)]
          : ['', ''];
  if (text === '') return null;
  return (
    <Box
      data-testid="order.note"
      sx={{
        mt: 2,
        px: 3,
        py: 1.5,
        flex: 'none',
        fontSize: '.8125rem',
        borderRadius: 1,
        color: `var(--app-${tone}-fg)`,
        backgroundColor: `var(--app-${tone}-tint)`,
      }}
    >
      {text}
    </Box>
  );
}
