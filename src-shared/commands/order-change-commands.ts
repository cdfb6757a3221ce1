import { defaultOrderRules } from '../branch/order-rules.ts';
import { soldInAnyQuantity } from '../availability/rounding-to-sales-units.ts';
import { availabilityTimeline } from '../availability/available-to-promise.ts';
import { priceLines } from '../catalogue/priced-line.ts';
import type { BlanketOrderRow } from '../blanket-order/blanket-order.ts';
import { countCalledOff, decideCallOff } from '../blanket-order/call-off.ts';
import type { DomainEvent } from '../events/events.ts';
import type { CustomerRow } from '../customers/customer.ts';
import { checkCredit, type CreditVerdict } from '../customers/credit-check.ts';
import { creditPolicyOf } from '../customers/credit-policy.ts';
import { isUnderWay } from '../delivery/delivery.ts';
import { addDays } from '../kernel/business-date.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { isChangedFromMaster } from '../sales-order/changed-from-master.ts';
import {
  decideChangeOrder,
  type ChangedOrder,
  type ChangeOrderFacts,
  type ChangeOrderInput,
} from '../sales-order/change-order.ts';
import { blockDecision, mayGoOn } from '../sales-order/block-again.ts';
import { evaluateDraft, factsOf, salesUnitsOf } from '../sales-order/evaluate-draft.ts';
import { decideRemoveOrderBlock, decideSetOrderBlock } from '../sales-order/order-blocks.ts';
import { orderAsOwed, undeliveredValue } from '../sales-order/order-exposure.ts';
import { decideReopenOrder } from '../sales-order/reopen-order.ts';
import type { SalesOrderRow } from '../sales-order/sales-order.ts';
import { wantedFrom } from '../sales-order/shipped-schedule.ts';
import { decideShortClose } from '../sales-order/short-close.ts';
import { chargeLine } from '../sales-order/price-draft.ts';
import { whyPriceRefused } from '../sales-order/price-approval.ts';
import { remainingHeaderDiscount } from '../sales-order/remaining-header-discount.ts';
import { taxProfile } from '../tax/profiles.ts';
import { may } from '../tables/who-may.ts';
import { required, toEvent, type CommandScope, type DayHandler } from './command-handler.ts';
import { creditFacts } from './credit-facts.ts';
import { balanceOf, draftFacts, productFacts } from './facts.ts';
import { whyNotApproved } from './order-approval.ts';
import { termsFacts } from './order-terms-facts.ts';
import { shippingTo } from './shipping-facts.ts';

const changeOrder: DayHandler<'changeOrder'> = (input, scope) => {
  const decided = decideChangeOf(input, scope);
  if (!decided.ok) return decided;
  const { before: order, changed } = decided.value;
  const edited =
    input.changes.length > 0 ||
    input.added.length > 0 ||
    input.headerDiscount !== undefined ||
    input.charges !== undefined;
  const unapproved = edited ? whyNotApproved(changed.order, scope) : null;
  if (unapproved) return refuse(unapproved);
  const blanketOrder = calledOffAfter(order, changed.order, scope);
  if (!blanketOrder.ok) return blanketOrder;
  const events: DomainEvent[] = [
    { t: 'order.changed.v1', d: { ...changed, ...blockDecision(order, changed.order, scope.context) } },
  ];
  if (blanketOrder.value) events.push({ t: 'blanketOrder.calledOff.v1', d: { blanketOrder: blanketOrder.value } });
  return ok(events);
};

/** What a change makes of an order, and what credit says of it then, whether it asks for more or not. */
export function decideChangeOf(
  input: ChangeOrderInput & { readonly orderId: string },
  scope: CommandScope,
): Result<
  {
    readonly before: SalesOrderRow;
    readonly changed: ChangedOrder;
    readonly creditNow: () => CreditVerdict;
  },
  DomainError
> {
  const found = findOrder(input.orderId, scope);
  if (!found.ok) return found;
  const { order } = found.value;
  const { read, context } = scope;
  const facts = {
    ...found.value,
    quotation: order.quotationId === null ? null : (read.get('quotations', order.quotationId) ?? null),
    rules: scope.settings.orders ?? defaultOrderRules,
    ...pricingOf(order, scope),
    terms: termsFacts(read, scope.settings, found.value.customer),
    releaseCovers: (changed: SalesOrderRow, verdict: CreditVerdict) => mayGoOn(changed, verdict, context.day),
  };
  const decided = decideChangeOrder(input, facts, context);
  if (!decided.ok) return decided;
  const changed = decided.value;
  return ok({ before: order, changed, creditNow: () => facts.credit(changed.order) });
}

/** The blanket order after a change of what calls it off: more is asked for as a call-off is, less is given back. */
function calledOffAfter(
  before: SalesOrderRow,
  after: SalesOrderRow,
  { read, context }: CommandScope,
): Result<BlanketOrderRow | null, DomainError> {
  const blanket = before.blanketOrderId === null ? undefined : read.get('blanketOrders', before.blanketOrderId);
  if (!blanket) return ok(null);
  const goods = after.lines.filter((line) => !line.charge);
  const changes = goods.map(({ lineNo, productCode, quantity }) => {
    const was = before.lines.find((line) => line.lineNo === lineNo)?.quantity ?? 0;
    return { productCode, quantity: quantity - was };
  });
  const [more, less] = [changes.filter((one) => one.quantity > 0), changes.filter((one) => one.quantity < 0)];
  const freed = less.length === 0 ? blanket : { ...countCalledOff(blanket, less), version: blanket.version };
  if (more.length > 0) return decideCallOff(freed, { customerCode: before.customerCode, lines: more }, context.day);
  return ok(less.length === 0 ? null : { ...freed, version: blanket.version + 1 });
}

