import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactElement } from 'react';
import { EmptyState } from '#renderer/features/entry/EmptyState.tsx';
import type { Asked } from './use-answer.ts';
import { usePlanningWords } from './use-planning-words.ts';

/** An answer that comes at once is not announced. */
const lateOnly = {
  animation: 'planning-late 1ms linear 150ms both',
  '@keyframes planning-late': { from: { visibility: 'hidden' }, to: { visibility: 'visible' } },
} as const;

/** What stands in the place of an answer that is not there: under way, failed, or no day was ever opened. */
export function AnswerState({ asked }: { readonly asked: Asked<unknown> }): ReactElement | null {
  const words = usePlanningWords();
  if (asked.failed) {
    return (
      <Box role="group" sx={{ display: 'flex', alignItems: 'center', gap: 3, p: 3, color: 'var(--app-blocked-fg)' }}>
        <span>{words.failed}</span>
        <Button variant="outlined" onClick={asked.again}>
          {words.again}
        </Button>
      </Box>
    );
  }
  if (asked.answer === undefined) {
    return <Box sx={{ p: 3, fontSize: '.8125rem', color: 'var(--app-text2)', ...lateOnly }}>{words.loading}</Box>;
  }
  return asked.answer === null ? <EmptyState sentence={words.noDayYet} /> : null;
}
