import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import type { ReactElement, ReactNode } from 'react';

export type PlainRow = {
  readonly id: string;
  readonly primary: string;
  readonly secondary: string;
  readonly end: ReactNode;
  readonly open: () => void;
};

/** A short list of buttons, each leading to its document. */
export function PlainList({
  rows,
  empty,
}: {
  readonly rows: readonly PlainRow[];
  readonly empty: string;
}): ReactElement {
  return (
    <Box
      component="ul"
      sx={{
        m: 0,
        p: 0,
        flex: 1,
        minHeight: 0,
        overflowY: 'auto',
        listStyle: 'none',
        backgroundColor: 'var(--app-paper)',
        border: '1px solid var(--app-border)',
        borderRadius: 1,
      }}
    >
      {rows.length === 0 && (
        <Box component="li" sx={{ p: 3, fontSize: '.8125rem', color: 'var(--app-text2)' }}>
          {empty}
        </Box>
      )}
      {rows.map((row) => (
        <li key={row.id}>
          <ButtonBase
            onClick={row.open}
            sx={{
              width: '100%',
              minHeight: 36,
              px: 3,
              gap: 2,
              justifyContent: 'flex-start',
              fontSize: '.8125rem',
              borderBottom: '1px solid var(--app-border)',
              '&:hover': { backgroundColor: 'var(--app-rowHover)' },
              '&.Mui-focusVisible': { outlineOffset: -2 },
            }}
          >
            <Box component="span" sx={{ fontWeight: 600, flex: 'none' }}>
              {row.primary}
            </Box>
            <Box
              component="span"
              sx={{
                flex: 1,
                textAlign: 'left',
                color: 'var(--app-text2)',
                overflow: 'hidden',
                textOverflow: 'ellipsis',
                whiteSpace: 'nowrap',
              }}
            >
              {row.secondary}
            </Box>
            {row.end}
          </ButtonBase>
        </li>
      ))}
    </Box>
  );
}
