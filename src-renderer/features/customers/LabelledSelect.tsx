import Box from '@mui/material/Box';
import { useId, type ReactElement } from 'react';

type LabelledSelectProps = {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly text: string }[];
  readonly hint?: string;
  readonly onChange: (value: string) => void;
};

/** One of a few, with its label above. */
export function LabelledSelect({ label, value, choices, hint = '', onChange }: LabelledSelectProps): ReactElement {
  const id = useId();
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 0.5, minWidth: 0 }}>
      <Box component="label" htmlFor={id} sx={{ fontSize: '.75rem', fontWeight: 600, color: 'text.secondary' }}>
        {label}
      </Box>
      <Box
        component="select"
        id={id}
        value={value}
        aria-describedby={hint === '' ? undefined : `${id}-below`}
        onChange={(event) => onChange(event.target.value)}
        sx={{
          height: 32,
          px: 2,
          font: 'inherit',
          fontSize: '.875rem',
          color: 'inherit',
          backgroundColor: 'var(--app-paper)',
          border: '1px solid var(--app-borderStrong)',
          borderRadius: 1,
          '&:focus': { outline: '2px solid var(--app-focus)', outlineOffset: -2 },
        }}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.text}
          </option>
        ))}
      </Box>
      {hint !== '' && (
        <Box id={`${id}-below`} sx={{ fontSize: '.75rem', lineHeight: '1rem', color: 'text.secondary' }}>
          {hint}
        </Box>
      )}
    </Box>
  );
}
