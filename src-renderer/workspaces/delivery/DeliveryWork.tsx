import Box from '@mui/material/Box';
import type { ReactElement } from 'react';
import { KeyButton } from '#renderer/components/KeyButton.tsx';
import { PageHeader } from '#renderer/components/PageHeader.tsx';
import { StatusChip } from '#renderer/components/StatusChip.tsx';
import { useFormat } from '#renderer/components/format-context.ts';
import { ConfirmDialog } from '#renderer/features/entry/ConfirmDialog.tsx';
import { ReasonBar } from '#renderer/features/entry/ReasonBar.tsx';
import { isUnderWay, type DeliveryRow } from '#shared/delivery/delivery.ts';
import type { OptionalStep } from '#shared/delivery/delivery-steps.ts';
import type { DeliveryWords } from '#shared/i18n/delivery-en.ts';
import { orderLifecycleEn } from '#shared/i18n/order-lifecycle-en.ts';
import { orderLifecycleId } from '#shared/i18n/order-lifecycle-id.ts';
import { pickingEn } from '#shared/i18n/picking-en.ts';
import { pickingId } from '#shared/i18n/picking-id.ts';
import type { BusinessDate } from '#shared/kernel/business-date.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';
import { ProofPanel } from './after/ProofPanel.tsx';
import { ReturnPanel } from './after/ReturnPanel.tsx';
import { chipOf } from './delivery-progress.ts';
import { DeliveryDeeds } from './DeliveryDeeds.tsx';
import { DeliveryFlow } from './DeliveryFlow.tsx';
import { IssueStep } from './issue/IssueStep.tsx';
import { StockShortBar } from './issue/StockShortBar.tsx';
import { LoadStep } from './load/LoadStep.tsx';
import { PackStep } from './pack/PackStep.tsx';
import { PickConflicts } from './pick/PickConflicts.tsx';
import { PickScreen } from './pick/PickScreen.tsx';
import { StepTrail } from './StepDots.tsx';
import { useDeliveryWork } from './use-delivery-work.tsx';

export type DeliveryWorkProps = {
  readonly delivery: DeliveryRow;
  /** Steps that the branch demands. */
  readonly steps: readonly OptionalStep[];
  readonly today: BusinessDate;
  readonly words: DeliveryWords;
};

/** A delivery with its next step in the middle, and all that can be done with it around. */
export function DeliveryWork(props: DeliveryWorkProps): ReactElement {
  const { delivery, steps, today, words } = props;
  const format = useFormat();
  const picking = useWords({ id: pickingId, en: pickingEn });
  const lifecycle = useWords({ id: orderLifecycleId, en: orderLifecycleEn });
  const work = useDeliveryWork(props, picking);
  const { next, panel, setPanel } = work;
  const { state, number, proof } = delivery;
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 }}>
      <PageHeader
        title={number}
        chip={<StatusChip state={chipOf(state)} word={words.states[state]} testId="delivery.state" />}
        note={delivery.customerName}
        flow={<DeliveryFlow delivery={delivery} invoice={work.invoice} />}
        actions={
          <>
            <KeyButton label={words.print} shortcut="Ctrl+P" enabled onRun={work.print} />
            <KeyButton
              label={next.label}
              shortcut="F9"
              enabled={next.reason === null}
              reason={next.reason ?? ''}
              onRun={next.run}
              primary
            />
          </>
        }
      />
      <Box sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: 2, minHeight: 36, mb: 1 }}>
        <StepTrail state={state} steps={steps} words={words} />
        <Box sx={{ flex: 1 }} />
        <DeliveryDeeds deeds={work.deeds} />
      </Box>
      {panel === 'reverse' && (
        <ReasonBar
          title={words.reverse.label}
          choices={words.reverse.choices}
          words={lifecycle.reasonBar}
          problem={null}
          onReason={(reason) => void work.reverse(reason)}
          onLeave={() => setPanel(null)}
        />
      )}
      <PickConflicts work={work.picking} words={picking} />
      <Box
        // At the shelves the parts scroll by themselves.
        {...(work.now === 'pick' ? {} : { tabIndex: 0, role: 'region', 'aria-label': number })}
        sx={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column', gap: 2, overflow: 'auto' }}
      >
        {work.now === 'pick' && <PickScreen work={work.picking} today={today} words={picking} />}
        {work.now === 'pack' && (
          <PackStep delivery={delivery} form={work.packing} onForm={work.setPacking} onSave={next.run} words={words} />
        )}
        {work.now === 'load' && (
          <LoadStep delivery={delivery} form={work.loading} onForm={work.setLoading} onSave={next.run} words={words} />
        )}
        {work.shorts.length > 0 && (
          <StockShortBar
            shorts={work.shorts}
            words={words}
            onShorten={() => void work.shorten()}
            onReceive={work.toReceipts}
            onAdjust={work.toStock}
          />
        )}
        {panel === 'proof' && (
          <ProofPanel
            delivery={delivery}
            today={today}
            words={words}
            onSave={(input) => void work.prove(input)}
            onLeave={() => setPanel(null)}
          />
        )}
        {panel === 'return' && (
          <ReturnPanel
            delivery={delivery}
            words={words}
            onSave={(input) => void work.takeBack(input)}
            onLeave={() => setPanel(null)}
          />
        )}
        {proof && <Box data-testid="delivery.proof">{words.proof.was(proof.receiver, format.date(proof.date))}</Box>}
        {delivery.reversedBy !== undefined && <Box>{words.reverse.by(delivery.reversedBy)}</Box>}
        {work.now !== 'pick' && <IssueStep delivery={delivery} isNext={work.now === 'issue'} words={words} />}
      </Box>
      <ConfirmDialog
        open={panel === 'cancel' && isUnderWay(delivery)}
        title={words.cancelTitle}
        text={words.cancelText(number)}
        confirm={words.cancelConfirm}
        keep={words.keep}
        busy={work.busy}
        onConfirm={() => void work.cancel()}
        onClose={() => setPanel(null)}
      />
      {work.papers}
    </Box>
  );
}
