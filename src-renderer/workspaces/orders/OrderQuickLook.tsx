import Box from '@mui/material/Box';
import type { ReactElement } from 'react';
import { unconfirmedQuantity } from '#shared/sales-order/sales-order.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { MoneyText } from '#renderer/components/MoneyText.tsx';
import { FactRow, PanelSection } from '#renderer/components/SidePanel.tsx';
import { StatusChip } from '#renderer/components/StatusChip.tsx';
import { CreditPanel } from '#renderer/features/order-editor/CreditPanel.tsx';
import { shipDays } from '#renderer/features/order-editor/stock-answer.ts';
import { orderChip } from '#renderer/features/order-flow/order-stage.ts';
import { useOrderDocuments } from '#renderer/read-model/queries/order-documents.ts';
import { useOrder } from '#renderer/read-model/queries/orders.ts';
import type { OrderListRow } from './order-rows.ts';

/** What of an order can be seen from its list: lines with their promises, credit, documents. */
export function OrderQuickLook({ row }: { readonly row: OrderListRow }): ReactElement {
  return row.kind === 'draft' ? <DraftLook row={row} /> : <OrderLook id={row.id} />;
}

function DraftLook({ row }: { readonly row: Extract<OrderListRow, { kind: 'draft' }> }): ReactElement {
  const { words, quantity } = useFormat();
  return (
    <PanelSection title={`${row.name}, ${words.draft.lines(row.draft.lines.length)}`}>
      {row.draft.lines.map((line) => (
        <FactRow key={line.key} label={line.productCode} value={quantity(line.quantity, 0)} />
      ))}
    </PanelSection>
  );
}

function OrderLook({ id }: { readonly id: string }): ReactElement | null {
  const { words, quantity, shortDate } = useFormat();
  const order = useOrder(id);
  const documents = useOrderDocuments(id, order?.quotationId ?? null);
  if (!order) return null;
  return (
    <>
      <PanelSection title={order.number}>
        <Box sx={{ mb: 1 }}>
          <StatusChip state={orderChip(order.state)} word={words.orderStates[order.state]} />
        </Box>
        <FactRow label={order.customerName} value={<MoneyText amount={order.totals.total} strong />} />
      </PanelSection>
      <PanelSection title={words.order.lines}>
        {order.lines.map((line) => (
          <Box key={line.lineNo} sx={{ py: 1, borderBottom: '1px solid var(--app-border)', fontSize: '.8125rem' }}>
            <FactRow
              label={`${line.productCode} ${line.name}`}
              value={line.charge ? '' : quantity(line.quantity, line.quantityDigits)}
            />
            {!line.charge && (
              <Box sx={{ fontSize: '.75rem', color: 'var(--app-text2)' }}>
                {shipDays(line.schedule, shortDate)}
                {unconfirmedQuantity(line) > 0 &&
                  ` · ${words.editor.short(quantity(unconfirmedQuantity(line), line.quantityDigits))}`}
              </Box>
            )}
          </Box>
        ))}
      </PanelSection>
      <CreditPanel verdict={order.credit} />
      {documents && [...documents.deliveries, ...documents.invoices].length > 0 && (
        <PanelSection title={words.flow.title}>
          {[...documents.deliveries, ...documents.invoices].map((document) => (
            <FactRow key={document.id} label={document.number} value={shortDate(document.date)} />
          ))}
        </PanelSection>
      )}
    </>
  );
}
