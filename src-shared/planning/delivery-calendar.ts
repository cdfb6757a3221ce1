import type { CommandScope } from '../commands/command-handler.ts';
import { levellingInput } from '../commands/levelling-facts.ts';
import { addDays, type BusinessDate } from '../kernel/business-date.ts';
import {
  loadPerDay,
  overloads,
  resources,
  type DayCapacity,
  type Load,
  type Resource,
} from '../scheduling/day-capacity.ts';
import { levelUnits } from '../scheduling/levelling-units.ts';
import type { LevelLine, LevellingInput } from '../scheduling/levelling-input.ts';
import { isWorkDay } from '../scheduling/work-calendar.ts';
import { dueCards, type DueCard } from './due-cards.ts';

/** How far a person may move goods by hand, in work days before and after what was agreed. */
export const movedByHand = { earlyDays: 20, lateDays: 20 } as const;

export type CalendarDay = {
  readonly date: BusinessDate;
  readonly isWorkDay: boolean;
  /** A day off that is no weekend. */
  readonly isHoliday: boolean;
  readonly isToday: boolean;
  /** Work of the day. What is overdue is work of today. */
  readonly load: Load;
  /** What there is too much of. */
  readonly over: readonly Resource[];
  readonly cards: readonly DueCard[];
};

export type DeliveryCalendar = {
  readonly today: BusinessDate;
  readonly capacity: DayCapacity;
  /** False where nobody limits anything: there is nothing to be over. */
  readonly limited: boolean;
  /** Due before today, the oldest first. */
  readonly overdue: readonly DueCard[];
  readonly days: readonly CalendarDay[];
  /** The terms to move by: what `applyLevelling` takes along. */
  readonly terms: { readonly earlyDays: number; readonly lateDays: number };
};

/** What is due on each of some days, with the work it makes. Days are those on which goods must be ready. */
export function deliveryCalendar(scope: CommandScope, from: BusinessDate, days: number): DeliveryCalendar {
  const { read, settings, context } = scope;
  const input = levellingInput(read, settings, context.day, { ...movedByHand, aim: 'withinCapacity' });
  const loads = workPerDay(input);
  const dates = Array.from({ length: days }, (_, index) => addDays(from, index));
  const shown = new Set<string>(dates);
  const wanted = input.lines.filter((line) => line.date < context.day || shown.has(line.date));
  const cards = dueCards(wanted, read);
  return {
    today: context.day,
    capacity: input.capacity,
    limited: isLimited(input.capacity),
    overdue: cards.filter((card) => card.date < context.day),
    days: dates.map((date): CalendarDay => {
      const load = loads.get(date) ?? noWork;
      return {
        date,
        isWorkDay: isWorkDay(settings.calendar, date),
        isHoliday: settings.calendar.holidays.includes(date),
        isToday: date === context.day,
        load,
        over: overOf(date, load, input.capacity),
        cards: cards.filter((card) => card.date === date && card.date >= context.day),
      };
    }),
    terms: movedByHand,
  };
}

export const noWork: Load = { stops: 0, lines: 0, grams: 0, pickerMinutes: 0 };

/** True where a day can take only so much of something. */
export function isLimited(capacity: DayCapacity): boolean {
  return resources.some((resource) => capacity[resource] !== null);
}

/** Work of each day over all lines of a levelling run; what is overdue counts today. */
function workPerDay(input: LevellingInput): ReadonlyMap<BusinessDate, Load> {
  return loadPerDay(dueLinesOf(input));
}

/** The lines of a levelling run on the days that they are work of. */
export function dueLinesOf(input: LevellingInput): LevelLine[] {
  return levelUnits(input).flatMap(({ lines, date }) => lines.map((line) => ({ ...line, date })));
}

/** What a day has too much of. */
export function overOf(date: BusinessDate, load: Load, capacity: DayCapacity): Resource[] {
  return overloads(new Map([[date, load]]), capacity).map(({ resource }) => resource);
}
