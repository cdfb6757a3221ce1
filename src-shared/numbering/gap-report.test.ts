import { array, assert, boolean, constantFrom, oneof, property, record, constant, integer } from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, businessDate, yearOf, type BusinessDate } from '../kernel/business-date.ts';
import { gapReport } from './gap-report.ts';
import { decideVoidNumber, type NumberVoidRow } from './number-void.ts';
import { isShut, seriesKey, takeNumber, type NumberedDocument, type SeriesRow } from './series.ts';

const december = businessDate('2026-12-28');
const invoice = (last: number): SeriesRow => ({
  key: 'INV-KPG01-2026',
  document: 'INV',
  branch: 'KPG01',
  year: 2026,
  last,
});
const numbers = (...sequences: readonly number[]) =>
  sequences.map((sequence) => `INV/KPG01/2026/${String(sequence).padStart(6, '0')}`);

test('the gap report is empty when every number stands on one document', () => {
  expect(gapReport([invoice(3)], numbers(2, 1, 3), [])).toEqual({ gaps: [], duplicates: [], neverGiven: [] });
});

test('a missing, a doubled and a never given number are each found; numbers of other documents are not', () => {
  const report = gapReport([invoice(4)], [...numbers(1, 3, 3, 9), 'DO/KPG01/2026/000002', 'by hand'], []);
  expect(report).toEqual({
    gaps: [2, 4].map((missing) => ({ series: 'INV-KPG01-2026', missing })),
    duplicates: [{ series: 'INV-KPG01-2026', number: 'INV/KPG01/2026/000003' }],
    neverGiven: [{ series: 'INV-KPG01-2026', number: 'INV/KPG01/2026/000009' }],
  });
});

test('a void explains its number, and stands against a document with the same one', () => {
  const next = takeNumber('INV', 'KPG01', december, invoice(1));
  const context = { now: '2026-12-28T03:00:00.000Z', userId: 'sari', day: december };
  const voided = decideVoidNumber({ id: 'v1', reason: ' form torn ' }, next, context);
  expect(voided).toMatchObject({
    ok: true,
    value: { numberVoid: { number: 'INV/KPG01/2026/000002', sequence: 2, reason: 'form torn', by: 'sari' } },
  });
  const rows = voided.ok ? [voided.value.numberVoid] : [];
  expect(gapReport([invoice(2)], numbers(1), rows).gaps).toEqual([]);
  expect(gapReport([invoice(2)], numbers(1, 2), rows).duplicates).toHaveLength(1);
  expect(decideVoidNumber({ id: 'v1', reason: '  ' }, next, context)).toEqual({
    ok: false,
    error: { code: 'void-needs-reason', number: 'INV/KPG01/2026/000002' },
  });
});

test('an old series is shut once a day of the next year is open, and takes no number', () => {
  const newYear = businessDate('2027-01-02');
  expect(isShut(invoice(7), december)).toBe(false);
  expect(isShut(invoice(7), newYear)).toBe(true);
  expect(() => takeNumber('INV', 'KPG01', newYear, invoice(7))).toThrow('is not that of');
});

type Step =
  | { readonly kind: 'take' | 'void'; readonly document: NumberedDocument; readonly fails: boolean }
  | { readonly kind: 'days'; readonly days: number };

const step = oneof(
  {
    weight: 6,
    arbitrary: record({
      kind: constantFrom('take' as const, 'void' as const),
      document: constantFrom<NumberedDocument>('INV', 'DO', 'RCP'),
      fails: boolean(),
    }),
  },
  { weight: 1, arbitrary: record({ kind: constant('days' as const), days: integer({ min: 1, max: 400 }) }) },
);

test('whatever is taken, voided, or fails, over any years: 1 to n without a gap, never twice (I23, I24)', () => {
  assert(
    property(
      array(step, { maxLength: 60 }),
      constantFrom(undefined, 'F{type}/{branch}/{year:2}-{seq:3}'),
      (steps, template) => {
        const series = new Map<string, SeriesRow>();
        const documents: { document: NumberedDocument; number: string; sequence: number; year: number }[] = [];
        const voids: NumberVoidRow[] = [];
        let day: BusinessDate = december;
        for (const next of steps as readonly Step[]) {
          if (next.kind === 'days') {
            day = addDays(day, next.days);
            continue;
          }
          const key = seriesKey(next.document, 'KPG01', day);
          const taken = takeNumber(next.document, 'KPG01', day, series.get(key), template);
          // A failed append keeps neither the document nor the series.
          if (next.fails) continue;
          series.set(key, taken.series);
          const { document, number } = { document: next.document, number: taken.number };
          if (next.kind === 'take')
            documents.push({ document, number, sequence: taken.series.last, year: yearOf(day) });
          const context = { now: '', userId: 'sari', day };
          const voided = decideVoidNumber({ id: number, reason: 'spoiled' }, taken, context);
          if (next.kind === 'void' && voided.ok) voids.push(voided.value.numberVoid);
        }
        expect(
          gapReport(
            series.values(),
            documents.map(({ number }) => number),
            voids,
          ),
        ).toEqual({ gaps: [], duplicates: [], neverGiven: [] });
        const all = [...documents, ...voids].map(({ number }) => number);
        expect(new Set(all).size).toBe(all.length);
        expect([...series.values()].reduce((sum, row) => sum + row.last, 0)).toBe(all.length);
        for (const row of series.values()) {
          const sequences = [
            ...documents.filter((entry) => entry.document === row.document && entry.year === row.year),
            ...voids.filter((entry) => entry.series === row.key),
          ].map(({ sequence }) => sequence);
          expect(sequences.toSorted((a, b) => a - b)).toEqual(
            Array.from({ length: row.last }, (_, index) => index + 1),
          );
        }
      },
    ),
    { numRuns: 1000 },
  );
});
