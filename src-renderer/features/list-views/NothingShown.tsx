import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactElement } from 'react';
import type { ListsWords } from '#shared/i18n/lists-en.ts';

type NothingShownProps = {
  readonly words: ListsWords;
  /** What was searched for. */
  readonly text: string;
  readonly isFiltered: boolean;
  /** The view of what needs a person: nothing in it is good news. */
  readonly isTodo: boolean;
  readonly onClear: () => void;
  readonly onShowAll: () => void;
};

/** A view without rows: nothing was found, or nothing is left to do. */
export function NothingShown(props: NothingShownProps): ReactElement {
  const { words, text, isFiltered, isTodo, onClear, onShowAll } = props;
  return (
    <Box
      sx={{
        flex: 1,
        display: 'flex',
        flexDirection: 'column',
        alignItems: 'center',
        justifyContent: 'center',
        gap: 2,
        backgroundColor: 'var(--app-paper)',
        border: '1px solid var(--app-border)',
        borderRadius: 1,
      }}
    >
      <Box sx={{ fontSize: '.9375rem', fontWeight: 600 }}>
        {text !== '' ? words.noHits(text) : isTodo ? words.allDone : words.noRows}
      </Box>
      <Box sx={{ display: 'flex', gap: 2 }}>
        {isFiltered && !isTodo && (
          <Button variant="outlined" onClick={onClear}>
            {words.clearFilters}
          </Button>
        )}
        <Button variant="outlined" autoFocus={text === ''} onClick={onShowAll}>
          {words.showAll}
        </Button>
      </Box>
    </Box>
  );
}
