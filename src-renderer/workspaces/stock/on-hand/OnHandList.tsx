import Box from '@mui/material/Box';
import { useCallback, useMemo, useState, type ReactElement } from 'react';
import { stockEn } from '#shared/i18n/stock-en.ts';
import { stockId } from '#shared/i18n/stock-id.ts';
import { stockWorkEn } from '#shared/i18n/stock-work-en.ts';
import { stockWorkId } from '#shared/i18n/stock-work-id.ts';
import { sumMoney } from '#shared/money/money.ts';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { KeyButton } from '#renderer/components/KeyButton.tsx';
import { MoneyText } from '#renderer/components/MoneyText.tsx';
import { PageHeader } from '#renderer/components/PageHeader.tsx';
import { FactRow, PanelSection } from '#renderer/components/SidePanel.tsx';
import { EmptyState } from '#renderer/features/entry/EmptyState.tsx';
import { ListSkeleton } from '#renderer/features/list-views/ListSkeleton.tsx';
import { ManagedList } from '#renderer/features/list-views/ManagedList.tsx';
import { useLatestDay } from '#renderer/read-model/queries/branch.ts';
import { useBalances, useProducts } from '#renderer/read-model/queries/products.ts';
import { useExpectedReceipts } from '#renderer/read-model/queries/stock.ts';
import { listOf, navigate } from '#renderer/stores/navigation-store.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';
import { goToStockTab, StockTabs } from '../StockTabs.tsx';
import { stockColumns } from './stock-columns.tsx';
import { stockFields, stockRows, stockSort, stockText, stockViews, type StockRow } from './stock-rows.ts';
import { useStockBulk } from './use-stock-bulk.ts';

/** Every product with its stock: what is low, empty, overbooked or about to expire has a view of its own. */
export function OnHandList(): ReactElement {
  const format = useFormat();
  const words = useWords({ id: stockId, en: stockEn });
  const work = useWords({ id: stockWorkId, en: stockWorkEn });
  const [products, balances, expected] = [useProducts(), useBalances(), useExpectedReceipts()];
  const today = useLatestDay()?.date ?? null;
  const [selectedKey, setSelectedKey] = useState<string | null>(null);
  const select = useCallback((key: string | null) => setSelectedKey(key), []);
  const rows = useMemo(
    () => (products && balances && expected ? stockRows(products, balances, expected) : undefined),
    [products, balances, expected],
  );
  const views = useMemo(() => stockViews(work), [work]);
  const categories = useMemo(
    () => [...new Set((products ?? []).map(({ category }) => category))].filter(Boolean).toSorted(),
    [products],
  );
  const fields = useMemo(() => stockFields(words, work, today, categories), [words, work, today, categories]);
  const bulk = useStockBulk(words, work);
  const receive = () => goToStockTab('receipts');
  const current = rows?.find((row) => row.product.code === selectedKey);
  useCommands('stock', {
    'stock.receive': { label: words.receive, run: receive },
    'stock.take': { run: () => goToStockTab('stocktakes') },
    'stock.adjust': {
      enabled: current !== undefined,
      reason: words.detail.noChoice,
      run: () => current && openCard(current),
    },
  });
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 }}>
      <PageHeader
        title={words.title}
        flow={<StockTabs value="onHand" />}
        actions={
          <>
            <Box sx={{ color: 'var(--app-text2)', fontSize: '.8125rem', whiteSpace: 'nowrap' }}>
              {words.totalValue}, {format.currency}{' '}
              <MoneyText amount={sumMoney((balances ?? []).map((row) => row.value))} strong testId="stock.value" />
            </Box>
            <KeyButton label={words.receive} shortcut="Alt+R" enabled onRun={receive} />
            <KeyButton
              label={work.openCard}
              shortcut="F9"
              enabled={current !== undefined}
              reason={words.detail.noChoice}
              onRun={() => current && openCard(current)}
              primary
            />
          </>
        }
      />
      {rows === undefined ? (
        <ListSkeleton />
      ) : (
        <ManagedList
          listId="stock"
          label={words.tabs.onHand}
          rows={rows}
          state="complete"
          onRetry={() => undefined}
          columns={stockColumns(format, words, work, today)}
          fields={fields}
          views={views}
          today={today}
          rowKey={keyOf}
          rowLabel={({ product }) => `${product.code} ${product.name}`}
          textOf={stockText}
          sortValue={stockSort}
          selectedKey={selectedKey}
          onSelect={select}
          onOpen={openCard}
          searchHint={words.filter}
          worthOf={({ balance }) => balance.value}
          bulk={bulk}
          next={{
            label: work.openCard,
            enabled: current !== undefined,
            reason: words.detail.noChoice,
            run: () => current && openCard(current),
          }}
          quickLook={(row) => (
            <PanelSection title={row.product.name}>
              {(
                [
                  [words.columns.onHand, row.balance.onHand],
                  [words.columns.reserved, row.balance.reserved],
                  [words.columns.free, row.free],
                  [words.columns.incoming, row.incoming],
                  [words.detail.safetyStock, row.product.safetyStock],
                ] as const
              ).map(([label, amount]) => (
                <FactRow
                  key={label}
                  label={label}
                  value={`${format.quantity(amount, row.product.quantityDigits)} ${row.product.unit}`}
                />
              ))}
            </PanelSection>
          )}
          empty={
            <EmptyState
              sentence={words.empty}
              action={{ label: words.emptyAction, run: () => navigate(listOf('master-data')) }}
            />
          }
        />
      )}
    </Box>
  );
}

function keyOf({ product }: StockRow): string {
  return product.code;
}

function openCard({ product }: StockRow): void {
  navigate({ workspace: 'stock', documentId: product.code, draftId: null });
}
