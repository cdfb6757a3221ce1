import { checkCredit, type CreditVerdict } from '../customers/credit-check.ts';
import { creditPolicyOf } from '../customers/credit-policy.ts';
import { isCreditCheckDue, type CreditMoment } from '../customers/credit-timing.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import { addMoney } from '../money/money.ts';
import { mayGoOn } from '../sales-order/block-again.ts';
import { isChangedFromMaster } from '../sales-order/changed-from-master.ts';
import { orderAsOwed, undeliveredValue } from '../sales-order/order-exposure.ts';
import type { SalesOrderRow } from '../sales-order/sales-order.ts';
import type { CommandScope } from './command-handler.ts';
import { creditFacts } from './credit-facts.ts';

/**
 * The credit check of an order on record, or as a change would make it: with its value now, against
 * everything else the customer owes now. A stale amount of the order counts nowhere (erpnext#32671).
 *
 * @returns null when the customer is not known any more
 */
export function checkOrderAgain({ read, settings, context }: CommandScope, order: SalesOrderRow): CreditVerdict | null {
  const customer = read.get('customers', order.customerCode);
  if (!customer) return null;
  const facts = creditFacts(read, settings, context.day, customer, order.id);
  const document = { changedFromMaster: isChangedFromMaster(order.lines) };
  return checkCredit(customer, facts, undeliveredValue(orderAsOwed(order, customer).lines), document);
}

/**
 * Why credit stops an open order from going on, or null: when no check is due at this moment, the check
 * passes or only warns, or a release still covers the order.
 */
export function whyCreditStops(moment: CreditMoment, scope: CommandScope, order: SalesOrderRow): DomainError | null {
  const customer = scope.read.get('customers', order.customerCode);
  if (!customer) return null;
  const policy = creditPolicyOf(scope.settings.credit, customer);
  const { checkedOn, thisDocument, prepaid } = order.credit;
  const last = {
    checkedOn,
    checkedValue: addMoney(thisDocument, prepaid),
    value: undeliveredValue(orderAsOwed(order, customer).lines),
    day: scope.context.day,
  };
  if (!isCreditCheckDue(moment, last, policy)) return null;
  const verdict = checkOrderAgain(scope, order);
  if (!verdict || mayGoOn(order, verdict, scope.context.day)) return null;
  const [reason = 'LIMIT'] = verdict.reasons;
  return { code: 'credit-stops-order', number: order.number, reason, exceededBy: verdict.exceededBy };
}
