import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { ReactElement } from 'react';
import type { StockWorkWords } from '#shared/i18n/stock-work-en.ts';
import type { Quantity } from '#shared/money/money.ts';
import type { OutlookDay } from '#shared/planning/stock-outlook.ts';
import { useFormat } from '#renderer/components/format-context.ts';

type OutlookChartProps = {
  readonly outlook: readonly OutlookDay[];
  readonly digits: number;
  readonly words: StockWorkWords;
};

const [WIDTH, HEIGHT, STEP] = [560, 120, 40];

/** What becomes of the stock, as steps and as the table of the same figures. */
export function OutlookChart({ outlook, digits, words }: OutlookChartProps): ReactElement {
  const format = useFormat();
  const write = (amount: Quantity) => format.quantity(amount, digits);
  const figures = outlook.flatMap(({ projected, promisable }) => [projected, promisable]);
  const [low, high] = [Math.min(0, ...figures), Math.max(1, ...figures)];
  const y = (amount: number) => Math.round(HEIGHT - ((amount - low) * HEIGHT) / (high - low)) + 4;
  const steps = (of: (day: OutlookDay) => number) =>
    outlook.map((day, at) => `${at === 0 ? 'M' : 'L'}${at * STEP} ${y(of(day))} H${(at + 1) * STEP}`).join(' ');
  return (
    <Box component="section" aria-label={words.card.outlook}>
      <Box component="h2" sx={{ m: 0, mb: 1, fontSize: '.8125rem', fontWeight: 600 }}>
        {words.card.outlook}
      </Box>
      <Box
        component="svg"
        role="img"
        aria-label={words.card.chart}
        viewBox={`0 0 ${WIDTH} ${HEIGHT + 8}`}
        preserveAspectRatio="none"
        sx={{ width: '100%', height: HEIGHT + 8, display: 'block' }}
      >
        <line x1={0} x2={WIDTH} y1={y(0)} y2={y(0)} stroke="var(--app-borderStrong)" />
        <path d={steps((day) => day.projected)} fill="none" stroke="var(--app-primary)" strokeWidth={2} />
        <path
          d={steps((day) => day.promisable)}
          fill="none"
          stroke="var(--app-done-solid)"
          strokeWidth={2}
          strokeDasharray="4 3"
        />
      </Box>
      <Box sx={{ display: 'flex', gap: 4, fontSize: '.75rem', my: 1 }} aria-hidden="true">
        <span style={{ borderBottom: '2px solid var(--app-primary)' }}>{words.card.projected}</span>
        <span style={{ borderBottom: '2px dashed var(--app-done-solid)' }}>{words.card.promisable}</span>
      </Box>
      <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="group" aria-label={words.card.outlook}>
        <Table size="small" aria-label={words.card.outlook} sx={{ '& td, & th': { px: 1.5, whiteSpace: 'nowrap' } }}>
          <TableHead>
            <TableRow>
              <TableCell>{words.card.date}</TableCell>
              {outlook.map(({ date }) => (
                <TableCell key={date} align="right">
                  {format.shortDate(date)}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {(['incoming', 'outgoing', 'projected', 'promisable'] as const).map((figure) => (
              <TableRow key={figure}>
                <TableCell component="th" scope="row">
                  {words.card[figure]}
                </TableCell>
                {outlook.map((day) => (
                  <TableCell
                    key={day.date}
                    align="right"
                    sx={day[figure] < 0 ? { color: 'var(--app-blocked-fg)', fontWeight: 600 } : {}}
                  >
                    {day[figure] === 0 && figure !== 'projected' && figure !== 'promisable' ? '' : write(day[figure])}
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
    </Box>
  );
}
