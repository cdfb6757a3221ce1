import Box from '@mui/material/Box';
import type { ReactElement, ReactNode } from 'react';
import type { DocumentTotals, LineAmounts } from '#shared/catalogue/priced-line.ts';
import { subtractMoney, sumMoney } from '#shared/money/money.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { MoneyText } from '#renderer/components/MoneyText.tsx';
import { useTaxProfile } from '#renderer/features/posting/use-tax-profile.ts';
import { perforatedTop } from './perforation.ts';

type TotalsBarProps = {
  readonly lineCount: number;
  readonly totals: DocumentTotals | null;
  /** Freight and packing, which are in the totals. */
  readonly charges?: readonly LineAmounts[];
  /** What the goods weigh together, where that is known. */
  readonly weight?: string;
  /** False while the figures speak of an older state of the draft. */
  readonly current: boolean;
  /** The figure of the discount as what opens its layer. */
  readonly discount?: ReactNode;
  /** Charges and deposit, where they can be typed. */
  readonly more?: ReactNode;
};

/** What the document comes to; the total is the one figure that is read from a metre away. */
export function TotalsBar({
  lineCount,
  totals,
  charges = [],
  weight = '',
  current,
  discount,
  more,
}: TotalsBarProps): ReactElement {
  const { words, language, currency, count } = useFormat();
  const { labels, chargesTax } = useTaxProfile();
  const goods = totals && subtractMoney(totals.gross, sumMoney(charges.map((charge) => charge.gross)));
  return (
    <Box
      component="section"
      aria-label={words.editor.totals}
      aria-busy={!current}
      sx={{
        position: 'relative',
        display: 'flex',
        alignItems: 'center',
        gap: 4,
        height: 60,
        flex: 'none',
        px: 3,
        backgroundColor: 'var(--app-paper)',
        border: '1px solid var(--app-border)',
        borderRadius: 1,
        ...perforatedTop,
      }}
    >
      <Figure label={words.editor.lineCount}>
        {count(lineCount)}
        {weight === '' ? '' : ` · ${weight}`}
      </Figure>
      {totals && goods !== null && (
        <>
          <Figure label={words.editor.subtotal}>
            <MoneyText amount={goods} testId="order.subtotal" strong />
          </Figure>
          {discount ?? (
            <Figure label={words.editor.discountTotal}>
              <MoneyText amount={totals.discountAmount} testId="order.discount" strong />
            </Figure>
          )}
          {more}
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
          <Box
            sx={{
              textAlign: 'right',
              // Figures that speak of what was there a moment ago stand back until they are right again.
              opacity: current ? 1 : 0.6,
            }}
          >
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

/** A figure of the bar under its name. */
export function Figure({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactElement {
  return (
    <Box sx={{ minWidth: 0 }}>
      <Box sx={{ fontSize: '.75rem', lineHeight: '1rem', color: 'var(--app-text2)', whiteSpace: 'nowrap' }}>
        {label}
      </Box>
      <Box sx={{ fontWeight: 600, whiteSpace: 'nowrap' }}>{children}</Box>
    </Box>
  );
}
