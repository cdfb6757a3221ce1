import Box from '@mui/material/Box';
import { useEffect, useRef, type ReactElement } from 'react';

type PlainSelectProps = {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly autoFocus?: boolean;
  readonly onChange: (id: string) => void;
  readonly onEnter?: () => void;
};

/** A choice of a few words, with the browser's own list: quick by keyboard, known to everyone. */
export function PlainSelect({ id, label, value, options, autoFocus = false, ...on }: PlainSelectProps): ReactElement {
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (autoFocus) select.current?.focus();
  }, [autoFocus]);
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 0.5, minWidth: 0 }}>
      <Box component="label" htmlFor={id} sx={{ fontSize: '.75rem', fontWeight: 600, color: 'text.secondary' }}>
        {label}
      </Box>
      <Box
        component="select"
        id={id}
        ref={select}
        value={value}
        onChange={(event) => on.onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !on.onEnter) return;
          event.preventDefault();
          on.onEnter();
        }}
        sx={{
          height: 32,
          px: 1,
          fontSize: '.875rem',
          color: 'var(--app-text)',
          backgroundColor: 'var(--app-paper)',
          border: '1px solid var(--app-borderStrong)',
          borderRadius: 1,
        }}
      >
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
      </Box>
    </Box>
  );
}
