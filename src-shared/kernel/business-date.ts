import type { Brand } from './brand.ts';

/** A calendar day of the branch, `YYYY-MM-DD`, with no time zone: what a person opens and closes. */
export type BusinessDate = Brand<string, 'BusinessDate'>;

const DAY_MS = 86_400_000;

/** True for a real calendar day written `YYYY-MM-DD` (2026-02-30 is not one). */
export function isBusinessDate(text: string): text is BusinessDate {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && fromDayNumber(dayNumber(text)) === text;
}

/** @throws RangeError when the text is not a calendar day; use `isBusinessDate` for input from outside. */
export function businessDate(text: string): BusinessDate {
  if (!isBusinessDate(text)) throw new RangeError(`not a calendar day: ${text}`);
  return text;
}

/** The day that lies `days` calendar days later (earlier when negative). */
export function addDays(date: BusinessDate, days: number): BusinessDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** Calendar days from `from` to `to`; negative when `to` lies before. */
export function daysBetween(from: BusinessDate, to: BusinessDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export function isoWeekday(date: BusinessDate): number {
  return ((dayNumber(date) + 3) % 7) + 1;
}

/** Calendar year of the day, which names the number series of a legal document. */
export function yearOf(date: BusinessDate): number {
  return Number(date.slice(0, 4));
}

function dayNumber(date: string): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / DAY_MS;
}

function fromDayNumber(day: number): BusinessDate {
  return new Date(day * DAY_MS).toISOString().slice(0, 10) as BusinessDate;
}
