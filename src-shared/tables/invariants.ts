import { cashInvariants } from './invariants/cash-invariants.ts';
import { documentInvariants } from './invariants/document-invariants.ts';
import type { Invariant, Step, Violation } from './invariants/invariant.ts';
import { moneyInvariants } from './invariants/money-invariants.ts';
import { numberInvariants } from './invariants/number-invariants.ts';
import { orderInvariants } from './invariants/order-invariants.ts';
import { peopleInvariants } from './invariants/people-invariants.ts';
import { stockInvariants } from './invariants/stock-invariants.ts';
import type { TableReader } from './table-reader.ts';

export { clockDependence } from './invariants/clock-independence.ts';
export type { Violation };

/** Everything that must always hold, I1 to I28, each once. Tests, doctor and the engine ask this list. */
export const invariants: readonly Invariant[] = [
  ...stockInvariants,
  ...orderInvariants,
  ...documentInvariants,
  ...moneyInvariants,
  ...cashInvariants,
  ...numberInvariants,
  ...peopleInvariants,
];

/**
 * Checks what must hold between documents, stock and ledger. Reads everything, so it is for tests, the
 * demo and doctor, not for the hot path.
 *
 * @returns nothing when the tables are sound
 */
export function violations(read: TableReader): Violation[] {
  return invariants.flatMap((invariant) => invariant.state?.(read) ?? []);
}

/**
 * Checks what a command is about to write against what stands: cheap, because it looks only at rows the
 * command touches. The engine asks before it appends, so a bug in a rule writes nothing.
 */
export function stepViolations(step: Step): Violation[] {
  return invariants.flatMap((invariant) => invariant.step?.(step) ?? []);
}
