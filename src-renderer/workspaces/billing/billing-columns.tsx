import Box from '@mui/material/Box';
import { useFormat } from '#renderer/components/format-context.ts';
import type { ListColumn } from '#renderer/components/DataList.tsx';
import { MoneyText } from '#renderer/components/MoneyText.tsx';
import { StatusChip } from '#renderer/components/StatusChip.tsx';
import type { DeliveryRow } from '#shared/delivery/delivery.ts';
import type { BillingWords } from '#shared/i18n/billing-en.ts';
import { openAmount, type InvoiceRow } from '#shared/invoice/invoice.ts';
import type { BusinessDate } from '#shared/kernel/business-date.ts';
import type { ReceiptRow } from '#shared/payment/receipt.ts';
import type { SalesOrderRow } from '#shared/sales-order/sales-order.ts';
import { billValue } from './bill-value.ts';
import { chipOf, daysOverdue } from './invoice-status.ts';

export type ToBill = { readonly delivery: DeliveryRow; readonly order: SalesOrderRow };

function Key({ text }: { readonly text: string }) {
  return (
    <Box component="span" sx={{ fontWeight: 600 }}>
      {text}
    </Box>
  );
}

/** Columns of the deliveries that wait for their invoice. */
export function useToBillColumns(words: BillingWords): ListColumn<ToBill>[] {
  const format = useFormat();
  const { columns } = words;
  return [
    { id: 'delivery', header: columns.delivery, width: 180, cell: (row) => <Key text={row.delivery.number} /> },
    { id: 'order', header: columns.order, width: 180, cell: (row) => row.order.number },
    { id: 'customer', header: columns.customer, width: '1fr', cell: (row) => row.delivery.customerName },
    {
      id: 'issued',
      header: columns.issued,
      width: 110,
      cell: (row) => (row.delivery.issuedOn === null ? '' : format.date(row.delivery.issuedOn)),
    },
    { id: 'lines', header: columns.lines, width: 60, align: 'right', cell: (row) => row.delivery.lines.length },
    {
      id: 'value',
      header: `${columns.value}, ${format.currency}`,
      width: 140,
      align: 'right',
      cell: (row) => <MoneyText amount={billValue(row.delivery, row.order)} />,
    },
    {
      id: 'status',
      header: columns.status,
      width: 110,
      cell: () => <StatusChip state="ready" word={words.readyToBill} />,
    },
  ];
}

/** Columns of the invoices. */
export function useInvoiceColumns(words: BillingWords, today: BusinessDate | null): ListColumn<InvoiceRow>[] {
  const format = useFormat();
  const { columns } = words;
  return [
    { id: 'invoice', header: columns.invoice, width: 180, cell: (row) => <Key text={row.number} /> },
    { id: 'customer', header: columns.customer, width: '1fr', cell: (row) => row.customerName },
    { id: 'date', header: columns.date, width: 100, cell: (row) => format.date(row.date) },
    {
      id: 'due',
      header: columns.due,
      width: 100,
      cell: (row) => (
        <Box
          component="span"
          sx={daysOverdue(row, today) > 0 ? { color: 'var(--app-overdue-fg)', fontWeight: 600 } : {}}
        >
          {format.date(row.dueDate)}
        </Box>
      ),
    },
    {
      id: 'total',
      header: `${columns.total}, ${format.currency}`,
      width: 140,
      align: 'right',
      cell: (row) => <MoneyText amount={row.totals.total} />,
    },
    {
      id: 'open',
      header: `${columns.open}, ${format.currency}`,
      width: 140,
      align: 'right',
      cell: (row) => <MoneyText amount={openAmount(row)} strong />,
    },
    {
      id: 'status',
      header: columns.status,
      width: 240,
      cell: (row) => {
        const late = daysOverdue(row, today);
        return (
          <Box component="span" sx={{ display: 'inline-flex', gap: 1 }}>
            <StatusChip state={chipOf(row.state)} word={words.states[row.state]} />
            {late > 0 && <StatusChip state="overdue" word={words.overdue(late)} />}
          </Box>
        );
      },
    },
  ];
}

/** Columns of the receipts. */
export function useReceiptColumns(words: BillingWords): ListColumn<ReceiptRow>[] {
  const format = useFormat();
  const { columns } = words;
  return [
    { id: 'receipt', header: columns.receipt, width: 180, cell: (row) => <Key text={row.number} /> },
    { id: 'date', header: columns.date, width: 100, cell: (row) => format.date(row.date) },
    { id: 'customer', header: columns.customer, width: '1fr', cell: (row) => row.customerName },
    {
      id: 'for',
      header: columns.forInvoices,
      width: 260,
      cell: (row) => row.allocations.map((allocation) => allocation.invoiceNumber).join(', '),
    },
    {
      id: 'amount',
      header: `${columns.amount}, ${format.currency}`,
      width: 130,
      align: 'right',
      cell: (row) => <MoneyText amount={row.amount} strong />,
    },
    {
      id: 'tendered',
      header: `${columns.tendered}, ${format.currency}`,
      width: 130,
      align: 'right',
      cell: (row) => <MoneyText amount={row.tendered} />,
    },
    {
      id: 'change',
      header: `${columns.change}, ${format.currency}`,
      width: 130,
      align: 'right',
      cell: (row) => <MoneyText amount={row.change} />,
    },
  ];
}
