import Box from '@mui/material/Box';
import type { ReactElement, ReactNode } from 'react';

type FieldProps = {
  readonly label: string;
  /** Id of the control that the label names. */
  readonly htmlFor: string;
  readonly width: number | string;
  readonly children: ReactNode;
};

/** A label above its control. */
export function Field({ label, htmlFor, width, children }: FieldProps): ReactElement {
  return (
    <Box sx={{ width, minWidth: 0, flex: typeof width === 'string' ? width : 'none' }}>
      <Box
        component="label"
        htmlFor={htmlFor}
        sx={{ display: 'block', fontSize: '.75rem', lineHeight: '.875rem', fontWeight: 600, color: 'var(--app-text2)' }}
      >
        {label}
      </Box>
      {children}
    </Box>
  );
}

type FactProps = {
  readonly label: string;
  readonly value: ReactNode;
  readonly width: number | string;
  readonly testId?: string;
};

/** A label above a text that cannot be changed here. */
export function Fact({ label, value, width, testId }: FactProps): ReactElement {
  return (
    <Box sx={{ width, minWidth: 0, flex: typeof width === 'string' ? width : 'none' }}>
      <Box sx={{ fontSize: '.75rem', lineHeight: '.875rem', fontWeight: 600, color: 'var(--app-text2)' }}>{label}</Box>
      <Box
        data-testid={testId}
        sx={{
          height: 26,
          lineHeight: '26px',
          fontSize: '.875rem',
          whiteSpace: 'nowrap',
          overflow: 'hidden',
          textOverflow: 'ellipsis',
        }}
      >
        {value}
      </Box>
    </Box>
  );
}
