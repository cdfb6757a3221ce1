import Button from '@mui/material/Button';
import type { ReactElement } from 'react';
import { deliveryEn } from '#shared/i18n/delivery-en.ts';
import { deliveryId } from '#shared/i18n/delivery-id.ts';
import type { DeliveryCalendar } from '#shared/planning/delivery-calendar.ts';
import type { DueCard } from '#shared/planning/due-cards.ts';
import { DataList, type ListColumn } from '#renderer/components/DataList.tsx';
import { useFormat } from '#renderer/components/format-context.ts';
import { StatusChip } from '#renderer/components/StatusChip.tsx';
import { EmptyState } from '#renderer/features/entry/EmptyState.tsx';
import { dayFigures, weightText } from '#renderer/features/planning/day-figures.ts';
import { usePlanningWords } from '#renderer/features/planning/use-planning-words.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';
import { cardKey } from './card-selection.ts';
import { cardState } from './card-state.ts';
import { dayName } from './day-name.ts';

type CalendarListProps = {
  readonly calendar: DeliveryCalendar;
  readonly cards: readonly DueCard[];
  readonly selectedKey: string | null;
  readonly onSelect: (key: string | null) => void;
  readonly onOpen: (card: DueCard) => void;
  readonly onMoveTo: (card: DueCard, anchor: HTMLElement) => void;
};

/** The week as a table: the same cards, what is overdue first, for keyboards and screen readers. */
export function CalendarList(props: CalendarListProps): ReactElement {
  const { calendar } = props;
  const words = usePlanningWords();
  const deliveryWords = useWords({ id: deliveryId, en: deliveryEn });
  const { language, shortDate, count } = useFormat();
  const { listColumns } = words.calendar;
  const workOf = (card: DueCard): string => {
    const day = calendar.days.find(({ date }) => date === card.date);
    if (!day) return '';
    const figures = dayFigures(day.load, calendar.capacity, words, language, day.load.grams > 0);
    const over = figures.filter((figure) => figure.isOver).map((figure) => `${figure.name} ${figure.text}`);
    if (over.length > 0) return words.calendar.tooFullOf(over.join(', '));
    return figures.map((figure) => `${figure.name} ${figure.text}`).join(', ');
  };
  const columns: readonly ListColumn<DueCard>[] = [
    { id: 'date', header: listColumns.date, width: 92, cell: (card) => dayName(card.date, words.weekdays, shortDate) },
    { id: 'number', header: listColumns.number, width: 176, cell: (card) => <b>{card.number}</b> },
    { id: 'customer', header: listColumns.customer, width: '1fr', cell: (card) => card.customerName },
    { id: 'city', header: listColumns.city, width: 110, wideOnly: true, cell: (card) => card.city },
    { id: 'lines', header: listColumns.lines, width: 52, align: 'right', cell: (card) => count(card.lines.length) },
    {
      id: 'weight',
      header: listColumns.weight,
      width: 84,
      align: 'right',
      wideOnly: true,
      cell: (card) => (card.grams === 0 ? '' : weightText(card.grams, words, language)),
    },
    { id: 'load', header: listColumns.load, width: 232, wideOnly: true, cell: workOf },
    {
      id: 'status',
      header: listColumns.status,
      width: 132,
      cell: (card) => <StatusChip {...cardState(card, calendar.today, words, deliveryWords)} />,
    },
    {
      id: 'move',
      header: '',
      width: 104,
      cell: (card) => (
        <Button
          tabIndex={-1}
          disabled={card.stands !== null}
          aria-label={words.calendar.moveMenu(card.number)}
          sx={{ minHeight: 24, px: 1.5 }}
          onClick={(event) => props.onMoveTo(card, event.currentTarget)}
        >
          {words.calendar.moveTo}
        </Button>
      ),
    },
  ];
  return (
    <DataList
      label={words.calendar.list}
      rows={props.cards}
      columns={columns}
      rowKey={cardKey}
      rowLabel={(card) => {
        const { word } = cardState(card, calendar.today, words, deliveryWords);
        return words.calendar.cardLabel(
          card.number,
          card.customerName,
          dayName(card.date, words.weekdays, shortDate),
          word,
        );
      }}
      filterText={(card) => `${card.number} ${card.customerCode} ${card.customerName} ${card.city}`}
      filterHint={words.calendar.listFilter}
      selectedKey={props.selectedKey}
      onSelect={props.onSelect}
      onOpen={props.onOpen}
      empty={<EmptyState sentence={words.calendar.emptyWeek} />}
    />
  );
}
