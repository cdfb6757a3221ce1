import type { ControlTotals, DocumentControl } from '../branch/business-day.ts';
import { openAmount } from '../invoice/invoice.ts';
import type { BusinessDate } from '../kernel/business-date.ts';
import { sumMoney, zeroMoney, type Money } from '../money/money.ts';
import type { TableReader } from '../tables/table-reader.ts';

/** Control totals of a business day, from the documents dated on it and the balances as they stand. */
export function controlTotals(read: TableReader, day: BusinessDate): ControlTotals {
  const entries = [...read.all('ledgerEntries')].filter((entry) => entry.date === day);
  const postings = entries.flatMap((entry) => entry.lines);
  return {
    quotations: control(read.all('quotations'), day, (quotation) => quotation.totals.total),
    orders: control(read.all('orders'), day, (order) => order.totals.total),
    deliveries: control(read.all('deliveries'), day, () => zeroMoney),
    invoices: control(read.all('invoices'), day, (invoice) => invoice.totals.total),
    receipts: control(read.all('receipts'), day, (receipt) => receipt.amount),
    receivables: sumMoney([...read.all('invoices')].map(openAmount)),
    stockValue: sumMoney([...read.all('balances')].map((balance) => balance.value)),
    ledgerDebit: sumMoney(postings.map((line) => line.debit)),
    ledgerCredit: sumMoney(postings.map((line) => line.credit)),
  };
}

/** Numbers missing in each series: what was given against what stands on documents. Empty when sound. */
export function numberGaps(read: TableReader): { readonly series: string; readonly missing: number }[] {
  const seen = new Set<string>();
  for (const table of ['quotations', 'orders', 'deliveries', 'invoices', 'receipts'] as const) {
    for (const row of read.all(table)) seen.add(row.number);
  }
  for (const movement of read.all('movements')) seen.add(movement.number);
  for (const day of read.all('businessDays')) if (day.closingNumber) seen.add(day.closingNumber);
  return [...read.all('series')].flatMap((series) => {
    const prefix = `${series.document}/${series.branch}/${series.year}/`;
    return Array.from({ length: series.last }, (_, index) => index + 1)
      .filter((n) => !seen.has(`${prefix}${String(n).padStart(6, '0')}`))
      .map((missing) => ({ series: series.key, missing }));
  });
}

function control<Row extends { readonly date: BusinessDate; readonly number: string }>(
  rows: Iterable<Row>,
  day: BusinessDate,
  amount: (row: Row) => Money,
): DocumentControl {
  const ofDay = [...rows].filter((row) => row.date === day).toSorted((a, b) => (a.number < b.number ? -1 : 1));
  return {
    count: ofDay.length,
    first: ofDay[0]?.number ?? null,
    last: ofDay.at(-1)?.number ?? null,
    amount: sumMoney(ofDay.map(amount)),
  };
}
