import type { ChipState } from '#renderer/components/StatusChip.tsx';
import { daysBetween, type BusinessDate } from '#shared/kernel/business-date.ts';
import type { InvoiceRow, InvoiceState } from '#shared/invoice/invoice.ts';

const chips: Readonly<Record<InvoiceState, ChipState>> = {
  posted: 'open',
  partlyPaid: 'partial',
  paid: 'done',
  credited: 'done',
  voided: 'cancelled',
};

export function chipOf(state: InvoiceState): ChipState {
  return chips[state];
}

/** Days since an unpaid invoice was due, 0 when it is not. */
export function daysOverdue(invoice: Pick<InvoiceRow, 'state' | 'dueDate'>, today: BusinessDate | null): number {
  const isOpen = invoice.state === 'posted' || invoice.state === 'partlyPaid';
  if (!isOpen || today === null) return 0;
  return Math.max(0, daysBetween(invoice.dueDate, today));
}
