import type { BusinessDate } from '../kernel/business-date.ts';
import { addMoney, money, subtractMoney, zeroMoney, type Money } from '../money/money.ts';
import { creditChecks, type CheckedFigures, type CreditCheckResult } from './credit-checks.ts';
import { dynamicExposure, staticExposure, type ExposureFigures } from './credit-exposure.ts';
import { limitInUse, type StaleLimit } from './credit-limit.ts';
import { creditReasons, type CheckReaction, type CreditPolicy, type CreditReason } from './credit-policy.ts';
import type { CustomerRow } from './customer.ts';
import type { OverdueFigures } from './overdue-items.ts';

export type { CreditReason };

/** What a customer owes and has on order, and how it is to be judged. */
export type CreditFacts = ExposureFigures &
  OverdueFigures & {
    readonly policy: CreditPolicy;
    readonly day: BusinessDate;
    /** Open credit notes, which `openItems` has taken off already. */
    readonly openCredits: Money;
    /** Cleared receipts linked to this document, which `unallocatedReceipts` leaves out. */
    readonly prepaid: Money;
    /** What the customer has of this document and has not paid for. Absent: nothing. */
    readonly owedForDocument?: Money;
    /** Down payments invoiced for this document and not yet deducted, and what is paid of them. */
    readonly downPayments: { readonly invoiced: Money; readonly paid: Money };
  };

/** Result of the credit check, kept on the order with the figures it rests on. */
export type CreditVerdict = ExposureFigures &
  OverdueFigures & {
    readonly result: 'ok' | 'warn' | 'block';
    /** Failed checks that block, in the order of their numbers. */
    readonly reasons: readonly CreditReason[];
    /** Failed checks that only warn. */
    readonly warnings: readonly CreditReason[];
    /** Limit the check used, tightened when it was stale; null: credit is not managed for this customer. */
    readonly limit: Money | null;
    readonly staleLimit: StaleLimit | null;
    /** Value of the document that was checked. */
    readonly documentValue: Money;
    /** What of it is paid ahead. */
    readonly prepaid: Money;
    /** What it adds: its value less what is paid or invoiced ahead for it. */
    readonly thisDocument: Money;
    readonly exposure: Money;
    readonly staticExposure: Money;
    /** Amount over the limit, 0 when within. */
    readonly exceededBy: Money;
    /** Close to the limit, whatever the result. */
    readonly watch: boolean;
    /** Every check that is switched on, with its figures. */
    readonly checks: readonly CreditCheckResult[];
    readonly checkedOn: BusinessDate;
  };

/** The customer as the check sees him. */
export type CheckedCustomer = Pick<CustomerRow, 'creditLimit' | 'creditLimitAsOf' | 'creditReviewOn' | 'blocked'>;

/**
 * Credit check of one document: exposure with this document against the limit, and the other checks of
 * the policy. A document that is prepaid in full passes all of them but head office's block, because
 * nothing of it is on credit (CR8); one prepaid in part adds only the rest. Money that is due for what was
 * delivered of the document prepays nothing.
 *
 * @param documentValue value of the document that is not yet in the facts, tax included: the total of a
 *   new order, the open value of a changed one
 * @param document.changedFromMaster terms or a price are not those of the master data
 */
export function checkCredit(
  customer: CheckedCustomer,
  facts: CreditFacts,
  documentValue: Money,
  document: { readonly changedFromMaster: boolean } = { changedFromMaster: false },
): CreditVerdict {
  const { policy, day, downPayments, prepaid: linked, owedForDocument, openCredits: _openCredits, ...known } = facts;
  const invoicedAhead = money(Math.min(downPayments.invoiced, documentValue));
  const linkedUsed = money(Math.min(linked, documentValue - invoicedAhead));
  const thisDocument = money(documentValue - invoicedAhead - linkedUsed);
  const prepaid = addMoney(money(Math.min(downPayments.paid, invoicedAhead)), linkedUsed);
  // What was paid ahead beyond the document's value is on account.
  const unallocatedReceipts = addMoney(facts.unallocatedReceipts, subtractMoney(linked, linkedUsed));
  const figures = { ...known, unallocatedReceipts };
  const { limit, stale } = limitInUse(customer, policy, day);
  const exposure = dynamicExposure(figures, thisDocument);
  const checked: CheckedFigures = {
    ...facts,
    ...document,
    limit,
    exposure,
    staticExposure: staticExposure(figures, thisDocument),
    documentValue,
    reviewOn: customer.creditReviewOn ?? null,
    customerBlocked: customer.blocked,
  };
  // Money paid ahead pays first for what the customer has already: only the rest of it covers what is to come.
  const spent = Math.max(0, (owedForDocument ?? 0) - (linked - linkedUsed));
  const onCredit = prepaid - Math.min(linkedUsed, spent) < documentValue || documentValue === 0;
  const checks = creditReasons
    .filter((check) => policy.reactions[check] !== 'off' && (onCredit || check === 'CUSTOMER_BLOCKED'))
    .map((check) => ({ check, reaction: policy.reactions[check], ...creditChecks[check](checked) }));
  const reasons = failedWith('block', checks);
  const warnings = failedWith('warn', checks);
  return {
    ...figures,
    documentValue,
    prepaid,
    result: reasons.length > 0 ? 'block' : warnings.length > 0 ? 'warn' : 'ok',
    reasons,
    warnings,
    limit,
    staleLimit: stale,
    thisDocument,
    exposure,
    staticExposure: checked.staticExposure,
    exceededBy: limit !== null && exposure > limit ? subtractMoney(exposure, limit) : zeroMoney,
    watch: limit !== null && limit > 0 && isWatched(exposure, limit, policy),
    checks,
    checkedOn: day,
  };
}

function failedWith(reaction: CheckReaction, checks: readonly CreditCheckResult[]): CreditReason[] {
  return checks.filter((result) => result.failed && result.reaction === reaction).map((result) => result.check);
}

/** Watched from `watchShare` of the limit in use on (CR7), so a tightened limit is watched earlier. */
function isWatched(exposure: Money, limit: Money, policy: CreditPolicy): boolean {
  return BigInt(exposure) * 10_000n >= BigInt(limit) * BigInt(policy.watchShare);
}
