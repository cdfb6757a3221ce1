import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { ReactElement } from 'react';
import { isUnderWay, type DeliveryLine, type DeliveryRow } from '#shared/delivery/delivery.ts';
import type { DeliveryWords } from '#shared/i18n/delivery-en.ts';
import { quantity } from '#shared/money/money.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { useOrder } from '#renderer/read-model/queries/orders.ts';
import { RestOfOrder } from './RestOfOrder.tsx';

type IssueStepProps = { readonly delivery: DeliveryRow; readonly isNext: boolean; readonly words: DeliveryWords };

/** What leaves, what remains, and what posting it does: all that must be known before the goods issue. */
export function IssueStep({ delivery, isNext, words }: IssueStepProps): ReactElement {
  const format = useFormat();
  const order = useOrder(delivery.orderId);
  const own = words.issue;
  const hasRest = delivery.lines.some((line) => line.picked < line.requested);
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 3, flex: 'none' }}>
      <Box sx={{ bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 1 }}>
        <Table size="small" aria-label={own.table}>
          <TableHead>
            <TableRow>
              <TableCell>{own.item}</TableCell>
              <TableCell align="right">{own.requested}</TableCell>
              <TableCell align="right">{own.picked}</TableCell>
              <TableCell align="right">{own.remaining}</TableCell>
              <TableCell>{own.unit}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {delivery.lines.map((line) => {
              const rest = quantity(Math.max(0, line.requested - line.picked));
              const write = (amount: typeof rest) => format.quantity(amount, line.quantityDigits);
              return (
                <TableRow key={line.lineNo}>
                  <TableCell>
                    <Box component="span" sx={{ fontWeight: 600, mr: 2 }}>
                      {line.productCode}
                    </Box>
                    {line.name}
                    <Identity line={line} words={words} />
                  </TableCell>
                  <TableCell align="right">{write(line.requested)}</TableCell>
                  <TableCell align="right" sx={{ fontWeight: 600 }}>
                    {write(line.picked)}
                  </TableCell>
                  <TableCell align="right" sx={rest > 0 ? { color: 'var(--app-partial-fg)', fontWeight: 600 } : {}}>
                    {rest > 0 ? write(rest) : ''}
                  </TableCell>
                  <TableCell>
                    {[line.unit, line.shortReason ? words.shortReasons[line.shortReason] : '', leftBehind(line, words)]
                      .filter((part) => part !== '')
                      .join(' · ')}
                  </TableCell>
                </TableRow>
              );
            })}
          </TableBody>
        </Table>
      </Box>
      {isUnderWay(delivery) ? (
        <Box sx={{ maxWidth: 720 }}>
          <Box sx={{ fontWeight: 600 }}>{hasRest ? own.goesBack : own.complete}</Box>
          {isNext && <Box sx={{ color: 'text.secondary' }}>{own.effect}</Box>}
        </Box>
      ) : (
        order && <RestOfOrder order={order} words={words} />
      )}
    </Box>
  );
}

/** Batches, pieces and what was agreed of the quality, under the name. */
function Identity({ line, words }: { readonly line: DeliveryLine; readonly words: DeliveryWords }): ReactElement {
  const format = useFormat();
  const parts = [
    ...(line.batches ?? []).map(
      ({ batch, quantity: amount }) => `${batch}: ${format.quantity(amount, line.quantityDigits)}`,
    ),
    ...(line.serials ?? []),
    ...(line.specification ? [line.specification] : []),
    ...(line.quality
      ? [line.quality.confirmed ? words.pack.confirmed(line.name) : line.quality.remark].filter((text) => text !== '')
      : []),
  ];
  return <Box sx={{ fontSize: '.75rem', color: 'text.secondary' }}>{parts.join(' · ')}</Box>;
}

function leftBehind({ leftBehind: left }: DeliveryLine, words: DeliveryWords): string {
  return left ? `${words.load.leftBehind}: ${left.reason}` : '';
}
