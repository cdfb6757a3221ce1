import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import InputBase from '@mui/material/InputBase';
import { useState, type ReactElement } from 'react';
import { quantity as asQuantity, type Quantity } from '#shared/money/money.ts';
import type { PresalesWords } from '#shared/i18n/presales-en.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { parseFigure } from '#renderer/features/entry/parse-figure.ts';
import { isChanged, type OfferedLine, type TakenLines } from './use-taken-lines.ts';

type ConvertLinesProps = { readonly taken: TakenLines; readonly words: PresalesWords };

/** What of the quotation goes into the order: line, quantity, and which price where it has changed since. */
export function ConvertLines({ taken, words }: ConvertLinesProps): ReactElement {
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {taken.offered.map((row) => (
        <Box component="li" key={row.line.lineNo} sx={{ borderBottom: '1px solid var(--app-border)', py: 1 }}>
          <TakenRow row={row} taken={taken} words={words} />
          {row.taken && isChanged(row) && <PriceChoice row={row} taken={taken} words={words} />}
        </Box>
      ))}
    </Box>
  );
}

type RowProps = ConvertLinesProps & { readonly row: OfferedLine };

function TakenRow({ row, taken, words }: RowProps): ReactElement {
  const { quantity: write } = useFormat();
  const { line, offer } = row;
  const note =
    offer === null
      ? ''
      : offer.kind === 'alternative' && offer.alternativeTo !== null
        ? words.convert.alternative(offer.alternativeTo)
        : words.convert.optional;
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, fontSize: '.8125rem', minWidth: 0 }}>
      <Checkbox
        size="small"
        checked={row.taken}
        onChange={(_event, checked) => taken.choose(line.lineNo, { taken: checked })}
        slotProps={{ input: { 'aria-label': words.convert.take(line.productCode) } }}
        sx={{ p: 1 }}
      />
      <Box sx={{ flex: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
        <b>{line.productCode}</b>{' '}
        <Box component="span" sx={{ color: 'var(--app-text2)', fontSize: '.75rem' }}>
          {note === '' ? line.name : note}
        </Box>
      </Box>
      <TakenQuantity
        key={row.quantity}
        row={row}
        label={words.convert.quantity(line.productCode)}
        tooMuch={words.convert.tooMuch}
        onChange={(quantity) => taken.choose(line.lineNo, { quantity, taken: true })}
      />
      <Box component="span" sx={{ color: 'var(--app-text2)', fontSize: '.75rem', minWidth: 44 }}>
        / {write(row.left, line.quantityDigits)}
      </Box>
    </Box>
  );
}

type TakenQuantityProps = {
  readonly row: OfferedLine;
  readonly label: string;
  readonly tooMuch: string;
  readonly onChange: (quantity: Quantity) => void;
};

function TakenQuantity({ row, label, tooMuch, onChange }: TakenQuantityProps): ReactElement {
  const { quantity: write, language } = useFormat();
  const { quantityDigits } = row.line;
  const [text, setText] = useState(write(row.quantity, quantityDigits));
  const typed = parseFigure(text, quantityDigits, language);
  const valid = typed !== null && typed > 0 && typed <= row.left;
  const commit = () => {
    if (valid) onChange(asQuantity(typed));
    else setText(write(row.quantity, quantityDigits));
  };
  return (
    <InputBase
      value={text}
      disabled={!row.taken}
      title={valid ? '' : tooMuch}
      onChange={(event) => setText(event.target.value)}
      onFocus={(event) => event.target.select()}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') {
          event.preventDefault();
          commit();
        }
      }}
      slotProps={{ input: { 'aria-label': label, 'aria-invalid': !valid, inputMode: 'decimal', autoComplete: 'off' } }}
      sx={{
        width: 64,
        height: 26,
        px: 1,
        fontSize: '.8125rem',
        border: '1px solid',
        borderColor: valid ? 'var(--app-borderStrong)' : 'var(--app-blocked-solid)',
        borderRadius: 1,
        '& input': { textAlign: 'right', p: 0 },
      }}
    />
  );
}

function PriceChoice({ row, taken, words }: RowProps): ReactElement {
  const { unitPrice } = useFormat();
  const { line, todaysPrice, priceToday } = row;
  const options = [
    { today: false, word: words.convert.quoted, price: unitPrice(line.unitPrice) },
    { today: true, word: words.convert.today, price: typeof priceToday === 'number' ? unitPrice(priceToday) : '' },
  ];
  return (
    <Box
      role="radiogroup"
      aria-label={words.convert.priceOf(line.productCode)}
      sx={{ display: 'flex', gap: 3, pl: 8, fontSize: '.75rem', color: 'var(--app-partial-fg)' }}
    >
      {options.map((option) => (
        <Box component="label" key={option.word} sx={{ display: 'flex', alignItems: 'center', gap: 1, minHeight: 24 }}>
          <input
            type="radio"
            name={`price-${line.lineNo}`}
            checked={todaysPrice === option.today}
            onChange={() => taken.choose(line.lineNo, { todaysPrice: option.today })}
          />
          {option.word} {option.price}
        </Box>
      ))}
    </Box>
  );
}
