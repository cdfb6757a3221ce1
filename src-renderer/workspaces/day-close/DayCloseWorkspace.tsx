import Box from '@mui/material/Box';
import { useState, type ReactElement } from 'react';
import { useFormat } from '#renderer/components/format-context.ts';
import { KeyButton } from '#renderer/components/KeyButton.tsx';
import { PageHeader } from '#renderer/components/PageHeader.tsx';
import { ConfirmDialog } from '#renderer/features/entry/ConfirmDialog.tsx';
import { EmptyState } from '#renderer/features/entry/EmptyState.tsx';
import { usePosting } from '#renderer/features/posting/use-posting.ts';
import { useTaxProfile } from '#renderer/features/posting/use-tax-profile.ts';
import { useLatestDay, useOpenDay, useSettings } from '#renderer/read-model/queries/branch.ts';
import { usePackages } from '#renderer/read-model/queries/packages.ts';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { navigate } from '#renderer/stores/navigation-store.ts';
import { alertUser, announce, notify } from '#renderer/stores/notice-store.ts';
import { useLanguage, useWords } from '#renderer/stores/preferences-store.ts';
import { dayCloseEn } from '#shared/i18n/day-close-en.ts';
import { dayCloseId } from '#shared/i18n/day-close-id.ts';
import { postingEn } from '#shared/i18n/posting-en.ts';
import { postingId } from '#shared/i18n/posting-id.ts';
import { businessDate, type BusinessDate } from '#shared/kernel/business-date.ts';
import { CheckStep } from './CheckStep.tsx';
import { daySteps, isBlocked, type NextDayAction } from './day-steps.ts';
import { explainExport } from './explain-export.ts';
import { ExportStep } from './ExportStep.tsx';
import { localToday, suggestNextDay } from './next-day.ts';
import { openDayProblem, OpenDayForm } from './OpenDayForm.tsx';
import { PackageHistory } from './PackageHistory.tsx';
import { StepSection } from './StepSection.tsx';
import { TotalsTable } from './TotalsTable.tsx';
import { useDayPreview } from './use-day-preview.ts';
import { usePackageExport } from './use-package-export.ts';

