import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState, type ReactElement } from 'react';
import type { CommandInput } from '#shared/contract/contract.ts';
import type { DeliveryRow } from '#shared/delivery/delivery.ts';
import type { DeliveryWords } from '#shared/i18n/delivery-en.ts';
import { businessDate, type BusinessDate } from '#shared/kernel/business-date.ts';
import { quantity } from '#shared/money/money.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { LabelledField } from '#renderer/features/entry/LabelledField.tsx';
import { parseFigure } from '#renderer/features/entry/parse-figure.ts';
import { StepCard } from '../StepCard.tsx';
import { FateFields } from './FateFields.tsx';
import { backToStock } from './shortage.ts';

type ProofPanelProps = {
  readonly delivery: DeliveryRow;
  readonly today: BusinessDate;
  readonly words: DeliveryWords;
  readonly onSave: (input: CommandInput<'recordProofOfDelivery'>) => void;
  readonly onLeave: () => void;
};

/** What the driver brings back: who took the goods and how much of them. What is missing becomes a return. */
export function ProofPanel({ delivery, today, words, onSave, onLeave }: ProofPanelProps): ReactElement {
  const own = words.proof;
  const format = useFormat();
  const [date, setDate] = useState<string>(today);
  const [receiver, setReceiver] = useState('');
  const [note, setNote] = useState('');
  const [typed, setTyped] = useState<ReadonlyMap<number, string>>(new Map());
  const [fate, setFate] = useState(backToStock);
  const [tried, setTried] = useState(false);
  const lines = delivery.lines.filter((line) => line.picked > (line.returned ?? 0));
  const figures = lines.map((line) => {
    const left = quantity(line.picked - (line.returned ?? 0));
    const text = typed.get(line.lineNo);
    return {
      line,
      left,
      received: text === undefined ? left : parseFigure(text, line.quantityDigits, format.language),
    };
  });
  const missing = figures.some(({ left, received }) => received !== null && received < left);
  const isBad = figures.some(({ left, received }) => received === null || received > left);
  const noteProblem = missing && note.trim() === '' ? own.needsNote : null;
  const save = () => {
    setTried(true);
    if (isBad || receiver.trim() === '' || noteProblem !== null || date === '') return;
    onSave({
      deliveryId: delivery.id,
      date: businessDate(date),
      receiver: receiver.trim(),
      note: note.trim(),
      received: figures.flatMap(({ line, left, received }) =>
        received !== null && received < left ? [{ lineNo: line.lineNo, received: quantity(received) }] : [],
      ),
      ...(missing ? { shortage: { returnId: crypto.randomUUID(), ...fate } } : {}),
    });
  };
  return (
    <StepCard title={own.title}>
      <Box sx={{ display: 'grid', gridTemplateColumns: '160px 280px 360px', gap: 4 }}>
        <LabelledField label={own.date} value={date} onChange={setDate} kind="date" />
        <LabelledField
          label={own.receiver}
          value={receiver}
          onChange={setReceiver}
          onEnter={save}
          error={tried && receiver.trim() === '' ? own.needsReceiver : null}
          maxLength={60}
          autoFocus
        />
        <LabelledField
          label={own.note}
          value={note}
          onChange={setNote}
          onEnter={save}
          error={tried ? noteProblem : null}
          maxLength={200}
        />
      </Box>
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2, mt: 3 }}>
        {figures.map(({ line, left, received }) => (
          <Box key={line.lineNo} sx={{ width: 420 }}>
            <LabelledField
              label={own.received(line.name)}
              value={typed.get(line.lineNo) ?? format.quantity(left, line.quantityDigits)}
              onChange={(text) => setTyped(new Map(typed).set(line.lineNo, text))}
              onEnter={save}
              error={
                received === null
                  ? own.notANumber
                  : received > left
                    ? own.tooMuch(format.quantity(left, line.quantityDigits))
                    : null
              }
              hint={`${own.left}: ${format.quantity(left, line.quantityDigits)} ${line.unit}`}
              kind="figure"
            />
          </Box>
        ))}
      </Box>
      {missing && (
        <Box sx={{ mt: 3 }}>
          <Box sx={{ fontWeight: 600, mb: 1 }}>{own.missing}</Box>
          <FateFields fate={fate} onFate={setFate} words={words} />
        </Box>
      )}
      <Box sx={{ display: 'flex', gap: 2, mt: 4 }}>
        <Button variant="contained" onClick={save}>
          {own.save}
        </Button>
        <Button onClick={onLeave}>{words.returns.leave}</Button>
      </Box>
    </StepCard>
  );
}
