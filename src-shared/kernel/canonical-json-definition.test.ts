import { anything, array, assert, constantFrom, dictionary, integer, property, string, uniqueArray } from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from './canonical-json.ts';

/** The definition itself, written without regard to speed. */
function byDefinition(value: unknown): string {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new RangeError('not a safe integer');
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFC'));
  if (value === null || typeof value !== 'object') {
    if (value === null || typeof value === 'boolean' || typeof value === 'number') return JSON.stringify(value);
    throw new TypeError('not a JSON value');
  }
  if (Array.isArray(value)) return `[${Array.from(value, byDefinition).join(',')}]`;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  members.sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([key, member]) => `${byDefinition(key)}:${byDefinition(member)}`).join(',')}}`;
}

function outcomeOf(write: (value: unknown) => string, value: unknown): string {
  try {
    return write(value);
  } catch (error) {
    return error instanceof Error ? error.name : 'thrown';
  }
}

const key = constantFrom(
  '10',
  '9',
  '1',
  'a',
  'B',
  'é',
  'e\u0301',
  '"',
  '\\',
  '__proto__',
  ' ',
  '',
  'toJSON',
  'ﬁ',
  '\ud800',
);
const text = string({ unit: 'binary' });

test('writes what the definition says, whatever the value and whatever was written before', () => {
  const values = anything({
    key,
    maxDepth: 4,
    values: [integer(), text, constantFrom(null, true, -0, undefined, 1.5)],
  });
  assert(
    property(array(values), (list) => {
      for (const value of list) expect(outcomeOf(canonicalJson, value)).toBe(outcomeOf(byDefinition, value));
    }),
  );
});

test('the order in which an object was filled makes no difference, for few keys and for many', () => {
  const keys = uniqueArray(string({ maxLength: 3 }), { maxLength: 90 });
  assert(
    property(keys, (names) => {
      const filled = Object.fromEntries(names.map((name, index) => [name, index]));
      const backwards = Object.fromEntries(names.map((name, index) => [name, index] as const).toReversed());
      expect(canonicalJson(backwards)).toBe(canonicalJson(filled));
      expect(canonicalJson(filled)).toBe(byDefinition(filled));
    }),
  );
});

test('more kinds of objects than are remembered', () => {
  assert(
    property(dictionary(key, integer()), (last) => {
      for (let kind = 0; kind < 1200; kind += 1) canonicalJson({ [`z${kind}`]: 1, a: 2 });
      expect(canonicalJson(last)).toBe(byDefinition(last));
      expect(canonicalJson({ z7: 1, a: 2 })).toBe('{"a":2,"z7":1}');
    }),
    { numRuns: 5 },
  );
});
