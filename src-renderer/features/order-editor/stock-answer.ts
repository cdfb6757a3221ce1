import type { Words } from '#shared/i18n/en.ts';
import type { BusinessDate } from '#shared/kernel/business-date.ts';
import type { Quantity } from '#shared/money/money.ts';
import type { LineAvailability } from '#shared/sales-order/evaluated-draft.ts';
import type { ScheduleLine } from '#shared/sales-order/sales-order.ts';
import type { ChipState } from '#renderer/components/StatusChip.tsx';

type Writers = {
  readonly quantity: (quantity: Quantity) => string;
  readonly date: (date: BusinessDate) => string;
};

/** What a line says of its stock in one chip: all now, on a day, in parts, or short. */
export function stockAnswer(
  availability: Pick<LineAvailability, 'schedule' | 'unconfirmed' | 'free'>,
  requestedDate: BusinessDate,
  words: Words['editor'],
  write: Writers,
): { readonly state: ChipState; readonly word: string } {
  const { schedule, unconfirmed } = availability;
  if (unconfirmed > 0) return { state: 'blocked', word: words.short(write.quantity(unconfirmed)) };
  const [first] = schedule;
  if (schedule.length > 1) {
    return { state: 'partial', word: schedule.map((line) => write.quantity(line.quantity)).join(' + ') };
  }
  if (first && first.date > requestedDate) return { state: 'partial', word: write.date(first.date) };
  return { state: 'ready', word: words.inStock(write.quantity(availability.free)) };
}

/** The days of a line in one cell: the first, and how many more. */
export function shipDays(schedule: readonly ScheduleLine[], date: (date: BusinessDate) => string): string {
  const [first] = schedule;
  if (!first) return '—';
  return schedule.length === 1 ? date(first.date) : `${date(first.date)} +${schedule.length - 1}`;
}
