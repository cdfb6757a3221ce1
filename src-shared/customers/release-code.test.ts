import { createHmac } from 'node:crypto';
import { assert, constantFrom, integer, pre, property, record, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, businessDate } from '../kernel/business-date.ts';
import { money } from '../money/money.ts';
import { isReleaseCode, releaseCode, spokenReleaseCode, usedCodeId, type CodeSubject } from './release-code.ts';

const secret = 'a secret that head office and branch share';
const subject: CodeSubject = {
  branchCode: 'KPG01',
  orderId: 'order-11032',
  total: money(14_400_000),
  day: businessDate('2026-04-13'),
};

describe('the one-time release code', () => {
  test('is eight digits, the same whenever it is computed', () => {
    const code = releaseCode(secret, subject);
    expect(code).toMatch(/^\d{8}$/);
    expect(releaseCode(secret, { ...subject })).toBe(code);
  });

  test('is what another implementation of HMAC-SHA256 makes of the same text, as head office computes it', () => {
    const text =
      '{"branchCode":"KPG01","day":"2026-04-13","orderId":"order-11032","total":14400000,"use":"credit.release"}';
    const first = createHmac('sha256', secret).update(text).digest().readBigUInt64BE(0);
    expect(releaseCode(secret, subject)).toBe(String(first % 100_000_000n).padStart(8, '0'));
  });

  test('is read out in two groups of four, and typed with or without the gap', () => {
    const code = releaseCode(secret, subject);
    expect(spokenReleaseCode(code)).toBe(`${code.slice(0, 4)} ${code.slice(4)}`);
    for (const typed of [code, spokenReleaseCode(code), `${code.slice(0, 4)}-${code.slice(4)}`, ` ${code} `]) {
      expect(isReleaseCode(typed, secret, subject)).toBe(true);
    }
  });

  test('is refused with a digit missing, added or wrong, and when nothing was typed', () => {
    const code = releaseCode(secret, subject);
    const wrong = String((Number(code[7]) + 1) % 10);
    for (const typed of ['', code.slice(1), `${code}0`, `${code.slice(0, 7)}${wrong}`]) {
      expect(isReleaseCode(typed, secret, subject)).toBe(false);
    }
  });

  test('a secret too short to be one is a bug, not a code', () => {
    expect(() => releaseCode('short', subject)).toThrow(RangeError);
  });

  test('replay on another order, total, day or branch fails, and so does another secret (D12)', () => {
    const subjects = record({
      branchCode: constantFrom('KPG01', 'KPG02'),
      orderId: constantFrom('o1', 'o2', 'o3'),
      total: integer({ min: 0, max: 3 }).map(money),
      day: integer({ min: 0, max: 3 }).map((days) => addDays(subject.day, days)),
    });
    const secrets = string({ minLength: 32, maxLength: 40 });
    let collisions = 0;
    assert(
      property(subjects, subjects, secrets, secrets, (one, other, own, foreign) => {
        pre(JSON.stringify([one, own]) !== JSON.stringify([other, foreign]));
        const code = releaseCode(own, one);
        expect(isReleaseCode(code, own, one)).toBe(true);
        // Eight digits may meet by chance, once in a hundred million: never more than once in this run.
        if (isReleaseCode(code, foreign, other)) collisions += 1;
      }),
      { numRuns: 3000 },
    );
    expect(collisions).toBeLessThanOrEqual(1);
  });

  test('the same secret: only the same subject opens', () => {
    const subjects = record({
      branchCode: constantFrom('KPG01', 'KPG02'),
      orderId: constantFrom('o1', 'o2'),
      total: integer({ min: 0, max: 2 }).map(money),
      day: integer({ min: 0, max: 2 }).map((days) => addDays(subject.day, days)),
    });
    assert(
      property(subjects, subjects, (one, other) => {
        const same = JSON.stringify(one) === JSON.stringify(other);
        expect(isReleaseCode(releaseCode(secret, one), secret, other)).toBe(same);
      }),
      { numRuns: 3000 },
    );
  });

  test('a used code is remembered by order, day and total', () => {
    expect(usedCodeId(subject)).not.toBe(usedCodeId({ ...subject, total: money(14_400_001) }));
    expect(usedCodeId(subject)).toBe(usedCodeId({ ...subject }));
  });
});
