import { describe, expect, test } from 'vitest';
import { addDays, businessDate } from '../kernel/business-date.ts';
import { quantity } from '../money/money.ts';
import { answerInquiry, decideLoseInquiry, expireInquiries } from './close-inquiry.ts';
import type { InquiryRow } from './inquiry.ts';
import { decideOpenInquiry, type AskedLine } from './open-inquiry.ts';

const day = businessDate('2026-04-13');
const context = { now: '2026-04-13T01:00:00.000Z', userId: 'siti', day };
const words: AskedLine = { productCode: null, text: 'a shelf for the wall', unit: 'PCS', quantity: quantity(2) };
const facts = {
  customer: { code: 'X', name: 'X' },
  product: (code: string) => (code === 'A' ? { name: 'Rice', unit: 'KG', quantityDigits: 3 } : undefined),
  number: 'INQ/1',
};

const open = (lines: readonly AskedLine[], validUntil = addDays(day, 2)) =>
  decideOpenInquiry({ inquiryId: 'n1', validUntil, lines }, facts, context);

function opened(): InquiryRow {
  const decided = open([words]);
  if (!decided.ok) throw new Error(decided.error.code);
  return decided.value.inquiry;
}

describe('an inquiry', () => {
  test('takes its own number and may ask for things that have no code', () => {
    expect(open([words, { ...words, productCode: 'A', text: '' }])).toMatchObject({
      value: {
        inquiry: {
          number: 'INQ/1',
          state: 'open',
          lines: [
            { productCode: null, text: 'a shelf for the wall', unit: 'PCS', quantityDigits: 0 },
            { productCode: 'A', text: 'Rice', unit: 'KG', quantityDigits: 3 },
          ],
        },
      },
    });
  });

  test.each([
    [[{ ...words, productCode: 'Z' }], day, 'unknown-product'],
    [[{ ...words, text: '' }], day, 'inquiry-line-says-nothing'],
    [[words], addDays(day, -1), 'date-in-past'],
  ])('is refused: %#', (lines, validUntil, code) => {
    expect(open(lines, validUntil)).toMatchObject({ error: { code } });
  });

  test('is answered by one quotation or several, of its customer', () => {
    const first = answerInquiry(opened(), { id: 'q1', customerCode: 'X' });
    if (!first.ok) throw new Error(first.error.code);
    expect(answerInquiry(first.value.inquiry, { id: 'q2', customerCode: 'X' })).toMatchObject({
      value: { inquiry: { state: 'answered', quotationIds: ['q1', 'q2'], version: 3 } },
    });
    expect(answerInquiry(opened(), { id: 'q1', customerCode: 'Y' })).toMatchObject({
      error: { code: 'inquiry-of-other-customer' },
    });
  });

  test('is lost with a reason, while it is open', () => {
    const lost = decideLoseInquiry({ reason: 'too far', expectedVersion: 1 }, opened());
    expect(lost).toMatchObject({ value: { inquiry: { state: 'lost', lostReason: 'too far' } } });
    expect(decideLoseInquiry({ reason: 'x', expectedVersion: 1 }, { ...opened(), state: 'answered' })).toMatchObject({
      error: { code: 'wrong-transition' },
    });
    expect(answerInquiry({ ...opened(), state: 'lost' }, { id: 'q1', customerCode: 'X' })).toMatchObject({ ok: false });
  });

  test('expires at the close of its last day while nobody has answered', () => {
    const answered: InquiryRow = { ...opened(), state: 'answered' };
    expect(expireInquiries([opened(), answered], addDays(day, 1))).toEqual([]);
    expect(expireInquiries([opened(), answered], addDays(day, 2))).toMatchObject([{ state: 'expired' }]);
  });
});
