import { createHash } from 'node:crypto';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import type { Entries } from './container.ts';
import { fault, type VerifyFault } from './fault.ts';
import type { JournalEvent } from './journal-lines.ts';
import { isObject, objectAt, objectsAt, parseJson, textAt, type JsonObject } from './json-text.ts';

const kinds = ['quotation', 'order', 'delivery', 'invoice', 'receipt', 'movement', 'entry'] as const;

export type DocumentKind = (typeof kinds)[number];

/** The last version of every document the events touch, in the order of the first touch, by id. */
export type Documents = Readonly<Record<DocumentKind, ReadonlyMap<string, JsonObject>>>;

/** Members of events that hold something else than documents. */
const otherMembers = new Set([
  'settings',
  'users',
  'roles',
  'pin',
  'userSession',
  'customer',
  'kind',
  'sha256',
  'fileName',
  'rows',
  'day',
  'series',
  'numberVoid',
  'balances',
  'batches',
  'serials',
  'stocktake',
  'customerReturn',
  'plannedReceipts',
  'package',
  'creditNote',
  'allocations',
  'refund',
  'cashSession',
  'cashMovement',
  'requirements',
  'reallocation',
  'creditDecision',
  'usedReleaseCode',
  'inquiry',
  'blanketOrder',
]);

/**
 * Collects documents by the names of event members alone, whatever the event. A member it does not know
 * is a fault: it could hold a document that no table shows.
 */
export function collectDocuments(events: readonly JournalEvent[], entries: Entries): Result<Documents, VerifyFault> {
  const documents = Object.fromEntries(kinds.map((kind) => [kind, new Map<string, JsonObject>()])) as Record<
    DocumentKind,
    Map<string, JsonObject>
  >;
  for (const event of events) {
    const place = `journal.ndjson.gz record ${event.record}`;
    for (const [member, value] of Object.entries(event.data)) {
      const kind = kinds.find((name) => name === member || member === `${name}s`);
      if (kind === undefined && !otherMembers.has(member)) {
        return refuse(fault(place, `${event.type} has a member ${member} that this verifier does not know`));
      }
      if (kind === undefined || value === null) continue;
      for (const document of Array.isArray(value) ? objectsAt(event.data, member) : [value]) {
        if (!isObject(document) || textAt(document, 'id') === '') {
          return refuse(fault(place, `${event.type}: ${member} is no document`));
        }
        documents[kind].set(textAt(document, 'id'), document);
      }
    }
    if (event.data['kind'] === 'openingStock') {
      const movement = openingMovement(textAt(event.data, 'sha256'), entries);
      if (!movement.ok) return movement;
      documents.movement.set(textAt(movement.value, 'id'), movement.value);
    }
  }
  return ok(documents);
}

/** The movement of an opening stock stands in a payload, which the event names by its SHA-256. */
function openingMovement(sha256: string, entries: Entries): Result<JsonObject, VerifyFault> {
  const name = `payload-${sha256}.json`;
  const bytes = entries.get(name);
  if (bytes === undefined) return refuse(fault(name, 'missing, though the journal names it'));
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
    return refuse(fault(name, 'not the payload that the journal names'));
  }
  const payload = parseJson(bytes);
  const movement = isObject(payload) ? objectAt(payload, 'movement') : {};
  return textAt(movement, 'id') === '' ? refuse(fault(name, 'holds no movement')) : ok(movement);
}
