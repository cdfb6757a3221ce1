import type { SettingsRow } from '../branch/settings.ts';
import { goesSameWay } from '../customers/order-terms.ts';
import type { DomainEvent } from '../events/events.ts';
import type { DecisionContext } from '../kernel/decision-context.ts';
import { withShipmentDates } from '../sales-order/shipped-schedule.ts';
import type { SalesOrderRow } from '../sales-order/sales-order.ts';
import type { TableReader } from '../tables/table-reader.ts';
import { shippingTo } from './shipping-facts.ts';

/**
 * Gives every new promise of an order whose customer has a route the dates of its shipment, so that no
 * command can promise goods anew and forget them. Promises that stood before stay as they are.
 */
export function withShipments(
  events: readonly DomainEvent[],
  read: TableReader,
  settings: SettingsRow,
  context: DecisionContext,
): readonly DomainEvent[] {
  if (!settings.routes || settings.routes.length === 0) return events;
  const dated = (order: SalesOrderRow): SalesOrderRow => {
    const customer = read.get('customers', order.customerCode);
    const shipping = customer ? shippingTo(customer, order, settings, context.day, context.now) : null;
    const before = read.get('orders', order.id);
    // Goods that go another way now leave on other days, though they may be promised for the same one.
    const stood = before && goesSameWay(before, order) ? before : undefined;
    return shipping ? withShipmentDates(order, stood, shipping) : order;
  };
  return events.map((event) => {
    const members = event.d as { readonly order?: SalesOrderRow | null; readonly orders?: readonly SalesOrderRow[] };
    const order = members.order ? { order: dated(members.order) } : {};
    const orders = members.orders ? { orders: members.orders.map(dated) } : {};
    return { ...event, d: { ...event.d, ...order, ...orders } } as DomainEvent;
  });
}
