import Box from '@mui/material/Box';
import { useEffect, useMemo, useState, type ReactElement } from 'react';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { KeyButton } from '#renderer/components/KeyButton.tsx';
import { PageHeader } from '#renderer/components/PageHeader.tsx';
import { ConfirmDialog } from '#renderer/features/entry/ConfirmDialog.tsx';
import { EmptyState } from '#renderer/features/entry/EmptyState.tsx';
import { usePosting } from '#renderer/features/posting/use-posting.ts';
import { useTaxProfile } from '#renderer/features/posting/use-tax-profile.ts';
import { useLatestDay, useOpenDay } from '#renderer/read-model/queries/branch.ts';
import { useDeliveries } from '#renderer/read-model/queries/deliveries.ts';
import { listOf, navigate } from '#renderer/stores/navigation-store.ts';
import { alertUser, notify } from '#renderer/stores/notice-store.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';
import { runCommand } from '#renderer/stores/run-command.ts';
import { deliveryEn } from '#shared/i18n/delivery-en.ts';
import { deliveryId } from '#shared/i18n/delivery-id.ts';
import { describeError } from '#shared/i18n/describe-error.ts';
import { pickingEn } from '#shared/i18n/picking-en.ts';
import { pickingId } from '#shared/i18n/picking-id.ts';
import { postingEn } from '#shared/i18n/posting-en.ts';
import { postingId } from '#shared/i18n/posting-id.ts';
import { explainGap } from './explain-gap.ts';
import { beginWave, forgetPicks, inHandOf, loadDesk, useWave, WAVE } from './pick-desk.ts';
import { isDone, takingRest } from './pick-work.ts';
import { PickConflicts } from './PickConflicts.tsx';
import { PickScreen } from './PickScreen.tsx';
import { ownStep, usePickWork } from './use-pick-work.ts';

/** Several deliveries picked in one walk: each item once, shared among them when it is saved. */
export function WaveScreen(): ReactElement {
  const words = useWords({ id: pickingId, en: pickingEn });
  const ownWords = useWords({ id: deliveryId, en: deliveryEn });
  const { unanswered } = useWords({ id: postingId, en: postingEn });
  const { language } = useFormat();
  const { minorDigits } = useTaxProfile().currency;
  const posting = usePosting();
  const wave = useWave();
  const [open, latest] = [useOpenDay(), useLatestDay()];
  const today = open?.date ?? latest?.date ?? null;
  const found = useDeliveries(wave ? wave.join(' ') : '');
  const deliveries = useMemo(() => found ?? [], [found]);
  const work = usePickWork(WAVE, deliveries);
  const [saving, setSaving] = useState(false);
  const [asksLeave, setAsksLeave] = useState(false);
  useEffect(() => void loadDesk(), []);
  const back = () => navigate(listOf('delivery'));
  const gap = explainGap(work.gap, words);
  const blocked = work.changed[0] ? words.changedTitle(work.changed[0].number) : (gap ?? posting.blocked);
  const reason = saving ? words.saving : blocked;

  const save = async () => {
    setSaving(true);
    const lines = work.lines();
    const left: string[] = [];
    const without = deliveries.filter(({ id }) => (lines.get(id) ?? []).every(({ picked }) => picked === 0));
    const served = deliveries.filter((delivery) => !without.includes(delivery));
    for (const delivery of served) {
      const version = inHandOf(WAVE).basis[delivery.id] ?? delivery.version;
      const input = { deliveryId: delivery.id, lines: lines.get(delivery.id) ?? [] };
      // One after the other: each is saved or not by itself.
      const saved = await ownStep(WAVE, delivery, async () => {
        const result = await runCommand('pickDelivery', input, {
          expectedVersions: { [`deliveries/${delivery.id}`]: version },
        }).catch(() => null);
        if (result?.ok) return true;
        const why = result ? describeError(result.error, language, minorDigits) : unanswered;
        alertUser(words.notSaved(delivery.number, why));
        return false;
      });
      if (!saved) left.push(delivery.id);
    }
    setSaving(false);
    notify(words.saved(served.length - left.length), left.length > 0 ? 'blocked' : 'done');
    if (without.length > 0) notify(words.nothingFor(without.map(({ number }) => number).join(', ')), 'open');
    if (left.length > 0) beginWave(left);
    else {
      forgetPicks(WAVE);
      back();
    }
  };
  const takeRest = () => {
    const isNumbered = (code: string) => work.productOf(code)?.tracking === 'serial';
    work.take(takingRest(inHandOf(WAVE).picks, work.stops, isNumbered));
  };
  const leave = () => (work.picks.size > 0 ? setAsksLeave(true) : back());

  useCommands('document', {
    'document.next': {
      label: words.save,
      enabled: reason === null,
      reason: reason ?? undefined,
      run: () => void save(),
    },
    'screen.back': { label: words.back, run: leave },
  });
  useCommands('delivery', { 'delivery.pick': { label: words.takeRest, run: takeRest } });

  if (wave === undefined || (wave.length > 0 && found === undefined)) return <Box aria-busy="true" />;
  if (deliveries.length === 0 || today === null) {
    return <EmptyState sentence={words.noWave} action={{ label: words.back, run: back }} />;
  }
  const done = work.stops.filter((stop) => isDone(work.picks.get(stop.productCode), stop)).length;
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 }}>
      <PageHeader
        title={words.title}
        note={`${words.walk(deliveries.length, work.stops.length)} · ${words.progress(done, work.stops.length)}`}
        actions={
          <>
            <KeyButton label={words.takeRest} shortcut="Alt+A" enabled onRun={takeRest} />
            <KeyButton label={words.leave} shortcut="Escape" enabled onRun={leave} />
            <KeyButton
              label={words.save}
              shortcut="F9"
              enabled={reason === null}
              reason={reason ?? ''}
              onRun={() => void save()}
              primary
            />
          </>
        }
      />
      <PickConflicts work={work} words={words} />
      <PickScreen work={work} today={today} words={words} />
      <ConfirmDialog
        open={asksLeave}
        title={words.leaveTitle}
        text={words.leaveText}
        confirm={words.leave}
        keep={ownWords.returns.leave}
        busy={false}
        onConfirm={() => {
          forgetPicks(WAVE);
          setAsksLeave(false);
          back();
        }}
        onClose={() => setAsksLeave(false)}
      />
    </Box>
  );
}
