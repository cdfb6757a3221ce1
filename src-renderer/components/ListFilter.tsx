import OutlinedInput from '@mui/material/OutlinedInput';
import { useEffect, type ReactElement, type RefObject } from 'react';
import { useFormat } from './format-context.ts';

type ListFilterProps = {
  readonly value: string;
  readonly hint: string;
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly onChange: (value: string) => void;
  /** Enter, Down, or Esc on an empty field: back to the rows. */
  readonly onLeave: () => void;
};

/** The field over a list (Ctrl+F). */
export function ListFilter({ value, hint, inputRef, onChange, onLeave }: ListFilterProps): ReactElement {
  const { words } = useFormat();
  useEffect(() => {
    const focusFilter = (event: globalThis.KeyboardEvent) => {
      if (!event.ctrlKey || event.key.toLowerCase() !== 'f' || event.defaultPrevented) return;
      event.preventDefault();
      inputRef.current?.focus();
    };
    addEventListener('keydown', focusFilter);
    return () => removeEventListener('keydown', focusFilter);
  }, [inputRef]);
  return (
    <OutlinedInput
      value={value}
      placeholder={hint}
      inputRef={inputRef}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && value !== '') onChange('');
        else if (event.key === 'Enter' || event.key === 'ArrowDown' || event.key === 'Escape') onLeave();
        else return;
        event.preventDefault();
      }}
      sx={{ width: 280 }}
      slotProps={{
        input: {
          'aria-label': words.list.filter,
          'aria-keyshortcuts': 'Control+F',
          autoComplete: 'off',
          spellCheck: false,
        },
      }}
    />
  );
}
