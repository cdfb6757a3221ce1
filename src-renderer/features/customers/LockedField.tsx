import Box from '@mui/material/Box';
import type { ReactElement } from 'react';
import { useCustomerWords } from './use-customer-words.ts';

type LockedFieldProps = { readonly label: string; readonly value: string; readonly align?: 'left' | 'right' };

/** A field that head office keeps: to be read, with a lock that says why. */
export function LockedField({ label, value, align = 'left' }: LockedFieldProps): ReactElement {
  const words = useCustomerWords();
  return (
    <Box title={words.lockedHint} sx={{ display: 'flex', flexDirection: 'column', gap: 0.5, minWidth: 0 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, fontSize: '.75rem', fontWeight: 600 }}>
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {label}
        </Box>
        <LockMark />
      </Box>
      <Box
        sx={{
          minHeight: 32,
          px: 2,
          py: 1.25,
          borderRadius: 1,
          backgroundColor: 'var(--app-sunken)',
          fontSize: '.875rem',
          lineHeight: '1.25rem',
          textAlign: align,
          overflowWrap: 'anywhere',
        }}
      >
        {value === '' ? '–' : value}
      </Box>
    </Box>
  );
}

/** A small lock, and "from head office" for whoever does not see it. */
function LockMark(): ReactElement {
  const words = useCustomerWords();
  return (
    <Box
      component="svg"
      role="img"
      aria-label={words.theirs}
      viewBox="0 0 12 12"
      sx={{ width: 11, height: 11, flex: 'none', color: 'var(--app-text2)' }}
    >
      <path d="M3.5 5V3.8a2.5 2.5 0 0 1 5 0V5" fill="none" stroke="currentColor" strokeWidth="1.3" />
      <rect x="2" y="5" width="8" height="6" rx="1" fill="currentColor" />
    </Box>
  );
}
