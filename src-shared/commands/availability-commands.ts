import type { AvailabilitySettings } from '../availability/product-availability.ts';
import { reschedule } from '../availability/rescheduling-run.ts';
import { ok, refuse } from '../kernel/result.ts';
import { decideReallocate } from '../sales-order/reallocation.ts';
import type { SalesOrderRow } from '../sales-order/sales-order.ts';
import { toEvent, type DayHandler } from './command-handler.ts';
import { competingLines, shippingOf, timelinesWithout } from './competing-orders.ts';
import { balanceOf } from './facts.ts';

const reallocate: DayHandler<'reallocate'> = (input, scope) => {
  const { read, context } = scope;
  if (read.get('reallocations', input.reallocationId)) {
    return refuse({ code: 'document-exists', id: input.reallocationId });
  }
  const unknown = input.productCodes.find((productCode) => !read.get('products', productCode));
  if (unknown !== undefined) return refuse({ code: 'unknown-product', productCode: unknown });
  const lines = competingLines(scope, input.productCodes);
  const facts = {
    run: reschedule(lines, timelinesWithout(lines, scope), input.policy),
    order: (id: string) => read.get('orders', id),
    shipping: (order: SalesOrderRow) => shippingOf(order, scope),
    balance: balanceOf(read),
  };
  return toEvent(decideReallocate(input, facts, context), (d) => ({ t: 'order.reallocated.v1', d }));
};

const configureAvailability: DayHandler<'configureAvailability'> = (input, { settings }) => {
  // Members that were left out are absent, not undefined: the input was read from JSON.
  const availability = input as AvailabilitySettings;
  return ok([
    {
      t: 'branch.availabilityConfigured.v1',
      d: { settings: { ...settings, availability, version: settings.version + 1 } },
    },
  ]);
};

export const availabilityHandlers = { reallocate, configureAvailability };
