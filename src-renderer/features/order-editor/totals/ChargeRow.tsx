import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { useState, type ReactElement } from 'react';
import { zeroMoney, type Money } from '#shared/money/money.ts';
import type { OrderDraft } from '#renderer/drafts/order-draft.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { LabelledField } from '#renderer/features/entry/LabelledField.tsx';
import { Tick } from '../panel/Tick.tsx';
import { useEditorWords } from '../use-editor-words.ts';

export type Charge = NonNullable<OrderDraft['charges']>[number];

type ChargeRowProps = {
  readonly charge: Charge;
  readonly autoFocus?: boolean;
  readonly readAmount: (text: string) => Money | null;
  readonly onChange: (charge: Charge) => void;
  readonly onRemove: () => void;
  readonly onDone: () => void;
};

/** One charge: what it is called, what it costs, whether it is taxed and how it is billed. */
export function ChargeRow({
  charge,
  autoFocus = false,
  readAmount,
  onChange,
  onRemove,
  onDone,
}: ChargeRowProps): ReactElement {
  const { totals } = useEditorWords();
  const { money: write } = useFormat();
  const [amount, setAmount] = useState(charge.amount === 0 ? '' : write(charge.amount));
  const [name, setName] = useState(charge.name);
  const [wrong, setWrong] = useState(false);
  const take = (): boolean => {
    const read = readAmount(amount);
    const called = name.trim() === '' ? charge.name : name.trim();
    if (read === null) {
      setWrong(amount.trim() !== '');
      if (charge.amount !== 0) setWrong(true);
      return false;
    }
    if (read !== charge.amount || called !== charge.name) onChange({ ...charge, amount: read, name: called });
    return true;
  };
  const settle = (changed: Partial<Charge>) =>
    onChange({ ...charge, amount: readAmount(amount) ?? zeroMoney, ...changed });
  return (
    <Box sx={{ display: 'flex', gap: 2, alignItems: 'flex-start', mb: 1 }}>
      <Box sx={{ flex: 1, minWidth: 0 }} onBlur={take}>
        <LabelledField label={totals.name} value={name} onChange={setName} maxLength={120} />
      </Box>
      <Box sx={{ width: 130 }} onBlur={take}>
        <LabelledField
          label={totals.amount}
          value={amount}
          kind="figure"
          autoFocus={autoFocus}
          error={wrong ? totals.amountInvalid : null}
          onChange={(next) => {
            setAmount(next);
            setWrong(false);
          }}
          onEnter={() => {
            if (take()) onDone();
          }}
          testId={`charge.${charge.code}`}
        />
      </Box>
      <Box sx={{ pt: 4, flex: 'none' }}>
        <Tick label={totals.taxable} checked={charge.taxable} onChange={(taxable) => settle({ taxable })} />
        <Tick
          label={totals.byValue}
          checked={charge.billing === 'byValue'}
          onChange={(byValue) => settle({ billing: byValue ? 'byValue' : 'once' })}
        />
      </Box>
      <IconButton aria-label={totals.remove(charge.name)} onClick={onRemove} sx={{ mt: 4 }}>
        <span aria-hidden>×</span>
      </IconButton>
    </Box>
  );
}
