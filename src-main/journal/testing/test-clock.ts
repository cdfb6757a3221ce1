import type { Clock } from '#main/engine/clock.ts';

/** A clock that stands still until it is told to move. */
export type TestClock = Clock & { readonly advance: (milliseconds: number) => void };

export function testClock(start = Date.UTC(2026, 10, 23, 2)): TestClock {
  let passed = 0;
  return {
    now: () => new Date(start + passed).toISOString(),
    offsetMinutes: () => 420,
    mono: () => 5000 + passed,
    advance: (milliseconds) => {
      passed += milliseconds;
    },
  };
}
