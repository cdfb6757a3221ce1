import { formatQuantity } from '#shared/i18n/amount-format.ts';
import type { Language } from '#shared/i18n/language.ts';
import type { PlanningWords } from '#shared/i18n/planning-en.ts';
import type { BusinessDate } from '#shared/kernel/business-date.ts';
import { addDays, isoWeekday } from '#shared/kernel/business-date.ts';
import type { Quantity } from '#shared/money/money.ts';
import { resources, type DayCapacity, type Load, type Resource } from '#shared/scheduling/day-capacity.ts';

/** One resource of a day as it is written and drawn. */
export type DayFigure = {
  readonly resource: Resource;
  readonly name: string;
  /** `8/10`, `3,2/4,0 t`, or the load alone where nothing limits it. */
  readonly text: string;
  /** Filled part of the bar in percent, at most 100; null where nothing limits it. */
  readonly percent: number | null;
  readonly isOver: boolean;
};

const GRAMS_A_KILOGRAM = 1000;
const GRAMS_A_TONNE = 1_000_000;

/**
 * Stops and weight of a day, and whatever else is limited.
 *
 * @param weighs false where no goods have a known weight: zeros would only take room
 */
export function dayFigures(
  load: Load,
  capacity: DayCapacity,
  words: PlanningWords,
  language: Language,
  weighs = true,
): DayFigure[] {
  return resources
    .filter((resource) => resource === 'stops' || (resource === 'grams' && weighs) || capacity[resource] !== null)
    .map((resource): DayFigure => {
      const limit = capacity[resource];
      return {
        resource,
        name: words.calendar[resource],
        text: figureText(resource, load[resource], limit, words, language),
        percent:
          limit === null ? null : limit === 0 ? (load[resource] > 0 ? 100 : 0) : percentOf(load[resource], limit),
        isOver: limit !== null && load[resource] > limit,
      };
    });
}

/** A load beside its limit, in a unit that both can be read in. */
export function figureText(
  resource: Resource,
  load: number,
  limit: number | null,
  words: PlanningWords,
  language: Language,
): string {
  if (resource !== 'grams') {
    const [one, other] = [whole(load, language), limit === null ? null : whole(limit, language)];
    return other === null ? one : words.calendar.ofLimit(one, other);
  }
  const inTonnes = (limit ?? load) >= GRAMS_A_TONNE;
  const [size, unit] = inTonnes ? [GRAMS_A_TONNE, words.tonnes] : [GRAMS_A_KILOGRAM, words.kilograms];
  const tenths = (grams: number) => formatQuantity(Math.round((grams * 10) / size) as Quantity, 1, language);
  const text = limit === null ? tenths(load) : words.calendar.ofLimit(tenths(load), tenths(limit));
  return `${text} ${unit}`;
}

/** Weight by itself: `12,5 kg`, `3,2 t`. */
export function weightText(grams: number, words: PlanningWords, language: Language): string {
  return figureText('grams', grams, null, words, language);
}

/** Monday of the week of a day. */
export function mondayOf(date: BusinessDate): BusinessDate {
  return addDays(date, 1 - isoWeekday(date));
}

function percentOf(load: number, limit: number): number {
  return Math.min(100, Math.round((load * 100) / limit));
}

function whole(value: number, language: Language): string {
  return formatQuantity(value as Quantity, 0, language);
}
