import { addDays, businessDate, type BusinessDate } from '#shared/kernel/business-date.ts';

type FieldBase = { readonly id: string; readonly label: string };

/** Something of a row that a list can be filtered by. */
export type ListField<Row> = FieldBase &
  (
    | { readonly kind: 'text'; readonly valueOf: (row: Row) => string }
    /** Minor units or a plain count, as `digits` says. */
    | { readonly kind: 'amount'; readonly digits: number; readonly valueOf: (row: Row) => number | null }
    | { readonly kind: 'date'; readonly valueOf: (row: Row) => BusinessDate | null }
    | {
        readonly kind: 'choice';
        readonly options: readonly { readonly id: string; readonly label: string }[];
        readonly valueOf: (row: Row) => string;
      }
  );

export const datePresets = ['today', 'yesterday', 'last7', 'thisMonth', 'lastMonth'] as const;

/** What each kind of field can be asked. */
export const operators = {
  text: ['contains', 'lacks'],
  amount: ['atLeast', 'atMost'],
  date: ['within', 'from', 'until'],
  choice: ['is', 'isNot'],
} as const;
export type Operator = (typeof operators)[keyof typeof operators][number];

/**
 * One condition. Its value is text: an amount in minor units, a day or the name of a period (`within`), ids of
 * choices with commas between them.
 */
export type ListFilter = { readonly field: string; readonly operator: Operator; readonly value: string };

/** Days that a period names, looked back on from a day; null for a text that is neither period nor day. */
export function daysWithin(
  value: string,
  today: BusinessDate,
): { readonly from: BusinessDate; readonly to: BusinessDate } | null {
  const firstOfMonth = businessDate(`${today.slice(0, 7)}-01`);
  switch (value) {
    case 'today':
      return { from: today, to: today };
    case 'yesterday':
      return { from: addDays(today, -1), to: addDays(today, -1) };
    case 'last7':
      return { from: addDays(today, -6), to: today };
    case 'thisMonth':
      return { from: firstOfMonth, to: addDays(firstOfNextMonth(firstOfMonth), -1) };
    case 'lastMonth': {
      const to = addDays(firstOfMonth, -1);
      return { from: businessDate(`${to.slice(0, 7)}-01`), to };
    }
    default:
      return /^\d{4}-\d{2}-\d{2}$/.test(value) ? { from: businessDate(value), to: businessDate(value) } : null;
  }
}

/**
 * Whether a row meets all conditions and holds all the words. A condition on a field that the list does not
 * have any more is left out: a kept view outlives its columns.
 *
 * @param textOf what the words are looked for in
 */
export function rowMatcher<Row>(
  fields: readonly ListField<Row>[],
  filters: readonly ListFilter[],
  search: { readonly text: string; readonly textOf: (row: Row) => string },
  today: BusinessDate | null,
): (row: Row) => boolean {
  const byId = new Map(fields.map((field) => [field.id, field]));
  const tests = filters.flatMap((filter) => {
    const field = byId.get(filter.field);
    return field ? [conditionOf(field, filter, today)] : [];
  });
  const words = search.text.toLowerCase().split(/\s+/).filter(Boolean);
  return (row) => {
    if (!tests.every((test) => test(row))) return false;
    if (words.length === 0) return true;
    const text = search.textOf(row).toLowerCase();
    return words.every((word) => text.includes(word));
  };
}

function conditionOf<Row>(
  field: ListField<Row>,
  { operator, value }: ListFilter,
  today: BusinessDate | null,
): (row: Row) => boolean {
  switch (field.kind) {
    case 'text': {
      const part = value.toLowerCase();
      return (row) => field.valueOf(row).toLowerCase().includes(part) !== (operator === 'lacks');
    }
    case 'amount': {
      const limit = Number(value);
      return (row) => {
        const amount = field.valueOf(row);
        return amount !== null && (operator === 'atMost' ? amount <= limit : amount >= limit);
      };
    }
    case 'date': {
      const days = today === null ? null : daysWithin(value, today);
      if (days === null) return () => true;
      return (row) => {
        const day = field.valueOf(row);
        if (day === null) return false;
        if (operator === 'from') return day >= days.from;
        return operator === 'until' ? day <= days.to : day >= days.from && day <= days.to;
      };
    }
    case 'choice': {
      const chosen = new Set(value.split(','));
      return (row) => chosen.has(field.valueOf(row)) !== (operator === 'isNot');
    }
    default:
      return field satisfies never;
  }
}

function firstOfNextMonth(firstOfMonth: BusinessDate): BusinessDate {
  const later = addDays(firstOfMonth, 31);
  return businessDate(`${later.slice(0, 7)}-01`);
}
