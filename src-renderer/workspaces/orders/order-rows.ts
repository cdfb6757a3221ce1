import type { BusinessDate } from '#shared/kernel/business-date.ts';
import type { ListsWords } from '#shared/i18n/lists-en.ts';
import type { Words } from '#shared/i18n/en.ts';
import type { OrderDraft } from '#renderer/drafts/order-draft.ts';
import type { ListField } from '#renderer/features/list-views/list-filter.ts';
import { builtInView } from '#renderer/features/list-views/use-list-views.ts';
import type { ListView } from '#renderer/features/list-views/list-view.ts';
import type { OrderSummary } from '#renderer/read-model/queries/summaries.ts';

/** A row of the list: an order in short, or a draft that is none yet. */
export type OrderListRow =
  | { readonly kind: 'draft'; readonly id: string; readonly draft: OrderDraft; readonly name: string }
  | { readonly kind: 'order'; readonly id: string; readonly order: OrderSummary; readonly city: string };

/** Why an order waits for a person, the most pressing first; `none` when it does not. */
export type Attention = keyof ListsWords['orders']['attentions'];

export function attentionOf(row: OrderListRow, day: BusinessDate | null): Attention {
  if (row.kind === 'draft') return 'draft';
  const { state, earliestOpen, held } = row.order;
  if (state === 'creditBlocked' || (held && earliestOpen !== null)) return 'blocked';
  if (day === null || earliestOpen === null || earliestOpen > day) return 'none';
  return earliestOpen < day ? 'late' : 'due';
}

/** The views that the list of orders brings along. */
export function orderViews(words: ListsWords['orders']['views']): readonly ListView[] {
  // The city is one click away in the columns: beside all that is decided by it has no room at 1366 pixels.
  const hidden = ['city'];
  const attention = (value: string) => ({ hidden, filters: [{ field: 'attention', operator: 'is' as const, value }] });
  return [
    builtInView('todo', words.todo, attention('blocked,late,due,draft')),
    builtInView('blocked', words.blocked, attention('blocked')),
    builtInView('due', words.due, attention('due,late')),
    builtInView('late', words.late, attention('late')),
    builtInView('drafts', words.drafts, attention('draft')),
    builtInView('all', words.all, { hidden }),
  ];
}

/** What the list can be filtered by. */
export function orderFields(
  lists: ListsWords,
  words: Words,
  day: BusinessDate | null,
): readonly ListField<OrderListRow>[] {
  const { orders } = lists;
  const optionsOf = <Id extends string>(names: Readonly<Record<Id, string>>) =>
    (Object.entries(names) as [Id, string][]).map(([id, label]) => ({ id, label }));
  return [
    {
      id: 'attention',
      label: orders.attention,
      kind: 'choice',
      options: optionsOf(orders.attentions),
      valueOf: (row) => attentionOf(row, day),
    },
    {
      id: 'state',
      label: words.columns.status,
      kind: 'choice',
      options: [...optionsOf(words.orderStates), { id: 'draft', label: words.states.draft }],
      valueOf: (row) => (row.kind === 'draft' ? 'draft' : row.order.state),
    },
    {
      id: 'date',
      label: words.columns.date,
      kind: 'date',
      valueOf: (row) => (row.kind === 'draft' ? null : row.order.date),
    },
    { id: 'ship', label: words.columns.ship, kind: 'date', valueOf: (row) => shipDayOf(row) },
    {
      id: 'value',
      label: words.columns.value.replace(/, $/, ''),
      kind: 'amount',
      digits: 2,
      valueOf: (row) => (row.kind === 'draft' ? null : row.order.total),
    },
    { id: 'customer', label: words.columns.customer, kind: 'text', valueOf: nameOf },
    { id: 'city', label: orders.city, kind: 'text', valueOf: (row) => (row.kind === 'draft' ? '' : row.city) },
    {
      id: 'credit',
      label: orders.credit,
      kind: 'choice',
      options: optionsOf(orders.credits),
      valueOf: (row) => (row.kind === 'draft' ? '' : row.order.credit),
    },
  ];
}

/** The day on which something of a row leaves, or is wanted while it is a draft. */
export function shipDayOf(row: OrderListRow): BusinessDate | null {
  return row.kind === 'draft' ? row.draft.requestedDate : row.order.shipDay;
}

export function nameOf(row: OrderListRow): string {
  return row.kind === 'draft' ? row.name : row.order.customerName;
}

/** What words are looked for in. */
export function textOf(row: OrderListRow): string {
  if (row.kind === 'draft') return `${row.name} ${row.draft.customerReference}`;
  const { number, customerName, customerCode, customerReference } = row.order;
  return `${number} ${customerName} ${customerCode} ${customerReference} ${row.city}`;
}

/** What a column sorts by. A draft comes before every order: it waits for the one who typed it. */
export function sortValue(row: OrderListRow, columnId: string): string | number {
  const isDraft = row.kind === 'draft';
  switch (columnId) {
    case 'date':
      return isDraft ? '' : `${row.order.date} ${row.order.number}`;
    case 'customer':
      return nameOf(row).toLowerCase();
    case 'city':
      return isDraft ? '' : row.city.toLowerCase();
    case 'lines':
      return isDraft ? row.draft.lines.length : row.order.lineCount;
    case 'value':
      return isDraft ? -1 : row.order.total;
    case 'ship':
      return shipDayOf(row) ?? '9999';
    case 'delivered':
      return isDraft ? -1 : row.order.deliveredPercent;
    case 'billed':
      return isDraft ? -1 : row.order.billedPercent;
    default:
      return isDraft ? '' : row.order.number;
  }
}
