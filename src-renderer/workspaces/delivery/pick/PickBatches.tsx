import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useState, type ReactElement } from 'react';
import type { PickStop } from '#shared/delivery/pick-wave.ts';
import type { PickingWords } from '#shared/i18n/picking-en.ts';
import type { BusinessDate } from '#shared/kernel/business-date.ts';
import { quantity } from '#shared/money/money.ts';
import { unrestrictedOfBatch, type BatchQuantity, type BatchRow } from '#shared/stock/batch.ts';
import { firstExpiredFirstOut, isUsable } from '#shared/stock/first-expired-first-out.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { LabelledField } from '#renderer/features/entry/LabelledField.tsx';
import { parseFigure } from '#renderer/features/entry/parse-figure.ts';
import type { StopPick } from './pick-work.ts';

type PickBatchesProps = {
  readonly stop: PickStop;
  readonly pick: StopPick | undefined;
  readonly batches: readonly BatchRow[];
  readonly today: BusinessDate;
  readonly digits: number;
  readonly words: PickingWords;
  readonly onBatches: (batches: readonly BatchQuantity[]) => void;
};

/** Which batches the goods are taken from: what expires first, unless the picker says otherwise. */
export function PickBatches(props: PickBatchesProps): ReactElement {
  const { stop, pick, batches, today, digits, words, onBatches } = props;
  const format = useFormat();
  const usable = batches
    .filter((batch) => isUsable(batch, today) && unrestrictedOfBatch(batch) > 0)
    .toSorted((a, b) => ((a.expires ?? '9999') < (b.expires ?? '9999') ? -1 : 1));
  const wanted = pick?.taken ?? stop.requested;
  const taken = pick?.batches ?? firstExpiredFirstOut(usable, wanted, today).batches;
  const takenOf = (batch: string) => taken.find((one) => one.batch === batch)?.quantity ?? quantity(0);
  const change = (row: BatchRow, amount: number) => {
    const others = usable
      .filter(({ batch }) => batch !== row.batch)
      .map(({ batch, expires }) => ({ batch, expires, quantity: takenOf(batch) }));
    const room = stop.requested - others.reduce((sum, one) => sum + one.quantity, 0);
    const own = { batch: row.batch, expires: row.expires, quantity: quantity(Math.max(0, Math.min(amount, room))) };
    onBatches([...others, own].filter((one) => one.quantity > 0));
  };
  return (
    <Box sx={{ mt: 4, maxWidth: 640 }}>
      <Table size="small" aria-label={words.batches}>
        <caption style={{ captionSide: 'top', padding: '0 0 4px', fontWeight: 600 }}>{words.batches}</caption>
        <TableHead>
          <TableRow>
            <TableCell>{words.batch}</TableCell>
            <TableCell>{words.expires}</TableCell>
            <TableCell align="right">{words.there}</TableCell>
            <TableCell align="right">{words.picked}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {usable.map((row) => (
            <TableRow key={row.batch}>
              <TableCell sx={{ fontWeight: 600 }}>{row.batch}</TableCell>
              <TableCell>{row.expires === null ? words.noExpiry : format.date(row.expires)}</TableCell>
              <TableCell align="right">{format.quantity(unrestrictedOfBatch(row), digits)}</TableCell>
              <TableCell align="right" sx={{ width: 120 }}>
                <BatchFigure
                  key={takenOf(row.batch)}
                  row={row}
                  taken={format.quantity(takenOf(row.batch), digits)}
                  digits={digits}
                  words={words}
                  onAmount={(amount) => change(row, amount)}
                />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

type BatchFigureProps = {
  readonly row: BatchRow;
  readonly taken: string;
  readonly digits: number;
  readonly words: PickingWords;
  readonly onAmount: (amount: number) => void;
};

function BatchFigure({ row, taken, digits, words, onAmount }: BatchFigureProps): ReactElement {
  const format = useFormat();
  const [text, setText] = useState(taken);
  const [problem, setProblem] = useState<string | null>(null);
  const give = () => {
    const amount = parseFigure(text, digits, format.language);
    const there = unrestrictedOfBatch(row);
    if (amount === null) return setProblem(words.notANumber);
    if (amount > there) return setProblem(words.tooMuchOfBatch(format.quantity(there, digits)));
    onAmount(amount);
  };
  return (
    <LabelledField
      label={words.ofBatch(row.batch)}
      value={text}
      onChange={(typed) => {
        setText(typed);
        setProblem(null);
      }}
      onEnter={give}
      error={problem}
      kind="figure"
    />
  );
}
