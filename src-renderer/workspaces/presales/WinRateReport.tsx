import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useMemo, useState, type ReactElement, type ReactNode } from 'react';
import type { BusinessDate } from '#shared/kernel/business-date.ts';
import type { BasisPoints } from '#shared/money/money.ts';
import type { PresalesWords } from '#shared/i18n/presales-en.ts';
import { lostReasons } from '#shared/quotation/lost-reasons.ts';
import type { QuotationRow } from '#shared/quotation/quotation.ts';
import { winRate } from '#shared/quotation/win-rate.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { MoneyText } from '#renderer/components/MoneyText.tsx';
import { PageHeader } from '#renderer/components/PageHeader.tsx';
import { EmptyState } from '#renderer/features/entry/EmptyState.tsx';
import { periodDays, type Period } from '#renderer/features/period/period-days.ts';
import { PeriodPicker } from '#renderer/features/period/PeriodPicker.tsx';
import { useUsers } from '#renderer/read-model/queries/branch.ts';
import { useQuotationsBetween } from '#renderer/read-model/queries/quotations.ts';

type WinRateReportProps = {
  readonly words: PresalesWords;
  readonly tabs: ReactElement;
  readonly today: BusinessDate;
};

/** How many quotations become orders, whose, and why the others did not. */
export function WinRateReport({ words, tabs, today }: WinRateReportProps): ReactElement {
  const own = words.winRate;
  const [period, setPeriod] = useState<Period>('quarter');
  const { from, to } = periodDays(period, today);
  const quotations = useQuotationsBetween(from, to);
  return (
    <>
      <PageHeader title={own.title} flow={tabs} />
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 3, mb: 3 }}>
        <PeriodPicker label={own.period} names={own.periods} value={period} onChange={setPeriod} />
      </Box>
      {quotations !== undefined &&
        (quotations.length === 0 ? (
          <EmptyState sentence={own.none} />
        ) : (
          <Figures quotations={quotations} words={own} />
        ))}
    </>
  );
}

type FiguresProps = { readonly quotations: readonly QuotationRow[]; readonly words: PresalesWords['winRate'] };

function Figures({ quotations, words }: FiguresProps): ReactElement {
  const { count, percent, currency } = useFormat();
  const users = useUsers();
  const rate = useMemo(() => winRate(quotations), [quotations]);
  const reasons = useMemo(() => lostReasons(quotations), [quotations]);
  const sellers = useMemo(
    () =>
      [...new Set(quotations.map((row) => row.createdBy))].map((id) => ({
        name: users?.find((user) => user.id === id)?.name ?? id,
        rate: winRate(quotations.filter((row) => row.createdBy === id)),
      })),
    [quotations, users],
  );
  const decided = rate.won + rate.lost;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 3, alignItems: 'flex-start', overflowY: 'auto', minHeight: 0 }}>
      <Card title={words.byCount} share={rate.byCount} undecided={words.undecided} testId="winRate.count">
        <Row label={words.won} value={count(rate.won)} />
        <Row label={words.lost} value={count(rate.lost)} />
        <Row label={words.open} value={count(rate.open)} />
        {rate.byCount !== null && (
          <Box sx={{ mt: 2, fontSize: '.8125rem', color: 'var(--app-text2)' }}>
            {words.sentence(count(rate.won), count(decided), percent(rate.byCount))}
          </Box>
        )}
      </Card>
      <Card title={words.byValue} share={rate.byValue} undecided={words.undecided} testId="winRate.value">
        <Row label={`${words.valueWon}, ${currency}`} value={<MoneyText amount={rate.valueWon} />} />
        <Row label={`${words.valueDecided}, ${currency}`} value={<MoneyText amount={rate.valueDecided} />} />
      </Card>
      <Panel title={words.bySeller}>
        <Table size="small" aria-label={words.bySeller}>
          <Head cells={[words.seller, words.won, words.lost, words.byCount]} />
          <TableBody>
            {sellers.map((seller) => (
              <TableRow key={seller.name}>
                <TableCell>{seller.name}</TableCell>
                <TableCell align="right">{count(seller.rate.won)}</TableCell>
                <TableCell align="right">{count(seller.rate.lost)}</TableCell>
                <TableCell align="right">
                  {seller.rate.byCount === null ? '—' : `${percent(seller.rate.byCount)} %`}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Panel>
      <Panel title={words.reasons}>
        {reasons.length === 0 ? (
          <Box sx={{ fontSize: '.8125rem', color: 'var(--app-text2)' }}>{words.noReasons}</Box>
        ) : (
          <Table size="small" aria-label={words.reasons}>
            <Head cells={[words.reason, words.quotations, `${words.value}, ${currency}`]} />
            <TableBody>
              {reasons.map((row) => (
                <TableRow key={row.reason}>
                  <TableCell>{row.reason === '' ? words.ranOut : row.reason}</TableCell>
                  <TableCell align="right">{count(row.quotations)}</TableCell>
                  <TableCell align="right">
                    <MoneyText amount={row.value} />
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        )}
      </Panel>
    </Box>
  );
}

function Head({ cells }: { readonly cells: readonly string[] }): ReactElement {
  return (
    <TableHead>
      <TableRow>
        {cells.map((cell, index) => (
          <TableCell key={cell} align={index === 0 ? 'left' : 'right'}>
            {cell}
          </TableCell>
        ))}
      </TableRow>
    </TableHead>
  );
}

function Panel({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement {
  return (
    <Box
      component="section"
      sx={{
        flex: '1 1 380px',
        p: 3,
        backgroundColor: 'var(--app-paper)',
        border: '1px solid var(--app-border)',
        borderRadius: 1,
      }}
    >
      <Box component="h2" sx={{ m: 0, mb: 2, fontSize: '.9375rem', fontWeight: 600 }}>
        {title}
      </Box>
      {children}
    </Box>
  );
}

type CardProps = {
  readonly title: string;
  readonly share: BasisPoints | null;
  readonly undecided: string;
  readonly testId: string;
  readonly children: ReactNode;
};

function Card({ title, share, undecided, testId, children }: CardProps): ReactElement {
  const { percent } = useFormat();
  return (
    <Panel title={title}>
      <Box data-testid={testId} sx={{ fontSize: share === null ? '.9375rem' : '1.5rem', fontWeight: 600, mb: 1 }}>
        {share === null ? undecided : `${percent(share)} %`}
      </Box>
      {share !== null && (
        <LinearProgress variant="determinate" value={share / 100} aria-label={title} sx={{ height: 6, mb: 2 }} />
      )}
      {children}
    </Panel>
  );
}

function Row({ label, value }: { readonly label: string; readonly value: ReactNode }): ReactElement {
  return (
    <Box sx={{ display: 'flex', justifyContent: 'space-between', fontSize: '.8125rem', lineHeight: '1.375rem' }}>
      <Box component="span" sx={{ color: 'var(--app-text2)' }}>
        {label}
      </Box>
      {value}
    </Box>
  );
}
