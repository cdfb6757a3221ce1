import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import type { MovementLine, MovementRow } from './stock.ts';

/** One piece with its number: here, or gone with the last movement that named it. */
export type SerialRow = {
  readonly key: string;
  readonly productCode: string;
  readonly serial: string;
  readonly state: 'inStock' | 'quarantine' | 'gone';
  /** Movement that brought it to this state. */
  readonly movementId: string;
};

function serialKey(productCode: string, serial: string): string {
  return `${productCode}|${serial}`;
}

/** Pieces that leave must be here, each once, and as many as the quantity says. */
export function checkSerialsLeave(
  productCode: string,
  serials: readonly string[],
  pieces: number,
  known: (key: string) => SerialRow | undefined,
  from: 'inStock' | 'quarantine' = 'inStock',
): Result<null, DomainError> {
  const counted = checkCount(productCode, serials, pieces);
  if (!counted.ok) return counted;
  const absent = serials.find((serial) => known(serialKey(productCode, serial))?.state !== from);
  return absent === undefined ? ok(null) : refuse({ code: 'serial-not-in-stock', productCode, serial: absent });
}

/** Pieces that come in must not be here already: a number is issued once between two returns. */
export function checkSerialsEnter(
  productCode: string,
  serials: readonly string[],
  pieces: number,
  known: (key: string) => SerialRow | undefined,
): Result<null, DomainError> {
  const counted = checkCount(productCode, serials, pieces);
  if (!counted.ok) return counted;
  const present = serials.find((serial) => (known(serialKey(productCode, serial))?.state ?? 'gone') !== 'gone');
  return present === undefined ? ok(null) : refuse({ code: 'serial-already-in-stock', productCode, serial: present });
}

function checkCount(productCode: string, serials: readonly string[], pieces: number): Result<null, DomainError> {
  const different = new Set(serials).size;
  if (different === pieces && serials.length === pieces) return ok(null);
  return refuse({ code: 'serials-do-not-match', productCode, given: different, needed: pieces });
}

/** The state of each piece after a movement line; whoever posts the line fills in the movement. */
export function applyToSerials(line: MovementLine): SerialRow[] {
  const { productCode, serials = [] } = line;
  return serials.map((serial) => ({
    key: serialKey(productCode, serial),
    productCode,
    serial,
    state: stateAfter(line),
    movementId: '',
  }));
}

function stateAfter(line: MovementLine): SerialRow['state'] {
  if (line.quantity < 0) return 'gone';
  return (line.quarantine ?? 0) > 0 ? 'quarantine' : 'inStock';
}

/**
 * Pieces that left twice without coming back between, by the movements alone in the order they were posted.
 * Empty when sound.
 */
export function issuedTwice(movements: Iterable<MovementRow>): readonly string[] {
  const gone = new Set<string>();
  const wrong: string[] = [];
  for (const movement of movements) {
    for (const line of movement.lines) {
      for (const serial of line.serials ?? []) {
        const key = serialKey(line.productCode, serial);
        if (line.quantity >= 0) gone.delete(key);
        else if (gone.has(key)) wrong.push(key);
        else gone.add(key);
      }
    }
  }
  return wrong;
}
