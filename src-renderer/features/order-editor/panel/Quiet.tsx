import Box from '@mui/material/Box';
import type { ReactElement } from 'react';

/** A sentence in the panel that asks for nothing. */
export function Quiet({ children }: { readonly children: string }): ReactElement {
  return <Box sx={{ fontSize: '.8125rem', lineHeight: '1.125rem', color: 'var(--app-text2)' }}>{children}</Box>;
}
