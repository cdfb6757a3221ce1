import type { BusinessDate } from '../kernel/business-date.ts';
import type { DecisionContext } from '../kernel/decision-context.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { quantity } from '../money/money.ts';
import { whyDeliveryHeld } from '../sales-order/order-blocks.ts';
import { toDeliver } from '../sales-order/order-status.ts';
import { isOpen, type OrderLine, type SalesOrderRow } from '../sales-order/sales-order.ts';
import type { DeliveryLine, DeliveryRow } from './delivery.ts';

/**
 * Creates the delivery of what is due: promises whose date has come, as far as the goods are there and
 * not set aside for another delivery. What is missing stays on the order; an order that is delivered complete
 * waits for it (OR4), and the lines of a delivery group wait for each other (OR5).
 *
 * @param facts.available quantity of a product on hand and not set aside, in its smallest unit
 */
export function decideCreateDelivery(
  input: { readonly deliveryId: string },
  facts: {
    readonly order: SalesOrderRow;
    readonly deliveryUnderWay: boolean;
    readonly available: (productCode: string) => number;
    readonly number: string;
  },
  context: DecisionContext,
): Result<{ readonly delivery: DeliveryRow }, DomainError> {
  const { order } = facts;
  if (!isOpen(order)) return refuse({ code: 'order-not-open', number: order.number });
  const held = whyDeliveryHeld(order);
  if (held) return refuse(held);
  if (facts.deliveryUnderWay) return refuse({ code: 'delivery-under-way', number: order.number });
  const all = dueLines(order, new Set(), facts.available, context.day);
  const waiting = new Set(all.short.map((line) => line.deliveryGroup).filter((group) => group !== null));
  const { lines, short } = waiting.size > 0 ? dueLines(order, waiting, facts.available, context.day) : all;
  if (all.lines.length === 0) return refuse({ code: 'nothing-due', number: order.number });
  const missing = order.completeDelivery || lines.length === 0 ? short[0] : undefined;
  if (missing) {
    return refuse({ code: 'delivery-not-complete', number: order.number, productCode: missing.productCode });
  }
  return ok({
    delivery: {
      id: input.deliveryId,
      number: facts.number,
      state: 'created',
      orderId: order.id,
      orderNumber: order.number,
      customerCode: order.customerCode,
      customerName: order.customerName,
      ...(order.shipTo ? { shipTo: order.shipTo } : {}),
      date: context.day,
      lines,
      packages: null,
      vehicle: '',
      driver: '',
      issuedOn: null,
      createdBy: context.userId,
      version: 1,
    },
  });
}

/**
 * What is due of an order and there to be taken, line after line, and the lines that do not get all they
 * still want.
 *
 * @param waiting delivery groups that wait, whose goods are left for the other lines
 */
function dueLines(
  order: SalesOrderRow,
  waiting: ReadonlySet<number>,
  available: (productCode: string) => number,
  day: BusinessDate,
): { readonly lines: readonly DeliveryLine[]; readonly short: readonly OrderLine[] } {
  const left = new Map<string, number>();
  const lines: DeliveryLine[] = [];
  const short: OrderLine[] = [];
  for (const line of order.lines) {
    const waits = line.deliveryGroup !== null && waiting.has(line.deliveryGroup);
    const due = line.schedule
      .filter((schedule) => schedule.date <= day)
      .reduce((sum, schedule) => sum + Math.max(0, schedule.quantity - schedule.issued), 0);
    const there = left.get(line.productCode) ?? Math.max(0, available(line.productCode));
    const requested = waits ? 0 : Math.min(due, there);
    left.set(line.productCode, there - requested);
    if (requested < toDeliver(line)) short.push(line);
    if (requested === 0) continue;
    lines.push({
      lineNo: lines.length + 1,
      orderLineNo: line.lineNo,
      productCode: line.productCode,
      name: line.name,
      unit: line.unit,
      ...(line.specification ? { specification: line.specification } : {}),
      quantityDigits: line.quantityDigits,
      requested: quantity(requested),
      picked: quantity(requested),
      shortReason: null,
    });
  }
  return { lines, short };
}
