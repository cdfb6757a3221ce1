/**
 * Whether nobody has touched the program for so long that it locks itself.
 *
 * @param lastSign @param now milliseconds of one clock that never runs backwards
 * @param minutes 0: never
 */
export function isIdle(lastSign: number, now: number, minutes: number): boolean {
  return minutes > 0 && now - lastSign >= minutes * 60_000;
}
