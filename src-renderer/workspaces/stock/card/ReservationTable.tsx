import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import type { ReactElement } from 'react';
import type { ProductRow } from '#shared/catalogue/product.ts';
import type { StockWorkWords } from '#shared/i18n/stock-work-en.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { PanelSection } from '#renderer/components/SidePanel.tsx';
import type { RequirementOfOrder } from '#renderer/read-model/queries/requirements.ts';
import { navigate } from '#renderer/stores/navigation-store.ts';

type ReservationTableProps = {
  readonly requirements: readonly RequirementOfOrder[];
  readonly product: ProductRow;
  readonly words: StockWorkWords;
};

/** Which orders the goods are promised to, and for when; each leads to its order. */
export function ReservationTable({ requirements, product, words }: ReservationTableProps): ReactElement {
  const format = useFormat();
  return (
    <PanelSection title={words.card.reservations}>
      {requirements.length === 0 ? (
        <Box sx={{ color: 'var(--app-text2)' }}>{words.card.noReservations}</Box>
      ) : (
        <Table size="small" aria-label={words.card.reservations}>
          <TableBody>
            {requirements.map((one) => (
              <TableRow key={`${one.orderId} ${one.lineNo} ${one.date}`}>
                <TableCell>{format.shortDate(one.date)}</TableCell>
                <TableCell>
                  <Link
                    component="button"
                    onClick={() => navigate({ workspace: 'orders', documentId: one.orderId, draftId: null })}
                  >
                    {one.orderNumber}
                  </Link>
                </TableCell>
                <TableCell>{one.customerName}</TableCell>
                <TableCell align="right">
                  {format.quantity(one.quantity, product.quantityDigits)} {product.unit}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </PanelSection>
  );
}
