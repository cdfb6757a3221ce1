import { useCallback, useMemo, useState } from 'react';
import type { DeliveryCalendar } from '#shared/planning/delivery-calendar.ts';
import type { DueCard } from '#shared/planning/due-cards.ts';
import { cardKey, firstCard, type CardPlaces } from './card-selection.ts';

export type ChosenCard = {
  /** All cards shown, what is overdue first. */
  readonly cards: readonly DueCard[];
  readonly places: CardPlaces;
  readonly card: DueCard | null;
  readonly key: string | null;
  /** Changes when the focus must follow. */
  readonly focusRound: number;
  readonly select: (key: string | null) => void;
  /** Chooses a card that will be drawn soon, and takes the focus along. */
  readonly follow: (key: string) => void;
  /** Brings the focus back to the chosen card. */
  readonly focus: () => void;
};

type Wanted = { readonly wanted: string | null; readonly isAwaited: boolean };

const nothing: CardPlaces = { overdue: [], days: [] };

/** Which card of the calendar is chosen; the first one when the chosen one is not shown. */
export function useChosenCard(calendar: DeliveryCalendar | null): ChosenCard {
  const [{ wanted, isAwaited }, setWanted] = useState<Wanted>({ wanted: null, isAwaited: false });
  const [focusRound, setFocusRound] = useState(1);
  const places = useMemo((): CardPlaces => {
    if (!calendar) return nothing;
    return { overdue: calendar.overdue.map(cardKey), days: calendar.days.map((day) => day.cards.map(cardKey)) };
  }, [calendar]);
  const cards = useMemo(
    () => (calendar ? [...calendar.overdue, ...calendar.days.flatMap((day) => day.cards)] : []),
    [calendar],
  );
  const today = calendar?.days.findIndex((day) => day.isToday) ?? 0;
  const isShown = wanted !== null && cards.some((card) => cardKey(card) === wanted);
  // Until a moved card is drawn on its new day none is chosen: the focus must not go to another meanwhile.
  const key = isShown ? wanted : isAwaited ? null : firstCard(places, today);
  const select = useCallback((next: string | null) => setWanted({ wanted: next, isAwaited: false }), []);
  const focus = useCallback(() => setFocusRound((before) => before + 1), []);
  return {
    cards,
    places,
    card: cards.find((card) => cardKey(card) === key) ?? null,
    key,
    focusRound,
    select,
    focus,
    follow: (next) => {
      setWanted({ wanted: next, isAwaited: true });
      focus();
    },
  };
}
