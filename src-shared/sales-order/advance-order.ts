import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { transition } from '../kernel/state-machine.ts';
import type { OrderState, SalesOrderRow } from './sales-order.ts';
import { salesOrderStates } from './sales-order-states.ts';

/** The next version of an order, in a state that its table allows from where it is. */
export function advanceOrder(
  order: SalesOrderRow,
  state: OrderState,
  change: Partial<SalesOrderRow>,
): Result<SalesOrderRow, DomainError> {
  if (state !== order.state) {
    const moved = transition(salesOrderStates, order.state, state);
    if (!moved.ok) return moved;
  }
  return ok({ ...order, ...change, state, version: order.version + 1 });
}

/** Refuses when the person looked at another version than the one that stands. */
export function whyStale(order: SalesOrderRow, expectedVersion: number): DomainError | null {
  return order.version === expectedVersion ? null : { code: 'changed-meanwhile', document: order.number };
}

/** Refuses unless an order is confirmed and not yet delivered: only then may it be worked on. */
export function openOrderOf(order: SalesOrderRow, expectedVersion: number): Result<SalesOrderRow, DomainError> {
  const stale = whyStale(order, expectedVersion);
  if (stale) return refuse(stale);
  const open = order.state === 'confirmed' || order.state === 'partlyDelivered';
  return open ? ok(order) : refuse({ code: 'order-not-changeable', number: order.number });
}
