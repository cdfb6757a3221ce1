import { addDays, type BusinessDate } from '../kernel/business-date.ts';
import { addWorkDays, isWorkDay, workDayOnOrAfter, type WorkCalendar } from './work-calendar.ts';

/** Branch time of an instant, `YYYY-MM-DDTHH:MM`. @param utc ISO 8601 instant in UTC */
export function localTimeOf(utc: string, utcOffsetMinutes: number): string {
  return shifted(utc.slice(0, 16), utcOffsetMinutes);
}

/**
 * The first day on which work for a new order can begin: today while the cut-off has not passed, else
 * the next work day (domain.md 2.3). A business day that is still open after midnight is past its cut-off.
 *
 * @param localNow branch time, `YYYY-MM-DDTHH:MM`
 * @param cutOffTime `HH:MM`; at this minute the order still counts for today
 */
export function firstShippingDay(
  calendar: WorkCalendar,
  today: BusinessDate,
  localNow: string,
  cutOffTime: string,
): BusinessDate {
  if (!isWorkDay(calendar, today)) return workDayOnOrAfter(calendar, today);
  return localNow > `${today}T${cutOffTime}` ? addWorkDays(calendar, today, 1) : today;
}

function shifted(utcMinute: string, minutes: number): string {
  const date = utcMinute.slice(0, 10) as BusinessDate;
  const total = Number(utcMinute.slice(11, 13)) * 60 + Number(utcMinute.slice(14, 16)) + minutes;
  const days = Math.floor(total / (24 * 60));
  const rest = total - days * 24 * 60;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${addDays(date, days)}T${two(Math.floor(rest / 60))}:${two(rest % 60)}`;
}
