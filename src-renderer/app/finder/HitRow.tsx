import Box from '@mui/material/Box';
import type { ReactElement } from 'react';
import type { FinderHit } from './finder-hit.ts';

type HitRowProps = {
  readonly id: string;
  readonly hit: FinderHit;
  readonly isHighlighted: boolean;
  readonly onOpen: (beside: boolean) => void;
};

/** One hit: what it is, its number or code, its name, and its key or date at the right. */
export function HitRow({ id, hit, isHighlighted, onOpen }: HitRowProps): ReactElement {
  return (
    <Box
      component="li"
      id={id}
      role="option"
      aria-selected={isHighlighted}
      aria-disabled={hit.reason !== ''}
      // Before the field loses the focus.
      onMouseDown={(event) => {
        event.preventDefault();
        onOpen(event.ctrlKey);
      }}
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 3,
        height: 30,
        px: 2,
        fontSize: '.8125rem',
        borderRadius: 1,
        cursor: 'pointer',
        whiteSpace: 'nowrap',
        color: hit.reason === '' ? 'var(--app-text)' : 'var(--app-text3)',
        backgroundColor: isHighlighted ? 'var(--app-rowSel)' : 'transparent',
        '&:hover': { backgroundColor: isHighlighted ? 'var(--app-rowSel)' : 'var(--app-rowHover)' },
      }}
    >
      <Box component="span" sx={{ width: 84, flex: 'none', fontSize: '.75rem', color: 'var(--app-text2)' }}>
        {hit.kind}
      </Box>
      {hit.isBlocked && (
        <Box
          component="span"
          aria-hidden
          sx={{ width: 8, height: 8, flex: 'none', borderRadius: '50%', backgroundColor: 'var(--app-blocked-solid)' }}
        />
      )}
      {hit.code !== '' && (
        <Box component="span" sx={{ flex: 'none', fontWeight: 600 }}>
          {hit.code}
        </Box>
      )}
      <Box component="span" sx={{ flex: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' }}>
        {hit.name}
      </Box>
      <Box
        component="span"
        sx={{ flex: 'none', maxWidth: '45%', overflow: 'hidden', textOverflow: 'ellipsis', color: 'var(--app-text2)' }}
      >
        {hit.reason === '' ? hit.end : hit.reason}
      </Box>
    </Box>
  );
}
