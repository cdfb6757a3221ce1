import Box from '@mui/material/Box';
import NativeSelect from '@mui/material/NativeSelect';
import { useId, type ReactElement } from 'react';

type ChosenFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly name: string }[];
  readonly hint: string;
  readonly error: string | null;
  readonly onChoose: (value: string) => void;
};

/** A setting with few values. */
export function ChosenField({ label, value, choices, hint, error, onChoose }: ChosenFieldProps): ReactElement {
  const id = useId();
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1 }}>
      <Box component="label" htmlFor={id} sx={{ fontSize: '.75rem', fontWeight: 600, color: 'var(--app-text2)' }}>
        {label}
      </Box>
      <NativeSelect
        value={value}
        onChange={(event) => onChoose(event.target.value)}
        inputProps={{ id, 'aria-describedby': `${id}-hint` }}
        sx={{ height: 32, maxWidth: 360 }}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.name}
          </option>
        ))}
      </NativeSelect>
      <Box id={`${id}-hint`} sx={{ fontSize: '.75rem', color: error === null ? 'var(--app-text2)' : 'error.main' }}>
        {error ?? hint}
      </Box>
    </Box>
  );
}
