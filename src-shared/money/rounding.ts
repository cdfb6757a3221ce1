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
