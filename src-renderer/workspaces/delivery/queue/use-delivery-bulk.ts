import { useBulkJob } from '#renderer/features/bulk/use-bulk-job.ts';
import type { BulkAction } from '#renderer/features/bulk/BulkButtons.tsx';
import type { ItemOutcome } from '#renderer/features/jobs/job.ts';
import { navigate, viewOf } from '#renderer/stores/navigation-store.ts';
import type { DeliveryRow } from '#shared/delivery/delivery.ts';
import type { DeliveryWords } from '#shared/i18n/delivery-en.ts';
import { beginWave } from '../pick/pick-desk.ts';
import type { QueueRow } from './delivery-rows.ts';

type Given = {
  readonly words: DeliveryWords;
  /** Why nothing can be posted now, or null. */
  readonly blocked: string | null;
  /** Asks for the vehicle of the chosen deliveries. */
  readonly onLoad: (deliveries: readonly DeliveryRow[]) => void;
};

/** What can be done with many deliveries at once; the first is what F9 does, and it fits what is chosen. */
export function useDeliveryBulk({ words, blocked, onLoad }: Given) {
  const bulk = useBulkJob();
  const own = words.bulk;
  const placeOf = (delivery: DeliveryRow) => ({ workspace: 'delivery' as const, documentId: delivery.id });

  const issue = async (delivery: DeliveryRow): Promise<ItemOutcome> => {
    const posting = await bulk.post(
      'postGoodsIssue',
      { deliveryId: delivery.id },
      { [`deliveries/${delivery.id}`]: delivery.version },
    );
    const place = placeOf(delivery);
    return posting.ok ? { ok: true, note: words.states.issued, place } : { ...posting, place };
  };
  const pack = async (delivery: DeliveryRow): Promise<ItemOutcome> => {
    const place = placeOf(delivery);
    // Whether the quality is as agreed is asked at the goods, not in a list.
    if (delivery.lines.some((line) => line.picked > 0 && line.specification !== undefined)) {
      return { ok: false, why: words.pack.needsRemark, place };
    }
    const posting = await bulk.post(
      'packDelivery',
      { deliveryId: delivery.id, packages: 1 },
      { [`deliveries/${delivery.id}`]: delivery.version },
    );
    return posting.ok ? { ok: true, note: words.states.packed, place } : { ...posting, place };
  };
  const onEach = (
    title: string,
    deliveries: readonly DeliveryRow[],
    run: (delivery: DeliveryRow) => Promise<ItemOutcome>,
  ) =>
    bulk.start(
      title,
      deliveries.map(({ id, number }) => ({ id, name: number })),
      (item) => run(deliveries.find(({ id }) => id === item.id) as DeliveryRow),
    );

  return (chosen: readonly QueueRow[]): readonly BulkAction[] => {
    const at = (work: QueueRow['work']) => chosen.filter((row) => row.work === work).map(({ delivery }) => delivery);
    const all = chosen.map(({ delivery }) => delivery);
    const [toPick, toPack, toLoad, toIssue] = [at('pick'), at('pack'), at('load'), at('issue')];
    const actions: readonly BulkAction[] = [
      {
        id: 'wave',
        label: own.wave,
        reason: toPick.length === 0 ? own.onlyPick : null,
        run: () => {
          beginWave(toPick.map(({ id }) => id));
          navigate(viewOf('delivery', 'wave'));
        },
      },
      {
        id: 'pack',
        label: own.pack,
        reason: toPack.length === 0 ? own.onlyPack : blocked,
        run: () => onEach(own.packTitle, toPack, pack),
      },
      {
        id: 'load',
        label: own.load,
        reason: toLoad.length === 0 ? own.onlyLoad : blocked,
        run: () => onLoad(toLoad),
      },
      {
        id: 'issue',
        label: own.issue,
        reason: toIssue.length === 0 ? own.onlyIssue : blocked,
        run: () => onEach(own.issueTitle, toIssue, issue),
      },
      {
        id: 'lists',
        label: own.lists,
        reason: null,
        run: () => onEach(own.listsTitle, all, (delivery) => bulk.savePaper('pickList', delivery.id)),
      },
      {
        id: 'notes',
        label: own.notes,
        reason: null,
        run: () => onEach(own.notesTitle, all, (delivery) => bulk.savePaper('deliveryNote', delivery.id)),
      },
    ];
    // What fits comes first: F9 does the next step of what is chosen.
    return actions.toSorted((a, b) => Number(a.reason !== null) - Number(b.reason !== null));
  };
}
