import Box from '@mui/material/Box';
import { useMemo, useState, type ReactElement } from 'react';
import { DataList, type ListColumn } from '#renderer/components/DataList.tsx';
import { useFormat } from '#renderer/components/format-context.ts';
import { KeyButton } from '#renderer/components/KeyButton.tsx';
import { MoneyText } from '#renderer/components/MoneyText.tsx';
import { PageHeader } from '#renderer/components/PageHeader.tsx';
import { SidePanel } from '#renderer/components/SidePanel.tsx';
import { StatusChip, type ChipState } from '#renderer/components/StatusChip.tsx';
import { EmptyState } from '#renderer/features/entry/EmptyState.tsx';
import { useBalances, useProducts } from '#renderer/read-model/queries/products.ts';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { listOf, navigate, useRoute } from '#renderer/stores/navigation-store.ts';
import type { StockWords } from '#shared/i18n/stock-en.ts';
import { sumMoney } from '#shared/money/money.ts';
import type { PlannedReceiptRow } from '#shared/stock/stock.ts';
import { StockCard } from './StockCard.tsx';
import { stockRows, type StockLevel, type StockRow } from './stock-rows.ts';

type OnHandProps = {
  readonly expected: readonly PlannedReceiptRow[];
  readonly words: StockWords;
  readonly tabs: ReactElement;
  readonly onReceive: () => void;
};

const chips: Readonly<Record<Exclude<StockLevel, 'enough'>, ChipState>> = {
  empty: 'draft',
  low: 'partial',
  over: 'blocked',
};

/** Every product with its stock; the card at the right shows how it came to be. */
export function OnHand({ expected, words, tabs, onReceive }: OnHandProps): ReactElement {
  const format = useFormat();
  const products = useProducts();
  const balances = useBalances();
  const { documentId } = useRoute();
  const [selected, setSelected] = useState(documentId);
  const rows = useMemo(
    () => (products && balances ? stockRows(products, balances, expected) : undefined),
    [products, balances, expected],
  );
  const columns = useStockColumns(words);
  const current = rows?.find((row) => row.product.code === selected);
  useCommands('stock', { 'document.next': { label: words.receive, run: onReceive } });
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 }}>
      <PageHeader
        title={words.title}
        flow={tabs}
        actions={<KeyButton label={words.receive} shortcut="F9" enabled onRun={onReceive} primary />}
      />
      {rows && (
        <Box sx={{ display: 'flex', gap: 2, flex: 1, minHeight: 0 }}>
          <Box sx={{ display: 'flex', flexDirection: 'column', flex: 1, minWidth: 0, minHeight: 0 }}>
            <DataList
              label={words.tabs.onHand}
              rows={rows}
              columns={columns}
              rowKey={(row) => row.product.code}
              rowLabel={(row) => `${row.product.code} ${row.product.name}`}
              filterText={({ product }) => `${product.code} ${product.name} ${product.barcode ?? ''}`}
              filterHint={words.filter}
              selectedKey={selected}
              onSelect={setSelected}
              onOpen={(row) => setSelected(row.product.code)}
              toolbar={
                <Box sx={{ color: 'var(--app-text2)' }}>
                  {words.totalValue}, {format.currency}{' '}
                  <MoneyText amount={sumMoney((balances ?? []).map((row) => row.value))} strong testId="stock.value" />
                </Box>
              }
              empty={
                <EmptyState
                  sentence={words.empty}
                  action={{ label: words.emptyAction, run: () => navigate(listOf('master-data')) }}
                />
              }
            />
          </Box>
          {rows.length > 0 && (
            <SidePanel label={words.detail.movements} width={320}>
              {current ? (
                <StockCard
                  row={current}
                  expected={expected.filter((receipt) => receipt.productCode === current.product.code)}
                  words={words}
                />
              ) : (
                <Box sx={{ color: 'var(--app-text2)' }}>{words.detail.noChoice}</Box>
              )}
            </SidePanel>
          )}
        </Box>
      )}
    </Box>
  );
}

function useStockColumns(words: StockWords): ListColumn<StockRow>[] {
  const format = useFormat();
  const { columns } = words;
  return [
    {
      id: 'code',
      header: columns.code,
      width: 92,
      cell: ({ product }) => (
        <Box component="span" sx={{ fontWeight: 600 }}>
          {product.code}
        </Box>
      ),
    },
    { id: 'name', header: columns.name, width: '1fr', cell: ({ product }) => product.name },
    { id: 'unit', header: columns.unit, width: 56, cell: ({ product }) => product.unit },
    {
      id: 'onHand',
      header: columns.onHand,
      width: 70,
      align: 'right',
      cell: ({ product, balance }) => format.quantity(balance.onHand, product.quantityDigits),
    },
    {
      id: 'reserved',
      header: columns.reserved,
      width: 70,
      align: 'right',
      cell: ({ product, balance }) =>
        balance.reserved === 0 ? '' : format.quantity(balance.reserved, product.quantityDigits),
    },
    {
      id: 'free',
      header: columns.free,
      width: 70,
      align: 'right',
      cell: ({ product, free }) => (
        <Box component="span" sx={{ fontWeight: 600, color: free < 0 ? 'var(--app-blocked-fg)' : 'inherit' }}>
          {format.quantity(free, product.quantityDigits)}
        </Box>
      ),
    },
    {
      id: 'incoming',
      header: columns.incoming,
      width: 70,
      align: 'right',
      cell: ({ product, incoming }) => (incoming === 0 ? '' : format.quantity(incoming, product.quantityDigits)),
    },
    {
      id: 'incomingDate',
      header: columns.incomingDate,
      width: 74,
      cell: ({ incomingDate }) => (incomingDate === null ? '' : format.shortDate(incomingDate)),
    },
    {
      id: 'value',
      header: `${columns.value}, ${format.currency}`,
      width: 108,
      align: 'right',
      cell: ({ balance }) => <MoneyText amount={balance.value} />,
    },
    {
      id: 'status',
      header: columns.status,
      width: 132,
      cell: ({ level }) => (level === 'enough' ? '' : <StatusChip state={chips[level]} word={words.states[level]} />),
    },
  ];
}