const shortCloseLine: DayHandler<'shortCloseLine'> = (input, scope) => {
  const found = findOrder(input.orderId, scope);
  if (!found.ok) return found;
  return toEvent(decideShortClose(input, found.value), (d) => ({ t: 'order.shortClosed.v1', d }));
};

const shortCloseOrder: DayHandler<'shortCloseOrder'> = (input, scope) => {
  const found = findOrder(input.orderId, scope);
  if (!found.ok) return found;
  return toEvent(decideShortClose({ ...input, lineNo: null }, found.value), (d) => ({ t: 'order.shortClosed.v1', d }));
};

const reopenOrder: DayHandler<'reopenOrder'> = (input, scope) => {
  const found = findOrder(input.orderId, scope);
  if (!found.ok) return found;
  return toEvent(decideReopenOrder(input, found.value, scope.context), (d) => ({ t: 'order.reopened.v1', d }));
};

const setOrderBlock: DayHandler<'setOrderBlock'> = (input, scope) => {
  const found = findOrder(input.orderId, scope);
  if (!found.ok) return found;
  const decision = decideSetOrderBlock(input, found.value.order, scope.context);
  return toEvent(decision, (d) => ({ t: 'order.held.v1', d }));
};

const removeOrderBlock: DayHandler<'removeOrderBlock'> = (input, scope) => {
  const found = findOrder(input.orderId, scope);
  if (!found.ok) return found;
  return toEvent(decideRemoveOrderBlock(input, found.value.order), (d) => ({ t: 'order.holdLifted.v1', d }));
};

/** Commands that work on an order after it was confirmed. */
export const orderHandlers = {
  changeOrder,
  shortCloseLine,
  shortCloseOrder,
  reopenOrder,
  setOrderBlock,
  removeOrderBlock,
};

type OrderFacts = Pick<
  ChangeOrderFacts,
  'order' | 'setAside' | 'horizonEnd' | 'credit' | 'timelineOf' | 'salesUnitsOf' | 'wantedFrom' | 'balance'
> & { readonly customer: CustomerRow };

/** An order with what every change of it asks: goods set aside, credit, availability, balances. */
function findOrder(orderId: string, { read, settings, context }: CommandScope): Result<OrderFacts, DomainError> {
  const found = required(read.get('orders', orderId), { code: 'unknown-order' });
  if (!found.ok) return found;
  const order = found.value;
  const { customerCode } = order;
  const customer = required(read.get('customers', customerCode), { code: 'unknown-customer', customerCode });
  if (!customer.ok) return customer;
  const underWay = read.deliveriesOf(orderId).filter(isUnderWay);
  return ok({
    order,
    customer: customer.value,
    setAside: (lineNo) =>
      underWay
        .flatMap((delivery) => delivery.lines)
        .filter((line) => line.orderLineNo === lineNo)
        .reduce((sum, line) => sum + Math.max(line.requested, line.picked), 0),
    credit: (changed): CreditVerdict =>
      checkCredit(
        customer.value,
        creditFacts(read, settings, context.day, customer.value, orderId),
        undeliveredValue(orderAsOwed(changed, customer.value).lines),
        { changedFromMaster: isChangedFromMaster(changed.lines) },
      ),
    horizonEnd: addDays(context.day, creditPolicyOf(settings.credit, customer.value).horizonDays),
    timelineOf: (productCode) => {
      const product = productFacts(read, productCode, orderId);
      if (!product) throw new Error(`order ${order.number} has ${productCode}, which is no product`);
      return availabilityTimeline(factsOf(product, [], { day: context.day, calendar: settings.calendar }));
    },
    salesUnitsOf: (line) => {
      const product = read.get('products', line.productCode);
      return product ? salesUnitsOf(line, product) : soldInAnyQuantity;
    },
    wantedFrom: (requestedDate, terms) =>
      wantedFrom(requestedDate, shippingTo(customer.value, terms, settings, context.day, context.now)),
    balance: balanceOf(read),
  });
}

/** Prices of changed and added lines: those of the quotation while it holds, else of today. */
function pricingOf(
  order: SalesOrderRow,
  { read, settings, context }: CommandScope,
): Pick<ChangeOrderFacts, 'item' | 'amounts' | 'chargeItem'> {
  const { customerCode, quotationId } = order;
  return {
    item: (line, terms) => {
      const draft = { customerCode, quotationId, isQuotation: true, orderId: order.id, now: context.now, terms };
      const known = draftFacts(read, settings, context.day, draft);
      const [evaluated] = evaluateDraft({ requestedDate: context.day, lines: [line] }, known).lines;
      if (!evaluated) throw new Error('a draft of one line has one line');
      if (!evaluated.ok) return refuse({ code: evaluated.problem, productCode: evaluated.productCode });
      const refused = whyPriceRefused([evaluated], may(read, context, 'price.belowFloor'));
      return refused ? refuse(refused) : ok(evaluated.line);
    },
    amounts: (lines, discounted) =>
      priceLines(lines, taxProfile(settings.taxProfileId), context.day, remainingHeaderDiscount(discounted, lines)),
    chargeItem: (charge, lineNo) =>
      chargeLine(charge, lineNo, { profile: taxProfile(settings.taxProfileId), day: context.day }),
  };
}
