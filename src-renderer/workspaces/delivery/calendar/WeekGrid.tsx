import Box from '@mui/material/Box';
import { useCallback, useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import type { BusinessDate } from '#shared/kernel/business-date.ts';
import type { DeliveryCalendar } from '#shared/planning/delivery-calendar.ts';
import type { DueCard } from '#shared/planning/due-cards.ts';
import { deliveryEn } from '#shared/i18n/delivery-en.ts';
import { deliveryId } from '#shared/i18n/delivery-id.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { weightText } from '#renderer/features/planning/day-figures.ts';
import { usePlanningWords } from '#renderer/features/planning/use-planning-words.ts';
import { shortNumber } from '#renderer/features/posting/short-number.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';
import { CalendarCard } from './CalendarCard.tsx';
import { cardBeside, cardKey, type Arrow, type CardPlaces } from './card-selection.ts';
import { cardState } from './card-state.ts';
import { dayName } from './day-name.ts';
import { DayColumn } from './DayColumn.tsx';

type WeekGridProps = {
  readonly calendar: DeliveryCalendar;
  readonly places: CardPlaces;
  readonly selectedKey: string | null;
  /** Changes when the focus must follow the selection. */
  readonly focusRound: number;
  readonly onSelect: (key: string) => void;
  readonly onOpen: (card: DueCard) => void;
  readonly onMove: (card: DueCard, to: BusinessDate) => void;
};

/** Seven days side by side, what is overdue above them. Arrows move the selection, dragging moves a card. */
export function WeekGrid(props: WeekGridProps): ReactElement {
  const { calendar, places, selectedKey, focusRound, onSelect, onOpen } = props;
  const words = usePlanningWords();
  const deliveryWords = useWords({ id: deliveryId, en: deliveryEn });
  const { language, shortDate, count } = useFormat();
  const [dragging, setDragging] = useState<DueCard | null>(null);
  const grid = useRef<HTMLDivElement>(null);
  useCardFocus(grid, selectedKey, focusRound);

  const select = useCallback((card: DueCard) => onSelect(cardKey(card)), [onSelect]);
  const handleKey = (event: KeyboardEvent) => {
    const isPlain = !event.altKey && !event.ctrlKey && !event.shiftKey;
    if (!isPlain || selectedKey === null) return;
    if (arrows.includes(event.key)) {
      event.preventDefault();
      const next = cardBeside(places, selectedKey, event.key as Arrow);
      onSelect(next);
      focusCard(grid.current, next);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const card = [...calendar.overdue, ...calendar.days.flatMap((day) => day.cards)].find(
        (one) => cardKey(one) === selectedKey,
      );
      if (card) onOpen(card);
    }
  };

  const weighs = calendar.days.some((day) => day.load.grams > 0);
  const draw = (card: DueCard) => {
    const { state, word } = cardState(card, calendar.today, words, deliveryWords);
    const day = dayName(card.date, words.weekdays, shortDate);
    return (
      <CalendarCard
        key={cardKey(card)}
        card={card}
        label={words.calendar.cardLabel(card.number, card.customerName, day, word)}
        shortNumber={shortNumber(card.number)}
        weight={
          card.grams === 0 ? words.calendar.linesOf(count(card.lines.length)) : weightText(card.grams, words, language)
        }
        state={state}
        word={word}
        isSelected={cardKey(card) === selectedKey}
        onSelect={select}
        onOpen={onOpen}
        onDragging={setDragging}
      />
    );
  };

  return (
    <Box
      ref={grid}
      onKeyDown={handleKey}
      sx={{ display: 'flex', flexDirection: 'column', flex: 1, minHeight: 0, gap: 2 }}
    >
      {calendar.overdue.length > 0 && (
        <Box
          component="section"
          aria-label={words.calendar.overdue(count(calendar.overdue.length))}
          sx={{ display: 'flex', alignItems: 'center', gap: 2, flex: 'none' }}
        >
          <Box
            component="h2"
            sx={{ m: 0, fontSize: '.8125rem', fontWeight: 600, color: 'var(--app-overdue-fg)', flex: 'none' }}
          >
            {words.calendar.overdue(count(calendar.overdue.length))}
          </Box>
          <Box
            component="ul"
            sx={{
              m: 0,
              p: 0.5,
              display: 'grid',
              gridAutoFlow: 'column',
              gridAutoColumns: 'minmax(160px, 180px)',
              gap: 1,
              overflowX: 'auto',
              position: 'relative',
            }}
          >
            {calendar.overdue.map(draw)}
          </Box>
        </Box>
      )}
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(7, minmax(0, 1fr))', gap: 1, flex: 1, minHeight: 0 }}>
        {calendar.days.map((day) => (
          <DayColumn
            key={day.date}
            day={day}
            name={dayName(day.date, words.weekdays, shortDate)}
            capacity={calendar.capacity}
            weighs={weighs}
            selectedKey={selectedKey}
            card={draw}
            takesDrop={dragging !== null && mayDrop(dragging, day, calendar.today)}
            onDrop={(date) => {
              if (dragging) props.onMove(dragging, date);
              setDragging(null);
            }}
          />
        ))}
      </Box>
    </Box>
  );
}

const arrows: readonly string[] = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'] satisfies Arrow[];

function mayDrop(card: DueCard, day: { date: BusinessDate; isWorkDay: boolean }, today: BusinessDate): boolean {
  return day.isWorkDay && day.date >= today && day.date !== card.date;
}

function focusCard(grid: HTMLElement | null, key: string): boolean {
  const card = grid?.querySelector<HTMLElement>(`[data-card="${CSS.escape(key)}"]`);
  card?.focus();
  return card !== undefined && card !== null;
}

/** The focus follows a card that was moved, and goes to the first one when nobody is anywhere else. */
function useCardFocus(grid: React.RefObject<HTMLElement | null>, key: string | null, round: number): void {
  const done = useRef(0);
  useEffect(() => {
    if (key === null) return;
    const active = document.activeElement;
    const isFree = active === null || active === document.body || active.closest('nav, [role="tablist"]') !== null;
    if (!isFree && done.current === round) return;
    // The card may be drawn only after the column has scrolled to it.
    const frame = requestAnimationFrame(() => {
      if (focusCard(grid.current, key)) done.current = round;
    });
    return () => cancelAnimationFrame(frame);
  }, [grid, key, round]);
}
