import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { ReactElement } from 'react';
import type { FulfilmentFigures } from '#shared/delivery/fulfilment-performance.ts';
import type { PerformanceWords } from '#shared/i18n/performance-en.ts';
import { quantity } from '#shared/money/money.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { MoneyText } from '#renderer/components/MoneyText.tsx';

type Group = { readonly key: string; readonly name: string; readonly figures: FulfilmentFigures };
type GroupTableProps = {
  readonly title: string;
  readonly head: string;
  readonly groups: readonly Group[];
  readonly words: PerformanceWords;
};

/** Rows that are shown; the CSV has all of them. */
const SHOWN = 50;

/** The figures of customers or products, with a bar beside each share: the table is its own chart. */
export function GroupTable({ title, head, groups, words }: GroupTableProps): ReactElement {
  const format = useFormat();
  const share = (value: FulfilmentFigures['fillRate']) => (value === null ? words.undecided : format.percent(value));
  return (
    <Box
      component="section"
      aria-label={title}
      sx={{ p: 4, bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 1, minWidth: 0 }}
    >
      <Box component="h2" sx={{ m: 0, mb: 2, fontSize: '.9375rem', fontWeight: 600 }}>
        {title}
      </Box>
      <Table size="small" aria-label={title}>
        <TableHead>
          <TableRow>
            <TableCell>{head}</TableCell>
            <TableCell align="right">{words.lines}</TableCell>
            <TableCell align="right">{`${words.otif}, %`}</TableCell>
            <TableCell align="right">{`${words.fillRate}, %`}</TableCell>
            <TableCell align="right">{words.backorders}</TableCell>
            <TableCell align="right">{`${words.value}, ${format.currency}`}</TableCell>
            <TableCell align="right">{words.lead}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {groups.slice(0, SHOWN).map(({ key, name, figures }) => (
            <TableRow key={key}>
              <TableCell>
                {name}
                <Box
                  aria-hidden="true"
                  sx={{ height: 4, mt: 0.5, backgroundColor: 'var(--app-sunken)', borderRadius: 1 }}
                >
                  <Box
                    sx={{ height: 4, backgroundColor: 'var(--app-primary)', borderRadius: 1 }}
                    style={{ width: `${Math.round((figures.onTimeInFullShare ?? 0) / 100)}%` }}
                  />
                </Box>
              </TableCell>
              <TableCell align="right">{format.count(figures.lines)}</TableCell>
              <TableCell align="right">{share(figures.onTimeInFullShare)}</TableCell>
              <TableCell align="right">{share(figures.fillRate)}</TableCell>
              <TableCell align="right">{figures.backorders === 0 ? '' : format.count(figures.backorders)}</TableCell>
              <TableCell align="right">
                {figures.backorderValue === 0 ? '' : <MoneyText amount={figures.backorderValue} />}
              </TableCell>
              <TableCell align="right">
                {figures.leadTenths === null ? words.undecided : format.quantity(quantity(figures.leadTenths), 1)}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}
