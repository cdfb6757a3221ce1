import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState, type ReactElement } from 'react';
import type { CommandInput } from '#shared/contract/contract.ts';
import type { DeliveryRow } from '#shared/delivery/delivery.ts';
import type { DeliveryWords } from '#shared/i18n/delivery-en.ts';
import { quantity } from '#shared/money/money.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { LabelledField } from '#renderer/features/entry/LabelledField.tsx';
import { parseFigure } from '#renderer/features/entry/parse-figure.ts';
import { StepCard } from '../StepCard.tsx';
import { FateFields } from './FateFields.tsx';
import { backToStock, type Fate } from './shortage.ts';

type ReturnPanelProps = {
  readonly delivery: DeliveryRow;
  readonly words: DeliveryWords;
  readonly onSave: (input: CommandInput<'postReturn'>) => void;
  readonly onLeave: () => void;
};

type TypedReturn = { readonly amount: string; readonly fate: Fate };
const nothing: TypedReturn = { amount: '', fate: backToStock };
const SHORTEST_REASON = 3;

/** Goods that a customer brings back, against the lines they left with: how much, why, and where they go. */
export function ReturnPanel({ delivery, words, onSave, onLeave }: ReturnPanelProps): ReactElement {
  const own = words.returns;
  const format = useFormat();
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState<ReadonlyMap<number, TypedReturn>>(new Map());
  const [tried, setTried] = useState(false);
  const lines = delivery.lines.filter((line) => line.picked > (line.returned ?? 0));
  const figures = lines.map((line) => {
    const said = typed.get(line.lineNo) ?? nothing;
    const most = quantity(line.picked - (line.returned ?? 0));
    const amount = said.amount.trim() === '' ? 0 : parseFigure(said.amount, line.quantityDigits, format.language);
    return { line, said, most, amount };
  });
  const coming = figures.filter(({ amount }) => amount !== null && amount > 0);
  const isBad = figures.some(({ amount, most }) => amount === null || amount > most);
  const save = () => {
    setTried(true);
    if (isBad || coming.length === 0 || reason.trim().length < SHORTEST_REASON) return;
    onSave({
      returnId: crypto.randomUUID(),
      deliveryId: delivery.id,
      reason: reason.trim(),
      lines: coming.map(({ line, said, amount }) => ({
        deliveryLineNo: line.lineNo,
        quantity: quantity(amount ?? 0),
        ...said.fate,
      })),
    });
  };
  return (
    <StepCard title={own.title}>
      <Box sx={{ width: 480 }}>
        <LabelledField
          label={own.reason}
          value={reason}
          onChange={setReason}
          onEnter={save}
          error={tried && reason.trim().length < SHORTEST_REASON ? own.reasonShort : null}
          maxLength={200}
          autoFocus
        />
      </Box>
      {figures.map(({ line, said, most, amount }) => {
        const say = (change: Partial<TypedReturn>) => setTyped(new Map(typed).set(line.lineNo, { ...said, ...change }));
        const mostText = format.quantity(most, line.quantityDigits);
        return (
          <Box key={line.lineNo} sx={{ display: 'flex', gap: 4, alignItems: 'start', mt: 2, flexWrap: 'wrap' }}>
            <Box sx={{ width: 320 }}>
              <LabelledField
                label={own.quantity(line.name)}
                value={said.amount}
                onChange={(text) => say({ amount: text })}
                onEnter={save}
                error={amount === null ? own.notANumber : amount > most ? own.tooMuch(mostText) : null}
                hint={`${own.most} ${mostText} ${line.unit}`}
                kind="figure"
              />
            </Box>
            {amount !== null && amount > 0 && (
              <FateFields fate={said.fate} onFate={(fate) => say({ fate })} words={words} />
            )}
          </Box>
        );
      })}
      {tried && coming.length === 0 && !isBad && (
        <Box role="alert" sx={{ mt: 2, color: 'error.main' }}>
          {own.nothing}
        </Box>
      )}
      <Box sx={{ display: 'flex', gap: 2, mt: 4 }}>
        <Button variant="contained" onClick={save}>
          {own.save}
        </Button>
        <Button onClick={onLeave}>{own.leave}</Button>
      </Box>
    </StepCard>
  );
}
