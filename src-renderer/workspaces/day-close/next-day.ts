import { addDays, type BusinessDate } from '#shared/kernel/business-date.ts';
import { workDayOnOrAfter, type WorkCalendar } from '#shared/scheduling/work-calendar.ts';

/** The day that a person most likely wants to open: today, or the first work day after the last one. */
export function suggestNextDay(today: BusinessDate, last: BusinessDate | null, calendar: WorkCalendar): BusinessDate {
  if (last === null || today > last) return today;
  return workDayOnOrAfter(calendar, addDays(last, 1));
}

/** Today on the machine's calendar. */
export function localToday(now: Date): BusinessDate {
  const part = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}` as BusinessDate;
}
