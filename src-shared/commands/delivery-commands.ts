import { isUnderWay, type DeliveryRow } from '../delivery/delivery.ts';
import { decideCreateDelivery } from '../delivery/create-delivery.ts';
import { defaultSteps } from '../delivery/delivery-steps.ts';
import { decidePostGoodsIssue } from '../delivery/post-goods-issue.ts';
import { decideProofOfDelivery } from '../delivery/proof-of-delivery.ts';
import { decideReverseGoodsIssue } from '../delivery/reverse-goods-issue.ts';
import {
  decideCancelDelivery,
  decideLoadDelivery,
  decidePackDelivery,
  decidePickDelivery,
  decideStartPicking,
  decideStepBack,
} from '../delivery/work-delivery.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { basisPoints, quantity, type Quantity } from '../money/money.ts';
import { mostToDeliver, toleranceFor, type DeliveryTolerance } from '../sales-order/delivery-tolerance.ts';
import type { SalesOrderRow } from '../sales-order/sales-order.ts';
import { usableOn } from '../stock/stock.ts';
import { required, toEvent, type CommandScope, type DayHandler } from './command-handler.ts';
import { whyCreditStops } from './credit-check-again.ts';
import { balanceOf, nextNumber } from './facts.ts';
import { promiseAgain } from './promise-again.ts';
import { returnGoods } from './returns-commands.ts';
import { stockFacts, stockNotPickedElsewhere } from './stock-facts.ts';

const createDelivery: DayHandler<'createDelivery'> = (input, scope) => {
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
    available: (code: string) =>
      read.get('products', code)?.negativeStock === true
        ? Number.MAX_SAFE_INTEGER
        : usableOn(balance(code), context.day) - read.setAside(code),
    number: number.number,
  };
  return toEvent(decideCreateDelivery(input, facts, context), ({ delivery }) => ({
    t: 'delivery.created.v1',
    d: { delivery, series: number.series },
  }));
};

const startPicking: DayHandler<'startPicking'> = (input, scope) => {
  const found = workOf(input.deliveryId, scope);
  if (!found.ok) return found;
  return toEvent(decideStartPicking(found.value, scope.context), (d) => ({ t: 'delivery.pickingStarted.v1', d }));
};

const pickDelivery: DayHandler<'pickDelivery'> = (input, scope) => {
  const { read, context } = scope;
  const found = workOf(input.deliveryId, scope);
  if (!found.ok) return found;
  const { delivery } = found.value;
  const order = read.get('orders', delivery.orderId);
  const facts = {
    ...found.value,
    stock: stockNotPickedElsewhere(read, delivery.id),
    most: (orderLineNo: number) => mostOf(orderLineNo, order, scope),
  };
  return toEvent(decidePickDelivery(input.lines, facts, context), (d) => ({ t: 'delivery.picked.v1', d }));
};

const packDelivery: DayHandler<'packDelivery'> = (input, scope) => {
  const found = workOf(input.deliveryId, scope);
  if (!found.ok) return found;
  return toEvent(decidePackDelivery(input, found.value), (d) => ({ t: 'delivery.packed.v1', d }));
};

const loadDelivery: DayHandler<'loadDelivery'> = (input, scope) => {
  const found = workOf(input.deliveryId, scope);
  if (!found.ok) return found;
  const facts = { ...found.value, stock: stockNotPickedElsewhere(scope.read, input.deliveryId) };
  return toEvent(decideLoadDelivery(input, facts, scope.context), (d) => ({ t: 'delivery.loaded.v1', d }));
};

const stepBackDelivery: DayHandler<'stepBackDelivery'> = (input, scope) => {
  const found = workOf(input.deliveryId, scope);
  if (!found.ok) return found;
  return toEvent(decideStepBack(found.value), (d) => ({ t: 'delivery.steppedBack.v1', d }));
};

const cancelDelivery: DayHandler<'cancelDelivery'> = (input, scope) => {
  const found = findDelivery(input.deliveryId, scope);
  if (!found.ok) return found;
  return toEvent(decideCancelDelivery(found.value), (d) => ({ t: 'delivery.cancelled.v1', d }));
};

