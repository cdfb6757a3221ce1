import type { BusinessDate } from '../kernel/business-date.ts';
import type { Route } from './route.ts';
import type { ScheduleDates } from './schedule-dates.ts';
import { addWorkDays, subtractWorkDays, workDayFrom, type WorkCalendar } from './work-calendar.ts';

/**
 * The earliest dates for goods that are available on a date. Loading waits for picking and for the
 * transport, whichever takes longer, so neither the goods nor the transport are needed in the past.
 *
 * @param available first day on which the goods can be picked
 * @param firstDay first day on which anything can still be begun (today, or the next work day after cut-off)
 */
export function scheduleForward(
  available: BusinessDate,
  firstDay: BusinessDate,
  route: Route,
  branch: WorkCalendar,
): ScheduleDates {
  const start = available < firstDay ? firstDay : available;
  const picked = addWorkDays(branch, start, route.pickPackDays);
  const transport = addWorkDays(branch, firstDay, route.transportLeadDays);
  const loadingDate = picked < transport ? transport : picked;
  const ready = addWorkDays(branch, loadingDate, route.loadDays);
  const goodsIssueDate = workDayFrom([branch, route.carrierCalendar], ready, 1);
  return {
    materialDate: subtractWorkDays(branch, loadingDate, route.pickPackDays),
    planningDate: subtractWorkDays(branch, loadingDate, route.transportLeadDays),
    loadingDate,
    goodsIssueDate,
    deliveryDate: addWorkDays(route.carrierCalendar, goodsIssueDate, route.transitDays),
  };
}
