import type { ReactElement } from 'react';
import { stockEn } from '#shared/i18n/stock-en.ts';
import { stockId } from '#shared/i18n/stock-id.ts';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { neighbourTab, SubTabs } from '#renderer/features/entry/SubTabs.tsx';
import { useExpectedReceipts } from '#renderer/read-model/queries/stock.ts';
import { listOf, navigate, viewOf } from '#renderer/stores/navigation-store.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';

const stockTabIds = ['onHand', 'receipts', 'transfers', 'stocktakes', 'reorder'] as const;
export type StockTabId = (typeof stockTabIds)[number];

/** The lists of the stock workspace. */
export function StockTabs({ value }: { readonly value: StockTabId }): ReactElement {
  const words = useWords({ id: stockId, en: stockEn });
  const expected = useExpectedReceipts();
  const step = (by: 1 | -1) => () => goToStockTab(neighbourTab(stockTabIds, value, by));
  useCommands('list', { 'list.nextTab': { run: step(1) }, 'list.previousTab': { run: step(-1) } });
  return (
    <SubTabs
      label={words.title}
      value={value}
      onChange={goToStockTab}
      tabs={stockTabIds.map((id) => ({
        id,
        label: words.tabs[id],
        ...(id === 'receipts' ? { count: expected?.length } : {}),
      }))}
    />
  );
}

export function goToStockTab(id: StockTabId): void {
  navigate(id === 'onHand' ? listOf('stock') : viewOf('stock', id));
}
