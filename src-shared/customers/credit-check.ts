import { addMoney, money, subtractMoney, type Money } from '../money/money.ts';
import type { CustomerRow } from './customer.ts';

/** What a customer owes and has on order, tax included, in minor units. */
export type CreditFacts = {
  /** Posted invoices less what was paid on them. */
  readonly openItems: Money;
  /** Issued goods not yet invoiced. */
  readonly openDeliveries: Money;
  /** Confirmed orders: what is neither delivered nor invoiced. Credit-blocked orders do not count. */
  readonly openOrders: Money;
  /** Receipts not yet allocated to an invoice. */
  readonly unallocatedReceipts: Money;
};

export type CreditReason = 'LIMIT' | 'CUSTOMER_BLOCKED';

/** Result of the credit check, kept on the order with the figures it rests on. */
export type CreditVerdict = CreditFacts & {
  readonly result: 'ok' | 'block';
  readonly reasons: readonly CreditReason[];
  /** null: credit is not managed for this customer. */
  readonly limit: Money | null;
  readonly thisDocument: Money;
  readonly exposure: Money;
  /** Amount over the limit, 0 when within. */
  readonly exceededBy: Money;
};

/**
 * Dynamic credit check: exposure = open items + open deliveries + open orders − unallocated receipts +
 * this document, against the limit.
 *
 * @param thisDocument total of the document being checked, tax included
 */
export function checkCredit(
  customer: Pick<CustomerRow, 'creditLimit' | 'blocked'>,
  facts: CreditFacts,
  thisDocument: Money,
): CreditVerdict {
  const owed = addMoney(facts.openItems, facts.openDeliveries, facts.openOrders, thisDocument);
  const exposure = subtractMoney(owed, facts.unallocatedReceipts);
  const limit = customer.creditLimit;
  const exceededBy = limit !== null && exposure > limit ? subtractMoney(exposure, limit) : money(0);
  const reasons: CreditReason[] = [];
  if (customer.blocked) reasons.push('CUSTOMER_BLOCKED');
  if (exceededBy > 0) reasons.push('LIMIT');
  return { ...facts, result: reasons.length > 0 ? 'block' : 'ok', reasons, limit, thisDocument, exposure, exceededBy };
}
