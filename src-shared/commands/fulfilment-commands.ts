import { availabilityTimeline } from '../availability/available-to-promise.ts';
import { deliveryProposal } from '../availability/confirmation-proposals.ts';
import { decideCreateDelivery } from '../delivery/create-delivery.ts';
import { isUnderWay, type DeliveryRow } from '../delivery/delivery.ts';
import { decidePostGoodsIssue } from '../delivery/post-goods-issue.ts';
import {
  decideCancelDelivery,
  decideLoadDelivery,
  decidePackDelivery,
  decidePickDelivery,
} from '../delivery/work-delivery.ts';
import { decidePostInvoice } from '../invoice/post-invoice.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import { refuse, type Result } from '../kernel/result.ts';
import { quantity, type Quantity } from '../money/money.ts';
import { decidePostReceipt } from '../payment/post-receipt.ts';
import { factsOf } from '../sales-order/evaluate-draft.ts';
import type { OrderLine, SalesOrderRow, ScheduleLine } from '../sales-order/sales-order.ts';
import { addWorkDays } from '../scheduling/work-calendar.ts';
import { addDays } from '../kernel/business-date.ts';
import { required, toEvent, type CommandScope, type DayHandler } from './command-handler.ts';
import { whyCreditStops } from './credit-check-again.ts';
import { balanceOf, nextNumber, productFacts } from './facts.ts';

export const createDelivery: DayHandler<'createDelivery'> = (input, scope) => {
  const { read, settings, context } = scope;
  if (read.get('deliveries', input.deliveryId)) return refuse({ code: 'document-exists', id: input.deliveryId });
  const order = required(read.get('orders', input.orderId), { code: 'unknown-order' });
  if (!order.ok) return order;
  const stopped = whyCreditStops('deliveryCreation', scope, order.value);
  if (stopped) return refuse(stopped);
  const number = nextNumber(read, settings, 'DO', context.day);
  const balance = balanceOf(read);
  const facts = {
    order: order.value,
    deliveryUnderWay: read.deliveriesOf(order.value.id).some(isUnderWay),
    available: (code: string) => balance(code).onHand - read.setAside(code),
    number: number.number,
  };
  return toEvent(decideCreateDelivery(input, facts, context), ({ delivery }) => ({
    t: 'delivery.created.v1',
    d: { delivery, series: number.series },
  }));
};

export const pickDelivery: DayHandler<'pickDelivery'> = (input, scope) => {
  const found = findDelivery(input.deliveryId, scope);
  if (!found.ok) return found;
  return toEvent(decidePickDelivery(found.value, input.lines), (d) => ({ t: 'delivery.picked.v1', d }));
};

export const packDelivery: DayHandler<'packDelivery'> = (input, scope) => {
  const found = findDelivery(input.deliveryId, scope);
  if (!found.ok) return found;
  return toEvent(decidePackDelivery(found.value, input.packages), (d) => ({ t: 'delivery.packed.v1', d }));
};

export const loadDelivery: DayHandler<'loadDelivery'> = (input, scope) => {
  const found = findDelivery(input.deliveryId, scope);
  if (!found.ok) return found;
  const decision = decideLoadDelivery(found.value, input.vehicle, input.driver);
  return toEvent(decision, (d) => ({ t: 'delivery.loaded.v1', d }));
};

export const cancelDelivery: DayHandler<'cancelDelivery'> = (input, scope) => {
  const found = findDelivery(input.deliveryId, scope);
  if (!found.ok) return found;
  return toEvent(decideCancelDelivery(found.value), (d) => ({ t: 'delivery.cancelled.v1', d }));
};

