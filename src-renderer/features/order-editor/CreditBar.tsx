import Box from '@mui/material/Box';
import type { ReactElement } from 'react';
import type { CreditVerdict } from '#shared/customers/credit-check.ts';
import { money, subtractMoney, zeroMoney, type Money } from '#shared/money/money.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { useEditorWords } from './use-editor-words.ts';

export type CreditPart = 'owed' | 'orders' | 'this' | 'over';

export const partColours: Readonly<Record<CreditPart, string>> = {
  owed: 'var(--app-open-solid)',
  orders: 'var(--app-ready-solid)',
  this: 'var(--app-draft-solid)',
  over: 'var(--app-blocked-solid)',
};

type CreditBarProps = { readonly verdict: CreditVerdict; readonly limit: Money; readonly owed: Money };

/** Owed, on order, this order, and what goes beyond the limit, as parts of whichever is larger. */
export function CreditBar({ verdict, limit, owed }: CreditBarProps): ReactElement {
  const { words, money: write } = useFormat();
  const { credit } = useEditorWords();
  const whole = Math.max(limit, verdict.exposure, 1);
  const inLimit = Math.max(0, verdict.thisDocument - verdict.exceededBy);
  const parts = [
    { id: 'owed', name: credit.owed, amount: owed },
    { id: 'orders', name: credit.orders, amount: verdict.openOrders },
    { id: 'this', name: credit.thisOrder, amount: money(inLimit) },
    { id: 'over', name: credit.over, amount: money(Math.min(verdict.exceededBy, whole)) },
  ] as const;
  const left = limit > verdict.exposure ? subtractMoney(limit, verdict.exposure) : zeroMoney;
  const told = [...parts, { name: credit.left, amount: left }].filter(({ amount }) => amount > 0);
  return (
    <Box
      role="img"
      aria-label={`${words.editor.creditBar}: ${told.map(({ name, amount }) => `${name} ${write(amount)}`).join(', ')}`}
      title={told.map(({ name, amount }) => `${name} ${write(amount)}`).join(', ')}
      sx={{
        display: 'flex',
        height: 10,
        my: 1.5,
        borderRadius: 1,
        overflow: 'hidden',
        backgroundColor: 'var(--app-sunken)',
      }}
    >
      {parts.map((part) => (
        <Box
          key={part.id}
          style={{ width: `${(100 * part.amount) / whole}%`, backgroundColor: partColours[part.id] }}
          sx={{ flex: 'none' }}
        />
      ))}
    </Box>
  );
}
