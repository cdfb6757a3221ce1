import type { Handlers } from '#shared/contract/router.ts';
import { comparePolicies } from '#shared/planning/compare-policies.ts';
import { deliveryCalendar } from '#shared/planning/delivery-calendar.ts';
import { moveOptions } from '#shared/planning/move-options.ts';
import { proposeLevelling } from '#shared/planning/propose-levelling.ts';
import { scheduleDays } from '#shared/planning/schedule-days.ts';
import { scarceProducts } from '#shared/planning/scarce-products.ts';
import type { HostEngine } from './host-parts.ts';

type PlanningCall =
  | 'backorders.list'
  | 'backorders.compare'
  | 'calendar.days'
  | 'schedule.days'
  | 'levelling.propose'
  | 'delivery.moveOptions';

/** Main's answers to the looks ahead: by the rules that the commands follow, and without changing anything. */
export function planningHandlers(plan: HostEngine['plan']): Pick<Handlers, PlanningCall> {
  return {
    'backorders.list': (page) => plan((scope) => scarceProducts(scope, page)),
    'backorders.compare': ({ productCodes }) => plan((scope) => comparePolicies(scope, productCodes)),
    'calendar.days': ({ from, days }) => plan((scope) => deliveryCalendar(scope, from, days)),
    'schedule.days': ({ from, days, draft }) => plan((scope) => scheduleDays(scope, from, days, draft)),
    'levelling.propose': (terms) => plan((scope) => proposeLevelling(scope, terms)),
    'delivery.moveOptions': (goods) => plan((scope) => moveOptions(scope, goods)),
  };
}
