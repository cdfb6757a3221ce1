const WINDOW_MS = 60_000;
const MOST_CRASHES = 3;

/**
 * Whether a window that ended by itself is loaded again: not when it has done so three times within a minute,
 * because what makes it end is then there again each time.
 *
 * @param crashes when it ended, milliseconds, oldest first, the latest included
 */
export function mayLoadAgain(crashes: readonly number[]): boolean {
  const latest = crashes.at(-1);
  if (latest === undefined) return true;
  return crashes.filter((at) => latest - at < WINDOW_MS).length < MOST_CRASHES;
}
