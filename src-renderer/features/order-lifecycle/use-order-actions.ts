import { useState } from 'react';
import type { Posted } from '#shared/contract/contract.ts';
import { releaseReasonCodes } from '#shared/customers/credit-release.ts';
import { eventsOf } from '#shared/events/record.ts';
import { orderLifecycleEn } from '#shared/i18n/order-lifecycle-en.ts';
import { orderLifecycleId } from '#shared/i18n/order-lifecycle-id.ts';
import type { OrderBlockKind, OrderLine, SalesOrderRow } from '#shared/sales-order/sales-order.ts';
import { usePosting, type Posting } from '#renderer/features/posting/use-posting.ts';
import { notify } from '#renderer/stores/notice-store.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';

/** Something that is posted with a reason. */
export type ReasonAsked = {
  readonly title: string;
  /** The last one asks for words. */
  readonly choices: readonly string[];
  /** Says whether it was posted. */
  readonly post: (reason: string) => Promise<boolean>;
};

/** What may be done with a posted order from its screen; what needs a reason asks for it first. */
export type OrderActions = {
  readonly posting: Posting;
  /** The reason that is being asked for, null for none. */
  readonly asked: ReasonAsked | null;
  readonly ask: (asked: ReasonAsked | null) => void;
  readonly closeLine: (line: OrderLine) => void;
  readonly closeOrder: () => void;
  readonly reopen: (line: OrderLine | null) => void;
  /** Holds, with a reason, or lifts the hold that there is. */
  readonly toggleHold: (block: OrderBlockKind) => void;
  readonly release: () => void;
  readonly reject: () => void;
  readonly recheck: () => void;
};

/** The order as a command left it. */
function orderIn(posted: Posted): SalesOrderRow | null {
  for (const event of posted.records.flatMap(({ body }) => eventsOf(body))) {
    if ('order' in event.d) return event.d.order;
  }
  return null;
}

export function useOrderActions(order: SalesOrderRow): OrderActions {
  const words = useWords({ id: orderLifecycleId, en: orderLifecycleEn });
  const posting = usePosting();
  const [asked, ask] = useState<ReasonAsked | null>(null);
  const { id: orderId, number } = order;

  /** Undo repeats what was there on each line, one command after the other, on the version each left. */
  const undoWith = (steps: readonly ((version: number) => Promise<Posted | null>)[], from: Posted) => ({
    label: words.undo,
    run: () => {
      void (async () => {
        let version = orderIn(from)?.version ?? order.version;
        for (const step of steps) {
          // One after the other: each works on the version that the one before left.
          const posted = await step(version);
          if (!posted) return;
          version = orderIn(posted)?.version ?? version + 1;
        }
        notify(words.undone, 'open');
      })();
    },
  });
  const closeStep = (lineNo: number, reason: string) => (expectedVersion: number) =>
    posting.post('shortCloseLine', { orderId, expectedVersion, lineNo, reason });
  const reopenStep = (lineNo: number) => (expectedVersion: number) =>
    posting.post('reopenOrder', { orderId, expectedVersion, lineNo });

  const closeLine = (line: OrderLine) =>
    ask({
      title: words.closeLine(line.lineNo),
      choices: words.reasons.close,
      post: async (reason) => {
        const posted = await closeStep(line.lineNo, reason)(order.version);
        if (posted) notify(words.lineClosed(line.lineNo), 'done', undoWith([reopenStep(line.lineNo)], posted));
        return posted !== null;
      },
    });

  const closeOrder = () =>
    ask({
      title: words.closeOrder,
      choices: words.reasons.close,
      post: async (reason) => {
        const posted = await posting.post('shortCloseOrder', { orderId, expectedVersion: order.version, reason });
        if (posted) {
          const now = orderIn(posted)?.lines.filter((line) => line.shortCloseReason !== null) ?? [];
          const closed = now.filter(({ lineNo }) => !wasClosed(order, lineNo));
          const undo = undoWith(
            closed.map(({ lineNo }) => reopenStep(lineNo)),
            posted,
          );
          notify(words.orderClosed(number), 'done', undo);
        }
        return posted !== null;
      },
    });

  const reopen = (line: OrderLine | null) => {
    void (async () => {
      const lineNo = line?.lineNo ?? null;
      const closed = order.lines.filter(
        (one) => one.shortCloseReason !== null && (lineNo ?? one.lineNo) === one.lineNo,
      );
      const posted = await posting.post('reopenOrder', { orderId, expectedVersion: order.version, lineNo });
      if (!posted) return;
      const undo = undoWith(
        closed.map((one) => closeStep(one.lineNo, one.shortCloseReason ?? '')),
        posted,
      );
      notify(words.reopened(number), 'done', undo);
    })();
  };

  const setStep = (block: OrderBlockKind, reason: string) => (expectedVersion: number) =>
    posting.post('setOrderBlock', { orderId, expectedVersion, block, reason });
  const liftStep = (block: OrderBlockKind) => (expectedVersion: number) =>
    posting.post('removeOrderBlock', { orderId, expectedVersion, block });

  const lift = async (block: OrderBlockKind, reason: string) => {
    const posted = await liftStep(block)(order.version);
    if (posted) notify(words.lifted(number), 'done', undoWith([setStep(block, reason)], posted));
  };
  const toggleHold = (block: OrderBlockKind) => {
    const held = order[block];
    if (held) {
      void lift(block, held.reason);
      return;
    }
    ask({
      title: words.hold[block],
      choices: words.reasons[block],
      post: async (reason) => {
        const posted = await setStep(block, reason)(order.version);
        if (posted) notify(words.heldNotice(number), 'open', undoWith([liftStep(block)], posted));
        return posted !== null;
      },
    });
  };

  const seen = { expectedVersions: { [`orders/${orderId}`]: order.version } };
  const release = () =>
    ask({
      title: words.releaseTitle(number),
      choices: words.reasons.release,
      post: async (reason) => {
        // The choices stand in the order of the codes; own words are OTHER.
        const reasonCode = releaseReasonCodes[words.reasons.release.indexOf(reason)] ?? 'OTHER';
        const posted = await posting.post('releaseCredit', { orderId, reason, reasonCode }, seen);
        if (posted) notify(words.released(number));
        return posted !== null;
      },
    });
  const reject = () =>
    ask({
      title: words.reject,
      choices: words.reasons.reject,
      post: async (reason) => {
        const posted = await posting.post('rejectCredit', { orderId, reason }, seen);
        if (posted) notify(words.rejected(number), 'blocked');
        return posted !== null;
      },
    });
  const recheck = () => {
    void (async () => {
      // That the credit is still good is an answer, not a failure.
      const onRefusal = (text: string) => notify(text, 'done');
      const posted = await posting.post('recheckCredit', { orderId }, { ...seen, onRefusal });
      if (posted) notify(words.blockedAgain(number), 'blocked');
    })();
  };

  return { posting, asked, ask, closeLine, closeOrder, reopen, toggleHold, release, reject, recheck };
}

function wasClosed(order: SalesOrderRow, lineNo: number): boolean {
  return order.lines.some((line) => line.lineNo === lineNo && line.shortCloseReason !== null);
}
