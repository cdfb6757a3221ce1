import Box from '@mui/material/Box';
import type { ReactElement, ReactNode } from 'react';

type PageHeaderProps = {
  readonly title: string;
  /** State chip of the document, or nothing. */
  readonly chip?: ReactNode;
  /** One quiet sentence beside the title: saved when, from which document. */
  readonly note?: string;
  readonly flow?: ReactNode;
  readonly actions?: ReactNode;
};

/** The line over every screen: what this is, its state, where it stands in the flow, what can be done. */
export function PageHeader({ title, chip, note, flow, actions }: PageHeaderProps): ReactElement {
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, minHeight: 44, minWidth: 0 }}>
      <Box
        component="h1"
        id="page-title"
        title={title}
        sx={{
          m: 0,
          fontSize: '1.125rem',
          lineHeight: '1.5rem',
          fontWeight: 600,
          whiteSpace: 'nowrap',
          minWidth: 60,
          overflow: 'hidden',
          textOverflow: 'ellipsis',
          flexShrink: 1,
        }}
      >
        {title}
      </Box>
      {chip}
      {note !== undefined && (
        <Box
          sx={{
            fontSize: '.75rem',
            color: 'var(--app-text2)',
            whiteSpace: 'nowrap',
            overflow: 'hidden',
            textOverflow: 'ellipsis',
            minWidth: 0,
            // It gives way whole before the title loses a letter.
            flexShrink: 1000,
          }}
        >
          {note}
        </Box>
      )}
      <Box sx={{ flex: '1 0 0' }} />
      {flow}
      <Box sx={{ flex: '1 0 0' }} />
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, flex: 'none' }}>{actions}</Box>
    </Box>
  );
}
