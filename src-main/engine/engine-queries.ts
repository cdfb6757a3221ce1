import type { DayClosePreview } from '#shared/contract/contract.ts';
import type { OrderDraftInput } from '#shared/commands/command-inputs.ts';
import { controlTotals } from '#shared/commands/control-totals.ts';
import { evaluateOrderDraft } from '#shared/commands/evaluate-order-draft.ts';
import { numberGaps } from '#shared/tables/number-report.ts';
import { lastDay, openDay } from '#shared/commands/facts.ts';
import { businessDate } from '#shared/kernel/business-date.ts';
import { totalsOf } from '#shared/catalogue/priced-line.ts';
import type { EvaluatedDraft } from '#shared/sales-order/evaluated-draft.ts';
import type { TableReader } from '#shared/tables/table-reader.ts';

/**
 * Prices, promises and credit of a draft as the rules see it now. Without an open business day it is
 * evaluated for today, so that a quotation can be talked about before the day is opened.
 *
 * @param now instant in UTC, used only when no business day was ever opened
 * @param userId whoever types it: what a price may be differs by person
 */
export function evaluateDraft(read: TableReader, draft: OrderDraftInput, now: string, userId: string): EvaluatedDraft {
  const settings = read.get('settings', 'branch');
  if (!settings) return { lines: [], totals: totalsOf([]), credit: null };
  const day = (openDay(read) ?? lastDay(read))?.date ?? businessDate(now.slice(0, 10));
  return evaluateOrderDraft(draft, { read, settings, context: { now, userId, day } });
}

/** What stands in the way of closing the day, and what its report will say. */
export function dayClosePreview(read: TableReader): DayClosePreview {
  const day = openDay(read);
  const exported = new Set([...read.all('packages')].map((row) => row.businessDate));
  const closed = [...read.all('businessDays')].filter((row) => row.state === 'closed');
  return {
    date: day?.date ?? null,
    obstacles: [...read.all('deliveries')]
      .filter((delivery) => delivery.state === 'loaded')
      .map(({ id, number }) => ({ kind: 'deliveryUnderWay', id, number })),
    gaps: numberGaps(read),
    totals: day ? controlTotals(read, day.date) : null,
    unexported: closed.filter((row) => !exported.has(row.date)).map((row) => row.date),
  };
}
