import Box from '@mui/material/Box';
import InputBase from '@mui/material/InputBase';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { announce } from '#renderer/stores/notice-store.ts';
import type { CellMove } from './line-columns.ts';

type FigureCellProps = {
  readonly label: string;
  /** The figure as it is written when nobody types. */
  readonly written: string;
  /** Reads what was typed; null when it is no such figure. */
  readonly read: (text: string) => number | null;
  readonly onCommit: (value: number) => void;
  readonly onMove: (move: CellMove) => boolean;
  /** Said when the figure is refused. */
  readonly problem: string;
  readonly focusRequest: number;
};

const moves: Readonly<Record<string, CellMove>> = { Enter: 'enter', ArrowUp: 'up', ArrowDown: 'down' };

/** The live editor of a figure in the grid: committed by leaving it, taken back by Esc. */
export function FigureCell(props: FigureCellProps): ReactElement {
  const { written, focusRequest } = props;
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(written);
  const [basis, setBasis] = useState(written);
  const [refused, setRefused] = useState(false);
  if (basis !== written) {
    setBasis(written);
    setText(written);
    setRefused(false);
  }
  useEffect(() => {
    if (focusRequest === 0) return;
    input.current?.focus();
    input.current?.select();
  }, [focusRequest]);

  const commit = (): boolean => {
    if (text === written) return true;
    const value = props.read(text);
    if (value === null) {
      setRefused(true);
      announce(props.problem);
      return false;
    }
    setRefused(false);
    props.onCommit(value);
    return true;
  };

  const handleKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.ctrlKey || event.altKey || event.nativeEvent.isComposing) return;
    const move = event.key === 'Tab' ? (event.shiftKey ? 'back' : 'forward') : moves[event.key];
    if (move) {
      if (!commit()) event.preventDefault();
      else if (props.onMove(move) || event.key !== 'Tab') event.preventDefault();
    } else if (event.key === 'Escape' && text !== written) {
      event.preventDefault();
      setText(written);
      setRefused(false);
      // After the old text is back: the next key then replaces it, as when the cell was entered.
      queueMicrotask(() => input.current?.select());
    }
  };

  return (
    <Box sx={{ position: 'relative' }}>
      <InputBase
        inputRef={input}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={() => {
          if (!commit()) {
            setText(written);
            setRefused(false);
          }
        }}
        slotProps={{
          input: {
            'aria-label': props.label,
            'aria-invalid': refused,
            inputMode: 'decimal',
            autoComplete: 'off',
            onKeyDown: handleKey,
          },
        }}
        sx={{
          width: '100%',
          height: 30,
          fontSize: '.8125rem',
          backgroundColor: 'var(--app-paper)',
          '& input': { p: 0, px: 2, height: 30, textAlign: 'right', boxSizing: 'border-box' },
          outline: '2px solid',
          outlineOffset: -1,
          outlineColor: refused ? 'var(--app-blocked-solid)' : 'var(--app-primary)',
        }}
      />
      {refused && (
        <Box
          sx={{
            position: 'absolute',
            top: 31,
            right: 0,
            zIndex: 1200,
            px: 2,
            py: 0.5,
            fontSize: '.75rem',
            whiteSpace: 'nowrap',
            color: 'var(--app-blocked-fg)',
            backgroundColor: 'var(--app-blocked-tint)',
            borderRadius: 1,
          }}
        >
          {props.problem}
        </Box>
      )}
    </Box>
  );
}
