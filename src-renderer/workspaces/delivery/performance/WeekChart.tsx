import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { ReactElement } from 'react';
import type { FulfilmentFigures } from '#shared/delivery/fulfilment-performance.ts';
import type { PerformanceWords } from '#shared/i18n/performance-en.ts';
import { businessDate } from '#shared/kernel/business-date.ts';
import { useFormat } from '#renderer/components/format-context.ts';

type Week = { readonly key: string; readonly figures: FulfilmentFigures };
type WeekChartProps = { readonly weeks: readonly Week[]; readonly words: PerformanceWords };

const HEIGHT = 120;
const BAR = 36;
const GAP = 12;
const BASIS = 10_000;

/** On time in full week by week, as bars and as the table of the same figures beside them. */
export function WeekChart({ weeks, words }: WeekChartProps): ReactElement {
  const format = useFormat();
  const written = (share: FulfilmentFigures['fillRate']) => (share === null ? words.undecided : format.percent(share));
  return (
    <Box
      component="section"
      aria-label={words.byWeek}
      sx={{ p: 4, bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 1 }}
    >
      <Box component="h2" sx={{ m: 0, mb: 2, fontSize: '.9375rem', fontWeight: 600 }}>
        {words.byWeek}
      </Box>
      <Box sx={{ display: 'flex', gap: 6, alignItems: 'flex-start', flexWrap: 'wrap' }}>
        <Box
          component="svg"
          role="img"
          aria-label={words.chart(words.byWeek)}
          viewBox={`0 0 ${weeks.length * (BAR + GAP)} ${HEIGHT + 36}`}
          sx={{ width: weeks.length * (BAR + GAP), height: HEIGHT + 36, maxWidth: '100%', flex: 'none' }}
        >
          {weeks.map(({ key, figures }, at) => {
            const height = Math.round(((figures.onTimeInFullShare ?? 0) * HEIGHT) / BASIS);
            const x = at * (BAR + GAP);
            return (
              <g key={key} fontSize="12" textAnchor="middle" fill="var(--app-text)">
                <rect x={x} y={16} width={BAR} height={HEIGHT} fill="var(--app-sunken)" />
                <rect x={x} y={16 + HEIGHT - height} width={BAR} height={height} fill="var(--app-primary)" />
                <text x={x + BAR / 2} y={12}>
                  {written(figures.onTimeInFullShare).replace(/[.,]\d+$/, '')}
                </text>
                <text x={x + BAR / 2} y={HEIGHT + 32}>
                  {format.shortDate(businessDate(key))}
                </text>
              </g>
            );
          })}
        </Box>
        <Box
          sx={{ flex: '1 1 420px', maxHeight: 240, overflow: 'auto' }}
          tabIndex={0}
          role="group"
          aria-label={words.byWeek}
        >
          <Table size="small" aria-label={words.byWeek}>
            <TableHead>
              <TableRow>
                <TableCell>{words.week}</TableCell>
                <TableCell align="right">{words.lines}</TableCell>
                <TableCell align="right">{`${words.otif}, %`}</TableCell>
                <TableCell align="right">{`${words.fillRate}, %`}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {weeks.map(({ key, figures }) => (
                <TableRow key={key}>
                  <TableCell>{format.date(businessDate(key))}</TableCell>
                  <TableCell align="right">{format.count(figures.lines)}</TableCell>
                  <TableCell align="right">{written(figures.onTimeInFullShare)}</TableCell>
                  <TableCell align="right">{written(figures.fillRate)}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </Box>
      </Box>
    </Box>
  );
}
