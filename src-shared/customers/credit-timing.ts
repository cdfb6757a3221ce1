import { daysBetween, type BusinessDate } from '../kernel/business-date.ts';
import type { Money } from '../money/money.ts';
import type { CreditPolicy } from './credit-policy.ts';

/** When an order may be asked for its credit. */
export type CreditMoment = 'orderSave' | 'orderChange' | 'reopen' | 'deliveryCreation' | 'goodsIssue' | 'invoice';

/** The last check of the order, and the order as it is now. Values in minor units, tax included. */
export type LastCheck = {
  readonly checkedOn: BusinessDate;
  readonly checkedValue: Money;
  readonly value: Money;
  readonly day: BusinessDate;
};

/**
 * Whether credit is checked now: when an order is saved, when its value grows, when it is reopened, before
 * a delivery when the last check is old or the value has grown, and at goods issue. Never at the invoice:
 * the goods are gone, and an invoice that is not posted collects nothing (erpnext#37888).
 */
export function isCreditCheckDue(moment: CreditMoment, last: LastCheck, policy: CreditPolicy): boolean {
  switch (moment) {
    case 'orderSave':
    case 'reopen':
    case 'goodsIssue':
      return true;
    case 'orderChange':
      return last.value > last.checkedValue;
    case 'deliveryCreation':
      return daysBetween(last.checkedOn, last.day) > policy.recheckAfterDays || hasGrown(last, policy);
    case 'invoice':
      return false;
  }
}

function hasGrown({ value, checkedValue }: LastCheck, { recheckAfterGrowth }: CreditPolicy): boolean {
  return BigInt(value) * 10_000n > BigInt(checkedValue) * (10_000n + BigInt(recheckAfterGrowth));
}
