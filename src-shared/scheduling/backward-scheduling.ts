import type { BusinessDate } from '../kernel/business-date.ts';
import type { Route } from './route.ts';
import type { ScheduleDates } from './schedule-dates.ts';
import { addWorkDays, subtractWorkDays, workDayFrom, type WorkCalendar } from './work-calendar.ts';

/**
 * Dates that bring goods to the customer on the requested date (domain.md 2.3):
 * `GI = RDD − transit; loading = GI − load time; planning = loading − transport lead; MAD = loading − pick/pack`.
 * Goods leave on a day on which branch and carrier both work; where that is earlier than needed, they
 * arrive earlier, never later than requested.
 */
export function scheduleBackward(requested: BusinessDate, route: Route, branch: WorkCalendar): ScheduleDates {
  const leave = subtractWorkDays(route.carrierCalendar, requested, route.transitDays);
  const goodsIssueDate = workDayFrom([branch, route.carrierCalendar], leave, -1);
  const loadingDate = subtractWorkDays(branch, goodsIssueDate, route.loadDays);
  return {
    materialDate: subtractWorkDays(branch, loadingDate, route.pickPackDays),
    planningDate: subtractWorkDays(branch, loadingDate, route.transportLeadDays),
    loadingDate,
    goodsIssueDate,
    deliveryDate: addWorkDays(route.carrierCalendar, goodsIssueDate, route.transitDays),
  };
}
