import Box from '@mui/material/Box';
import type { ReactElement, ReactNode } from 'react';

type FieldProps = {
  readonly label: string;
  /** Id of the control that the label names. */
  readonly htmlFor: string;
  readonly width: number | string;
  /** `partial`: the label says a doubt. */
  readonly tone?: 'plain' | 'partial';
  /** Said at the right of the label: what is known of the value. */
  readonly end?: ReactNode;
  readonly children: ReactNode;
};

/** A label above its control. */
export function Field({ label, htmlFor, width, tone = 'plain', end, children }: FieldProps): ReactElement {
  return (
    <Box sx={{ width, minWidth: 0, flex: typeof width === 'string' ? width : 'none' }}>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 2, fontSize: '.75rem', lineHeight: '.875rem' }}>
        <Box
          component="label"
          htmlFor={htmlFor}
          sx={{
            fontWeight: 600,
            color: tone === 'plain' ? 'var(--app-text2)' : 'var(--app-partial-fg)',
            overflow: 'hidden',
            textOverflow: 'ellipsis',
            whiteSpace: 'nowrap',
          }}
        >
          {label}
        </Box>
        {end !== undefined && (
          <Box component="span" sx={{ flex: 'none', whiteSpace: 'nowrap' }}>
            {end}
          </Box>
        )}
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
