import Box from '@mui/material/Box';
import type { ReactElement } from 'react';
import { useFormat } from '#renderer/components/format-context.ts';
import { MoneyText } from '#renderer/components/MoneyText.tsx';
import { FactRow, PanelSection } from '#renderer/components/SidePanel.tsx';
import { StatusChip } from '#renderer/components/StatusChip.tsx';
import { quotationChip } from '#renderer/features/order-flow/order-stage.ts';
import { useOrdersOfQuotation } from '#renderer/read-model/queries/orders.ts';
import { useQuotation } from '#renderer/read-model/queries/quotations.ts';
import type { QuotationListRow } from './quotation-rows.ts';

/** What of a quotation can be seen from its list: lines with what was ordered of them, and the orders. */
export function QuotationQuickLook({ row }: { readonly row: QuotationListRow }): ReactElement | null {
  const { words, quantity, shortDate } = useFormat();
  const quotation = useQuotation(row.kind === 'quotation' ? row.id : null);
  const orders = useOrdersOfQuotation(row.id) ?? [];
  if (row.kind === 'draft') {
    return (
      <PanelSection title={`${row.name}, ${words.draft.lines(row.draft.lines.length)}`}>
        {row.draft.lines.map((line) => (
          <FactRow key={line.key} label={line.productCode} value={quantity(line.quantity, 0)} />
        ))}
      </PanelSection>
    );
  }
  if (!quotation) return null;
  return (
    <>
      <PanelSection title={quotation.number}>
        <Box sx={{ mb: 1 }}>
          <StatusChip state={quotationChip(quotation.state)} word={words.quotationStates[quotation.state]} />
        </Box>
        <FactRow label={quotation.customerName} value={<MoneyText amount={quotation.totals.total} strong />} />
      </PanelSection>
      <PanelSection title={words.quotation.lines}>
        {quotation.lines.map((line) => (
          <FactRow
            key={line.lineNo}
            label={`${line.productCode} ${line.name}`}
            value={
              line.charge
                ? ''
                : `${quantity(line.orderedQuantity, line.quantityDigits)} / ${quantity(line.quantity, line.quantityDigits)}`
            }
          />
        ))}
      </PanelSection>
      {orders.length > 0 && (
        <PanelSection title={words.order.title}>
          {orders.map((order) => (
            <FactRow key={order.id} label={order.number} value={shortDate(order.date)} />
          ))}
        </PanelSection>
      )}
    </>
  );
}
