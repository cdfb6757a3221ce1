import type { DecisionContext } from '../kernel/decision-context.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { quantity } from '../money/money.ts';
import { whyDeliveryHeld } from '../sales-order/order-blocks.ts';
import { toDeliver } from '../sales-order/order-status.ts';
import { isOpen, type SalesOrderRow } from '../sales-order/sales-order.ts';
import type { DeliveryLine, DeliveryRow } from './delivery.ts';

/**
 * Creates the delivery of what is due: promises whose date has come, as far as the goods are there and
 * not set aside for another delivery. What is missing stays on the order; an order that is delivered complete
 * waits for it.
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
  const left = new Map<string, number>();
  const lines: DeliveryLine[] = [];
  const missing: string[] = [];
  for (const line of order.lines) {
    const due = line.schedule
      .filter((schedule) => schedule.date <= context.day)
      .reduce((sum, schedule) => sum + Math.max(0, schedule.quantity - schedule.issued), 0);
    const available = left.get(line.productCode) ?? Math.max(0, facts.available(line.productCode));
    const requested = Math.min(due, available);
    left.set(line.productCode, available - requested);
    if (requested < toDeliver(line)) missing.push(line.productCode);
    if (requested === 0) continue;
    lines.push({
      lineNo: lines.length + 1,
      orderLineNo: line.lineNo,
      productCode: line.productCode,
      name: line.name,
      unit: line.unit,
      quantityDigits: line.quantityDigits,
      requested: quantity(requested),
      picked: quantity(requested),
      shortReason: null,
    });
  }
  if (lines.length === 0) return refuse({ code: 'nothing-due', number: order.number });
  const [productCode] = missing;
  if (order.completeDelivery && productCode !== undefined) {
    return refuse({ code: 'delivery-not-complete', number: order.number, productCode });
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
