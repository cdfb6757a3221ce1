import { addDays, isoWeekday, type BusinessDate } from '../kernel/business-date.ts';

/** Days on which somebody works: the branch, or the carrier that drives for it. */
export type WorkCalendar = {
  /** ISO weekdays, 1 = Monday. */
  readonly weekdays: readonly number[];
  readonly holidays: readonly BusinessDate[];
};

/** True on a weekday of the calendar that is no holiday. */
export function isWorkDay(calendar: WorkCalendar, date: BusinessDate): boolean {
  return calendar.weekdays.includes(isoWeekday(date)) && !calendar.holidays.includes(date);
}

/** The date itself when it is a work day, else the first work day after it. */
export function workDayOnOrAfter(calendar: WorkCalendar, date: BusinessDate): BusinessDate {
  return workDayFrom([calendar], date, 1);
}

/** The date itself when it is a work day, else the last work day before it. */
export function workDayOnOrBefore(calendar: WorkCalendar, date: BusinessDate): BusinessDate {
  return workDayFrom([calendar], date, -1);
}

/**
 * The work day that lies `days` work days after the date; 0 gives the date or the next work day. A
 * negative number counts back, as `subtractWorkDays` does.
 */
export function addWorkDays(calendar: WorkCalendar, date: BusinessDate, days: number): BusinessDate {
  if (days < 0) return subtractWorkDays(calendar, date, -days);
  let day = workDayOnOrAfter(calendar, date);
  for (let step = 0; step < days; step += 1) day = workDayOnOrAfter(calendar, addDays(day, 1));
  return day;
}

/** The work day that lies `days` work days before the date; 0 gives the date or the work day before it. */
export function subtractWorkDays(calendar: WorkCalendar, date: BusinessDate, days: number): BusinessDate {
  let day = workDayOnOrBefore(calendar, date);
  for (let step = 0; step < days; step += 1) day = workDayOnOrBefore(calendar, addDays(day, -1));
  return day;
}

/** Work days from the first to the last date, both included, ascending. */
export function workDaysBetween(calendar: WorkCalendar, from: BusinessDate, to: BusinessDate): BusinessDate[] {
  const days: BusinessDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) if (isWorkDay(calendar, day)) days.push(day);
  return days;
}

/**
 * The nearest day, from the date on in one direction, on which every calendar works.
 *
 * @throws RangeError when no such day lies within a year, which is longer than any real closure.
 */
export function workDayFrom(calendars: readonly WorkCalendar[], date: BusinessDate, direction: 1 | -1): BusinessDate {
  let day = date;
  for (let step = 0; step < 366; step += 1) {
    if (calendars.every((calendar) => isWorkDay(calendar, day))) return day;
    day = addDays(day, direction);
  }
  throw new RangeError('the calendar has no work day within a year');
}
