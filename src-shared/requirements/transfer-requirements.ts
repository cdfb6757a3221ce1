import type { BusinessDate } from '../kernel/business-date.ts';
import { quantity, type Quantity } from '../money/money.ts';
import { requestedDateOf, type DatedLine } from '../sales-order/requested-date.ts';
import { isOpen, unconfirmedQuantity, type OrderLine, type SalesOrderRow } from '../sales-order/sales-order.ts';
import type { RequirementRecordRow } from './requirement-record.ts';

/** What of an order planning is concerned with. */
export type OrderForPlanning = Pick<SalesOrderRow, 'id' | 'number' | 'state' | 'requestedDate' | 'version'> & {
  readonly completeDelivery?: boolean;
  readonly lines: readonly (Omit<DatedLine, 'charge'> &
    Pick<OrderLine, 'lineNo' | 'productCode' | 'quantity' | 'shortClosed' | 'schedule' | 'charge'>)[];
};

/** A quantity of an order line for which supply must be found. */
export type SupplyNeed = {
  readonly lineNo: number;
  readonly productCode: string;
  readonly date: BusinessDate;
  readonly quantity: Quantity;
};

/**
 * What an order needs from planning now: promises that rest on replenishment, on their dates, and what could
 * not be promised at all, on the date it is requested for. Credit-blocked, closed and cancelled orders need nothing.
 */
export function supplyNeeds(order: OrderForPlanning): SupplyNeed[] {
  if (!isOpen(order)) return [];
  const needs = new Map<string, SupplyNeed>();
  const add = (need: SupplyNeed) => {
    const key = keyOf(need);
    const sum = quantity((needs.get(key)?.quantity ?? 0) + need.quantity);
    if (sum > 0) needs.set(key, { ...need, quantity: sum });
  };
  for (const line of order.lines) {
    const { lineNo, productCode } = line;
    for (const promise of line.schedule) {
      const open = quantity(Math.max(0, promise.quantity - promise.issued));
      if (promise.pegged) add({ lineNo, productCode, date: promise.date, quantity: open });
    }
    add({ lineNo, productCode, date: requestedDateOf(order, line), quantity: unconfirmedQuantity(line) });
  }
  return [...needs.values()];
}

/**
 * The records that tell planning how an order's needs have changed. Goes into the same event as the order,
 * whatever changed it: confirmation, release, change, short-close, cancellation, goods issue, rescheduling.
 *
 * @param before the order as it was, null for a new one
 */
export function transferRequirements(before: OrderForPlanning | null, after: OrderForPlanning): RequirementRecordRow[] {
  const needed = new Map((before ? supplyNeeds(before) : []).map((need) => [keyOf(need), need]));
  const records: RequirementRecordRow[] = [];
  const tell = (need: SupplyNeed, was: number, now: number) => {
    if (was === now) return;
    records.push({
      id: `${after.id}-${after.version}-${keyOf(need)}`,
      orderId: after.id,
      orderNumber: after.number,
      lineNo: need.lineNo,
      productCode: need.productCode,
      date: need.date,
      kind: now === 0 ? 'cancelled' : was === 0 ? 'new' : 'changed',
      quantity: quantity(now),
      change: quantity(now - was),
      revision: after.version,
    });
  };
  for (const need of supplyNeeds(after)) {
    tell(need, needed.get(keyOf(need))?.quantity ?? 0, need.quantity);
    needed.delete(keyOf(need));
  }
  for (const gone of needed.values()) tell(gone, gone.quantity, 0);
  return records.toSorted((a, b) => a.lineNo - b.lineNo || (a.date < b.date ? -1 : 1));
}

/** How planning wants to be told: line by line with its pegging, or added up by product and day. */
export type TransferMode = 'individual' | 'collective';

/** A record as it is sent. Collective records name no order. */
export type SentRequirement = Pick<RequirementRecordRow, 'productCode' | 'date' | 'change'> & {
  readonly pegging: Pick<RequirementRecordRow, 'orderId' | 'orderNumber' | 'lineNo'> | null;
};

/** Records of a period in the form planning wants; what cancels out within it is not sent collectively. */
export function sentRequirements(records: readonly RequirementRecordRow[], mode: TransferMode): SentRequirement[] {
  if (mode === 'individual') {
    return records.map(({ productCode, date, change, orderId, orderNumber, lineNo }) => ({
      productCode,
      date,
      change,
      pegging: { orderId, orderNumber, lineNo },
    }));
  }
  const sums = new Map<string, SentRequirement>();
  for (const { productCode, date, change } of records) {
    const key = `${date} ${productCode}`;
    const sum = quantity((sums.get(key)?.change ?? 0) + change);
    sums.set(key, { productCode, date, change: sum, pegging: null });
  }
  return [...sums]
    .filter(([, sum]) => sum.change !== 0)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, sum]) => sum);
}

function keyOf(need: Pick<SupplyNeed, 'lineNo' | 'productCode' | 'date'>): string {
  return `${need.lineNo}-${need.date}-${need.productCode}`;
}
