import Box from '@mui/material/Box';
import type { ReactElement } from 'react';
import type { DeliveryState } from '#shared/delivery/delivery.ts';
import type { DeliveryWords } from '#shared/i18n/delivery-en.ts';
import type { OptionalStep } from '#shared/delivery/delivery-steps.ts';
import { deliverySteps as allSteps, stepsDone, workSteps } from './delivery-progress.ts';

type StepProps = {
  readonly state: DeliveryState;
  /** Steps that the branch demands. */
  readonly steps: readonly OptionalStep[];
  readonly words: DeliveryWords;
};

/** The steps of the branch as dots, for a row of a list. */
export function StepDots({ state, steps, words }: StepProps): ReactElement {
  const shown = workSteps(steps);
  const done = shown.filter((step) => stepsDone(state) > allSteps.indexOf(step)).length;
  return (
    <Box
      role="img"
      aria-label={words.stepsDone(done, shown.length)}
      sx={{ display: 'inline-flex', gap: 1.5, alignItems: 'center', height: 20 }}
    >
      {shown.map((step, index) => (
        <Box
          key={step}
          sx={{
            width: 10,
            height: 10,
            borderRadius: '50%',
            border: '2px solid',
            borderColor: index < done ? 'var(--app-done-solid)' : 'var(--app-borderStrong)',
            backgroundColor: index < done ? 'var(--app-done-solid)' : 'transparent',
          }}
        />
      ))}
    </Box>
  );
}

/** The steps with their names, over the work of one delivery. */
export function StepTrail({ state, steps, words }: StepProps): ReactElement {
  const shown = workSteps(steps);
  const done = shown.filter((step) => stepsDone(state) > allSteps.indexOf(step)).length;
  const isVoid = state === 'cancelled' || state === 'reversed';
  return (
    <Box component="ol" sx={{ display: 'flex', gap: 1, m: 0, p: 0, listStyle: 'none', alignItems: 'center' }}>
      {shown.map((step, index) => {
        const isDone = index < done;
        const isCurrent = index === done && !isVoid;
        return (
          <Box
            component="li"
            key={step}
            aria-current={isCurrent ? 'step' : undefined}
            sx={{
              px: 2,
              height: 24,
              display: 'flex',
              alignItems: 'center',
              gap: 1,
              borderRadius: 1,
              fontSize: '.75rem',
              fontWeight: 600,
              color: isDone ? 'var(--app-done-fg)' : isCurrent ? 'var(--app-open-fg)' : 'var(--app-text2)',
              backgroundColor: isDone ? 'var(--app-done-tint)' : isCurrent ? 'var(--app-open-tint)' : 'transparent',
            }}
          >
            <span aria-hidden="true">{isDone ? '✓' : index + 1}</span>
            {words.steps[step]}
          </Box>
        );
      })}
    </Box>
  );
}
