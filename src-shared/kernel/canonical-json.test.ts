import {
  array,
  assert,
  boolean,
  constant,
  dictionary,
  letrec,
  maxSafeInteger,
  oneof,
  property,
  string,
} from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from './canonical-json.ts';

test('sorts keys, drops what is undefined, writes text in NFC', () => {
  expect(canonicalJson({ b: 1, a: [true, null, false], c: undefined })).toBe('{"a":[true,null,false],"b":1}');
  expect(canonicalJson('e\u0301')).toBe('"é"');
  expect(canonicalJson(-0)).toBe('0');
});

test.each([1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('refuses %d: money is never a float', (value) => {
  expect(() => canonicalJson({ amount: value })).toThrow(RangeError);
});

test('reads back as what was written, and writing that again gives the same text', () => {
  const { value } = letrec((tie) => ({
    value: oneof(
      { depthSize: 'small' },
      string(),
      maxSafeInteger(),
      boolean(),
      constant(null),
      array(tie('value'), { maxLength: 4 }),
      dictionary(string(), tie('value'), { maxKeys: 4 }),
    ),
  }));
  assert(
    property(value, (written) => {
      const text = canonicalJson(written);
      expect(canonicalJson(JSON.parse(text))).toBe(text);
    }),
  );
  assert(property(string(), (text) => JSON.parse(canonicalJson(text)) === text.normalize('NFC')));
});
