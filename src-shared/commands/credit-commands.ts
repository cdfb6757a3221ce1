import { availabilityTimeline } from '../availability/available-to-promise.ts';
import { confirmLines } from '../availability/confirm-lines.ts';
import { soldInAnyQuantity } from '../availability/rounding-to-sales-units.ts';
import { countCalledOff } from '../blanket-order/call-off.ts';
import { approvalLimit } from '../customers/approval-matrix.ts';
import type { CreditVerdict } from '../customers/credit-check.ts';
import { creditPolicyOf, type CreditSettings } from '../customers/credit-policy.ts';
import type { CustomerRow } from '../customers/customer.ts';
import { isUnderWay } from '../delivery/delivery.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { money } from '../money/money.ts';
import { blockAgain, mayGoOn } from '../sales-order/block-again.ts';
import { factsOf, salesUnitsOf } from '../sales-order/evaluate-draft.ts';
import { toDeliver } from '../sales-order/order-status.ts';
import { decideRejectCredit } from '../sales-order/reject-credit.ts';
import { decideReleaseByCode, decideReleaseCredit } from '../sales-order/release-credit.ts';
import { promisedFrom } from '../sales-order/requested-date.ts';
import { isOpen, type OrderLine, type SalesOrderRow } from '../sales-order/sales-order.ts';
import { shippedSchedule, wantedFrom } from '../sales-order/shipped-schedule.ts';
import { decider, rightsOf, roleIdOf } from '../tables/who-may.ts';
import { required, toEvent, type CommandScope, type DayHandler } from './command-handler.ts';
import { checkOrderAgain } from './credit-check-again.ts';
import { balanceOf, productFacts } from './facts.ts';
import { withBlanketOrder } from './order-commands.ts';
import { shippingTo } from './shipping-facts.ts';

const releaseCredit: DayHandler<'releaseCredit'> = (input, scope) => {
  const { read, settings, context } = scope;
  const blocked = blockedOrder(input.orderId, scope);
  if (!blocked.ok) return blocked;
  // Where one enters and another decides, the other is who released.
  const releaser = decider(context);
  const holds = rightsOf(read, releaser).has('credit.release');
  const limit = approvalLimit(settings.approvals, 'creditRelease', roleIdOf(read, releaser), holds);
  const facts = { ...blocked.value, approvalLimit: limit === null ? null : money(limit) };
  return toEvent(decideReleaseCredit(input, facts, { ...context, userId: releaser }), (d) => ({
    t: 'order.creditReleased.v1',
    d,
  }));
};

const releaseCreditByCode: DayHandler<'releaseCreditByCode'> = (input, scope) => {
  const blocked = blockedOrder(input.orderId, scope);
  if (!blocked.ok) return blocked;
  const facts = {
    ...blocked.value,
    branchCode: scope.settings.branchCode,
    secret: scope.releaseSecret ?? null,
    usedCode: (id: string) => scope.read.get('usedReleaseCodes', id),
  };
  return toEvent(decideReleaseByCode(input, facts, scope.context), (d) => ({ t: 'order.creditReleased.v1', d }));
};

const rejectCredit: DayHandler<'rejectCredit'> = (input, { read, context }) => {
  const order = required(read.get('orders', input.orderId), { code: 'unknown-order' });
  if (!order.ok) return order;
  const { quotationId, blanketOrderId } = order.value;
  const facts = {
    order: order.value,
    quotation: quotationId === null ? null : (read.get('quotations', quotationId) ?? null),
  };
  const rejected = toEvent(decideRejectCredit(input, facts, { ...context, userId: decider(context) }), (d) => ({
    t: 'order.creditRejected.v1',
    d,
  }));
  const blanket = blanketOrderId === null ? undefined : read.get('blanketOrders', blanketOrderId);
  const givenBack = order.value.lines.map((line) => ({ productCode: line.productCode, quantity: -toDeliver(line) }));
  return withBlanketOrder(rejected, blanket ? countCalledOff(blanket, givenBack) : null);
};

