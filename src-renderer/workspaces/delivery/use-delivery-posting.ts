import type { CommandInput, CommandType, Posted } from '#shared/contract/contract.ts';
import type { DeliveryRow } from '#shared/delivery/delivery.ts';
import { nextWork, type OptionalStep } from '#shared/delivery/delivery-steps.ts';
import type { DeliveryWords } from '#shared/i18n/delivery-en.ts';
import { postedEvent } from '#renderer/features/posting/posted-event.ts';
import type { Posting } from '#renderer/features/posting/use-posting.ts';
import { alertUser, notify } from '#renderer/stores/notice-store.ts';
import type { LoadInput } from './load/load-form.ts';
import type { PackInput } from './pack/pack-form.ts';
import { ownStep } from './pick/use-pick-work.ts';
import type { PickedLines } from './pick/pick-work.ts';
import { forgetPicks, inHandOf } from './pick/pick-desk.ts';

/** What the screen has at hand for each step, or what is wrong with it in words. */
export type StepInputs = {
  readonly pick: () => { readonly input: PickedLines } | { readonly problem: string };
  readonly pack: () => { readonly input: PackInput } | { readonly problem: string };
  readonly load: () => { readonly input: LoadInput } | { readonly problem: string };
};

export type DeliveryPosting = {
  /** Does what is next; the delivery as it is then, or null when it was not done. */
  readonly next: (delivery: DeliveryRow) => Promise<DeliveryRow | null>;
  /** Does all that is left until the goods have left; stops where something is missing. */
  readonly straightOut: (delivery: DeliveryRow) => Promise<void>;
  readonly reverse: (delivery: DeliveryRow, reason: string) => Promise<boolean>;
};

/** Works a delivery step by step, with what the screen has at hand. */
export function deliveryPosting(
  posting: Posting,
  steps: readonly OptionalStep[],
  inputs: StepInputs,
  words: DeliveryWords,
): DeliveryPosting {
  const post = <Type extends CommandType>(
    type: Type,
    input: CommandInput<Type>,
    delivery: DeliveryRow,
    version?: number,
  ) =>
    posting.post(type, input, {
      expectedVersions: { [`deliveries/${delivery.id}`]: version ?? delivery.version },
    });

  const reverse = async (delivery: DeliveryRow, reason: string): Promise<boolean> => {
    const input = { reversalId: crypto.randomUUID(), deliveryId: delivery.id, reason };
    const posted = await post('reverseGoodsIssue', input, delivery);
    if (posted) notify(words.reverse.done(delivery.number));
    return posted !== null;
  };
  const pick = async (delivery: DeliveryRow, lines: PickedLines): Promise<Posted | null> => {
    // The version this window began to pick at: whoever changed it since is not overwritten.
    const version = inHandOf(delivery.id).basis[delivery.id] ?? delivery.version;
    let posted: Posted | null = null;
    await ownStep(delivery.id, delivery, async () => {
      posted = await post('pickDelivery', { deliveryId: delivery.id, lines }, delivery, version);
      return posted !== null;
    });
    if (posted) forgetPicks(delivery.id);
    return posted;
  };

  const next = async (delivery: DeliveryRow): Promise<DeliveryRow | null> => {
    const work = nextWork(delivery.state, steps);
    if (work === null) return null;
    if (work === 'issue') {
      const posted = await post('postGoodsIssue', { deliveryId: delivery.id }, delivery);
      if (!posted) return null;
      const issued = postedEvent(posted, 'delivery.goodsIssued.v1').delivery;
      notify(words.notices.issued(delivery.number), 'done', {
        label: words.reverse.undo,
        run: () => void reverse(issued, words.reverse.undoReason),
      });
      return issued;
    }
    const given = inputs[work]();
    if ('problem' in given) {
      alertUser(given.problem);
      return null;
    }
    const done = await stepOf(work, delivery, given.input);
    if (done) notify(words.notices.saved(delivery.number, words.states[done.state]));
    return done;
  };
  const stepOf = async (
    work: 'pick' | 'pack' | 'load',
    delivery: DeliveryRow,
    input: PickedLines | PackInput | LoadInput,
  ): Promise<DeliveryRow | null> => {
    const deliveryId = delivery.id;
    if (work === 'pick') {
      const posted = await pick(delivery, input as PickedLines);
      return posted && postedEvent(posted, 'delivery.picked.v1').delivery;
    }
    if (work === 'pack') {
      const posted = await post('packDelivery', { deliveryId, ...(input as PackInput) }, delivery);
      return posted && postedEvent(posted, 'delivery.packed.v1').delivery;
    }
    const posted = await post('loadDelivery', { deliveryId, ...(input as LoadInput) }, delivery);
    return posted && postedEvent(posted, 'delivery.loaded.v1').delivery;
  };

  return {
    next,
    reverse,
    straightOut: async (delivery) => {
      let row: DeliveryRow | null = delivery;
      while (row && nextWork(row.state, steps) !== null) row = await next(row);
    },
  };
}
