import { addDays, isBusinessDate, type BusinessDate } from '#shared/kernel/business-date.ts';

/**
 * Reads a day as a clerk types it: `T` or `H` for the business day, `+3` for three days later, `24` or
 * `24/11` for the next such day, `24/11/2026` in full.
 *
 * @returns null when the text is no day
 */
export function readTypedDate(text: string, today: BusinessDate): BusinessDate | null {
  const typed = text.trim().toLowerCase();
  if (typed === 't' || typed === 'h') return today;
  const later = /^\+(\d{1,3})$/.exec(typed)?.[1];
  if (later !== undefined) return addDays(today, Number(later));
  const parts = /^(\d{1,2})(?:[/.-](\d{1,2})(?:[/.-](\d{2}|\d{4}))?)?$/.exec(typed);
  if (!parts) return isBusinessDate(typed) ? typed : null;
  const [, day = '', month, year] = parts;
  if (month === undefined) return nextDayOfMonth(Number(day), today);
  if (year !== undefined) return dayOf(year.length === 2 ? `20${year}` : year, month, day);
  const thisYear = dayOf(today.slice(0, 4), month, day);
  if (thisYear === null || thisYear >= today) return thisYear;
  return dayOf(String(Number(today.slice(0, 4)) + 1), month, day);
}

function nextDayOfMonth(day: number, today: BusinessDate): BusinessDate | null {
  if (day < 1 || day > 31) return null;
  let candidate = today;
  // Twice the longest month: a 31st is at most 62 days away.
  for (let step = 0; step < 63; step += 1) {
    if (Number(candidate.slice(8)) === day) return candidate;
    candidate = addDays(candidate, 1);
  }
  return null;
}

function dayOf(year: string, month: string, day: string): BusinessDate | null {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isBusinessDate(text) ? text : null;
}
