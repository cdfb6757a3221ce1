import InputBase from '@mui/material/InputBase';
import { useId, useState, type ReactElement } from 'react';
import type { BusinessDate } from '#shared/kernel/business-date.ts';
import { Field } from '#renderer/components/Field.tsx';
import { useFormat } from '#renderer/components/format-context.ts';
import { announce } from '#renderer/stores/notice-store.ts';
import { readTypedDate } from './typed-date.ts';

type DateFieldProps = {
  readonly label: string;
  readonly value: BusinessDate | null;
  /** The business day: what `T` means, and the earliest day. */
  readonly today: BusinessDate | null;
  readonly onChange: (date: BusinessDate) => void;
  readonly onDone: () => void;
  readonly testId: string;
};

/** A day that is typed: `T`, `+3`, `24/11`. Wrong ones stay in the field and say so. */
export function DateField({ label, value, today, onChange, onDone, testId }: DateFieldProps): ReactElement {
  const { words, date: write } = useFormat();
  const id = useId();
  const written = value === null ? '' : write(value);
  const [text, setText] = useState(written);
  const [basis, setBasis] = useState(written);
  const [problem, setProblem] = useState<string | null>(null);
  if (basis !== written) {
    setBasis(written);
    setText(written);
    setProblem(null);
  }

  const testAttribute = { 'data-testid': testId };
  const commit = (): boolean => {
    if (text === written || today === null) return true;
    const typed = readTypedDate(text, today);
    const refused = typed === null ? words.editor.dateInvalid : typed < today ? words.editor.datePast : null;
    setProblem(refused);
    if (typed === null || refused !== null) {
      announce(refused ?? '');
      return false;
    }
    setText(write(typed));
    onChange(typed);
    return true;
  };

  return (
    <Field label={label} htmlFor={id} width={116}>
      <InputBase
        id={id}
        value={text}
        placeholder={words.editor.dateHint}
        onChange={(event) => {
          setText(event.target.value);
          setProblem(null);
        }}
        onFocus={(event) => event.target.select()}
        onBlur={commit}
        title={problem ?? words.editor.dateHint}
        sx={{
          width: '100%',
          height: 26,
          px: 2,
          fontSize: '.875rem',
          backgroundColor: 'var(--app-paper)',
          border: '1px solid',
          borderColor: problem === null ? 'var(--app-borderStrong)' : 'var(--app-blocked-solid)',
          borderRadius: 1,
          '&.Mui-focused': { outline: '2px solid var(--app-focus)', outlineOffset: -2 },
          '& input': { p: 0, outline: 'none' },
        }}
        slotProps={{
          input: {
            'aria-invalid': problem !== null,
            autoComplete: 'off',
            onKeyDown: (event) => {
              if (event.key === 'Enter') {
                event.preventDefault();
                if (commit()) onDone();
              } else if (event.key === 'Escape' && text !== written) {
                event.preventDefault();
                setText(written);
                setProblem(null);
              }
            },
            ...testAttribute,
          },
        }}
      />
    </Field>
  );
}
