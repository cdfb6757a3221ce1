import { isoWeekday, type BusinessDate } from '#shared/kernel/business-date.ts';

/** `Sen 13/04` */
export function dayName(
  date: BusinessDate,
  weekdays: readonly string[],
  shortDate: (date: BusinessDate) => string,
): string {
  return `${weekdays[isoWeekday(date) - 1] ?? ''} ${shortDate(date)}`;
}
