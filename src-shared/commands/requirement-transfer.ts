import type { DomainEvent } from '../events/events.ts';
import { transferRequirements } from '../requirements/transfer-requirements.ts';
import type { SalesOrderRow } from '../sales-order/sales-order.ts';
import type { TableReader } from '../tables/table-reader.ts';

/**
 * Gives every event that writes orders the requirement records that follow from it, so that no command can
 * change an order and forget to tell planning.
 *
 * @param events of one command, in the order they apply
 */
export function withRequirementTransfer(events: readonly DomainEvent[], read: TableReader): readonly DomainEvent[] {
  const written = new Map<string, SalesOrderRow>();
  return events.map((event) => {
    const records = ordersIn(event).flatMap((order) => {
      const before = written.get(order.id) ?? read.get('orders', order.id) ?? null;
      written.set(order.id, order);
      return transferRequirements(before, order);
    });
    return records.length === 0 ? event : ({ ...event, d: { ...event.d, requirements: records } } as DomainEvent);
  });
}

function ordersIn(event: DomainEvent): readonly SalesOrderRow[] {
  const { order, orders } = event.d as {
    readonly order?: SalesOrderRow | null;
    readonly orders?: readonly SalesOrderRow[];
  };
  return [...(order ? [order] : []), ...(orders ?? [])];
}
