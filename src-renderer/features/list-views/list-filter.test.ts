import { describe, expect, test } from 'vitest';
import { businessDate } from '#shared/kernel/business-date.ts';
import { daysWithin, rowMatcher, type ListField, type ListFilter } from './list-filter.ts';

type Row = {
  readonly name: string;
  readonly value: number | null;
  readonly day: string | null;
  readonly state: string;
};

const today = businessDate('2026-03-05');
const fields: readonly ListField<Row>[] = [
  { id: 'name', label: 'Name', kind: 'text', valueOf: (row) => row.name },
  { id: 'value', label: 'Value', kind: 'amount', digits: 0, valueOf: (row) => row.value },
  { id: 'day', label: 'Day', kind: 'date', valueOf: (row) => (row.day === null ? null : businessDate(row.day)) },
  { id: 'state', label: 'State', kind: 'choice', options: [], valueOf: (row) => row.state },
];
const rows: readonly Row[] = [
  { name: 'Toko Makmur', value: 100, day: '2026-03-05', state: 'open' },
  { name: 'UD Jaya', value: 50, day: '2026-02-28', state: 'blocked' },
  { name: 'Draf', value: null, day: null, state: 'draft' },
];

function found(filters: readonly ListFilter[], text = ''): readonly string[] {
  const matches = rowMatcher(fields, filters, { text, textOf: (row) => `${row.name} ${row.state}` }, today);
  return rows.filter(matches).map((row) => row.name);
}

describe('a list shows rows that meet every condition', () => {
  test('of text, amounts, days and choices', () => {
    expect(found([{ field: 'name', operator: 'contains', value: 'JAYA' }])).toEqual(['UD Jaya']);
    expect(found([{ field: 'name', operator: 'lacks', value: 'jaya' }])).toEqual(['Toko Makmur', 'Draf']);
    expect(found([{ field: 'value', operator: 'atLeast', value: '100' }])).toEqual(['Toko Makmur']);
    expect(found([{ field: 'value', operator: 'atMost', value: '99' }])).toEqual(['UD Jaya']);
    expect(found([{ field: 'state', operator: 'is', value: 'draft,blocked' }])).toEqual(['UD Jaya', 'Draf']);
    expect(found([{ field: 'state', operator: 'isNot', value: 'draft' }])).toEqual(['Toko Makmur', 'UD Jaya']);
    expect(found([{ field: 'day', operator: 'within', value: 'lastMonth' }])).toEqual(['UD Jaya']);
    expect(found([{ field: 'day', operator: 'from', value: '2026-03-01' }])).toEqual(['Toko Makmur']);
    expect(found([{ field: 'day', operator: 'until', value: 'yesterday' }])).toEqual(['UD Jaya']);
  });

  test('all of them together, with words that are looked for anywhere', () => {
    const open = { field: 'state', operator: 'is', value: 'open' } as const;
    expect(found([open], 'makmur')).toEqual(['Toko Makmur']);
    expect(found([open], 'jaya')).toEqual([]);
    expect(found([], 'blocked ud')).toEqual(['UD Jaya']);
  });

  test('and leaves out a condition on something the list does not know any more', () => {
    expect(found([{ field: 'gone', operator: 'is', value: 'x' }])).toHaveLength(3);
  });
});

test('periods are those of the calendar', () => {
  expect(daysWithin('last7', today)).toEqual({ from: '2026-02-27', to: '2026-03-05' });
  expect(daysWithin('thisMonth', businessDate('2026-12-31'))).toEqual({ from: '2026-12-01', to: '2026-12-31' });
  expect(daysWithin('lastMonth', today)).toEqual({ from: '2026-02-01', to: '2026-02-28' });
  expect(daysWithin('yesterday', businessDate('2026-03-01'))).toEqual({ from: '2026-02-28', to: '2026-02-28' });
  expect(daysWithin('soon', today)).toBeNull();
});
