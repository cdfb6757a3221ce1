import Box from '@mui/material/Box';
import { useState, type ReactElement } from 'react';
import { deliveryEn } from '#shared/i18n/delivery-en.ts';
import { deliveryId } from '#shared/i18n/delivery-id.ts';
import type { DueCard } from '#shared/planning/due-cards.ts';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { KeyButton } from '#renderer/components/KeyButton.tsx';
import { PageHeader } from '#renderer/components/PageHeader.tsx';
import { neighbourTab } from '#renderer/features/entry/SubTabs.tsx';
import { AnswerState } from '#renderer/features/planning/AnswerState.tsx';
import { usePlanningWords } from '#renderer/features/planning/use-planning-words.ts';
import { navigate } from '#renderer/stores/navigation-store.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';
import { DeliveryTabs, deliveryTabIds, type DeliveryTabId } from '../DeliveryTabs.tsx';
import { CalendarList } from './CalendarList.tsx';
import { CardDetail } from './CardDetail.tsx';
import { LevellingView } from './LevellingView.tsx';
import { MoveMenu } from './MoveMenu.tsx';
import { useCardMoves } from './use-card-moves.ts';
import { useCalendarMoves } from './use-calendar-moves.ts';
import { useChosenCard } from './use-chosen-card.ts';
import { useWeek } from './use-week.ts';
import { WeekBar } from './WeekBar.tsx';
import { WeekGrid } from './WeekGrid.tsx';

type DeliveryCalendarScreenProps = { readonly onTab: (id: DeliveryTabId) => void };

/** What is due, day by day: moved by key, by hand or from a menu, and levelled against the capacity. */
export function DeliveryCalendarScreen({ onTab }: DeliveryCalendarScreenProps): ReactElement {
  const words = usePlanningWords();
  const deliveryWords = useWords({ id: deliveryId, en: deliveryEn });
  const week = useWeek();
  const calendar = week.asked.answer ?? null;
  const moves = useCalendarMoves(calendar?.today ?? null);
  const [asList, setAsList] = useState(false);
  const [levelling, setLevelling] = useState(false);
  const [menu, setMenu] = useState<{ readonly card: DueCard; readonly anchor: HTMLElement } | null>(null);
  const chosen = useChosenCard(calendar);
  const cardMoves = useCardMoves(calendar, moves, (key, date) => {
    chosen.follow(key);
    week.goTo(date);
  });

  const { card } = chosen;
  const open = (one: DueCard) =>
    navigate(
      one.delivery
        ? { workspace: 'delivery', documentId: one.delivery.id, draftId: null }
        : { workspace: 'orders', documentId: one.orderId, draftId: null },
    );
  const showMenu = () => {
    const anchor = document.querySelector<HTMLElement>('[data-testid="calendar.moveTo"]');
    if (card && anchor) setMenu({ card, anchor });
  };
  const closeMenu = () => {
    setMenu(null);
    chosen.focus();
  };
  const whyNoMove = card
    ? card.stands === null
      ? moves.blocked
      : words.calendar.stands[card.stands]
    : words.calendar.choose;
  const moving = { enabled: whyNoMove === null, reason: whyNoMove ?? undefined };
  const openLabel = card?.delivery ? words.calendar.openDelivery : words.calendar.openOrder;
  const opening = { enabled: card !== null, reason: words.calendar.choose };

  useCommands('calendar', {
    'calendar.nextWithRoom': { ...moving, run: () => card && void cardMoves.toNextWithRoom(card) },
    'calendar.later': { ...moving, run: () => card && void cardMoves.step(card, 1) },
    'calendar.earlier': { ...moving, run: () => card && void cardMoves.step(card, -1) },
    'calendar.moveTo': { ...moving, run: showMenu },
    'calendar.level': { run: () => setLevelling(true) },
    'calendar.list': {
      label: asList ? words.calendar.asWeek : words.calendar.asList,
      run: () => setAsList((before) => !before),
    },
    'calendar.nextWeek': { run: () => week.step(1) },
    'calendar.previousWeek': { run: () => week.step(-1) },
    'calendar.thisWeek': { run: week.toThisWeek },
    'edit.undo': {
      enabled: moves.undo !== null,
      reason: words.calendar.nothingToUndo,
      run: () => moves.undo?.(),
    },
    'document.next': { ...opening, label: openLabel, run: () => card && open(card) },
    'list.nextTab': { run: () => onTab(neighbourTab(deliveryTabIds, 'calendar', 1)) },
    'list.previousTab': { run: () => onTab(neighbourTab(deliveryTabIds, 'calendar', -1)) },
    'screen.back': { run: () => onTab('queue') },
  });

  if (levelling && calendar) {
    return (
      <LevellingView
        calendar={calendar}
        moves={moves}
        onClose={() => {
          setLevelling(false);
          chosen.focus();
        }}
      />
    );
  }
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0, gap: 1.5 }}>
      <PageHeader
        title={deliveryWords.title}
        flow={<DeliveryTabs value="calendar" />}
        actions={
          <KeyButton
            primary
            label={openLabel}
            shortcut="F9"
            enabled={opening.enabled}
            reason={opening.reason}
            onRun={() => card && open(card)}
          />
        }
      />
      <WeekBar
        week={week}
        calendar={calendar}
        asList={asList}
        moving={moving}
        onList={() => setAsList((before) => !before)}
        onMoveTo={showMenu}
        onLevel={() => setLevelling(true)}
      />
      <AnswerState asked={week.asked} />
      {calendar && !asList && (
        <WeekGrid
          calendar={calendar}
          places={chosen.places}
          selectedKey={chosen.key}
          focusRound={chosen.focusRound}
          onSelect={chosen.select}
          onOpen={open}
          onMove={(one, to) => void cardMoves.drop(one, to)}
        />
      )}
      {calendar && asList && (
        <CalendarList
          calendar={calendar}
          cards={chosen.cards}
          selectedKey={chosen.key}
          onSelect={chosen.select}
          onOpen={open}
          onMoveTo={(one, anchor) => setMenu({ card: one, anchor })}
        />
      )}
      {calendar && <CardDetail card={card} />}
      {menu && calendar && (
        <MoveMenu
          {...menu}
          capacity={calendar.capacity}
          onClose={closeMenu}
          onChoose={(option) => {
            closeMenu();
            void cardMoves.to(menu.card, option.date, option.joins);
          }}
        />
      )}
    </Box>
  );
}