const postGoodsIssue: DayHandler<'postGoodsIssue'> = (input, scope) => {
  const { read, context } = scope;
  const found = workOf(input.deliveryId, scope);
  if (!found.ok) return found;
  const { delivery } = found.value;
  const order = required(read.get('orders', delivery.orderId), { code: 'unknown-order' });
  if (!order.ok) return order;
  const stopped = whyCreditStops('goodsIssue', scope, order.value);
  if (stopped) return refuse(stopped);
  const leaving = (code: string) =>
    -delivery.lines.filter((line) => line.productCode === code).reduce((sum, line) => sum + line.picked, 0);
  const facts = {
    ...found.value,
    order: order.value,
    stock: stockFacts(read),
    tolerance: (code: string) => toleranceOf(code, scope),
    promiseRest: promiseAgain(scope, order.value, leaving, false),
  };
  return toEvent(decidePostGoodsIssue(facts, context), (d) => ({ t: 'delivery.goodsIssued.v1', d }));
};

const reverseGoodsIssue: DayHandler<'reverseGoodsIssue'> = (input, scope) => {
  const { read, settings, context } = scope;
  if (read.get('movements', input.reversalId)) return refuse({ code: 'document-exists', id: input.reversalId });
  const delivery = findDelivery(input.deliveryId, scope);
  if (!delivery.ok) return delivery;
  const order = required(read.get('orders', delivery.value.orderId), { code: 'unknown-order' });
  if (!order.ok) return order;
  const { number: issued, state } = delivery.value;
  const issue = required(read.get('movements', input.deliveryId), {
    code: 'wrong-delivery-step',
    number: issued,
    state,
  });
  if (!issue.ok) return issue;
  const { number, series } = nextNumber(read, settings, 'GIR', context.day);
  const facts = {
    delivery: delivery.value,
    order: order.value,
    issue: issue.value,
    stock: stockFacts(read),
    number,
  };
  return toEvent(decideReverseGoodsIssue(input, facts, context), (reversed) => ({
    t: 'delivery.reversed.v1',
    d: { ...reversed, series },
  }));
};

/** Proof of delivery; goods that were not received come back in a return of the same command. */
const recordProofOfDelivery: DayHandler<'recordProofOfDelivery'> = (input, scope) => {
  const found = findDelivery(input.deliveryId, scope);
  if (!found.ok) return found;
  const proven = decideProofOfDelivery(input, found.value, scope.context);
  if (!proven.ok) return proven;
  const { delivery, missing } = proven.value;
  const proof = { t: 'delivery.proven.v1', d: { delivery } } as const;
  if (missing.length === 0) return ok([proof]);
  if (!input.shortage) return refuse({ code: 'short-receipt-needs-note', number: delivery.number });
  const { returnId, destination, redeliver } = input.shortage;
  const lines = missing.map((one) => ({
    deliveryLineNo: one.lineNo,
    quantity: one.quantity,
    destination,
    redeliver,
  }));
  // One command is one version of the delivery, however many of its events write it.
  const before = { ...delivery, version: delivery.version - 1 };
  const returned = returnGoods({ returnId, reason: input.note, lines }, before, scope);
  return returned.ok ? ok([proof, ...returned.value]) : returned;
};

/** Commands that work a delivery from creation to proof. */
export const deliveryHandlers = {
  createDelivery,
  startPicking,
  pickDelivery,
  packDelivery,
  loadDelivery,
  stepBackDelivery,
  cancelDelivery,
  postGoodsIssue,
  reverseGoodsIssue,
  recordProofOfDelivery,
};

/** A delivery that must exist. */
function findDelivery(id: string, { read }: CommandScope): Result<DeliveryRow, DomainError> {
  return required(read.get('deliveries', id), { code: 'unknown-delivery' });
}

function workOf(id: string, scope: CommandScope) {
  const found = findDelivery(id, scope);
  return found.ok ? ok({ delivery: found.value, steps: scope.settings.deliverySteps ?? defaultSteps }) : found;
}

function toleranceOf(productCode: string, { read, settings }: CommandScope): DeliveryTolerance {
  const none = { over: basisPoints(0), under: basisPoints(0) };
  const item = read.get('products', productCode)?.deliveryTolerance ?? null;
  return toleranceFor(item, settings.deliveryTolerance ?? none);
}

function mostOf(orderLineNo: number, order: SalesOrderRow | undefined, scope: CommandScope): Quantity {
  const line = order?.lines.find((candidate) => candidate.lineNo === orderLineNo);
  return line ? mostToDeliver(line, toleranceOf(line.productCode, scope)) : quantity(0);
}
