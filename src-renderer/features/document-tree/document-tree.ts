import type { DeliveryRow } from '#shared/delivery/delivery.ts';
import type { HistoryTable } from '#shared/history/history-entry.ts';
import type { InvoiceRow } from '#shared/invoice/invoice.ts';
import type { BusinessDate } from '#shared/kernel/business-date.ts';
import type { Money } from '#shared/money/money.ts';
import type { ChipState } from '#renderer/components/StatusChip.tsx';
import type { OrderFamily } from '#renderer/read-model/queries/family-of-order.ts';
import type { WorkspaceId } from '#renderer/stores/navigation-store.ts';

export type TreeKind = HistoryTable | 'goodsIssues' | 'downPayment';

/** One document of the tree. */
export type TreeEntry = {
  readonly key: string;
  readonly kind: TreeKind;
  readonly table: HistoryTable;
  readonly number: string;
  readonly depth: number;
  readonly date: BusinessDate;
  readonly amount: Money | null;
  readonly state: string;
  readonly chip: ChipState;
  readonly isThis: boolean;
  /** Where it is opened; null where it has no screen of its own. */
  readonly place: { readonly workspace: WorkspaceId; readonly documentId: string } | null;
};

/**
 * The documents of an order as a tree, each under what it came from: inquiry, quotation with its revisions,
 * order, deliveries with their goods issue, invoice, credit notes and receipts, and returns.
 */
export function documentTree(family: OrderFamily): TreeEntry[] {
  const { inquiry, quotations, order, siblings } = family;
  const quotationDepth = inquiry ? 1 : 0;
  const orderDepth = quotationDepth + (quotations.length > 0 ? 1 : 0);
  return [
    ...(inquiry ? [entry('inquiries', inquiry, 0, null)] : []),
    ...quotations
      .toSorted((a, b) => a.revision - b.revision)
      .map((one) => entry('quotations', one, quotationDepth, one.totals.total)),
    ...[order, ...siblings]
      .toSorted((a, b) => (a.number < b.number ? -1 : 1))
      .flatMap((one) => [
        { ...entry('orders', one, orderDepth, one.totals.total), isThis: one.id === order.id },
        ...(one.id === order.id ? afterOrder(family, orderDepth + 1) : []),
      ]),
  ];
}

function afterOrder(family: OrderFamily, depth: number): TreeEntry[] {
  const { deliveries, returns, invoices } = family;
  const ofDelivery = (invoice: InvoiceRow, id: string) =>
    invoice.deliveryId === id || invoice.lines.some((line) => line.source?.deliveryId === id);
  const placed = new Set<string>();
  const under = deliveries.toSorted(byNumber).flatMap((delivery) => {
    const own = invoices.filter((invoice) => ofDelivery(invoice, delivery.id) && !placed.has(invoice.id));
    for (const invoice of own) placed.add(invoice.id);
    return [
      entry('deliveries', delivery, depth, null),
      ...(delivery.issuedOn === null ? [] : [goodsIssue(delivery, delivery.issuedOn, depth + 1)]),
      ...own.flatMap((invoice) => withSettlement(invoice, family, depth + 1)),
      ...returns
        .filter((one) => one.deliveryId === delivery.id)
        .map((one) => entry('returns', { ...one, state: 'posted' }, depth + 1, null)),
    ];
  });
  const others = invoices.filter((invoice) => !placed.has(invoice.id)).toSorted(byNumber);
  const ahead = family.receipts.filter((receipt) => receipt.orderId === family.order.id);
  return [
    ...others.flatMap((invoice) => withSettlement(invoice, family, depth)),
    ...ahead.map((receipt) => entry('receipts', receipt, depth, receipt.amount)),
    ...under,
  ];
}

function withSettlement(invoice: InvoiceRow, family: OrderFamily, depth: number): TreeEntry[] {
  const kind: TreeKind = invoice.kind === 'downPayment' ? 'downPayment' : 'invoices';
  const later = new Set(
    family.allocations.filter((one) => one.invoiceId === invoice.id).map(({ source }) => source.id),
  );
  const paying = family.receipts.filter(
    (receipt) => later.has(receipt.id) || receipt.allocations.some((one) => one.invoiceId === invoice.id),
  );
  const notes = family.creditNotes.filter((note) => note.invoiceId === invoice.id);
  return [
    { ...entry('invoices', invoice, depth, invoice.totals.total), kind },
    ...paying.map((receipt) => ({
      ...entry('receipts', receipt, depth + 1, receipt.amount),
      key: `receipts-${receipt.id}-${invoice.id}`,
    })),
    ...notes.map((note) => entry('creditNotes', note, depth + 1, note.totals.total)),
  ];
}

function goodsIssue(delivery: DeliveryRow, date: BusinessDate, depth: number): TreeEntry {
  const done = delivery.state === 'reversed' ? 'reversed' : 'issued';
  return {
    ...entry('deliveries', { ...delivery, date, state: done }, depth, null),
    key: `issue-${delivery.id}`,
    kind: 'goodsIssues',
  };
}

type Document = {
  readonly id: string;
  readonly number: string;
  readonly date: BusinessDate;
  readonly state: string;
};

const workspaces: Readonly<Partial<Record<HistoryTable, WorkspaceId>>> = {
  quotations: 'presales',
  orders: 'orders',
  deliveries: 'delivery',
  invoices: 'billing',
};

function entry(table: HistoryTable, document: Document, depth: number, amount: Money | null): TreeEntry {
  const { id, number, date, state } = document;
  const workspace = workspaces[table];
  return {
    key: `${table}-${id}`,
    kind: table,
    table,
    number,
    depth,
    date,
    amount,
    state,
    chip: chipOf(state),
    isThis: false,
    place: workspace === undefined ? null : { workspace, documentId: id },
  };
}

const chips: Readonly<Record<string, ChipState>> = {
  creditBlocked: 'blocked',
  bounced: 'blocked',
  partlyDelivered: 'partial',
  partlyOrdered: 'partial',
  partlyPaid: 'partial',
  picking: 'partial',
  picked: 'partial',
  packed: 'partial',
  loaded: 'ready',
  answered: 'done',
  ordered: 'done',
  fulfilled: 'done',
  delivered: 'done',
  issued: 'done',
  invoiced: 'done',
  closed: 'done',
  paid: 'done',
  cleared: 'done',
  applied: 'done',
  refunded: 'done',
  cancelled: 'cancelled',
  reversed: 'cancelled',
  voided: 'cancelled',
  credited: 'cancelled',
  lost: 'cancelled',
  expired: 'cancelled',
  superseded: 'cancelled',
};

/** What a state looks like: what is not named is simply open. */
function chipOf(state: string): ChipState {
  return chips[state] ?? 'open';
}

function byNumber(a: { readonly number: string }, b: { readonly number: string }): number {
  return a.number < b.number ? -1 : 1;
}
