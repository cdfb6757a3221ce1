import type { BusinessDate } from '#shared/kernel/business-date.ts';
import type { Clock } from '../../engine/clock.ts';

/**
 * A clock that only the demo moves: every command takes one minute of a day that begins at eight in the
 * morning, Kupang time (UTC+8). The same commands therefore give the same journal, byte for byte.
 */
export class DemoClock implements Clock {
  private minutes = 0;

  private day: BusinessDate | null = null;

  readonly now = (): string => {
    const start = Date.parse(`${this.day ?? '2026-04-12'}T00:00:00.000Z`);
    return new Date(start + this.minutes * 60_000).toISOString();
  };

  readonly offsetMinutes = (): number => 480;

  readonly mono = (): number => this.minutes * 60_000;

  /** Moves to eight o'clock of a day. */
  startDay(day: BusinessDate): void {
    this.day = day;
    this.minutes = 0;
  }

  /** One more minute has passed. */
  tick(): void {
    this.minutes += 1;
  }
}
