import { useState } from 'react';
import type { BusinessDate } from '#shared/kernel/business-date.ts';
import type { DueCard } from '#shared/planning/due-cards.ts';
import type { DateMove } from '#shared/sales-order/level-orders.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { usePlanningWords } from '#renderer/features/planning/use-planning-words.ts';
import { usePosting } from '#renderer/features/posting/use-posting.ts';
import { alertUser, notify } from '#renderer/stores/notice-store.ts';

/** A move is taken back with the widest terms: it only restores what stood before. */
const BACK_TERMS = { earlyDays: 60, lateDays: 60 } as const;

type MoveTerms = { readonly earlyDays: number; readonly lateDays: number };

type Wanted = {
  readonly moves: readonly DateMove[];
  readonly terms: MoveTerms;
  /** Goods join others of their line on the new day: the way back would take those along, so there is none. */
  readonly joins: boolean;
  readonly said: string;
  /** What is said when it was taken back. */
  readonly undone: string;
};

type Undo = { readonly moves: readonly DateMove[]; readonly said: string };

export type CalendarMoves = {
  /** Why nothing can be moved now, in words, or null. */
  readonly blocked: string | null;
  /** Brings what is movable of a card to another day; false when it was refused, which the person is told. */
  readonly move: (card: DueCard, to: BusinessDate, terms: MoveTerms, joins: boolean) => Promise<boolean>;
  /** Accepts several moves in one command. */
  readonly moveAll: (wanted: Wanted) => Promise<boolean>;
  /** Takes the last move back; null when there is none. */
  readonly undo: (() => void) | null;
};

/** Moves deliveries to other days, each with a way back. What was overdue has none: that day is over. */
export function useCalendarMoves(today: BusinessDate | null): CalendarMoves {
  const words = usePlanningWords();
  const { shortDate } = useFormat();
  const posting = usePosting();
  const [undos, setUndos] = useState<readonly Undo[]>([]);

  const post = (moves: readonly DateMove[], { earlyDays, lateDays }: MoveTerms, versions: Record<string, number>) =>
    posting.post('applyLevelling', { moves: [...moves], earlyDays, lateDays }, { expectedVersions: versions });

  const takeBack = async (undo: Undo) => {
    if (!(await post(undo.moves, BACK_TERMS, {}))) return;
    setUndos((before) => before.filter((one) => one !== undo));
    notify(undo.said);
  };

  const run = async ({ moves, terms, joins, said, undone }: Wanted, versions: Record<string, number>) => {
    if (!(await post(moves, terms, versions))) return false;
    if (joins || moves.some((move) => today === null || move.from < today)) {
      notify(said);
      return true;
    }
    const undo = { moves: moves.map((move) => ({ ...move, from: move.to, to: move.from })), said: undone };
    setUndos((before) => [...before, undo]);
    notify(said, 'done', { label: words.calendar.undo, run: () => void takeBack(undo) });
    return true;
  };

  const last = undos.at(-1);
  return {
    blocked: posting.blocked,
    moveAll: (wanted) => run(wanted, {}),
    move: async (card, to, terms, joins) => {
      if (card.stands !== null) {
        alertUser(words.calendar.stands[card.stands]);
        return false;
      }
      const { orderId, date: from } = card;
      const lineNos = card.lines.filter((line) => line.stands === null).map((line) => line.lineNo);
      const wanted = {
        moves: lineNos.map((lineNo) => ({ orderId, lineNo, from, to })),
        terms,
        joins,
        said: words.calendar.moved(card.number, shortDate(from), shortDate(to)),
        undone: words.calendar.movedBack(card.number),
      };
      return run(wanted, { [`orders/${orderId}`]: card.version });
    },
    undo: last ? () => void takeBack(last) : null,
  };
}
