import { availabilityTimeline } from '../availability/available-to-promise.ts';
import { deliveryProposal } from '../availability/confirmation-proposals.ts';
import type { PromiseAgain } from '../delivery/fulfil-promises.ts';
import { addDays } from '../kernel/business-date.ts';
import { quantity } from '../money/money.ts';
import { factsOf } from '../sales-order/evaluate-draft.ts';
import { wantedFrom } from '../sales-order/shipped-schedule.ts';
import type { SalesOrderRow, ScheduleLine } from '../sales-order/sales-order.ts';
import { addWorkDays } from '../scheduling/work-calendar.ts';
import type { CommandScope } from './command-handler.ts';
import { shippingOf } from './competing-orders.ts';
import { productFacts } from './facts.ts';

/**
 * Promises for goods that were due and did not leave, or that came back to be delivered again: from the next
 * work day on, and not before a line's own requested date, with the stock that the command leaves and the order's other promises kept.
 *
 * @param order as it stood before the command
 * @param stockChange what the command adds to usable stock of a product, negative for goods that leave
 * @param dueStays false when what is due today is what is promised again
 */
export function promiseAgain(
  scope: CommandScope,
  order: SalesOrderRow,
  stockChange: (productCode: string) => number,
  dueStays: boolean,
): PromiseAgain {
  const { read, settings, context } = scope;
  const again = new Map<string, ScheduleLine[]>();
  return (line, rest) => {
    const { productCode } = line;
    const product = productFacts(read, productCode, order.id);
    if (!product) return [];
    const onHand = quantity(product.balance.onHand + stockChange(productCode));
    const own = order.lines
      .filter((other) => other.productCode === productCode)
      .flatMap((other) => other.schedule)
      .filter((promise) => promise.quantity > promise.issued && (dueStays || promise.date > context.day))
      .map((promise) => ({ ...promise, quantity: quantity(promise.quantity - promise.issued) }));
    const earlier = again.get(productCode) ?? [];
    const facts = factsOf({ ...product, balance: { ...product.balance, onHand } }, [...own, ...earlier], {
      day: context.day,
      calendar: settings.calendar,
    });
    const next = addWorkDays(settings.calendar, addDays(context.day, 1), 0);
    const ownDate = line.requestedDate && wantedFrom(line.requestedDate, shippingOf(order, scope));
    const from = ownDate !== null && ownDate > next ? ownDate : next;
    const { promises } = deliveryProposal(availabilityTimeline(facts), { quantity: rest, from });
    const open = promises.map((promise) => ({ ...promise, issued: quantity(0) }));
    again.set(productCode, [...earlier, ...open]);
    return open;
  };
}
