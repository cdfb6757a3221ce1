import Box from '@mui/material/Box';
import { useEffect, useState, type ReactElement, type ReactNode } from 'react';
import type { BusinessDate } from '#shared/kernel/business-date.ts';
import type { CalendarDay } from '#shared/planning/delivery-calendar.ts';
import type { DueCard } from '#shared/planning/due-cards.ts';
import type { DayCapacity } from '#shared/scheduling/day-capacity.ts';
import { CapacityBars } from '#renderer/features/planning/CapacityBars.tsx';
import { usePlanningWords } from '#renderer/features/planning/use-planning-words.ts';
import { useRowWindow } from '#renderer/features/planning/use-row-window.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { cardKey } from './card-selection.ts';

/** Height of a card and the space below it, in px. */
const CARD_PITCH = 56;

type DayColumnProps = {
  readonly day: CalendarDay;
  readonly name: string;
  readonly capacity: DayCapacity;
  /** Some goods of the week have a weight. */
  readonly weighs: boolean;
  readonly selectedKey: string | null;
  readonly card: (card: DueCard) => ReactNode;
  /** A card is being dragged that may go to this day. */
  readonly takesDrop: boolean;
  readonly onDrop: (date: BusinessDate) => void;
};

/** One day of the week: its work against its capacity, and what is due. */
export function DayColumn(props: DayColumnProps): ReactElement {
  const { day, selectedKey } = props;
  const words = usePlanningWords();
  const { count } = useFormat();
  const [isUnder, setUnder] = useState(false);
  const { attach, onScroll, reveal, ...rows } = useRowWindow(day.cards.length, CARD_PITCH);
  const at = day.cards.findIndex((card) => cardKey(card) === selectedKey);
  useEffect(() => {
    if (at !== -1) reveal(at);
  }, [at, reveal]);
  const isOver = day.over.length > 0;
  const shown = day.cards.slice(rows.first, rows.end);
  return (
    <Box
      component="section"
      aria-label={words.calendar.dayLabel(props.name, count(day.load.stops), count(day.cards.length))}
      data-day={day.date}
      data-state={isOver ? 'blocked' : undefined}
      onDragOver={(event) => {
        if (!props.takesDrop) return;
        event.preventDefault();
        setUnder(true);
      }}
      onDragLeave={() => setUnder(false)}
      onDrop={(event) => {
        event.preventDefault();
        setUnder(false);
        props.onDrop(day.date);
      }}
      sx={{
        display: 'flex',
        flexDirection: 'column',
        minWidth: 0,
        minHeight: 0,
        borderRadius: 1,
        border: '1px solid var(--app-border)',
        outline: isUnder ? '2px dashed var(--app-focus)' : 'none',
        backgroundColor: day.isWorkDay ? 'var(--app-bg)' : 'var(--app-sunken)',
      }}
    >
      <DayHeader day={day} name={props.name} capacity={props.capacity} weighs={props.weighs} />
      <Box
        component="ul"
        ref={attach}
        onScroll={onScroll}
        aria-label={props.name}
        sx={{ m: 0, p: 1, flex: 1, minHeight: 0, overflowY: 'auto', position: 'relative' }}
      >
        {rows.before > 0 && <Box component="li" aria-hidden sx={{ listStyle: 'none', height: rows.before }} />}
        {shown.map(props.card)}
        {rows.after > 0 && <Box component="li" aria-hidden sx={{ listStyle: 'none', height: rows.after }} />}
        {day.cards.length === 0 && day.isWorkDay && (
          <Box component="li" sx={{ listStyle: 'none', fontSize: '.75rem', color: 'var(--app-text2)', p: 1 }}>
            {words.calendar.empty}
          </Box>
        )}
      </Box>
    </Box>
  );
}

/** Where text is enlarged the note gets a line of its own. */
const narrow = '@media (max-width: 1180px)';

type DayHeaderProps = Pick<DayColumnProps, 'day' | 'name' | 'capacity' | 'weighs'>;

/** Name of the day and its bars; where there is too much it says so in words. */
function DayHeader({ day, name, capacity, weighs }: DayHeaderProps): ReactElement {
  const words = usePlanningWords();
  const isOver = day.over.length > 0;
  const note = isOver
    ? words.calendar.tooFull
    : day.isToday
      ? words.calendar.today
      : day.isHoliday
        ? words.calendar.holiday
        : day.isWorkDay
          ? ''
          : words.calendar.dayOff;
  return (
    <Box
      sx={{
        px: 2,
        py: 1,
        flex: 'none',
        borderBottom: '1px solid var(--app-borderStrong)',
        borderTop: `3px solid ${day.isToday ? 'var(--app-primary)' : 'transparent'}`,
        color: isOver ? 'var(--app-blocked-fg)' : 'inherit',
        backgroundColor: isOver ? 'var(--app-blocked-tint)' : 'transparent',
      }}
    >
      <Box
        sx={{
          display: 'flex',
          justifyContent: 'space-between',
          alignItems: 'baseline',
          gap: 1,
          mb: 0.5,
          [narrow]: { display: 'block' },
        }}
      >
        <Box
          component="h2"
          sx={{ m: 0, fontSize: '.875rem', lineHeight: '1.25rem', fontWeight: 600, whiteSpace: 'nowrap' }}
        >
          {name}
        </Box>
        <Box
          component="span"
          sx={{
            fontSize: '.75rem',
            [narrow]: { display: 'block', minHeight: 16 },
            fontWeight: isOver || day.isToday ? 600 : 400,
            overflow: 'hidden',
            textOverflow: 'ellipsis',
            whiteSpace: 'nowrap',
          }}
        >
          {note}
        </Box>
      </Box>
      <CapacityBars load={day.load} capacity={capacity} weighs={weighs} />
    </Box>
  );
}
