import Box from '@mui/material/Box';
import type { ReactElement } from 'react';
import { MoneyText } from '#renderer/components/MoneyText.tsx';
import type { Money } from '#shared/money/money.ts';

type ListSumProps = { readonly label: string; readonly amount: Money; readonly currency: string };

/** The sum under a list of amounts. */
export function ListSum({ label, amount, currency }: ListSumProps): ReactElement {
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'baseline',
        justifyContent: 'flex-end',
        gap: 3,
        height: 40,
        px: 3,
        pt: 2,
        color: 'var(--app-text2)',
      }}
    >
      <span>{label}</span>
      <Box component="span" sx={{ color: 'var(--app-text)', fontSize: '.9375rem' }}>
        {currency} <MoneyText amount={amount} strong testId="billing.sum" />
      </Box>
    </Box>
  );
}
