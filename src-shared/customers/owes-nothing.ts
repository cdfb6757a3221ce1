import { businessDate } from '../kernel/business-date.ts';
import { zeroMoney } from '../money/money.ts';
import type { CreditFacts } from './credit-check.ts';
import { noExposure } from './credit-exposure.ts';
import { defaultCreditPolicy } from './credit-policy.ts';
import { nothingOverdue } from './overdue-items.ts';

/** Credit facts of a customer who owes nothing and has nothing on order, under the default policy. */
export const owesNothing: CreditFacts = {
  ...noExposure,
  ...nothingOverdue,
  policy: defaultCreditPolicy,
  day: businessDate('2026-04-13'),
  openCredits: zeroMoney,
  prepaid: zeroMoney,
  downPayments: { invoiced: zeroMoney, paid: zeroMoney },
};
