import type { ChipState } from '#renderer/components/StatusChip.tsx';
import type { DeliveryWords } from '#shared/i18n/delivery-en.ts';
import type { PlanningWords } from '#shared/i18n/planning-en.ts';
import type { BusinessDate } from '#shared/kernel/business-date.ts';
import type { DueCard } from '#shared/planning/due-cards.ts';

/** The one thing to know of a card, as dot and word. */
export function cardState(
  card: DueCard,
  today: BusinessDate,
  words: PlanningWords,
  deliveryWords: Pick<DeliveryWords, 'states'>,
): { readonly state: ChipState; readonly word: string } {
  if (card.held) return { state: 'blocked', word: words.calendar.state.held };
  if (card.delivery) return { state: 'partial', word: deliveryWords.states[card.delivery.state] };
  if (card.date < today) return { state: 'overdue', word: words.calendar.state.overdue };
  if (card.stands === 'fixedDate') return { state: 'draft', word: words.calendar.state.fixed };
  if (card.stands === 'replenishment') return { state: 'partial', word: words.calendar.state.waiting };
  return { state: 'open', word: words.calendar.state.open };
}
