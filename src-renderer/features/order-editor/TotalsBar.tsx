import Box from '@mui/material/Box';
import type { ReactElement, ReactNode } from 'react';
import type { DocumentTotals } from '#shared/catalogue/priced-line.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { MoneyText } from '#renderer/components/MoneyText.tsx';
import { useTaxProfile } from '#renderer/features/posting/use-tax-profile.ts';
import { perforatedTop } from './perforation.ts';

type TotalsBarProps = {
  readonly lineCount: number;
  readonly totals: DocumentTotals | null;
  /** False while the figures speak of an older state of the draft. */
  readonly current: boolean;
};

/** What the document comes to; the total is the one figure that is read from a metre away. */
export function TotalsBar({ lineCount, totals, current }: TotalsBarProps): ReactElement {
  const { words, language, currency, count } = useFormat();
  const { labels, chargesTax } = useTaxProfile();
  return (
    <Box
      component="section"
      aria-label={words.editor.totals}
      aria-busy={!current}
      sx={{
        position: 'relative',
        display: 'flex',
        alignItems: 'center',
        gap: 6,
        height: 60,
        flex: 'none',
        px: 3,
        backgroundColor: 'var(--app-paper)',
        border: '1px solid var(--app-border)',
        borderRadius: 1,
        ...perforatedTop,
      }}
    >
      <Figure label={words.editor.lineCount}>{count(lineCount)}</Figure>
      {totals && (
        <>
          <Figure label={words.editor.subtotal}>
            <MoneyText amount={totals.gross} testId="order.subtotal" strong />
          </Figure>
          <Figure label={words.editor.discountTotal}>
            <MoneyText amount={totals.discountAmount} testId="order.discount" strong />
          </Figure>
          {chargesTax && (
            <>
              <Figure label={labels.net[language]}>
                <MoneyText amount={totals.net} testId="order.dpp" strong />
              </Figure>
              <Figure label={labels.tax[language]}>
                <MoneyText amount={totals.tax} testId="order.ppn" strong />
              </Figure>
            </>
          )}
          <Box sx={{ flex: 1 }} />
          <Box sx={{ textAlign: 'right' }}>
            <Box sx={{ fontSize: '.75rem', lineHeight: '1rem', color: 'var(--app-text2)' }}>
              {words.editor.total}
              {currency}
            </Box>
            <MoneyText amount={totals.total} testId="order.total" size="figure" />
          </Box>
        </>
      )}
    </Box>
  );
}

function Figure({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactElement {
  return (
    <Box>
      <Box sx={{ fontSize: '.75rem', lineHeight: '1rem', color: 'var(--app-text2)', whiteSpace: 'nowrap' }}>
        {label}
      </Box>
      <Box sx={{ fontWeight: 600 }}>{children}</Box>
    </Box>
  );
}
