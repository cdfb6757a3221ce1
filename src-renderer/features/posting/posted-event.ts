import type { Posted } from '#shared/contract/contract.ts';
import type { DomainEvent, EventType } from '#shared/events/events.ts';
import { eventsOf } from '#shared/events/record.ts';

type EventData = { readonly [Event in DomainEvent as Event['t']]: Event['d'] };

/**
 * The event of a type among what a command posted.
 *
 * @throws Error when the command posts no such event: the caller asked for the wrong one
 */
export function postedEvent<Type extends EventType>(posted: Posted, type: Type): EventData[Type] {
  for (const record of posted.records) {
    for (const event of eventsOf(record.body)) {
      if (event.t === type) return event.d as EventData[Type];
    }
  }
  throw new Error(`nothing of type ${type} was posted`);
}
