import Box from '@mui/material/Box';
import { useState, type ReactElement } from 'react';
import { KeyButton } from '#renderer/components/KeyButton.tsx';
import { PageHeader } from '#renderer/components/PageHeader.tsx';
import { usePosting } from '#renderer/features/posting/use-posting.ts';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { notify } from '#renderer/stores/notice-store.ts';
import { chooseLanguage, useLanguage } from '#renderer/stores/preferences-store.ts';
import { useSession } from '#renderer/stores/session-store.ts';
import type { MasterDataWords } from '#shared/i18n/master-data-en.ts';
import { branchProblems, configureInput, newBranchForm } from './branch-form.ts';
import { BranchSetup } from './BranchSetup.tsx';

/** A computer that is no branch yet: one form that can be saved as it stands. */
export function FirstRun({ words }: { readonly words: MasterDataWords }): ReactElement {
  const language = useLanguage();
  const session = useSession();
  const posting = usePosting();
  const branch = words.branch;
  const [form, setForm] = useState(() => newBranchForm(branch.defaults, language, session?.user ?? null));
  const [tried, setTried] = useState(false);
  const problems = branchProblems(form);

  const save = async () => {
    setTried(true);
    if (problems.length > 0) return;
    const posted = await posting.post('configureBranch', configureInput(form));
    if (!posted) return;
    chooseLanguage(form.language);
    notify(branch.saved(form.branchName));
  };
  const reason = posting.blockedOutsideDay ?? (tried && problems.length > 0 ? branch.mend(problems.length) : null);
  useCommands('setup', {
    'document.next': {
      label: branch.save,
      enabled: reason === null,
      reason: reason ?? undefined,
      run: () => void save(),
    },
  });
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 }}>
      <PageHeader
        title={branch.title}
        actions={
          <KeyButton
            label={branch.save}
            shortcut="F9"
            enabled={reason === null}
            reason={reason ?? ''}
            onRun={() => void save()}
            primary
          />
        }
      />
      <Box sx={{ overflow: 'auto', minHeight: 0 }}>
        <Box sx={{ display: 'flex', gap: 4, alignItems: 'baseline', mb: 1, flexWrap: 'wrap' }}>
          <Box sx={{ fontWeight: 600 }}>{branch.first}</Box>
          <Box component="ol" sx={{ display: 'flex', gap: 6, m: 0, pl: 4 }}>
            {branch.steps.map((step, index) => (
              <Box
                component="li"
                key={step}
                aria-current={index === 0 ? 'step' : undefined}
                sx={{ fontWeight: index === 0 ? 600 : 400 }}
              >
                {step}
              </Box>
            ))}
          </Box>
        </Box>
        <Box sx={{ color: 'var(--app-text2)', mb: 2 }}>{branch.intro}</Box>
        <BranchSetup form={form} onForm={setForm} tried={tried} onSave={() => void save()} words={branch} />
      </Box>
    </Box>
  );
}
