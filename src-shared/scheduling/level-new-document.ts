import type { BusinessDate } from '../kernel/business-date.ts';
import { overloads, type DayCapacity, type Load } from './day-capacity.ts';

/** Work that a document which is not on record yet brings to a day. */
export type NewWork = {
  /** Names the line; several parts of one line share it. */
  readonly key: string;
  readonly date: BusinessDate;
  readonly grams: number;
  /** False where the day is fixed or the line leaves in parts. */
  readonly movable: boolean;
};

/** A day with what is due on it. */
export type DayOfWork = { readonly date: BusinessDate; readonly load: Load };

export type LevelledDocument = {
  readonly moves: readonly { readonly key: string; readonly from: BusinessDate; readonly to: BusinessDate }[];
  /** Lines on a day that is too full, for which no day looked at has room. */
  readonly stuck: readonly string[];
};

/**
 * The days with the work of a new document on top. A day on which the customer is already served gets no
 * further stop.
 *
 * @param served days on which a vehicle goes to the customer anyway
 */
export function withNewWork(
  days: readonly DayOfWork[],
  work: readonly NewWork[],
  served: ReadonlySet<BusinessDate>,
): DayOfWork[] {
  return days.map(({ date, load }) => {
    const own = work.filter((part) => part.date === date);
    return { date, load: own.reduce((sum, part, index) => added(sum, part, index === 0 && !served.has(date)), load) };
  });
}

/**
 * For every line of a new document that is due on a day which cannot take it, the earliest later day that
 * can. Lines keep their order; what cannot move takes its room first.
 *
 * @param days work days with what is due without the document, ascending
 */
export function levelNewDocument(
  days: readonly DayOfWork[],
  work: readonly NewWork[],
  capacity: DayCapacity,
  served: ReadonlySet<BusinessDate>,
): LevelledDocument {
  let placed: NewWork[] = work.filter((part) => !part.movable);
  const moves: { key: string; from: BusinessDate; to: BusinessDate }[] = [];
  const stuck: string[] = [];
  for (const part of work.filter((candidate) => candidate.movable)) {
    const target = days.find(
      ({ date }) => date >= part.date && holds(date, [...placed, { ...part, date }], days, capacity, served),
    );
    const isKnown = days.some(({ date }) => date === part.date);
    if (target && target.date !== part.date && isKnown) {
      moves.push({ key: part.key, from: part.date, to: target.date });
    } else if (!target && isKnown) {
      stuck.push(part.key);
    }
    placed = [...placed, target && isKnown ? { ...part, date: target.date } : part];
  }
  return { moves, stuck };
}

function holds(
  date: BusinessDate,
  work: readonly NewWork[],
  days: readonly DayOfWork[],
  capacity: DayCapacity,
  served: ReadonlySet<BusinessDate>,
): boolean {
  const day = days.filter((candidate) => candidate.date === date);
  const loads = withNewWork(day, work, served).map((loaded) => [loaded.date, loaded.load] as const);
  return overloads(new Map(loads), capacity).length === 0;
}

function added(load: Load, part: NewWork, isNewStop: boolean): Load {
  return {
    stops: load.stops + (isNewStop ? 1 : 0),
    lines: load.lines + 1,
    grams: load.grams + part.grams,
    pickerMinutes: load.pickerMinutes,
  };
}
