import Box from '@mui/material/Box';
import { useState, type ReactElement } from 'react';
import { KeyButton } from '#renderer/components/KeyButton.tsx';
import { PageHeader } from '#renderer/components/PageHeader.tsx';
import { usePosting } from '#renderer/features/posting/use-posting.ts';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { loadSampleMasterData, sampleBranchInput } from '#renderer/features/sample-branch/load-sample-branch.ts';
import { askMain } from '#renderer/stores/main-calls.ts';
import { alertUser, notify } from '#renderer/stores/notice-store.ts';
import { chooseLanguage, useLanguage } from '#renderer/stores/preferences-store.ts';
import { useSession } from '#renderer/stores/session-store.ts';
import { describeError } from '#shared/i18n/describe-error.ts';
import type { MasterDataWords } from '#shared/i18n/master-data-en.ts';
import { branchProblems, configureInput, newBranchForm } from './branch-form.ts';
import { explainApply } from './explain-apply.ts';
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
    const [first] = form.users;
    if (form.pin === '' || !first) return;
    const set = await askMain('people.setPin', { userId: first.id, pin: form.pin, approval: null });
    if (!set.ok) alertUser(branch.pinNotSet(describeError(set.error, language, 0)));
  };
  const loadSample = async () => {
    const posted = await posting.post('configureBranch', sampleBranchInput);
    if (!posted) return;
    notify(branch.saved(sampleBranchInput.branchName));
    loadSampleMasterData({
      title: branch.sampleJob,
      kinds: words.import.kinds,
      failed: branch.sampleFailed,
      rows: branch.sampleRows,
      explain: (error) => explainApply(error, words.import, language, 0),
    });
  };
  const reason = posting.blockedOutsideDay ?? (tried && problems.length > 0 ? branch.mend(problems.length) : null);
  useCommands('setup', {
    'document.next': {
      label: branch.save,
      enabled: reason === null,
      reason: reason ?? undefined,
      run: () => void save(),
    },
    'branch.loadSample': {
      enabled: posting.blockedOutsideDay === null,
      reason: posting.blockedOutsideDay ?? undefined,
      run: () => void loadSample(),
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
        <SampleCard words={branch} busy={posting.blockedOutsideDay} onLoad={() => void loadSample()} />
        <BranchSetup form={form} onForm={setForm} tried={tried} onSave={() => void save()} words={branch} />
      </Box>
    </Box>
  );
}

type SampleCardProps = {
  readonly words: MasterDataWords['branch'];
  /** Why it cannot be loaded just now. */
  readonly busy: string | null;
  readonly onLoad: () => void;
};

function SampleCard({ words, busy, onLoad }: SampleCardProps): ReactElement {
  return (
    <Box
      component="section"
      aria-label={words.sampleTitle}
      sx={{
        display: 'flex',
        gap: 4,
        alignItems: 'center',
        maxWidth: 1120,
        mb: 3,
        px: 4,
        py: 2,
        backgroundColor: 'var(--app-sunken)',
        borderRadius: 1,
      }}
    >
      <Box sx={{ flex: 1 }}>
        <b>{words.sampleTitle}</b> {words.sampleText}
      </Box>
      <KeyButton label={words.sampleLoad} shortcut="" enabled={busy === null} reason={busy ?? ''} onRun={onLoad} />
    </Box>
  );
}
