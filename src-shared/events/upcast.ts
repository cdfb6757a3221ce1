import type { DomainEvent } from './events.ts';
import { completeOrderCredit } from './later-credit-members.ts';
import { completeInvoice, completeReceipt } from './later-money-members.ts';
import { completeOrder, completeQuotation } from './later-order-members.ts';

/** An event as it stands in a journal: rows of earlier versions of the program lack members that came later. */
export type StoredEvent = { readonly t: string; readonly d: Readonly<Record<string, unknown>> };

type StoredRow = Readonly<Record<string, unknown>>;

/**
 * Members that rows got after the first journal was written, by member of the event, with what they were
 * before they existed. Only ever added to: an event that was written is never changed.
 */
const laterMembers: Readonly<Record<string, (row: StoredRow) => StoredRow>> = {
  order: (order) => completeOrderCredit(completeOrder(order)),
  quotation: completeQuotation,
  invoice: completeInvoice,
  invoices: completeInvoice,
  receipt: completeReceipt,
};

/**
 * Brings an event of any earlier version up to the present one. Rows are completed, never recomputed, so
 * a journal of the first version replays to the same documents.
 */
export function upcast(event: StoredEvent): DomainEvent {
  const members = Object.entries(event.d).map(([name, value]): [string, unknown] => {
    const complete = laterMembers[name];
    if (!complete || value === null) return [name, value];
    return [name, Array.isArray(value) ? value.map((row: StoredRow) => complete(row)) : complete(value as StoredRow)];
  });
  return { t: event.t, d: Object.fromEntries(members) } as unknown as DomainEvent;
}
