import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { ReactElement } from 'react';
import { useFormat } from '#renderer/components/format-context.ts';
import { usePlanningWords } from '#renderer/features/planning/use-planning-words.ts';
import { useCustomers } from '#renderer/read-model/queries/customers.ts';
import { navigate } from '#renderer/stores/navigation-store.ts';
import { csvText, type ChangedPart, type ChangedPromise } from './changed-promises.ts';

type ChangedCustomersProps = { readonly changed: readonly ChangedPromise[]; readonly onClose: () => void };

/** Whose dates changed: to be called, each with his order one click away. */
export function ChangedCustomers({ changed, onClose }: ChangedCustomersProps): ReactElement {
  const words = usePlanningWords();
  const { quantity, shortDate } = useFormat();
  const customers = useCustomers();
  const phoneOf = (code: string) => customers?.find((customer) => customer.code === code)?.phone ?? '';
  const partsOf = (parts: readonly ChangedPart[], { quantityDigits, unit }: ChangedPromise) =>
    parts.length === 0
      ? words.backorders.none
      : parts.map((part) => `${quantity(part.quantity, quantityDigits)} ${unit} · ${shortDate(part.day)}`).join(', ');
  const { changedColumns: columns } = words.backorders;
  const save = () => {
    const rows = changed.map((one) => [
      one.customerName,
      phoneOf(one.customerCode),
      one.orderNumber,
      one.productCode,
      partsOf(one.before, one),
      partsOf(one.after, one),
    ]);
    const heading = [
      columns.customer,
      columns.phone,
      columns.order,
      words.backorders.columns.product,
      columns.before,
      columns.after,
    ];
    saveFile(`${words.backorders.csvName}.csv`, csvText([heading, ...rows]));
  };
  return (
    <Box
      component="section"
      aria-labelledby="changed-title"
      sx={{ display: 'flex', flexDirection: 'column', flex: 1, minHeight: 0, gap: 2 }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
        <Box>
          <Box component="h2" id="changed-title" tabIndex={-1} sx={{ m: 0, fontSize: '.9375rem', fontWeight: 600 }}>
            {words.backorders.changed}
          </Box>
          <Box sx={{ fontSize: '.8125rem', color: 'var(--app-text2)' }}>{words.backorders.changedText}</Box>
        </Box>
        <Box sx={{ flex: 1 }} />
        <Button variant="outlined" onClick={save}>
          {words.backorders.csv}
        </Button>
        <Button variant="contained" autoFocus onClick={onClose}>
          {words.backorders.closeChanged}
        </Button>
      </Box>
      <Box
        sx={{
          flex: 1,
          minHeight: 0,
          overflowY: 'auto',
          backgroundColor: 'var(--app-paper)',
          border: '1px solid var(--app-border)',
          borderRadius: 1,
        }}
      >
        <Table aria-labelledby="changed-title" stickyHeader size="small">
          <TableHead>
            <TableRow>
              <TableCell>{columns.customer}</TableCell>
              <TableCell>{columns.phone}</TableCell>
              <TableCell>{columns.order}</TableCell>
              <TableCell>{columns.before}</TableCell>
              <TableCell>{columns.after}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {changed.map((one) => (
              <TableRow key={`${one.orderId} ${one.lineNo}`}>
                <TableCell sx={{ fontWeight: 600 }}>{one.customerName}</TableCell>
                <TableCell>{phoneOf(one.customerCode)}</TableCell>
                <TableCell>
                  <Button
                    aria-label={words.backorders.openOrder(one.orderNumber)}
                    sx={{ minHeight: 24, py: 0, px: 1 }}
                    onClick={() => navigate({ workspace: 'orders', documentId: one.orderId, draftId: null })}
                  >
                    {one.orderNumber}
                  </Button>
                </TableCell>
                <TableCell>{partsOf(one.before, one)}</TableCell>
                <TableCell sx={{ fontWeight: 600 }}>{partsOf(one.after, one)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
    </Box>
  );
}

function saveFile(name: string, text: string): void {
  // With a byte order mark a spreadsheet reads the accents of names.
  const address = URL.createObjectURL(new Blob(['\uFEFF', text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
