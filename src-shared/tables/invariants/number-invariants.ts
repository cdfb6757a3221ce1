import { yearOf } from '../../kernel/business-date.ts';
import { defaultTemplate, readNumber } from '../../numbering/series-template.ts';
import type { TableReader } from '../table-reader.ts';
import { tableNames, type TableName } from '../tables.ts';
import { Findings, writtenRows, type Invariant } from './invariant.ts';

/** Tables of documents that carry a number of a series. */
const numbered = ['quotations', 'orders', 'deliveries', 'invoices', 'receipts'] as const;

/** I23 to I25: numbers and time. */
export const numberInvariants: readonly Invariant[] = [
  {
    id: 'I23',
    says: 'a series is given 1, 2, 3 … without a gap',
    state: (read) => {
      const findings = new Findings('I23');
      const given = numbersGiven(read);
      for (const series of read.all('series')) {
        const sequenceOf = readNumber(series.template ?? defaultTemplate, series);
        const sequences = [...given].flatMap((number) => sequenceOf(number) ?? []).toSorted((a, b) => a - b);
        const gap = sequences.findIndex((sequence, index) => sequence !== index + 1);
        if (gap !== -1) findings.add('no gap', series.key, `${sequences[gap]} in place ${gap + 1}`);
        findings.equal('numbers given = last number', series.key, sequences.length, series.last);
      }
      return findings.found;
    },
    step: (step) => {
      const findings = new Findings('I23');
      for (const series of writtenRows(step, 'series')) {
        findings.equal('one more', series.key, series.last, (step.before.get('series', series.key)?.last ?? 0) + 1);
      }
      return findings.found;
    },
  },
  {
    id: 'I24',
    says: 'no number is given twice',
    state: (read) => {
      const findings = new Findings('I24');
      for (const table of tableNames.filter((name) => !repeating.has(name))) {
        const seen = new Set<string>();
        for (const number of numbersIn(read, table)) {
          if (seen.has(number)) findings.add('unique', number);
          seen.add(number);
        }
      }
      return findings.found;
    },
  },
  {
    id: 'I25',
    says: 'documents are of the open business day, days follow one another, and the year of a number is that of its day',
    state: (read) => {
      const findings = new Findings('I25');
      const open = [...read.all('businessDays')].filter((day) => day.state === 'open');
      findings.atMost('at most one open day', open.map((day) => day.date).join(', '), open.length, 1);
      for (const table of numbered) {
        for (const { number, date } of read.all(table)) {
          if (!read.get('businessDays', date)) findings.add('its day was opened', number, date);
          if (!number.includes(`/${yearOf(date)}/`)) findings.add('year of the day', number, date);
        }
      }
      return findings.found;
    },
    step: (step) => {
      const findings = new Findings('I25');
      for (const table of [...numbered, 'movements', 'ledgerEntries'] as const) {
        for (const row of writtenRows(step, table)) {
          if (step.isImport || step.before.get(table, row.id)) continue;
          findings.equal('of the open day', row.id, row.date, step.day ?? '');
        }
      }
      for (const day of writtenRows(step, 'businessDays')) {
        const last = [...step.before.all('businessDays')]
          .map((one) => one.date)
          .toSorted()
          .at(-1);
        if (last !== undefined && day.date < last) findings.add('days follow one another', day.date, last);
        if (step.before.get('businessDays', day.date)?.state === 'closed')
          findings.add('closed stays closed', day.date);
      }
      return findings.found;
    },
  },
];

/** Tables whose rows repeat the number of the document they belong to. */
const repeating = new Set<TableName>(['ledgerEntries', 'movements', 'numberVoids']);

/** Every number on a row of a table. */
function numbersIn(read: TableReader, table: TableName): string[] {
  return [...read.all(table)].flatMap((row: object) => {
    const number: unknown = 'closingNumber' in row ? row.closingNumber : 'number' in row ? row.number : null;
    return typeof number === 'string' ? [number] : [];
  });
}

/** Every number that was given to a document, once. */
function numbersGiven(read: TableReader): Set<string> {
  return new Set(tableNames.filter((table) => table !== 'ledgerEntries').flatMap((table) => numbersIn(read, table)));
}
