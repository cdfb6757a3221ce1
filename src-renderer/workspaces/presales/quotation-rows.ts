import { addDays, type BusinessDate } from '#shared/kernel/business-date.ts';
import type { ListsWords } from '#shared/i18n/lists-en.ts';
import type { Words } from '#shared/i18n/en.ts';
import type { OrderDraft } from '#renderer/drafts/order-draft.ts';
import type { ListField } from '#renderer/features/list-views/list-filter.ts';
import type { ListView } from '#renderer/features/list-views/list-view.ts';
import { builtInView } from '#renderer/features/list-views/use-list-views.ts';
import type { QuotationSummary } from '#renderer/read-model/queries/summaries.ts';

/** A row of the list: a quotation in short, or a draft that was not sent yet. */
export type QuotationListRow =
  | { readonly kind: 'draft'; readonly id: string; readonly draft: OrderDraft; readonly name: string }
  | { readonly kind: 'quotation'; readonly id: string; readonly quotation: QuotationSummary; readonly seller: string };

export type Chance = keyof ListsWords['quotations']['chances'];

/** How a quotation stands: sent, won, lost, or replaced by its next version. */
export function chanceOf(row: QuotationListRow): Chance {
  if (row.kind === 'draft') return 'draft';
  const { state, isOrdered } = row.quotation;
  if (state === 'superseded') return 'revised';
  if (isOrdered) return 'won';
  return state === 'lost' || state === 'expired' ? 'lost' : 'sent';
}

/** Days before its end in which a quotation is asked about. */
const SOON_DAYS = 3;

/** Whether the prices of an open quotation end soon, later, or are over. */
export function endingOf(
  row: QuotationListRow,
  day: BusinessDate | null,
): keyof ListsWords['quotations']['endings'] | '' {
  const chance = chanceOf(row);
  if (row.kind === 'draft' || day === null || (chance !== 'sent' && row.quotation.state !== 'partlyOrdered')) return '';
  const { validUntil } = row.quotation;
  if (validUntil < day) return 'over';
  return validUntil <= addDays(day, SOON_DAYS) ? 'soon' : 'later';
}

/** The views that the list of quotations brings along. */
export function quotationViews(words: ListsWords['quotations']['views']): readonly ListView[] {
  const is = (field: string, value: string) => ({ filters: [{ field, operator: 'is' as const, value }] });
  return [
    builtInView('open', words.open, is('chance', 'draft,sent')),
    builtInView('expiring', words.expiring, is('ending', 'soon,over')),
    builtInView('won', words.won, is('chance', 'won')),
    builtInView('lost', words.lost, is('chance', 'lost')),
    builtInView('drafts', words.drafts, is('chance', 'draft')),
    builtInView('all', words.all, {}),
  ];
}

/** What the list can be filtered by. */
export function quotationFields(
  lists: ListsWords,
  words: Words,
  day: BusinessDate | null,
): readonly ListField<QuotationListRow>[] {
  const { quotations, orders } = lists;
  const optionsOf = (names: Readonly<Record<string, string>>) =>
    Object.entries(names).map(([id, label]) => ({ id, label }));
  return [
    {
      id: 'chance',
      label: quotations.chance,
      kind: 'choice',
      options: optionsOf(quotations.chances),
      valueOf: chanceOf,
    },
    {
      id: 'ending',
      label: quotations.ending,
      kind: 'choice',
      options: optionsOf(quotations.endings),
      valueOf: (row) => endingOf(row, day),
    },
    {
      id: 'date',
      label: words.columns.date,
      kind: 'date',
      valueOf: (row) => (row.kind === 'draft' ? null : row.quotation.date),
    },
    { id: 'validUntil', label: words.columns.validUntil, kind: 'date', valueOf: validUntilOf },
    {
      id: 'value',
      label: words.columns.value.replace(/, $/, ''),
      kind: 'amount',
      digits: 2,
      valueOf: (row) => (row.kind === 'draft' ? null : row.quotation.total),
    },
    { id: 'customer', label: words.columns.customer, kind: 'text', valueOf: nameOf },
    {
      id: 'seller',
      label: orders.seller,
      kind: 'text',
      valueOf: (row) => (row.kind === 'draft' ? '' : row.seller),
    },
  ];
}

export function nameOf(row: QuotationListRow): string {
  return row.kind === 'draft' ? row.name : row.quotation.customerName;
}

export function validUntilOf(row: QuotationListRow): BusinessDate | null {
  return row.kind === 'draft' ? row.draft.validUntil : row.quotation.validUntil;
}

/** What words are looked for in. */
export function textOf(row: QuotationListRow): string {
  if (row.kind === 'draft') return row.name;
  const { number, customerName, customerCode } = row.quotation;
  return `${number} ${customerName} ${customerCode}`;
}

/** What a column sorts by; drafts first. */
export function sortValue(row: QuotationListRow, columnId: string): string | number {
  const isDraft = row.kind === 'draft';
  switch (columnId) {
    case 'date':
      return isDraft ? '' : `${row.quotation.date} ${row.quotation.number}`;
    case 'validUntil':
      return validUntilOf(row) ?? '';
    case 'customer':
      return nameOf(row).toLowerCase();
    case 'lines':
      return isDraft ? row.draft.lines.length : row.quotation.lineCount;
    case 'value':
      return isDraft ? -1 : row.quotation.total;
    case 'seller':
      return isDraft ? '' : row.seller.toLowerCase();
    case 'version':
      return isDraft ? 0 : row.quotation.revision;
    default:
      return isDraft ? '' : row.quotation.number;
  }
}
