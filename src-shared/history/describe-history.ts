import { formatDate, formatMoney, formatPercent, formatQuantity, formatUnitPrice } from '../i18n/amount-format.ts';
import { historyEn, type HistoryWords } from '../i18n/history-en.ts';
import { historyId } from '../i18n/history-id.ts';
import type { Language } from '../i18n/language.ts';
import type { HistoryChange, HistoryEntry, HistoryTable, HistoryValue } from './history-entry.ts';

/** One thing that happened, as sentences. */
export type HistorySentences = {
  readonly title: string;
  readonly who: string;
  /** What changed: old → new, one a line. */
  readonly changes: readonly string[];
};

type Reader = { readonly language: Language; readonly table: HistoryTable; readonly minorDigits: number };

/** Writes an entry of a history in the reader's language. */
export function describeHistory(entry: HistoryEntry, reader: Reader): HistorySentences {
  const words = historyWords(reader.language);
  const title = words.actions[entry.action] ?? words.changed;
  return {
    title: entry.through === null ? title : `${title} ${words.through(entry.through)}`,
    who: [words.by(entry.by), ...(entry.approvedBy === null ? [] : [words.approvedBy(entry.approvedBy)])].join(', '),
    changes: entry.changes.map((change) => describeChange(change, words, reader)),
  };
}

/** The words of histories in a language. */
export function historyWords(language: Language): HistoryWords {
  return language === 'id' ? historyId : historyEn;
}

function describeChange(change: HistoryChange, words: HistoryWords, reader: Reader): string {
  const { line, field } = change;
  const [from, to] = [change.from, change.to].map((value) => (value ? write(value, words, reader) : null));
  const where = line === null ? '' : `${words.line(line.lineNo, line.productCode)}: `;
  if (field === 'line') return `${where}${to === null ? words.lineGone(from ?? '') : words.lineAdded(to ?? '')}`;
  const name = words.fields[field];
  // What was not there before is simply there now; what is gone says what it was.
  if (from === null) return `${where}${name} ${to ?? words.nothing}`;
  return `${where}${name} ${from} → ${to ?? words.nothing}`;
}

function write(value: HistoryValue, words: HistoryWords, { language, table, minorDigits }: Reader): string {
  switch (value.as) {
    case 'state':
      return words.states[table][value.value] ?? value.value;
    case 'flag':
      return value.value ? words.yes : words.no;
    case 'count':
      return String(value.value);
    case 'date':
      return formatDate(value.value).replaceAll('-', '/');
    case 'money':
      return formatMoney(value.value, minorDigits, language);
    case 'unitPrice':
      return formatUnitPrice(value.value, minorDigits, language);
    case 'percent':
      return formatPercent(value.value, language);
    case 'quantity':
      return `${formatQuantity(value.value, value.digits, language)} ${value.unit}`.trim();
    case 'schedule':
      return value.value
        .map(
          (part) =>
            `${formatDate(part.date).slice(0, 5).replace('-', '/')} ${formatQuantity(part.quantity, value.digits, language)}`,
        )
        .join(', ');
    default:
      return value.value;
  }
}
