import Box from '@mui/material/Box';
import type { ReactElement } from 'react';
import type { ScarceProduct } from '#shared/planning/scarce-products.ts';
import { DataList, type ListColumn } from '#renderer/components/DataList.tsx';
import { useFormat } from '#renderer/components/format-context.ts';
import { MoneyText } from '#renderer/components/MoneyText.tsx';
import { EmptyState } from '#renderer/features/entry/EmptyState.tsx';
import { usePlanningWords } from '#renderer/features/planning/use-planning-words.ts';

type ScarceListProps = {
  readonly rows: readonly ScarceProduct[];
  readonly selectedKey: string | null;
  readonly onSelect: (productCode: string | null) => void;
  readonly onOpen: () => void;
};

/** Products of which somebody gets less or later than asked for, worst first. */
export function ScarceList({ rows, selectedKey, onSelect, onOpen }: ScarceListProps): ReactElement {
  const words = usePlanningWords();
  const { quantity, currency } = useFormat();
  const { columns } = words.backorders;
  const shown: readonly ListColumn<ScarceProduct>[] = [
    {
      id: 'product',
      header: columns.product,
      width: '1fr',
      cell: (row) => (
        <span title={row.name}>
          <b>{row.productCode}</b> {row.name}
        </span>
      ),
    },
    {
      id: 'short',
      wideOnly: true,
      header: columns.short,
      width: 52,
      align: 'right',
      cell: (row) => (row.short === 0 ? '' : quantity(row.short, row.quantityDigits)),
    },
    {
      id: 'late',
      header: columns.late,
      width: 52,
      align: 'right',
      cell: (row) => (row.late === 0 ? '' : quantity(row.late, row.quantityDigits)),
    },
    {
      id: 'risk',
      header: `${columns.risk}, ${currency}`,
      width: 96,
      align: 'right',
      cell: (row) => <MoneyText amount={row.valueAtRisk} />,
    },
  ];
  return (
    <Box
      component="section"
      aria-label={words.backorders.scarce}
      sx={{
        display: 'flex',
        flexDirection: 'column',
        width: 372,
        flex: 'none',
        minHeight: 0,
        '@media (max-width: 1180px)': { width: 256 },
      }}
    >
      <DataList
        label={words.backorders.scarce}
        rows={rows}
        columns={shown}
        rowKey={(row) => row.productCode}
        rowLabel={(row) => words.backorders.productLabel(row.productCode, row.name)}
        filterText={(row) => `${row.productCode} ${row.name}`}
        filterHint={words.backorders.filter}
        selectedKey={selectedKey}
        onSelect={onSelect}
        onOpen={onOpen}
        empty={<EmptyState sentence={words.backorders.noneScarce} />}
      />
    </Box>
  );
}
