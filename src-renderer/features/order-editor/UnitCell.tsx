import Box from '@mui/material/Box';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { ProductRow } from '#shared/catalogue/product.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { SearchField } from '#renderer/components/SearchField.tsx';
import { announce } from '#renderer/stores/notice-store.ts';
import { CellProblem } from './CellProblem.tsx';
import type { CellMove } from './line-columns.ts';
import { conversionOf, oneOf, unitNamed, unitsOf } from './line-quantity.ts';
import { useLineGridWords } from './use-line-grid-words.ts';

type UnitCellProps = {
  readonly product: ProductRow;
  /** The line's unit now. */
  readonly unit: string;
  readonly focusRequest: number;
  readonly onTake: (unit: string) => void;
  readonly onMove: (move: CellMove) => boolean;
};

/** The live editor of a unit: its name or the beginning of it, or one of the list. */
export function UnitCell({ product, unit, focusRequest, onTake, onMove }: UnitCellProps): ReactElement {
  const { words, quantity: write } = useFormat();
  const own = useLineGridWords();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(unit);
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    if (focusRequest === 0) return;
    input.current?.focus();
    input.current?.select();
  }, [focusRequest]);

  const names = unitsOf(product);
  const isUntouched = text === unit;
  const beginning = text.trim().toLowerCase();
  // The unit it has comes first: Enter without typing leaves it.
  const shown = isUntouched
    ? [unit, ...names.filter((name) => name !== unit)]
    : names.filter((name) => name.toLowerCase().startsWith(beginning));
  const hits = (names.length > 1 ? shown : []).map((name) => {
    const one = conversionOf({ quantity: oneOf(product, name), unit: name }, product, write);
    return { id: name, code: name, name: one ?? '' };
  });

  return (
    <Box sx={{ position: 'relative' }}>
      <SearchField
        bare
        text={text}
        onText={(next) => {
          setText(next);
          setRefused(false);
        }}
        hits={hits}
        onTake={(hit, entered, key) => {
          const named = entered === unit ? (hit?.id ?? unit) : (unitNamed(product, entered) ?? hit?.id ?? null);
          if (named === null) {
            setRefused(true);
            announce(own.unitNotSold(names.join(', ')));
            return true;
          }
          if (named !== unit) onTake(named);
          return onMove(key === 'Enter' ? 'enter' : 'forward');
        }}
        listLabel={own.units}
        placeholder={own.unitHint}
        ariaLabel={words.editor.columns.unit}
        invalid={refused}
        inputRef={input}
        onEscape={() => {
          setText(unit);
          setRefused(false);
        }}
        onLeave={() => {
          const named = text === unit ? null : unitNamed(product, text);
          if (named !== null && named !== unit) onTake(named);
          setText(named ?? unit);
        }}
        onKeyDown={(event) => {
          const isBack = event.key === 'Tab' && event.shiftKey;
          const move = isBack ? 'back' : ({ ArrowUp: 'up', ArrowDown: 'down' } as const)[event.key];
          if (move && onMove(move)) event.preventDefault();
        }}
      />
      {refused && <CellProblem side="left">{own.unitNotSold(names.join(', '))}</CellProblem>}
    </Box>
  );
}
