import Box from '@mui/material/Box';
import InputBase from '@mui/material/InputBase';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { announce } from '#renderer/stores/notice-store.ts';
import { CellProblem } from './CellProblem.tsx';
import type { CellMove } from './line-columns.ts';

type FigureCellProps<Value> = {
  readonly label: string;
  /** The figure as it is written when nobody types. */
  readonly written: string;
  /** Reads what was typed; null when it is no such figure. */
  readonly read: (text: string) => Value | null;
  /** Takes what was typed. A key led out of the cell, or the focus left it. False: the cell is not left yet. */
  readonly onCommit: (value: Value, by: CellMove | 'leave') => boolean | void;
  readonly onMove: (move: CellMove) => boolean;
  /** Said when the figure is refused. */
  readonly problem: string;
  readonly focusRequest: number;
  /** Plus and minus of the number pad on a figure that is as it was. */
  readonly onStep?: (step: 1 | -1) => void;
};

const moves: Readonly<Record<string, CellMove>> = { Enter: 'enter', ArrowUp: 'up', ArrowDown: 'down' };
const steps: Readonly<Record<string, 1 | -1>> = { NumpadAdd: 1, NumpadSubtract: -1 };

/** The live editor of a figure in the grid: committed by leaving it, taken back by Esc. */
export function FigureCell<Value>(props: FigureCellProps<Value>): ReactElement {
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

  /** `kept`: the cell holds what it held. */
  const commit = (by: CellMove | 'leave'): 'kept' | 'taken' | 'refused' | 'asked' => {
    if (text === written) return 'kept';
    const value = props.read(text);
    if (value === null) {
      setRefused(true);
      announce(props.problem);
      return 'refused';
    }
    setRefused(false);
    if (props.onCommit(value, by) === false) return 'asked';
    // What was typed and comes to the same is written as it was.
    setText(written);
    return 'taken';
  };

  const handleKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.ctrlKey || event.altKey || event.nativeEvent.isComposing) return;
    const step = text === written ? steps[event.code] : undefined;
    if (step && props.onStep) {
      event.preventDefault();
      props.onStep(step);
      return;
    }
    const move = event.key === 'Tab' ? (event.shiftKey ? 'back' : 'forward') : moves[event.key];
    if (move) {
      const outcome = commit(move);
      if (outcome === 'refused' || outcome === 'asked') event.preventDefault();
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
          if (commit('leave') !== 'refused') return;
          setText(written);
          setRefused(false);
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
      {refused && <CellProblem>{props.problem}</CellProblem>}
    </Box>
  );
}
