import { addDays, isoWeekday, type BusinessDate } from '../kernel/business-date.ts';

/** Days on which the branch works. */
export type WorkCalendar = {
  /** ISO weekdays, 1 = Monday. */
  readonly weekdays: readonly number[];
  readonly holidays: readonly BusinessDate[];
};

function isWorkDay(calendar: WorkCalendar, date: BusinessDate): boolean {
  return calendar.weekdays.includes(isoWeekday(date)) && !calendar.holidays.includes(date);
}

/** The date itself when it is a work day, else the first work day after it. */
export function workDayOnOrAfter(calendar: WorkCalendar, date: BusinessDate): BusinessDate {
  let day = date;
  // A calendar without any work day would never end; a year is longer than any real closure.
  for (let step = 0; step < 366; step += 1) {
    if (isWorkDay(calendar, day)) return day;
    day = addDays(day, 1);
  }
  throw new RangeError('the calendar has no work day within a year');
}

/** The work day that lies `days` work days after the date; 0 gives the date or the next work day. */
export function addWorkDays(calendar: WorkCalendar, date: BusinessDate, days: number): BusinessDate {
  let day = workDayOnOrAfter(calendar, date);
  for (let step = 0; step < days; step += 1) day = workDayOnOrAfter(calendar, addDays(day, 1));
  return day;
}
