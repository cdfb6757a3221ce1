import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { ReactElement } from 'react';
import type { ProductRow } from '#shared/catalogue/product.ts';
import type { StockWorkWords } from '#shared/i18n/stock-work-en.ts';
import type { BusinessDate } from '#shared/kernel/business-date.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { PanelSection } from '#renderer/components/SidePanel.tsx';
import { useBatchesOf } from '#renderer/read-model/queries/stock.ts';

type BatchTableProps = {
  readonly product: ProductRow;
  readonly today: BusinessDate | null;
  readonly words: StockWorkWords;
};

/** The batches that are here, what expires first on top. */
export function BatchTable({ product, today, words }: BatchTableProps): ReactElement {
  const format = useFormat();
  const batches = (useBatchesOf(product.code) ?? [])
    .filter(({ onHand }) => onHand !== 0)
    .toSorted((a, b) => ((a.expires ?? '9999') < (b.expires ?? '9999') ? -1 : 1));
  return (
    <PanelSection title={words.card.batches}>
      <Table size="small" aria-label={words.card.batches}>
        <TableHead>
          <TableRow>
            <TableCell>{words.columns.batch}</TableCell>
            <TableCell>{words.columns.expires}</TableCell>
            <TableCell align="right">{words.card.projected}</TableCell>
            <TableCell align="right">{words.card.quarantine}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {batches.map(({ batch, expires, onHand, quarantine }) => (
            <TableRow key={batch}>
              <TableCell>{batch}</TableCell>
              <TableCell
                sx={expires !== null && today !== null && expires < today ? { color: 'var(--app-blocked-fg)' } : {}}
              >
                {expires === null ? '' : format.date(expires)}
                {expires !== null && today !== null && expires < today ? ` ${words.expired}` : ''}
              </TableCell>
              <TableCell align="right">{format.quantity(onHand, product.quantityDigits)}</TableCell>
              <TableCell align="right">
                {quarantine === 0 ? '' : format.quantity(quarantine, product.quantityDigits)}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </PanelSection>
  );
}
