import { useFormat } from '#renderer/components/format-context.ts';
import type { BulkAction } from '#renderer/features/bulk/BulkButtons.tsx';
import { csvText, saveFile } from '#renderer/features/bulk/csv.ts';
import { useBulkJob } from '#renderer/features/bulk/use-bulk-job.ts';
import { notify } from '#renderer/stores/notice-store.ts';
import { validUntilOf, type QuotationListRow } from './quotation-rows.ts';

/** What can be done with many quotations at once; the first is what F9 does. */
export function useQuotationBulk(): (chosen: readonly QuotationListRow[]) => readonly BulkAction[] {
  const format = useFormat();
  const { words, count } = format;
  const bulk = useBulkJob();
  const own = bulk.words.bulk;

  const saveCsv = (chosen: readonly QuotationListRow[]) => {
    const { columns } = words;
    const head = [columns.number, columns.date, columns.validUntil, columns.customer, columns.value, columns.status];
    const rows = chosen.map((row) => {
      const until = validUntilOf(row);
      const end = until === null ? '' : format.date(until);
      if (row.kind === 'draft') return ['', '', end, row.name, '', words.states.draft];
      const { number, date, customerName, total, state } = row.quotation;
      return [number, format.date(date), end, customerName, format.money(total), words.quotationStates[state]];
    });
    const separator = format.language === 'id' ? ';' : ',';
    saveFile('quotations.csv', csvText([head, ...rows], separator), 'text/csv;charset=utf-8');
    notify(own.csvSaved(count(rows.length)));
  };

  return (chosen) => {
    const sent = chosen.filter((row) => row.kind === 'quotation');
    return [
      {
        id: 'print',
        label: own.printQuotations,
        reason: sent.length === 0 ? own.onlyOrders : null,
        run: () =>
          bulk.start(
            own.printTitle,
            sent.map(({ id, quotation }) => ({ id, name: quotation.number })),
            ({ id }) => bulk.savePaper('quotation', id),
          ),
      },
      { id: 'csv', label: own.csv, reason: null, run: () => saveCsv(chosen) },
    ];
  };
}
