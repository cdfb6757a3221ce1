import type { Posted } from '#shared/contract/contract.ts';
import { eventsOf } from '#shared/events/record.ts';

/** Number of the movement that a command posted; empty when it moved nothing. */
export function movementNumber(posted: Posted): string {
  for (const record of posted.records) {
    for (const { d } of eventsOf(record.body)) {
      if ('movement' in d && d.movement !== null && 'number' in d.movement) return d.movement.number;
    }
  }
  return '';
}
