import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  chainStart,
  decodeFrame,
  encodeFrame,
  linkFault,
  maxRecordBytes,
  parseRecordText,
  type JournalBody,
  type JournalRecord,
} from './frame.ts';

function encode(body: JournalBody, seq = 1, batchFirst = seq, previousChain = chainStart.chain): JournalRecord {
  const encoded = encodeFrame(previousChain, seq, batchFirst, body);
  if (!encoded.ok) throw new Error(encoded.error.code);
  return encoded.value;
}

const lineOf = (record: JournalRecord): Buffer => Buffer.from(`${record.text}\n`);
const sample = encode({ id: 'c-1', t: 'invoice.posted.v1', note: 'Toko "Maju" — é\n', net: 150_000 }, 7, 6);

const jsonLeaf = fc.oneof(fc.maxSafeInteger(), fc.string({ unit: 'grapheme' }), fc.boolean(), fc.constant(null));
const bodies = fc
  .dictionary(fc.string({ unit: 'grapheme', maxLength: 8 }), fc.oneof(jsonLeaf, fc.array(jsonLeaf, { maxLength: 4 })))
  .map((rest): JournalBody => ({ ...rest, id: 'c', t: 'x' }));

describe('a record line', () => {
  test('has the documented form, down to the byte', () => {
    const record = encode({ t: 'journal.created', id: 'a' });
    expect(record.text).toBe(
      'J1 00000020 ca6337f8 ' +
        'aebd8af07983f114ad0ea3107b8ada7df0214f979ca3ee98069dc0010f1d977f ' +
        '000000000001 000000000001 {"id":"a","t":"journal.created"}',
    );
  });

  test('comes back as it was written, whatever the body says', () => {
    fc.assert(
      fc.property(bodies, fc.integer({ min: 1, max: 999_999_999_999 }), (body, seq) => {
        const record = encode(body, seq);
        expect(decodeFrame(lineOf(record), 0)).toEqual({ ok: true, value: { record, end: lineOf(record).length } });
        expect(parseRecordText(record.text)).toEqual({ ok: true, value: record });
      }),
    );
  });

  test('gives the writer the body that every later reader will see', () => {
    const record = encode({ id: 'c', t: 'x', name: 'e\u0301', gone: undefined });
    expect(record.body).toEqual({ id: 'c', t: 'x', name: '\u00e9' });
  });

  test('with any byte changed to any other value is refused', () => {
    const line = lineOf(sample);
    const accepted: string[] = [];
    for (let at = 0; at < line.length; at += 1) {
      for (let flip = 1; flip < 256; flip += 1) {
        const changed = Buffer.from(line);
        changed[at] = (line[at] ?? 0) ^ flip;
        if (decodeFrame(changed, 0).ok) accepted.push(`byte ${at} xor ${flip}`);
      }
    }
    expect(accepted).toEqual([]);
  });

  test('with a byte left out is refused', () => {
    const line = lineOf(sample);
    for (let at = 0; at < line.length; at += 1) {
      expect(decodeFrame(Buffer.concat([line.subarray(0, at), line.subarray(at + 1)]), 0).ok).toBe(false);
    }
  });

  test('with a byte put in is refused, or is a whole line and rubbish after it', () => {
    const line = lineOf(sample);
    for (let at = 0; at < line.length; at += 1) {
      for (const added of [0, 10, 32, 48, 97]) {
        const longer = Buffer.concat([line.subarray(0, at), Buffer.of(added), line.subarray(at)]);
        const first = decodeFrame(longer, 0);
        expect(first.ok && decodeFrame(longer, first.value.end).ok).toBe(false);
      }
    }
  });

  test('says precisely why it is refused', () => {
    const line = lineOf(sample);
    const withText = (from: string, to: string): Buffer => Buffer.from(line.toString().replace(from, to));
    const fault = (bytes: Buffer): unknown => decodeFrame(bytes, 0);
    expect(fault(line.subarray(0, -1))).toEqual({ ok: false, error: 'cut-short' });
    expect(fault(Buffer.from('short\n'))).toEqual({ ok: false, error: 'layout' });
    expect(fault(withText('J1 ', 'J2 '))).toEqual({ ok: false, error: 'layout' });
    expect(fault(withText(' 000000000007 ', ' 000000000008 '))).toEqual({ ok: false, error: 'checksum' });
    expect(fault(withText('Toko', 'Tok'))).toEqual({ ok: false, error: 'length' });
    expect(fault(withText('J1 0000', 'J1 ffff'))).toEqual({ ok: false, error: 'too-large' });
  });

  test('longer than the limit is not written', () => {
    const overhead = Buffer.byteLength('{"id":"c","pad":"","t":"x"}');
    const fits = { id: 'c', t: 'x', pad: 'p'.repeat(maxRecordBytes - overhead) };
    expect(encodeFrame(chainStart.chain, 1, 1, fits).ok).toBe(true);
    expect(encodeFrame(chainStart.chain, 1, 1, { ...fits, pad: `${fits.pad}p` })).toEqual({
      ok: false,
      error: { code: 'record-too-large', bytes: maxRecordBytes + 1 },
    });
  });
});

describe('the link to the record before', () => {
  const first = encode({ id: 'a', t: 'journal.created' });
  const second = encode({ id: 'b', t: 'x' }, 2, 2, first.chain);
  const third = encode({ id: 'c', t: 'x' }, 3, 2, second.chain);

  test('holds for a header, a new batch and a batch going on', () => {
    expect(linkFault(chainStart, first)).toBeUndefined();
    expect(linkFault(first, second)).toBeUndefined();
    expect(linkFault(second, third)).toBeUndefined();
  });

  test('breaks for a missing, repeated, foreign or re-batched record', () => {
    expect(linkFault(first, third)).toBe('sequence');
    expect(linkFault(second, second)).toBe('sequence');
    expect(linkFault(first, encode({ id: 'b', t: 'x' }, 2, 2, chainStart.chain))).toBe('chain');
    expect(linkFault(first, encode({ id: 'b', t: 'x' }, 2, 3, first.chain))).toBe('batch');
    expect(linkFault(second, encode({ id: 'c', t: 'x' }, 3, 1, second.chain))).toBe('batch');
  });
});
