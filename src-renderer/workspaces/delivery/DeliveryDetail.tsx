import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState, type ReactElement } from 'react';
import { KeyButton } from '#renderer/components/KeyButton.tsx';
import { PageHeader } from '#renderer/components/PageHeader.tsx';
import { StatusChip } from '#renderer/components/StatusChip.tsx';
import { ConfirmDialog } from '#renderer/features/entry/ConfirmDialog.tsx';
import { EmptyState } from '#renderer/features/entry/EmptyState.tsx';
import { usePaperMenu } from '#renderer/features/paper/use-paper-menu.tsx';
import { usePaperPreview } from '#renderer/features/paper/use-paper-preview.tsx';
import { postInvoiceOf } from '#renderer/features/posting/post-invoice.ts';
import { usePosting } from '#renderer/features/posting/use-posting.ts';
import { useDelivery } from '#renderer/read-model/queries/deliveries.ts';
import { useInvoiceOfDelivery } from '#renderer/read-model/queries/invoices.ts';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { listOf, navigate } from '#renderer/stores/navigation-store.ts';
import { alertUser, notify } from '#renderer/stores/notice-store.ts';
import { useLanguage, useWords } from '#renderer/stores/preferences-store.ts';
import type { CommandInput, CommandType } from '#shared/contract/contract.ts';
import { isUnderWay, type DeliveryRow } from '#shared/delivery/delivery.ts';
import { deliveryEn, type DeliveryWords } from '#shared/i18n/delivery-en.ts';
import { deliveryId } from '#shared/i18n/delivery-id.ts';
import { chipOf } from './delivery-progress.ts';
import { DeliveryFlow } from './DeliveryFlow.tsx';
import { IssueStep } from './IssueStep.tsx';
import { LoadStep, PackStep, readPackages } from './PackAndLoadSteps.tsx';
import { pickGap, pickInput, takeRest, type PickGap } from './pick-list.ts';
import { forgetPicks, keepPicks, usePicks } from './picks-in-hand.ts';
import { PickStep } from './PickStep.tsx';
import { StepTrail } from './StepDots.tsx';

/** One delivery: the step that is next, and what F9 does to finish it. */
export function DeliveryDetail({ deliveryId: id }: { readonly deliveryId: string }): ReactElement {
  const words = useWords({ id: deliveryId, en: deliveryEn });
  const delivery = useDelivery(id);
  if (delivery === undefined) return <Box aria-busy="true" />;
  if (delivery === null) {
    return (
      <EmptyState sentence={words.unknown} action={{ label: words.back, run: () => navigate(listOf('delivery')) }} />
    );
  }
  return <DeliveryWork delivery={delivery} words={words} />;
}

type WorkProps = { readonly delivery: DeliveryRow; readonly words: DeliveryWords };

