import Box from '@mui/material/Box';
import { useCallback, useState, type ReactElement } from 'react';
import type { StockWorkWords } from '#shared/i18n/stock-work-en.ts';
import { quantity } from '#shared/money/money.ts';
import { DataList } from '#renderer/components/DataList.tsx';
import { useFormat } from '#renderer/components/format-context.ts';
import { MoneyText } from '#renderer/components/MoneyText.tsx';
import { StatusChip } from '#renderer/components/StatusChip.tsx';
import { EmptyState } from '#renderer/features/entry/EmptyState.tsx';
import { navigate } from '#renderer/stores/navigation-store.ts';
import { differencesOf, type CountLine } from './stocktake-lines.ts';

type DifferencesProps = { readonly lines: readonly CountLine[]; readonly work: StockWorkWords };

/** What was found otherwise than the books say, the dearest first. */
export function Differences({ lines, work }: DifferencesProps): ReactElement {
  const own = work.take;
  const format = useFormat();
  const [selected, setSelected] = useState<string | null>(null);
  const select = useCallback((key: string | null) => setSelected(key), []);
  const write = ({ product }: CountLine, amount: number) =>
    format.quantity(quantity(amount), product?.quantityDigits ?? 0);
  return (
    <DataList
      label={own.tabs.differences}
      rows={differencesOf(lines)}
      columns={[
        {
          id: 'item',
          header: own.item,
          width: '1fr',
          cell: ({ line, product }) => (
            <>
              <Box component="span" sx={{ fontWeight: 600, mr: 2 }}>
                {line.productCode}
              </Box>
              {product?.name} {line.batch ?? ''}
            </>
          ),
        },
        {
          id: 'book',
          header: own.book,
          width: 120,
          align: 'right',
          cell: (row) => write(row, row.line.snapshot + (row.line.counts.at(-1)?.movedSince ?? 0)),
        },
        {
          id: 'last',
          header: own.last,
          width: 140,
          align: 'right',
          cell: (row) => write(row, row.line.counts.at(-1)?.counted ?? 0),
        },
        {
          id: 'difference',
          header: own.difference,
          width: 110,
          align: 'right',
          cell: (row) => (
            <Box component="span" sx={{ fontWeight: 600 }}>
              {row.difference > 0 ? '+' : ''}
              {write(row, row.difference)}
            </Box>
          ),
        },
        {
          id: 'value',
          header: `${own.value}, ${format.currency}`,
          width: 140,
          align: 'right',
          cell: ({ value }) => <MoneyText amount={value} />,
        },
        {
          id: 'state',
          header: own.columns.state,
          width: 150,
          cell: ({ progress }) => (
            <StatusChip state={progress === 'done' ? 'done' : 'partial'} word={own.stateOf[progress]} />
          ),
        },
      ]}
      rowKey={({ key }) => key}
      rowLabel={({ line, product }) => `${line.productCode} ${product?.name ?? ''}`}
      selectedKey={selected}
      onSelect={select}
      onOpen={({ line }) => navigate({ workspace: 'stock', documentId: line.productCode, draftId: null })}
      empty={<EmptyState sentence={own.noDifferences} />}
    />
  );
}