export const postGoodsIssue: DayHandler<'postGoodsIssue'> = (input, scope) => {
  const { read, context } = scope;
  const delivery = findDelivery(input.deliveryId, scope);
  if (!delivery.ok) return delivery;
  const order = required(read.get('orders', delivery.value.orderId), { code: 'unknown-order' });
  if (!order.ok) return order;
  const stopped = whyCreditStops('goodsIssue', scope, order.value);
  if (stopped) return refuse(stopped);
  const facts = {
    delivery: delivery.value,
    order: order.value,
    balance: balanceOf(read),
    promiseRest: promiseRest(scope, order.value, delivery.value),
  };
  return toEvent(decidePostGoodsIssue(facts, context), (d) => ({ t: 'delivery.goodsIssued.v1', d }));
};

export const postInvoice: DayHandler<'postInvoice'> = (input, scope) => {
  const { read, settings, context } = scope;
  if (read.get('invoices', input.invoiceId)) return refuse({ code: 'document-exists', id: input.invoiceId });
  const delivery = findDelivery(input.deliveryId, scope);
  if (!delivery.ok) return delivery;
  const order = required(read.get('orders', delivery.value.orderId), { code: 'unknown-order' });
  if (!order.ok) return order;
  const { customerCode } = order.value;
  const customer = required(read.get('customers', customerCode), { code: 'unknown-customer', customerCode });
  if (!customer.ok) return customer;
  const number = nextNumber(read, settings, 'INV', context.day);
  const facts = { delivery: delivery.value, order: order.value, customer: customer.value, number: number.number };
  return toEvent(decidePostInvoice(input, facts, context), (posted) => ({
    t: 'invoice.posted.v1',
    d: { ...posted, series: number.series },
  }));
};

export const postReceipt: DayHandler<'postReceipt'> = (input, { read, settings, context }) => {
  if (read.get('receipts', input.receiptId)) return refuse({ code: 'document-exists', id: input.receiptId });
  const { customerCode } = input;
  const customer = required(read.get('customers', customerCode), { code: 'unknown-customer', customerCode });
  if (!customer.ok) return customer;
  const number = nextNumber(read, settings, 'RCP', context.day);
  const facts = {
    customer: customer.value,
    invoice: (id: string) => read.get('invoices', id),
    number: number.number,
  };
  return toEvent(decidePostReceipt(input, facts, context), (posted) => ({
    t: 'receipt.posted.v1',
    d: { ...posted, series: number.series },
  }));
};

function findDelivery(id: string, { read }: CommandScope): Result<DeliveryRow, DomainError> {
  return required(read.get('deliveries', id), { code: 'unknown-delivery' });
}

/**
 * Promises for goods that were due and did not leave: from the next work day on, with what the delivery
 * takes already gone from stock and the order's other promises kept.
 */
function promiseRest(scope: CommandScope, order: SalesOrderRow, delivery: DeliveryRow) {
  const { read, settings, context } = scope;
  const again = new Map<string, ScheduleLine[]>();
  return (line: OrderLine, rest: Quantity): readonly ScheduleLine[] => {
    const product = productFacts(read, line.productCode, order.id);
    if (!product) return [];
    const leaving = delivery.lines
      .filter((candidate) => candidate.productCode === line.productCode)
      .reduce((sum, candidate) => sum + candidate.picked, 0);
    const left = { ...product, balance: { ...product.balance, onHand: quantity(product.balance.onHand - leaving) } };
    const own = order.lines
      .filter((other) => other.productCode === line.productCode)
      .flatMap((other) => other.schedule)
      .filter((promise) => promise.date > context.day)
      .map((promise) => ({ ...promise, quantity: quantity(promise.quantity - promise.issued) }));
    const earlier = again.get(line.productCode) ?? [];
    const facts = factsOf(left, [...own, ...earlier], { day: context.day, calendar: settings.calendar });
    const from = addWorkDays(settings.calendar, addDays(context.day, 1), 0);
    const promises = deliveryProposal(availabilityTimeline(facts), { quantity: rest, from }).promises.map(
      (promise) => ({
        ...promise,
        issued: quantity(0),
      }),
    );
    again.set(line.productCode, [...earlier, ...promises]);
    return promises;
  };
}