function DeliveryWork({ delivery, words }: WorkProps): ReactElement {
  const language = useLanguage();
  const posting = usePosting();
  const paper = usePaperPreview();
  const papers = usePaperMenu(['pickList', 'deliveryNote'], (kind) => paper.show(kind, delivery.id));
  const invoice = useInvoiceOfDelivery(delivery.id);
  const picks = usePicks(delivery.id);
  const [packages, setPackages] = useState('1');
  const [vehicle, setVehicle] = useState(delivery.vehicle);
  const [driver, setDriver] = useState(delivery.driver);
  const [asksCancel, setAsksCancel] = useState(false);
  const { state, number } = delivery;
  const isPicking = state === 'created' || state === 'picking';
  const expectedVersions = { [`deliveries/${delivery.id}`]: delivery.version };

  const post = async <Type extends CommandType>(type: Type, input: CommandInput<Type>, said: string) => {
    const posted = await posting.post(type, input, { expectedVersions });
    if (posted) notify(said);
    return posted !== null;
  };
  const savePicks = async () => {
    const input = { deliveryId: delivery.id, lines: pickInput(picks, delivery.lines) };
    if (await post('pickDelivery', input, words.notices.saved(number, words.states.picked))) forgetPicks(delivery.id);
  };
  const savePackages = () => {
    const count = readPackages(packages);
    if (count === null) return alertUser(words.pack.invalid);
    const input = { deliveryId: delivery.id, packages: count };
    return void post('packDelivery', input, words.notices.saved(number, words.states.packed));
  };
  const saveLoad = () => {
    const input = { deliveryId: delivery.id, vehicle: vehicle.trim(), driver: driver.trim() };
    void post('loadDelivery', input, words.notices.saved(number, words.states.loaded));
  };
  const cancel = async () => {
    const done = await post('cancelDelivery', { deliveryId: delivery.id }, words.notices.cancelled(number));
    setAsksCancel(false);
    if (done) forgetPicks(delivery.id);
  };
  const openInvoice = () => navigate({ workspace: 'billing', documentId: invoice?.id ?? null, draftId: null });

  const gap = isPicking ? pickGap(picks, delivery.lines) : null;
  const bill = {
    label: words.next.issued,
    reason: null,
    run: () => void postInvoiceOf(delivery, posting, words.notices.invoiced),
  };
  const save = { label: words.save.created, reason: explainGap(gap, words), run: () => void savePicks() };
  const nothing = { label: words.next.created, reason: words.nothingNext, run: () => {} };
  const steps: Readonly<Record<DeliveryRow['state'], { label: string; reason: string | null; run: () => void }>> = {
    created: save,
    picking: save,
    picked: {
      label: words.save.picked,
      reason: readPackages(packages) === null ? words.pack.invalid : null,
      run: savePackages,
    },
    packed: { label: words.save.packed, reason: null, run: saveLoad },
    loaded: {
      label: words.next.loaded,
      reason: null,
      run: () => void post('postGoodsIssue', { deliveryId: delivery.id }, words.notices.issued(number)),
    },
    issued: bill,
    delivered: bill,
    invoiced: { label: words.next.invoiced, reason: invoice ? null : words.nothingNext, run: openInvoice },
    reversed: nothing,
    cancelled: nothing,
  };
  const next = steps[state];
  const reason = next.reason ?? (state === 'invoiced' ? null : posting.blocked);
  const canCancel = isUnderWay(delivery) && posting.blocked === null;

  useCommands('document', {
    'document.next': { label: next.label, enabled: reason === null, reason: reason ?? undefined, run: next.run },
    print: { label: words.print, run: () => paper.show('deliveryNote', delivery.id) },
    'print.options': papers.deed,
    'document.cancel': {
      label: words.cancel,
      enabled: canCancel,
      reason: posting.blocked ?? words.cannotCancel,
      run: () => setAsksCancel(true),
    },
    'screen.back': { label: words.back, run: () => navigate(listOf('delivery')) },
  });
  useCommands('delivery', {
    'delivery.pick': {
      label: words.pick.takeRest,
      enabled: isPicking,
      reason: words.nothingNext,
      run: () => keepPicks(delivery.id, takeRest(picks, delivery.lines)),
    },
  });

  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 }}>
      <PageHeader
        title={number}
        chip={<StatusChip state={chipOf(state)} word={words.states[state]} testId="delivery.state" />}
        note={delivery.customerName}
        flow={<DeliveryFlow delivery={delivery} invoice={invoice ?? null} />}
        actions={
          <>
            <KeyButton
              label={words.print}
              shortcut="Ctrl+P"
              enabled
              onRun={() => paper.show('deliveryNote', delivery.id)}
            />
            <KeyButton
              label={next.label}
              shortcut="F9"
              enabled={reason === null}
              reason={reason ?? ''}
              onRun={next.run}
              primary
            />
          </>
        }
      />
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, minHeight: 36, mb: 1 }}>
        <StepTrail state={state} words={words} />
        <Box sx={{ flex: 1 }} />
        {isPicking && (
          <Button onClick={() => keepPicks(delivery.id, takeRest(picks, delivery.lines))} aria-keyshortcuts="Alt+A">
            {words.pick.takeRest} (Alt+A)
          </Button>
        )}
        {isUnderWay(delivery) && (
          <Button disabled={!canCancel} onClick={() => setAsksCancel(true)} aria-keyshortcuts="Alt+B">
            {words.cancel} (Alt+B)
          </Button>
        )}
      </Box>
      <Box sx={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column', gap: 2 }}>
        {isPicking && (
          <PickStep
            lines={delivery.lines}
            picks={picks}
            onPicks={(after) => keepPicks(delivery.id, after)}
            words={words}
            language={language}
          />
        )}
        {state === 'picked' && (
          <PackStep
            packages={packages}
            onPackages={setPackages}
            onSave={savePackages}
            error={readPackages(packages) === null ? words.pack.invalid : null}
            words={words}
          />
        )}
        {state === 'packed' && (
          <LoadStep
            vehicle={vehicle}
            driver={driver}
            onVehicle={setVehicle}
            onDriver={setDriver}
            onSave={saveLoad}
            words={words}
          />
        )}
        {!isPicking && <IssueStep delivery={delivery} words={words} language={language} />}
      </Box>
      <ConfirmDialog
        open={asksCancel}
        title={words.cancelTitle}
        text={words.cancelText(number)}
        confirm={words.cancelConfirm}
        keep={words.keep}
        busy={posting.busy}
        onConfirm={() => void cancel()}
        onClose={() => setAsksCancel(false)}
      />
      {papers.menu}
      {paper.preview}
    </Box>
  );
}

function explainGap(gap: PickGap | null, words: DeliveryWords): string | null {
  if (gap === null) return null;
  switch (gap.code) {
    case 'lines-left':
      return words.pick.linesLeft(gap.count);
    case 'reason-missing':
      return words.pick.reasonMissing;
    case 'nothing-picked':
      return words.pick.nothing;
  }
}
