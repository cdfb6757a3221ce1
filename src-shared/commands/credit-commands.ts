import { approvalLimit } from '../customers/approval-matrix.ts';
import type { CreditVerdict } from '../customers/credit-check.ts';
import { creditPolicyOf, type CreditSettings } from '../customers/credit-policy.ts';
import type { CustomerRow } from '../customers/customer.ts';
import { isUnderWay } from '../delivery/delivery.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { money } from '../money/money.ts';
import { blockAgain, mayGoOn } from '../sales-order/block-again.ts';
import { evaluateDraft } from '../sales-order/evaluate-draft.ts';
import { toDeliver } from '../sales-order/order-status.ts';
import { decideRejectCredit } from '../sales-order/reject-credit.ts';
import { decideReleaseByCode, decideReleaseCredit } from '../sales-order/release-credit.ts';
import { isOpen, type SalesOrderRow } from '../sales-order/sales-order.ts';
import { required, toEvent, type CommandScope, type DayHandler } from './command-handler.ts';
import { checkOrderAgain } from './credit-check-again.ts';
import { balanceOf, draftFacts } from './facts.ts';

const releaseCredit: DayHandler<'releaseCredit'> = (input, scope) => {
  const { read, settings, context } = scope;
  const blocked = blockedOrder(input.orderId, scope);
  if (!blocked.ok) return blocked;
  const role = read.get('users', context.userId)?.role ?? 'clerk';
  const limit = approvalLimit(settings.approvals, 'creditRelease', role);
  const facts = { ...blocked.value, mayRelease: limit !== 0, approvalLimit: limit === null ? null : money(limit) };
  return toEvent(decideReleaseCredit(input, facts, context), (d) => ({ t: 'order.creditReleased.v1', d }));
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

const rejectCredit: DayHandler<'rejectCredit'> = (input, { read, settings, context }) => {
  const order = required(read.get('orders', input.orderId), { code: 'unknown-order' });
  if (!order.ok) return order;
  const { quotationId } = order.value;
  const facts = {
    order: order.value,
    mayRelease:
      approvalLimit(settings.approvals, 'creditRelease', read.get('users', context.userId)?.role ?? 'clerk') !== 0,
    quotation: quotationId === null ? null : (read.get('quotations', quotationId) ?? null),
  };
  return toEvent(decideRejectCredit(input, facts, context), (d) => ({ t: 'order.creditRejected.v1', d }));
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

const configureCredit: DayHandler<'configureCredit'> = (input, { read, settings, context }) => {
  if (read.get('users', context.userId)?.role !== 'supervisor') {
    return refuse({ code: 'not-allowed', right: 'branch.configure' });
  }
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
  const draft = { customerCode, quotationId: null, isQuotation: false, orderId, now: scope.context.now };
  const requestedDate = order.value.requestedDate < context.day ? context.day : order.value.requestedDate;
  const open = lines.filter((line) => toDeliver(line) > 0);
  const again = evaluateDraft(
    {
      requestedDate,
      completeDelivery: order.value.completeDelivery,
      lines: open.map((line) => ({ ...line, freeGoods: false, quantity: toDeliver(line) })),
    },
    draftFacts(read, settings, context.day, draft),
  );
  return ok({
    order: order.value,
    customer: customer.value,
    policy: creditPolicyOf(settings.credit, customer.value),
    stoppedBy: isOpen(order.value) ? whatStops(order.value, scope) : null,
    schedule: (lineNo) => {
      const line = again.lines[open.findIndex((candidate) => candidate.lineNo === lineNo)];
      return line?.ok ? line.availability.schedule : [];
    },
    balance: balanceOf(read),
  });
}
