import { useFormat } from '#renderer/components/format-context.ts';
import type { BulkAction } from '#renderer/features/bulk/BulkButtons.tsx';
import { csvText, saveFile } from '#renderer/features/bulk/csv.ts';
import { useBulkJob } from '#renderer/features/bulk/use-bulk-job.ts';
import type { ItemOutcome } from '#renderer/features/jobs/job.ts';
import { readQuotation } from '#renderer/read-model/queries/quotations.ts';
import { notify } from '#renderer/stores/notice-store.ts';
import { useQuotationActions } from './use-quotation-actions.ts';
import { validUntilOf, type QuotationListRow } from './quotation-rows.ts';

/** What can be done with many quotations at once; the first is what F9 does. */
export function useQuotationBulk(): (chosen: readonly QuotationListRow[]) => readonly BulkAction[] {
  const format = useFormat();
  const { words, count } = format;
  const bulk = useBulkJob();
  const actionsOf = useQuotationActions();
  const own = bulk.words.bulk;

  /** Orders of several quotations are drafts first: dates and stock of each are for a person to see. */
  const keepOrderDraft = async (id: string): Promise<ItemOutcome> => {
    const quotation = await readQuotation(id);
    if (!quotation) return { ok: false, why: bulk.words.failedWords };
    const why = await actionsOf(quotation).keepOrderDraft();
    return why === null ? { ok: true, note: own.draftKept } : { ok: false, why };
  };
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
    const items = sent.map(({ id, quotation }) => ({ id, name: quotation.number }));
    return [
      {
        id: 'convert',
        label: words.keys.convert,
        reason: sent.length === 0 ? own.onlyQuotations : null,
        run: () => bulk.start(own.convertTitle, items, ({ id }) => keepOrderDraft(id)),
      },
      {
        id: 'print',
        label: own.printQuotations,
        reason: sent.length === 0 ? own.onlyQuotations : null,
        run: () => bulk.start(own.printTitle, items, ({ id }) => bulk.savePaper('quotation', id)),
      },
      { id: 'csv', label: own.csv, reason: null, run: () => saveCsv(chosen) },
    ];
  };
}
