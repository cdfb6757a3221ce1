import Box from '@mui/material/Box';
import { useId, type ReactElement, type ReactNode } from 'react';
import type { DayCloseWords } from '#shared/i18n/day-close-en.ts';
import type { StepState } from './day-steps.ts';

type StepSectionProps = {
  readonly number: number;
  readonly title: string;
  readonly state: StepState | null;
  readonly words: DayCloseWords;
  readonly children: ReactNode;
};

const marks: Readonly<Record<StepState, string>> = { done: '✓', current: '●', waiting: '○', blocked: '!' };
const colours = {
  done: 'success.main',
  current: 'primary.main',
  waiting: 'text.secondary',
  blocked: 'error.main',
} as const satisfies Record<StepState, string>;

/** One step of the day close. All steps are open on one page: nothing about a day is hidden. */
export function StepSection({ number, title, state, words, children }: StepSectionProps): ReactElement {
  const id = useId();
  return (
    <Box
      component="section"
      aria-labelledby={id}
      data-state={state ?? undefined}
      sx={{ bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 1, p: 3 }}
    >
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 2, mb: 1 }}>
        <Box component="h2" id={id} sx={{ m: 0, fontSize: '.9375rem', lineHeight: '1.25rem', fontWeight: 600 }}>
          {number}. {title}
        </Box>
        {state && (
          <Box sx={{ fontSize: '.75rem', fontWeight: 600, color: colours[state] }}>
            <span aria-hidden="true">{marks[state]} </span>
            {words.stepState[state]}
          </Box>
        )}
      </Box>
      {children}
    </Box>
  );
}
