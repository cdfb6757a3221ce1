import type { ReactElement } from 'react';
import type { DeliveryRow } from '#shared/delivery/delivery.ts';
import type { PickingWords } from '#shared/i18n/picking-en.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { notify } from '#renderer/stores/notice-store.ts';
import { runCommand } from '#renderer/stores/run-command.ts';
import { forgetPicks, inHandOf, leaveWave, noteVersion, useInHand, WAVE } from './pick-desk.ts';
import { ChangedMeanwhile, TakenBy } from './PickNotices.tsx';
import { ownStep, type PickWork } from './use-pick-work.ts';

/** Who else is at the deliveries that are picked here, and what was changed under this window's hands. */
export function PickConflicts({
  work,
  words,
}: {
  readonly work: PickWork;
  readonly words: PickingWords;
}): ReactElement {
  const format = useFormat();
  const { basis } = useInHand(work.key);
  const mayPick = (delivery: DeliveryRow) => delivery.state === 'created' || delivery.state === 'picking';
  const inHand = work.stops
    .flatMap((stop) => {
      const pick = work.picks.get(stop.productCode);
      const digits = work.productOf(stop.productCode)?.quantityDigits ?? 0;
      return pick ? [`${format.quantity(pick.taken, digits)} ${stop.productCode}`] : [];
    })
    .join(', ');
  const takeOver = async (delivery: DeliveryRow) => {
    await ownStep(work.key, delivery, async () => {
      const taken = await runCommand(
        'startPicking',
        { deliveryId: delivery.id },
        { expectedVersions: { [`deliveries/${delivery.id}`]: delivery.version } },
      ).catch(() => null);
      if (taken?.ok) notify(words.tookOver(delivery.number));
      return taken?.ok === true;
    });
  };
  const discard = (delivery: DeliveryRow) => {
    if (work.key === WAVE && inHandOf(WAVE).picks.size > 0) leaveWave([delivery.id]);
    else forgetPicks(work.key);
    notify(words.discarded, 'open');
  };
  return (
    <>
      {work.changed.map((delivery) => (
        <ChangedMeanwhile
          key={delivery.id}
          delivery={delivery}
          words={words}
          notSaved={mayPick(delivery) ? '' : inHand}
          onGoOn={mayPick(delivery) ? () => noteVersion(work.key, delivery.id, delivery.version) : null}
          onDiscard={() => discard(delivery)}
        />
      ))}
      {work.deliveries
        .filter((delivery) => delivery.state === 'picking' && basis[delivery.id] === undefined)
        .map((delivery) => (
          <TakenBy key={delivery.id} delivery={delivery} words={words} onTakeOver={() => void takeOver(delivery)} />
        ))}
    </>
  );
}
