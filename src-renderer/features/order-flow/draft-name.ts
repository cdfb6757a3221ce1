import type { CustomerRow } from '#shared/customers/customer.ts';
import type { Words } from '#shared/i18n/en.ts';
import type { OrderDraft } from '#renderer/drafts/order-draft.ts';

/** What a draft is called where it stands in a list: its customer, or what it is. */
export function draftName(draft: OrderDraft, customers: readonly CustomerRow[], words: Words['draft']): string {
  const customer = customers.find(({ code }) => code === draft.customerCode);
  return customer?.name ?? draft.customerCode ?? words.noCustomer;
}
