import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState, type ReactElement, type Ref } from 'react';
import type { PickingWords } from '#shared/i18n/picking-en.ts';
import { LabelledField } from '#renderer/features/entry/LabelledField.tsx';

type PickPiecesProps = {
  readonly serials: readonly string[];
  readonly words: PickingWords;
  readonly inputRef: Ref<HTMLInputElement>;
  readonly onKeyDown: (event: React.KeyboardEvent<HTMLElement>) => void;
  /** Takes a typed number; returns what is wrong with it, or null. */
  readonly onSerial: (serial: string) => string | null;
  readonly onRemove: (serial: string) => void;
  /** Enter in the empty field: no more pieces are there. */
  readonly onEnd: () => void;
};

/** Pieces that are followed one by one: each number is scanned or typed. */
export function PickPieces(props: PickPiecesProps): ReactElement {
  const { serials, words } = props;
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const give = () => {
    if (text.trim() === '') return props.onEnd();
    const wrong = props.onSerial(text.trim());
    setProblem(wrong);
    if (wrong === null) setText('');
  };
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2, maxWidth: 420 }}>
      <LabelledField
        label={words.serial}
        value={text}
        onChange={(typed) => {
          setText(typed);
          setProblem(null);
        }}
        onEnter={give}
        onKeyDown={(event) => {
          if (text === '') props.onKeyDown(event);
        }}
        error={problem}
        hint={words.serialHint}
        inputRef={props.inputRef}
        maxLength={40}
        testId="pick.serial"
      />
      <Box
        component="ul"
        aria-label={words.serials}
        sx={{ m: 0, p: 0, listStyle: 'none', display: 'flex', flexWrap: 'wrap', gap: 1 }}
      >
        {serials.map((serial) => (
          <li key={serial}>
            <Button
              variant="outlined"
              aria-label={words.removeSerial(serial)}
              onClick={() => props.onRemove(serial)}
              sx={{ minHeight: 28 }}
            >
              {serial} ✕
            </Button>
          </li>
        ))}
      </Box>
    </Box>
  );
}
