import Box from '@mui/material/Box';
import type { ReactElement, ReactNode } from 'react';
import { useFormat } from '#renderer/components/format-context.ts';
import type { CreditVerdict } from '#shared/customers/credit-check.ts';
import { subtractMoney } from '#shared/money/money.ts';
import { useCustomerWords } from './use-customer-words.ts';

type CustomerCreditProps = { readonly credit: CreditVerdict | null; readonly blocked: boolean };

/** Limit, what is in use of it, what is left, and how late the customer is: four figures in a row. */
export function CustomerCredit({ credit, blocked }: CustomerCreditProps): ReactElement {
  const { credit: words, noLimit } = useCustomerWords();
  const { money } = useFormat();
  if (credit === null) return <Box sx={{ color: 'text.secondary' }}>{words.waiting}</Box>;
  const left = credit.limit === null ? null : subtractMoney(credit.limit, credit.exposure);
  const isLate = credit.overdue > 0;
  return (
    <Box>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(4, minmax(0, 1fr))', gap: 2 }}>
        <Figure label={words.limit}>{credit.limit === null ? noLimit : money(credit.limit)}</Figure>
        <Figure label={words.exposure}>{money(credit.exposure)}</Figure>
        <Figure label={words.left} late={left !== null && left < 0}>
          {left === null ? '–' : money(left)}
        </Figure>
        <Figure label={words.overdue} late={isLate}>
          {isLate ? money(credit.overdue) : words.none}
        </Figure>
      </Box>
      {isLate && (
        <Box sx={{ mt: 0.5, textAlign: 'right', fontSize: '.75rem', color: 'var(--app-overdue-fg)' }}>
          {words.oldest(credit.oldestOverdueDays)}
        </Box>
      )}
      {blocked && <Box sx={{ mt: 1, fontWeight: 600, color: 'var(--app-blocked-fg)' }}>{words.blocked}</Box>}
    </Box>
  );
}

type FigureProps = { readonly label: string; readonly late?: boolean; readonly children: ReactNode };

function Figure({ label, late = false, children }: FigureProps): ReactElement {
  return (
    <Box sx={{ minWidth: 0 }}>
      <Box sx={{ fontSize: '.75rem', fontWeight: 600, color: 'text.secondary' }}>{label}</Box>
      <Box
        sx={{
          fontSize: '.875rem',
          fontWeight: 600,
          fontVariantNumeric: 'tabular-nums',
          overflowWrap: 'anywhere',
          color: late ? 'var(--app-overdue-fg)' : 'inherit',
        }}
      >
        {children}
      </Box>
    </Box>
  );
}
