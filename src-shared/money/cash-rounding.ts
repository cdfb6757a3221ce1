import { money, subtractMoney, type Money } from './money.ts';
import { divideRounded, type RoundingRule } from './rounding.ts';

/** The smallest coin or note that cash is settled in, in minor units; 1 rounds nothing (domain.md 2.4). */
export const cashSteps = [1, 50, 100, 500, 1000] as const;

export type CashStep = (typeof cashSteps)[number];

export type CashRounding = {
  /** What is paid, a multiple of the step. */
  readonly payable: Money;
  /** Payable less exact: goes to the rounding account and is no part of the tax base (EN 16931 BT-114). */
  readonly difference: Money;
};

/** Rounds a payable amount to a cash step. Only what is paid in cash is rounded so, never a document. */
export function roundToCashStep(amount: Money, step: CashStep, rule: RoundingRule = 'halfUp'): CashRounding {
  const payable = money(divideRounded(BigInt(amount), BigInt(step), rule) * BigInt(step));
  return { payable, difference: subtractMoney(payable, amount) };
}
