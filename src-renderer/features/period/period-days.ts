import { addDays, businessDate, type BusinessDate } from '#shared/kernel/business-date.ts';

export const periods = ['thisMonth', 'lastMonth', 'quarter', 'year'] as const;
export type Period = (typeof periods)[number];

/** First and last day of a period that is looked back on from a day. */
export function periodDays(
  period: Period,
  today: BusinessDate,
): { readonly from: BusinessDate; readonly to: BusinessDate } {
  const firstOfMonth = businessDate(`${today.slice(0, 7)}-01`);
  switch (period) {
    case 'thisMonth':
      return { from: firstOfMonth, to: today };
    case 'lastMonth': {
      const to = addDays(firstOfMonth, -1);
      return { from: businessDate(`${to.slice(0, 7)}-01`), to };
    }
    case 'quarter':
      return { from: addDays(today, -89), to: today };
    case 'year':
      return { from: addDays(today, -364), to: today };
    default:
      return period satisfies never;
  }
}
