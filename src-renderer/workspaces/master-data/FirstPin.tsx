import Box from '@mui/material/Box';
import type { ReactElement } from 'react';
import { PinField } from '#renderer/features/people/PinField.tsx';
import type { MasterDataWords } from '#shared/i18n/master-data-en.ts';
import { leastPinOf, type BranchForm, type BranchProblem } from './branch-form.ts';

type FirstPinProps = {
  readonly form: BranchForm;
  readonly onForm: (form: BranchForm) => void;
  readonly problem: BranchProblem | null;
  readonly words: MasterDataWords['branch'];
};

/** The PIN of the first user. Whoever leaves it empty works without signing in until one is set. */
export function FirstPin({ form, onForm, problem, words }: FirstPinProps): ReactElement {
  const [first] = form.users;
  const least = leastPinOf(first);
  const errors = { 'too-short': words.pinShort(least), differs: words.pinDiffers };
  const error = problem !== null && problem.field === 'pin' ? errors[problem.code] : null;
  return (
    <Box sx={{ display: 'flex', gap: 4, alignItems: 'start', flexWrap: 'wrap' }}>
      <PinField
        label={words.pin(first?.name ?? '')}
        value={form.pin}
        onChange={(pin) => onForm({ ...form, pin })}
        onEnter={() => undefined}
        error={error}
      />
      <PinField
        label={words.pinAgain}
        value={form.pinAgain}
        onChange={(pinAgain) => onForm({ ...form, pinAgain })}
        onEnter={() => undefined}
        error={null}
      />
      <Box sx={{ flex: 1, minWidth: 240, pt: 5, fontSize: '.8125rem', color: 'var(--app-text2)' }}>
        {words.pinHint(least)}
      </Box>
    </Box>
  );
}
