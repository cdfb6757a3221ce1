import { yearOf } from '../../kernel/business-date.ts';
import { defaultTemplate, readNumber } from '../../numbering/series-template.ts';
import { numberReport } from '../number-report.ts';
import { Findings, writtenRows, type Invariant } from './invariant.ts';

/** Tables of documents that carry a number of a series. */
const numbered = [
  'inquiries',
  'quotations',
  'blanketOrders',
  'orders',
  'deliveries',
  'returns',
  'invoices',
  'creditNotes',
  'receipts',
] as const;

/** I23 to I25: numbers and time. */
export const numberInvariants: readonly Invariant[] = [
  {
    id: 'I23',
    says: 'a series is given 1, 2, 3 … without a gap; a number without a document is explained',
    state: (read) => {
      const findings = new Findings('I23');
      const { gaps, neverGiven } = numberReport(read);
      for (const { series, missing } of gaps) findings.add('no gap', series, String(missing));
      for (const { series, number } of neverGiven) findings.add('given by its series', series, number);
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
      for (const { series, number } of numberReport(read).duplicates) findings.add('unique', series, number);
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
      const readers = [...read.all('series')].map((series) => ({
        year: series.year,
        sequenceOf: readNumber(series.template ?? defaultTemplate, series),
      }));
      for (const table of numbered) {
        for (const { number, date } of read.all(table)) {
          if (!read.get('businessDays', date)) findings.add('its day was opened', number, date);
          const series = readers.find((reader) => reader.sequenceOf(number) !== null);
          if (series && series.year !== yearOf(date)) findings.add('year of the day', number, date);
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
