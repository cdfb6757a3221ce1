import type { BusinessDate } from '../kernel/business-date.ts';

/** Due deliveries with what is late and what is for today apart, so that they stand on top. */
export type DueCalendar<Line> = {
  /** Due before today and still open, the oldest first. */
  readonly overdue: readonly Line[];
  readonly today: readonly Line[];
  readonly later: readonly { readonly date: BusinessDate; readonly lines: readonly Line[] }[];
};

/** Sorts open schedule lines into the calendar of due deliveries. Lines of one date keep their order. */
export function dueCalendar<Line extends { readonly date: BusinessDate }>(
  lines: readonly Line[],
  today: BusinessDate,
): DueCalendar<Line> {
  const byDate = lines.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const later = new Map<BusinessDate, Line[]>();
  for (const line of byDate) {
    if (line.date > today) later.set(line.date, [...(later.get(line.date) ?? []), line]);
  }
  return {
    overdue: byDate.filter((line) => line.date < today),
    today: byDate.filter((line) => line.date === today),
    later: [...later].map(([date, ofDate]) => ({ date, lines: ofDate })),
  };
}
