import type { Words } from '#shared/i18n/en.ts';
import type { BusinessDate } from '#shared/kernel/business-date.ts';
import type { Quantity } from '#shared/money/money.ts';
import type { LineAvailability } from '#shared/sales-order/evaluated-draft.ts';
import { promisedDay, type ScheduleLine } from '#shared/sales-order/sales-order.ts';
import type { ChipState } from '#renderer/components/StatusChip.tsx';

type Writers = {
  readonly quantity: (quantity: Quantity) => string;
  readonly date: (date: BusinessDate) => string;
};

/** What a line says of its stock in one chip: all now, on a day, in parts, or short; without promises what is there. */
export function stockAnswer(
  availability: Pick<LineAvailability, 'schedule' | 'unconfirmed' | 'free'>,
  requestedDate: BusinessDate,
  words: Words['editor'],
  write: Writers,
): { readonly state: ChipState; readonly word: string } {
  const { unconfirmed } = availability;
  const schedule = availability.schedule.filter((line) => line.quantity > 0);
  if (unconfirmed > 0) return { state: 'blocked', word: words.short(write.quantity(unconfirmed)) };
  const [first] = schedule;
  const { free } = availability;
  if (!first) return { state: free > 0 ? 'ready' : 'draft', word: words.inStock(write.quantity(free)) };
  if (schedule.length > 1) {
    return { state: 'partial', word: schedule.map((line) => write.quantity(line.quantity)).join(' + ') };
  }
  if (promisedDay(first) > requestedDate) return { state: 'partial', word: write.date(promisedDay(first)) };
  return { state: 'ready', word: words.inStock(write.quantity(free)) };
}

/** The days of a line in one cell: the first, and how many more. */
export function shipDays(schedule: readonly ScheduleLine[], date: (date: BusinessDate) => string): string {
  const promised = schedule.filter((line) => line.quantity > 0);
  const [first] = promised;
  if (!first) return '—';
  const day = date(promisedDay(first));
  return promised.length === 1 ? day : `${day} +${promised.length - 1}`;
}
