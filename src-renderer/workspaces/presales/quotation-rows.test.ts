import { expect, test } from 'vitest';
import { addDays, businessDate } from '#shared/kernel/business-date.ts';
import { money } from '#shared/money/money.ts';
import { chanceOf, endingOf, type QuotationListRow } from './quotation-rows.ts';

const day = businessDate('2026-11-24');

function row(change: Partial<Extract<QuotationListRow, { kind: 'quotation' }>['quotation']>): QuotationListRow {
  const quotation = {
    id: 'q',
    number: 'QUO/1',
    revision: 1,
    state: 'sent' as const,
    customerCode: 'X',
    customerName: 'X',
    date: day,
    validUntil: addDays(day, 10),
    createdBy: 'siti',
    version: 1,
    lineCount: 1,
    total: money(1),
    isOrdered: false,
    ...change,
  };
  return { kind: 'quotation', id: 'q', quotation, seller: 'Siti' };
}

test('a quotation is won once something of it is ordered, lost when it ran out or was lost, else sent', () => {
  expect(chanceOf(row({}))).toBe('sent');
  expect(chanceOf(row({ state: 'partlyOrdered', isOrdered: true }))).toBe('won');
  expect(chanceOf(row({ state: 'lost' }))).toBe('lost');
  expect(chanceOf(row({ state: 'lost', isOrdered: true }))).toBe('won');
  expect(chanceOf(row({ state: 'expired' }))).toBe('lost');
  expect(chanceOf(row({ state: 'superseded' }))).toBe('revised');
});

test('open quotations end soon within three days, are over after their last day, and others do not end', () => {
  expect(endingOf(row({ validUntil: addDays(day, 3) }), day)).toBe('soon');
  expect(endingOf(row({ validUntil: addDays(day, 4) }), day)).toBe('later');
  expect(endingOf(row({ validUntil: addDays(day, -1) }), day)).toBe('over');
  expect(endingOf(row({ state: 'lost' }), day)).toBe('');
});
