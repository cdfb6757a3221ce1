/** Values that may enter the journal: JSON without floats, so that every reader gets the same bytes. */
export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue | undefined };

/** The members of objects alike: `keys` as they were met, `sorted` as they are written, `labels` with quotes and colon. */
type Shape = {
  readonly keys: readonly string[];
  readonly sorted: readonly string[];
  readonly labels: readonly string[];
};

/*
 * Sorting the same keys over and over was most of the cost of a commit. Rows of one kind have the same keys
 * in the same order, so the outcome is kept, found by the first key; it is a memory and never changes an
 * answer. Objects used as dictionaries (many keys) are not kept, and the memory is bounded.
 */
const shapes = new Map<string, Shape[]>();
const mostKeys = 64;
const mostShapes = 1000;
let shapeCount = 0;

/** Text that is written as it is: printable ASCII without quote and backslash, which is in NFC too. */
const plainText = /^[ !#-[\]-~]*$/;

/**
 * Serialises a value to canonical JSON: keys sorted by UTF-16 code unit, no spaces, text in NFC.
 * Equal values give equal bytes on every machine, which hash chains and package comparison rely on.
 *
 * @throws RangeError for numbers that are not safe integers (money and quantities are integers in
 *   minor units; a float here is a bug), TypeError for anything JSON cannot hold.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new RangeError(`not a safe integer: ${value}`);
    return value === 0 ? '0' : String(value);
  }
  if (value === null || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return arrayText(value);
  if (typeof value === 'object') return objectText(value as Record<string, unknown>);
  throw new TypeError(`not a JSON value: ${typeof value}`);
}

function quoted(text: string): string {
  return plainText.test(text) ? `"${text}"` : JSON.stringify(text.normalize('NFC'));
}

function arrayText(items: readonly unknown[]): string {
  let text = '[';
  for (let index = 0; index < items.length; index += 1) {
    if (index > 0) text += ',';
    text += canonicalJson(items[index]);
  }
  return `${text}]`;
}

function objectText(record: Record<string, unknown>): string {
  const { sorted, labels } = shapeOf(Object.keys(record));
  let text = '';
  for (let index = 0; index < sorted.length; index += 1) {
    const member = record[sorted[index] ?? ''];
    if (member === undefined) continue;
    text += `${text === '' ? '{' : ','}${labels[index]}${canonicalJson(member)}`;
  }
  return text === '' ? '{}' : `${text}}`;
}

function shapeOf(keys: readonly string[]): Shape {
  const first = keys[0] ?? '';
  const alike = shapes.get(first);
  const known = alike?.find((shape) => sameKeys(shape.keys, keys));
  if (known !== undefined) return known;
  const sorted = keys.toSorted();
  const shape = { keys, sorted, labels: sorted.map((key) => `${quoted(key)}:`) };
  if (keys.length > mostKeys) return shape;
  if (shapeCount === mostShapes) {
    shapes.clear();
    shapeCount = 0;
  }
  shapeCount += 1;
  shapes.set(first, [...(shapes.get(first) ?? []), shape]);
  return shape;
}

function sameKeys(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index += 1) if (one[index] !== other[index]) return false;
  return true;
}
