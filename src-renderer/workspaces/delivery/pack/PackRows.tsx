import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactElement } from 'react';
import type { DeliveryRow } from '#shared/delivery/delivery.ts';
import type { DeliveryWords } from '#shared/i18n/delivery-en.ts';
import { quantity } from '#shared/money/money.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { LabelledField } from '#renderer/features/entry/LabelledField.tsx';
import { parseFigure } from '#renderer/features/entry/parse-figure.ts';
import { PlainSelect } from '#renderer/features/list-views/PlainSelect.tsx';
import { nextCase, readPackRow, unpacked, type PackRow } from './pack-rows.ts';

type PackRowsProps = {
  readonly delivery: DeliveryRow;
  readonly rows: readonly PackRow[];
  /** null: back to counting the packages only. */
  readonly onRows: (rows: readonly PackRow[] | null) => void;
  readonly words: DeliveryWords;
};

/** The packing list: runs of cases from–to with what one of them holds. Rows of the same run are one mixed case. */
export function PackRows({ delivery, rows, onRows, words }: PackRowsProps): ReactElement {
  const own = words.pack;
  const format = useFormat();
  const read = (text: string, digits: number) => parseFigure(text, digits, format.language);
  const lines = delivery.lines.filter((line) => line.picked > 0);
  const left = unpacked(rows, lines, read);
  const waiting = lines.filter(({ lineNo }) => (left.get(lineNo) ?? 0) !== 0);
  const write = (lineNo: number, amount: number) =>
    format.quantity(quantity(amount), lines.find((line) => line.lineNo === lineNo)?.quantityDigits ?? 0);
  const rowFor = (lineNo: number, before: readonly PackRow[]): PackRow => {
    const next = String(nextCase(before, lines, read));
    const each = write(lineNo, Math.max(0, unpacked(before, lines, read).get(lineNo) ?? 0));
    return { id: crypto.randomUUID(), from: next, to: next, weight: '', lineNo, each };
  };
  const change = (id: string, part: Partial<PackRow>) =>
    onRows(rows.map((row) => (row.id === id ? { ...row, ...part } : row)));
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
      {rows.map((row, index) => (
        <Box
          key={row.id}
          role="group"
          aria-label={own.row(index + 1)}
          sx={{ display: 'grid', gridTemplateColumns: '96px 96px minmax(200px, 1fr) 120px 140px 96px', gap: 2 }}
        >
          <LabelledField
            label={own.from}
            value={row.from}
            onChange={(from) => change(row.id, { from })}
            error={readPackRow(row, lines, read) === null ? own.badRow(index + 1) : null}
            kind="figure"
            autoFocus={index === rows.length - 1}
          />
          <LabelledField label={own.to} value={row.to} onChange={(to) => change(row.id, { to })} kind="figure" />
          <PlainSelect
            id={`pack-item-${row.id}`}
            label={own.item}
            value={String(row.lineNo)}
            options={lines.map((line) => ({ id: String(line.lineNo), label: `${line.productCode} ${line.name}` }))}
            onChange={(lineNo) => change(row.id, { lineNo: Number(lineNo) })}
          />
          <LabelledField
            label={own.each}
            value={row.each}
            onChange={(each) => change(row.id, { each })}
            kind="figure"
          />
          <LabelledField
            label={own.weight}
            value={row.weight}
            onChange={(weight) => change(row.id, { weight })}
            kind="figure"
          />
          <Button
            aria-label={own.removeRow(index + 1)}
            onClick={() => onRows(rows.filter(({ id }) => id !== row.id))}
            sx={{ alignSelf: 'start', mt: 5 }}
          >
            ✕
          </Button>
        </Box>
      ))}
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', flexWrap: 'wrap' }}>
        <Button
          variant="outlined"
          autoFocus={rows.length === 0}
          onClick={() => {
            const lineNo = (waiting[0] ?? lines[0])?.lineNo;
            if (lineNo !== undefined) onRows([...rows, rowFor(lineNo, rows)]);
          }}
        >
          {own.addRow}
        </Button>
        <Button
          variant="outlined"
          onClick={() =>
            onRows(lines.reduce<readonly PackRow[]>((before, { lineNo }) => [...before, rowFor(lineNo, before)], []))
          }
        >
          {own.oneEach}
        </Button>
        <Button onClick={() => onRows(null)}>{own.count}</Button>
      </Box>
      <Box data-testid="pack.left" sx={{ fontSize: '.8125rem' }}>
        {waiting.length === 0
          ? own.nothingLeft
          : `${own.left}: ${waiting
              .map((line) => `${line.name} ${write(line.lineNo, left.get(line.lineNo) ?? 0)} ${line.unit}`)
              .join('; ')}`}
      </Box>
    </Box>
  );
}
