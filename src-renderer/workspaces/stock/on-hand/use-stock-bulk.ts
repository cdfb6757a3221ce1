import type { StockWords } from '#shared/i18n/stock-en.ts';
import type { StockWorkWords } from '#shared/i18n/stock-work-en.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import type { BulkAction } from '#renderer/features/bulk/BulkButtons.tsx';
import { csvText, saveFile } from '#renderer/features/bulk/csv.ts';
import { useBulkJob } from '#renderer/features/bulk/use-bulk-job.ts';
import { notify } from '#renderer/stores/notice-store.ts';
import type { StockRow } from './stock-rows.ts';

/** What can be done with many items of the stock list at once. */
export function useStockBulk(
  words: StockWords,
  work: StockWorkWords,
): (chosen: readonly StockRow[]) => readonly BulkAction[] {
  const format = useFormat();
  const own = useBulkJob().words.bulk;
  const save = (chosen: readonly StockRow[]) => {
    const { columns } = words;
    const head = [columns.code, columns.name, columns.unit, columns.onHand, columns.reserved, columns.free];
    const rows = chosen.map(({ product, balance, free, incoming, expires }) => {
      const write = (amount: typeof free) => format.quantity(amount, product.quantityDigits);
      return [
        product.code,
        product.name,
        product.unit,
        write(balance.onHand),
        write(balance.reserved),
        write(free),
        write(incoming),
        write(product.safetyStock),
        product.bin ?? '',
        expires === null ? '' : format.date(expires),
        format.money(balance.value),
      ];
    });
    const all = [...head, columns.incoming, work.columns.safety, work.columns.bin, work.columns.expires, columns.value];
    saveFile('stock.csv', csvText([all, ...rows], format.language === 'id' ? ';' : ','), 'text/csv;charset=utf-8');
    notify(own.csvSaved(format.count(rows.length)));
  };
  return (chosen) => [{ id: 'csv', label: own.csv, reason: null, run: () => save(chosen) }];
}
