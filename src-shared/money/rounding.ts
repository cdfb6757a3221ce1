/**
 * How a fraction becomes an integer: a rule of the country or the customer, so it is data.
 * - `halfUp`: one half goes away from zero (PER-11/PJ/2025 art. 129; EN 16931).
 * - `halfEven`: one half goes to the even neighbour, so that many roundings do not drift.
 */
export type RoundingRule = 'halfUp' | 'halfEven';

/**
 * Quotient rounded half up, away from zero for negatives: 5/2 → 3, −5/2 → −3.
 * The rule of PER-11/PJ/2025 art. 129 (below one half down, one half and above up).
 *
 * @throws RangeError when the divisor is not positive.
 */
export function divideHalfUp(numerator: bigint, divisor: bigint): bigint {
  if (divisor <= 0n) throw new RangeError('divisor must be positive');
  const magnitude = numerator < 0n ? -numerator : numerator;
  const rounded = (2n * magnitude + divisor) / (2n * divisor);
  return numerator < 0n ? -rounded : rounded;
}

/**
 * Quotient with one half rounded to the even neighbour: 5/2 → 2, 7/2 → 4, −5/2 → −2.
 *
 * @throws RangeError when the divisor is not positive.
 */
export function divideHalfEven(numerator: bigint, divisor: bigint): bigint {
  const up = divideHalfUp(numerator, divisor);
  const isHalf = 2n * (numerator % divisor) === divisor || 2n * (numerator % divisor) === -divisor;
  if (!isHalf || up % 2n === 0n) return up;
  return numerator < 0n ? up + 1n : up - 1n;
}

/** Quotient rounded by a rule. @throws RangeError when the divisor is not positive. */
export function divideRounded(numerator: bigint, divisor: bigint, rule: RoundingRule): bigint {
  return rule === 'halfUp' ? divideHalfUp(numerator, divisor) : divideHalfEven(numerator, divisor);
}

/** Smallest integer not below the quotient: 5/2 → 3, −5/2 → −2. @throws RangeError when the divisor is not positive. */
export function divideCeiling(numerator: bigint, divisor: bigint): bigint {
  return -divideFloor(-numerator, divisor);
}

/** Largest integer not above the quotient: 5/2 → 2, −5/2 → −3. @throws RangeError when the divisor is not positive. */
export function divideFloor(numerator: bigint, divisor: bigint): bigint {
  if (divisor <= 0n) throw new RangeError('divisor must be positive');
  const truncated = numerator / divisor;
  return numerator % divisor < 0n ? truncated - 1n : truncated;
}
