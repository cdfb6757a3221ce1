import Box from '@mui/material/Box';
import type { ReactElement } from 'react';
import type { Money } from '#shared/money/money.ts';
import { useFormat } from './format-context.ts';

type MoneyTextProps = {
  readonly amount: Money;
  /** Carries the amount in minor units as `data-value`, so that no test reads the written form. */
  readonly testId?: string;
  readonly strong?: boolean;
  readonly size?: 'normal' | 'figure';
};

/** An amount in the reader's form; only a negative one takes a colour. */
export function MoneyText({ amount, testId, strong = false, size = 'normal' }: MoneyTextProps): ReactElement {
  const format = useFormat();
  return (
    <Box
      component="span"
      data-testid={testId}
      data-value={amount}
      sx={{
        fontWeight: strong || size === 'figure' ? 600 : 400,
        fontSize: size === 'figure' ? '1.5rem' : 'inherit',
        lineHeight: size === 'figure' ? '1.75rem' : 'inherit',
        color: amount < 0 ? 'var(--app-blocked-fg)' : 'inherit',
        whiteSpace: 'nowrap',
      }}
    >
      {format.money(amount)}
    </Box>
  );
}
