import { useRef } from 'react';
import type { BusinessDate } from '#shared/kernel/business-date.ts';
import type { DeliveryCalendar } from '#shared/planning/delivery-calendar.ts';
import type { DueCard } from '#shared/planning/due-cards.ts';
import type { MoveOptions } from '#shared/planning/move-options.ts';
import { usePlanningWords } from '#renderer/features/planning/use-planning-words.ts';
import { askMain } from '#renderer/stores/main-calls.ts';
import { alertUser } from '#renderer/stores/notice-store.ts';
import { cardKey } from './card-selection.ts';
import type { CalendarMoves } from './use-calendar-moves.ts';

export type CardMoves = {
  readonly toNextWithRoom: (card: DueCard) => Promise<void>;
  /** One work day later or earlier, whether it has room or not. */
  readonly step: (card: DueCard, direction: 1 | -1) => Promise<void>;
  readonly to: (card: DueCard, date: BusinessDate, joins: boolean) => Promise<void>;
  /** Where it was dropped. */
  readonly drop: (card: DueCard, date: BusinessDate) => Promise<void>;
};

/**
 * The ways in which one delivery gets another day.
 *
 * @param onMoved told where it is now
 */
export function useCardMoves(
  calendar: DeliveryCalendar | null,
  moves: CalendarMoves,
  onMoved: (key: string, date: BusinessDate) => void,
): CardMoves {
  const words = usePlanningWords();
  const asking = useRef(false);

  const to = async (card: DueCard, date: BusinessDate, joins: boolean) => {
    if (!calendar || !(await moves.move(card, date, calendar.terms, joins))) return;
    onMoved(cardKey({ orderId: card.orderId, date }), date);
  };
  const optionsFor = async (card: DueCard): Promise<MoveOptions | null> => {
    // A key held down asks once.
    if (asking.current) return null;
    asking.current = true;
    try {
      return await askMain('delivery.moveOptions', { orderId: card.orderId, lineNo: null, from: card.date });
    } catch {
      alertUser(words.failed);
      return null;
    } finally {
      asking.current = false;
    }
  };
  const toDate = async (
    card: DueCard,
    choose: (options: MoveOptions) => BusinessDate | undefined | null,
    none: string,
  ) => {
    const options = await optionsFor(card);
    if (!options) return;
    const date = choose(options);
    const option = options.options.find((one) => one.date === date);
    if (option) await to(card, option.date, option.joins);
    else alertUser(none);
  };
  return {
    to,
    toNextWithRoom: (card) => toDate(card, (options) => options.nextWithRoom, words.calendar.noRoom),
    step: (card, direction) =>
      toDate(
        card,
        ({ options, from }) =>
          direction === 1
            ? options.find(({ date }) => date > from)?.date
            : options.findLast(({ date }) => date < from)?.date,
        words.calendar.noOtherDay,
      ),
    drop: (card, date) => toDate(card, () => date, words.calendar.noOtherDay),
  };
}