/** Closes the business day, writes its package for head office, and opens the next day. */
export function DayCloseWorkspace(): ReactElement {
  const words = useWords({ id: dayCloseId, en: dayCloseEn });
  const { unanswered } = useWords({ id: postingId, en: postingEn });
  const language = useLanguage();
  const format = useFormat();
  const { currency } = useTaxProfile();
  const settings = useSettings();
  const open = useOpenDay();
  const latest = useLatestDay();
  const packages = usePackages();
  const { busy, blockedOutsideDay, post } = usePosting();
  const exporting = usePackageExport();
  const [asks, setAsks] = useState(false);
  const [typedDate, setTypedDate] = useState<string | null>(null);
  const day = useDayPreview(`${open?.date ?? ''}/${latest?.state ?? ''}/${packages?.length ?? 0}`);

  const lastDate = latest?.date ?? null;
  const [today] = useState(() => localToday(new Date()));
  const date = typedDate ?? (settings ? suggestNextDay(today, lastDate, settings.calendar) : today);
  const preview = day.phase === 'ready' ? day.preview : null;
  const progress = preview && daySteps(preview);
  const write = (value: string) => format.date(value as BusinessDate);

  const closeDay = async () => {
    if (!preview?.date) return;
    const posted = await post('closeDay', { date: businessDate(preview.date) }, { onRefusal: alertUser });
    setAsks(false);
    if (posted) notify(words.close.closed(write(preview.date)));
  };
  const openDay = async () => {
    if (openDayProblem(date, lastDate, words.open, format.date) !== null) return;
    const posted = await post('openDay', { date: businessDate(date) });
    if (!posted) return;
    setTypedDate(null);
    notify(words.open.opened(write(date)));
  };
  const copy = (text: string) => {
    navigator.clipboard.writeText(text).then(
      () => announce(words.export.copied),
      () => alertUser(text),
    );
  };

  const next: NextDayAction = progress?.next ?? 'close';
  const nextCommand = nextStep(next, {
    label: {
      close: words.close.action(preview?.date ? write(preview.date) : ''),
      export: words.export.action,
      open: words.open.action,
    },
    reason: {
      close: preview && isBlocked(preview) ? words.close.blocked : blockedOutsideDay,
      export: exporting.state.phase === 'writing' ? words.export.working : null,
      open: blockedOutsideDay ?? openDayProblem(date, lastDate, words.open, format.date),
    },
    run: { close: () => setAsks(true), export: exporting.write, open: () => void openDay() },
  });
  const nextReason = preview === null ? words.loading : nextCommand.reason;
  useCommands('day-close', {
    'document.next': {
      label: nextCommand.label,
      enabled: nextReason === null,
      reason: nextReason ?? undefined,
      run: nextCommand.run,
    },
  });

  if (day.phase === 'failed') {
    return <EmptyState sentence={words.failed} action={{ label: words.retry, run: day.retry }} />;
  }
  if (!preview || !progress) return <Box aria-busy="true" aria-label={words.loading} />;

  const totals = preview.totals ?? latest?.totals ?? null;
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 }}>
      <PageHeader
        title={words.title}
        note={preview.date === null ? words.noOpenDay : `${write(preview.date)} · ${words.openDay}`}
        actions={
          <KeyButton
            label={nextCommand.label}
            shortcut="F9"
            enabled={nextReason === null}
            reason={nextReason ?? ''}
            onRun={nextCommand.run}
            primary
          />
        }
      />
      <Box
        sx={{ flex: 1, minHeight: 0, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', gap: 2 }}
      >
        <Column>
          <StepSection number={1} title={words.steps.check} state={progress.steps.check} words={words}>
            <CheckStep
              preview={preview}
              words={words.check}
              onJump={(documentId) => navigate({ workspace: 'delivery', documentId, draftId: null })}
            />
          </StepSection>
          <StepSection number={2} title={words.steps.totals} state={progress.steps.totals} words={words}>
            {preview.date === null && lastDate && (
              <Box sx={{ color: 'text.secondary', mb: 1 }}>{words.totals.asClosed(write(lastDate))}</Box>
            )}
            {totals ? (
              <TotalsTable totals={totals} currency={currency} words={words.totals} language={language} />
            ) : (
              <Box sx={{ color: 'text.secondary' }}>{words.totals.none}</Box>
            )}
          </StepSection>
          <StepSection number={3} title={words.steps.close} state={progress.steps.close} words={words}>
            {preview.date === null ? (
              <OpenDayForm
                date={date}
                onDate={setTypedDate}
                last={lastDate}
                unexported={preview.unexported.length}
                busy={busy}
                onOpen={() => void openDay()}
                words={words.open}
              />
            ) : (
              <Box sx={{ color: 'text.secondary' }}>{words.close.hint}</Box>
            )}
          </StepSection>
        </Column>
        <Column>
          <StepSection number={4} title={words.steps.export} state={progress.steps.export} words={words}>
            <ExportStep
              state={exporting.state}
              unexported={preview.unexported}
              isDayOpen={preview.date !== null}
              refusal={explainExport(exporting.state, words.export, unanswered, language, currency.minorDigits)}
              onWrite={exporting.write}
              onCopy={copy}
              words={words.export}
              language={language}
            />
          </StepSection>
          <StepSection number={5} title={words.steps.history} state={null} words={words}>
            <PackageHistory packages={packages ?? []} onCopy={copy} words={words} language={language} />
          </StepSection>
        </Column>
      </Box>
      <ConfirmDialog
        open={asks}
        title={words.close.confirmTitle(preview.date === null ? '' : write(preview.date))}
        text={words.close.confirmText}
        confirm={words.close.confirm}
        keep={words.close.keep}
        busy={busy}
        onConfirm={() => void closeDay()}
        onClose={() => setAsks(false)}
      />
    </Box>
  );
}

type Choices<T> = Readonly<Record<NextDayAction, T>>;

function nextStep(
  next: NextDayAction,
  choices: {
    readonly label: Choices<string>;
    readonly reason: Choices<string | null>;
    readonly run: Choices<() => void>;
  },
): { label: string; reason: string | null; run: () => void } {
  return { label: choices.label[next], reason: choices.reason[next], run: choices.run[next] };
}

function Column({ children }: { readonly children: React.ReactNode }): ReactElement {
  return (
    <Box tabIndex={0} sx={{ display: 'flex', flexDirection: 'column', gap: 2, minHeight: 0, overflow: 'auto' }}>
      {children}
    </Box>
  );
}
