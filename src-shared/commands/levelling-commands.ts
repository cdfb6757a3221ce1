import { decideLevelOrders } from '../sales-order/level-orders.ts';
import type { SalesOrderRow } from '../sales-order/sales-order.ts';
import { toEvent, type DayHandler } from './command-handler.ts';
import { levellingInput } from './levelling-facts.ts';
import { shippingTo } from './shipping-facts.ts';

export const applyLevelling: DayHandler<'applyLevelling'> = (input, { read, settings, context }) => {
  const { moves, ...terms } = input;
  const facts = {
    levelling: levellingInput(read, settings, context.day, { ...terms, aim: 'withinCapacity' }),
    order: (id: string) => read.get('orders', id),
    shippingOf: (order: SalesOrderRow) => {
      const customer = read.get('customers', order.customerCode);
      return customer ? shippingTo(customer, order, settings, context.day, context.now) : null;
    },
  };
  return toEvent(decideLevelOrders(moves, facts), (d) => ({ t: 'order.levelled.v1', d }));
};
