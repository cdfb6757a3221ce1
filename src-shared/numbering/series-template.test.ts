import { assert, constantFrom, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, businessDate, yearOf } from '../kernel/business-date.ts';
import { takeNumber } from './series.ts';
import { checkTemplate, defaultTemplate, readNumber, writeNumber } from './series-template.ts';
import { checkTemplates } from './series-templates.ts';

const day = businessDate('2026-04-13');
const documents = ['QUO', 'SO', 'DO', 'INV'] as const;

test('the default writes INV/KPG01/2026/000123, byte for byte as before templates', () => {
  assert(
    property(constantFrom(...documents), integer({ min: 1, max: 3_000_000 }), (document, sequence) => {
      const written = writeNumber(defaultTemplate, { document, branch: 'KPG01', year: 2026 }, sequence);
      expect(written).toBe(`${document}/KPG01/2026/${String(sequence).padStart(6, '0')}`);
    }),
  );
  expect(takeNumber('INV', 'KPG01', day, undefined).series).toEqual({
    key: 'INV-KPG01-2026',
    document: 'INV',
    branch: 'KPG01',
    year: 2026,
    last: 1,
  });
});

test('a branch writes its own way, with short year and width', () => {
  const context = { document: 'INV', branch: 'KPG01B', year: 2026 };
  expect(writeNumber('FAK-{branch}-{year:2}.{seq:4}', context, 42)).toBe('FAK-KPG01B-26.0042');
});

test.each([
  ['INV/{branch}/{year}/{seq:6}', 'good'],
  ['INV/{branch}/{year}/{seq}', 'good'],
  ['INV/{branch}/{year}/{number}', 'unknown-part'],
  ['INV/{branch}/{year:3}/{seq:6}', 'unknown-part'],
  ['INV/{branch}/{year}/{seq:6', 'unknown-part'],
  ['INV/{branch}/{year}', 'sequence-once'],
  ['INV/{branch}/{month}/{year}/{seq:6}', 'unknown-part'],
  ['{seq:6}/{branch}/{year}', 'sequence-last'],
  ['{seq:6}/{branch}/{year}/{seq:6}', 'sequence-once'],
  ['INV/{branch}/{year}/{seq:2}', 'sequence-width'],
  ['INV/{branch}/{seq:6}', 'year-missing'],
  ['INV/{year}/{seq:6}', 'branch-missing'],
  ['inv/{branch}/{year}/{seq:6}', 'bad-character'],
  ['INV {branch}/{year}/{seq:6}', 'bad-character'],
  ['INV/{branch}/{year}{seq:6}', 'parts-touch'],
  ['INV/{branch}/{year}/1{seq:6}', 'parts-touch'],
  ['INV-INV-INV-INV-INV/{branch}/{year}/{seq:6}', 'too-long'],
])('the template %s is %s', (template, verdict) => {
  const checked = checkTemplate(template);
  expect(checked.ok ? 'good' : checked.error).toBe(verdict);
});

test('two document types that could carry the same number are refused, those that could not are taken', () => {
  const both = { INV: 'F/{branch}/{year}/{seq:6}', DO: 'F/{branch}/{year}/{seq:4}' };
  expect(checkTemplates(both, documents, 'KPG01')).toEqual({
    ok: false,
    error: { document: 'DO', problem: 'same-as', other: 'INV' },
  });
  expect(checkTemplates({ INV: 'SO/{branch}/{year}/{seq:6}' }, documents, 'KPG01')).toMatchObject({
    error: { document: 'SO', problem: 'same-as', other: 'INV' },
  });
  expect(checkTemplates({ INV: both.INV }, documents, 'KPG01').ok).toBe(true);
  expect(checkTemplates({ SO: '{seq}' }, documents, 'KPG01')).toMatchObject({
    error: { document: 'SO', problem: 'year-missing' },
  });
});

test('a number is read back as it was written, and not from another branch, year or type', () => {
  const templates = constantFrom(defaultTemplate, 'F.{branch}-{year:2}/{seq:3}', '{year}/{branch}/{type}-{seq:9}');
  const days = integer({ min: 0, max: 800 }).map((offset) => addDays(day, offset));
  assert(
    property(templates, days, integer({ min: 1, max: 9_999_999 }), (template, on, sequence) => {
      const text = writeNumber(template, { document: 'INV', branch: 'KPG01', year: yearOf(on) }, sequence);
      const series = { document: 'INV', branch: 'KPG01', year: yearOf(on) };
      expect(readNumber(template, series)(text)).toBe(sequence);
      expect(readNumber(template, { ...series, year: series.year + 1 })(text)).toBeNull();
      expect(readNumber(template, { ...series, branch: 'KPG02' })(text)).toBeNull();
    }),
  );
  expect(
    readNumber(defaultTemplate, { document: 'DO', branch: 'KPG01', year: 2026 })('INV/KPG01/2026/000001'),
  ).toBeNull();
});

test('a template holds from the first number of a year: changing it never splits a series', () => {
  const first = takeNumber('INV', 'KPG01', day, undefined, 'F/{branch}/{year}/{seq:4}');
  const second = takeNumber('INV', 'KPG01', day, first.series, 'G/{branch}/{year}/{seq:4}');
  expect([first.number, second.number]).toEqual(['F/KPG01/2026/0001', 'F/KPG01/2026/0002']);
  const old = takeNumber('INV', 'KPG01', day, undefined);
  expect(takeNumber('INV', 'KPG01', day, old.series, 'F/{branch}/{year}/{seq:4}').number).toBe('INV/KPG01/2026/000002');
  const next = takeNumber('INV', 'KPG01', businessDate('2027-01-02'), undefined, 'G/{branch}/{year}/{seq:4}');
  expect(next.number).toBe('G/KPG01/2027/0001');
});
