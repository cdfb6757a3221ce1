import type { BusinessDate } from '../kernel/business-date.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import type { BusinessDayRow, ControlTotals } from './business-day.ts';

/** Opens a business day: after the last one, and only when that is closed. */
export function decideOpenDay(
  date: BusinessDate,
  last: BusinessDayRow | undefined,
): Result<BusinessDayRow, DomainError> {
  if (last?.state === 'open') return refuse({ code: 'day-still-open', date: last.date });
  if (last && date <= last.date) return refuse({ code: 'day-not-after-last', last: last.date });
  return ok({ date, state: 'open', closingNumber: null, totals: null, version: 1 });
}

/**
 * Closes the open business day with its control totals. Loaded goods must have left before: they are on
 * a vehicle, and stock would say otherwise.
 *
 * @param facts.loaded numbers of deliveries that are loaded and not issued
 */
export function decideCloseDay(
  date: BusinessDate,
  facts: {
    readonly open: BusinessDayRow | undefined;
    readonly loaded: readonly string[];
    readonly totals: ControlTotals;
    readonly number: string;
  },
): Result<BusinessDayRow, DomainError> {
  const { open } = facts;
  if (!open || open.date !== date) return refuse({ code: 'day-not-open', date });
  if (facts.loaded.length > 0) return refuse({ code: 'day-has-goods-set-aside', numbers: facts.loaded.join(', ') });
  return ok({
    ...open,
    state: 'closed',
    closingNumber: facts.number,
    totals: facts.totals,
    version: open.version + 1,
  });
}