const recheckCredit: DayHandler<'recheckCredit'> = (input, scope) => {
  const order = required(scope.read.get('orders', input.orderId), { code: 'unknown-order' });
  if (!order.ok) return order;
  const { number } = order.value;
  if (!isOpen(order.value)) return refuse({ code: 'order-not-open', number });
  if (scope.read.deliveriesOf(order.value.id).some(isUnderWay)) return refuse({ code: 'delivery-under-way', number });
  if (order.value.state !== 'confirmed') return refuse({ code: 'order-already-moving', number });
  const verdict = whatStops(order.value, scope);
  if (!verdict) return refuse({ code: 'credit-still-good', number });
  const d = blockAgain(order.value, order.value, verdict, balanceOf(scope.read), scope.context);
  return ok([{ t: 'order.creditBlockedAgain.v1', d }]);
};

const configureCredit: DayHandler<'configureCredit'> = (input, { settings }) => {
  // Members that were left out are absent, not undefined: the input was read from JSON.
  const credit = input as CreditSettings;
  return ok([
    { t: 'branch.creditConfigured.v1', d: { settings: { ...settings, credit, version: settings.version + 1 } } },
  ]);
};

export const creditHandlers = { releaseCredit, releaseCreditByCode, rejectCredit, recheckCredit, configureCredit };

/** The check that stops an open order now, or null when it passes or a release covers it. */
function whatStops(order: SalesOrderRow, scope: CommandScope): CreditVerdict | null {
  const verdict = checkOrderAgain(scope, order);
  return verdict && !mayGoOn(order, verdict, scope.context.day) ? verdict : null;
}

/** A blocked order with what its release needs: promises for what is still to deliver, as stock stands now. */
function blockedOrder(
  orderId: string,
  scope: CommandScope,
): Result<
  {
    readonly order: SalesOrderRow;
    readonly customer: CustomerRow;
    readonly policy: ReturnType<typeof creditPolicyOf>;
    readonly stoppedBy: CreditVerdict | null;
    readonly schedule: (lineNo: number) => SalesOrderRow['lines'][number]['schedule'];
    readonly balance: ReturnType<typeof balanceOf>;
  },
  DomainError
> {
  const { read, settings, context } = scope;
  const order = required(read.get('orders', orderId), { code: 'unknown-order' });
  if (!order.ok) return order;
  const { customerCode, lines } = order.value;
  const customer = required(read.get('customers', customerCode), { code: 'unknown-customer', customerCode });
  if (!customer.ok) return customer;
  const requestedOn = (line: OrderLine) => promisedFrom(order.value, line, context.day);
  const shipping = shippingTo(customer.value, order.value, settings, context.day, context.now);
  const open = lines.filter((line) => toDeliver(line) > 0);
  const proposals = confirmLines(
    open.map((line) => {
      const { productCode, deliveryGroup, maxPartialDeliveries } = line;
      const product = read.get('products', productCode);
      const salesUnits = product ? salesUnitsOf(line, product) : soldInAnyQuantity;
      const request = { quantity: toDeliver(line), from: wantedFrom(requestedOn(line), shipping), salesUnits };
      return { productCode, request, deliveryGroup, maxPartialDeliveries };
    }),
    order.value.completeDelivery,
    (productCode) => {
      const product = productFacts(read, productCode, orderId);
      if (!product) throw new Error(`order ${order.value.number} has ${productCode}, which is no product`);
      return availabilityTimeline(factsOf(product, [], { day: context.day, calendar: settings.calendar }));
    },
  );
  return ok({
    order: order.value,
    customer: customer.value,
    policy: creditPolicyOf(settings.credit, customer.value),
    stoppedBy: isOpen(order.value) ? whatStops(order.value, scope) : null,
    schedule: (lineNo) => {
      const position = open.findIndex((candidate) => candidate.lineNo === lineNo);
      const [line, proposal] = [open[position], proposals[position]];
      return line && proposal ? shippedSchedule(proposal.promises, requestedOn(line), shipping) : [];
    },
    balance: balanceOf(read),
  });
}
