import { boolean, enum as choice, int, nullable, record, strictObject, string } from 'zod';
import { releaseReasonCodes } from '../customers/credit-release.ts';
import { creditReasons } from '../customers/credit-policy.ts';
import { amount, code, day, id, percent, text } from './input-fields.ts';

/* What the commands on credit take. */

const reason = text(200).min(3);
const days = int().min(0).max(3650);
const reaction = choice(['off', 'warn', 'block']).optional();

const creditOverride = strictObject({
  reactions: strictObject(
    Object.fromEntries(creditReasons.map((check) => [check, reaction])) as Record<
      (typeof creditReasons)[number],
      typeof reaction
    >,
  ).optional(),
  horizonDays: days.optional(),
  maxDaysOverdue: days.optional(),
  minOverdue: amount.optional(),
  maxOverdueShare: percent.optional(),
  maxDocumentValue: nullable(amount).optional(),
  staleAfterDays: days.optional(),
  staleShare: percent.optional(),
  watchShare: percent.optional(),
  countsUnclearedGiro: boolean().optional(),
  recheckAfterDays: days.optional(),
  recheckAfterGrowth: percent.optional(),
  releaseDays: days.optional(),
  releaseDeviation: percent.optional(),
  limit: nullable(amount).optional(),
  limitAsOf: nullable(day).optional(),
});

export const creditSchemas = {
  releaseCredit: strictObject({
    orderId: id,
    reason,
    reasonCode: choice(releaseReasonCodes).optional(),
    /** Value released; the order may grow to it and its deviation. */
    amount: amount.optional(),
    expiresOn: day.optional(),
  }),
  /** Release by the one-time code that head office dictates. */
  releaseCreditByCode: strictObject({
    orderId: id,
    code: string().max(20),
    reason,
    reasonCode: choice(releaseReasonCodes).optional(),
  }),
  rejectCredit: strictObject({ orderId: id, reason, reasonCode: choice(releaseReasonCodes).optional() }),
  /** Checks the credit of a confirmed order again, and blocks it when neither the check nor its release lets it go on. */
  recheckCredit: strictObject({ orderId: id }),
  configureCredit: strictObject({ company: creditOverride, groups: record(code, creditOverride) }),
} as const;
