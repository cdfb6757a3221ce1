import type { Words } from '#shared/i18n/en.ts';
import type { BusinessDate } from '#shared/kernel/business-date.ts';
import { isOpen, openRequirements, type OrderState, type SalesOrderRow } from '#shared/sales-order/sales-order.ts';
import type { QuotationRow } from '#shared/quotation/quotation.ts';
import type { DeliveryRow } from '#shared/delivery/delivery.ts';
import type { ChipState } from '#renderer/components/StatusChip.tsx';

/** What F9 does with an order: one thing, or nothing with the reason. */
export type OrderStage =
  | { readonly do: 'openDelivery'; readonly deliveryId: string }
  | { readonly do: 'createDelivery' }
  | { readonly do: 'askRelease' }
  | { readonly do: 'nothing'; readonly why: 'notDue' | 'delivered' | 'cancelled' };

/** What the next stage of an order is decided by. */
export type StagedOrder = Pick<SalesOrderRow, 'id' | 'state' | 'version'> & {
  /** Earliest day with something promised that has not left; null when there is none. */
  readonly earliestOpen: BusinessDate | null;
};

/** What of an order decides its next stage. */
function stagedOrder(order: SalesOrderRow): StagedOrder {
  const { id, state, version } = order;
  const days = openRequirements(order).map((requirement) => requirement.date);
  return { id, state, version, earliestOpen: days.toSorted()[0] ?? null };
}

/** The next stage of an order on the business day. A delivery under way comes before a new one. */
export function orderStage(
  order: SalesOrderRow | StagedOrder,
  underWay: readonly Pick<DeliveryRow, 'id' | 'orderId'>[],
  day: BusinessDate | null,
): OrderStage {
  if (order.state === 'creditBlocked') return { do: 'askRelease' };
  if (order.state === 'cancelled') return { do: 'nothing', why: 'cancelled' };
  const delivery = underWay.find((candidate) => candidate.orderId === order.id);
  if (delivery) return { do: 'openDelivery', deliveryId: delivery.id };
  if (!isOpen(order)) return { do: 'nothing', why: 'delivered' };
  const { earliestOpen } = 'earliestOpen' in order ? order : stagedOrder(order);
  const isDueNow = day !== null && earliestOpen !== null && earliestOpen <= day;
  return isDueNow ? { do: 'createDelivery' } : { do: 'nothing', why: 'notDue' };
}

/** True when a promise of an earlier day is still open. */
export function isLate(order: SalesOrderRow, day: BusinessDate | null): boolean {
  return day !== null && openRequirements(order).some((requirement) => requirement.date < day);
}

/** Share of the ordered quantity that has left, in whole percent rounded down, so that 100 means all. */
export function deliveredPercent(order: SalesOrderRow): number {
  const shares = order.lines.map((line) => Math.min(1, line.issued / line.quantity));
  return Math.floor((100 * shares.reduce((sum, share) => sum + share, 0)) / Math.max(1, shares.length));
}

const chips: Readonly<Record<OrderState, ChipState>> = {
  creditBlocked: 'blocked',
  confirmed: 'open',
  partlyDelivered: 'partial',
  delivered: 'done',
  closed: 'done',
  cancelled: 'cancelled',
};

export function orderChip(state: OrderState): ChipState {
  return chips[state];
}

const quotationChips: Readonly<Record<QuotationRow['state'], ChipState>> = {
  sent: 'open',
  partlyOrdered: 'partial',
  ordered: 'done',
  lost: 'cancelled',
  expired: 'cancelled',
  superseded: 'cancelled',
};

export function quotationChip(state: QuotationRow['state']): ChipState {
  return quotationChips[state];
}

/** The text of F9 for an order, and why it is dim. */
export function stageWords(
  stage: OrderStage,
  words: Words,
): { readonly label: string; readonly reason: string | null } {
  if (stage.do === 'createDelivery') return { label: words.keys.createDelivery, reason: null };
  if (stage.do === 'askRelease') return { label: words.keys.askRelease, reason: null };
  if (stage.do === 'openDelivery') return { label: words.keys.openDelivery, reason: null };
  const reasons = {
    notDue: words.order.nothingToDeliver,
    delivered: words.order.allDelivered,
    cancelled: words.orderStates.cancelled,
  };
  return { label: words.keys.createDelivery, reason: reasons[stage.why] };
}
