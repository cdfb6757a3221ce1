import { describe, expect, test } from 'vitest';
import { priceLines } from '../catalogue/priced-line.ts';
import { addDays, businessDate } from '../kernel/business-date.ts';
import { basisPoints, quantity, unitPrice } from '../money/money.ts';
import { indonesiaProfile } from '../tax/profiles.ts';
import { countOrdered, orderedBeyond } from './count-ordered.ts';
import { expireQuotations } from './expire-quotations.ts';
import { decideLoseQuotation } from './lose-quotation.ts';
import { lostReasons } from './lost-reasons.ts';
import { linesThatHold, type QuotationRow } from './quotation.ts';
import { decideReviseQuotation } from './revise-quotation.ts';
import { decideSendQuotation, type OfferedLines } from './send-quotation.ts';
import { winRate } from './win-rate.ts';

const day = businessDate('2026-04-13');
const context = { now: '2026-04-13T01:00:00.000Z', userId: 'siti', day };
const dates = { requestedDate: day, validUntil: addDays(day, 7) };

function priced(...lines: readonly [code: string, quantity: number, lineNo?: number][]) {
  const items = lines.map(([code, asked, lineNo], at) => ({
    lineNo: lineNo ?? at + 1,
    productCode: code,
    name: code,
    unit: 'PCS',
    quantityDigits: 0,
    quantity: quantity(asked),
    unitPrice: unitPrice(100_000),
    priceTrace: { list: 'BASE', validFrom: day, minQuantity: quantity(0) },
    discount: basisPoints(0),
    taxCode: '04',
  }));
  return priceLines(items, indonesiaProfile, day);
}

const alternative = (code: string, asked: number, lineNo: number) =>
  priced([code, asked, lineNo]).map((line) => ({ ...line, kind: 'alternative' as const, alternativeTo: 1 }));

function sent(offer: OfferedLines = { lines: priced(['A', 10], ['B', 5]) }): QuotationRow {
  const customer = { code: 'X', name: 'X' };
  const facts = { ...offer, customer, number: { number: 'QUO/1' } };
  const decided = decideSendQuotation({ quotationId: 'q1', ...dates }, facts, context);
  if (!decided.ok) throw new Error(decided.error.code);
  return decided.value.quotation;
}

function lose(quotation: QuotationRow, lineNo: number | null): QuotationRow {
  const input = { lineNo, reason: 'price', expectedVersion: quotation.version };
  const decided = decideLoseQuotation(input, quotation);
  if (!decided.ok) throw new Error(decided.error.code);
  return decided.value.quotation;
}

const take = (quotation: QuotationRow, productCode: string, ordered: number) =>
  countOrdered(quotation, [{ productCode, quantity: ordered }]);

describe('optional and alternative lines', () => {
  const offer = { lines: priced(['A', 10]), optionalLines: alternative('B', 10, 2) };

  test('are in no total, and never among the lines that an order copies', () => {
    const quotation = sent(offer);
    expect(quotation.totals.net).toBe(10_000);
    expect(quotation.lines.map((line) => line.productCode)).toEqual(['A']);
  });

  test('hold their price, and are ordered when an order names them', () => {
    const quotation = sent(offer);
    expect(linesThatHold(quotation).lines.map((line) => line.productCode)).toEqual(['A', 'B']);
    const ordered = take(quotation, 'B', 4);
    expect(ordered).toMatchObject({ state: 'partlyOrdered', optionalLines: [{ orderedQuantity: 4 }] });
    expect(lose(ordered, 1).state).toBe('ordered');
  });

  test('an alternative to no line is refused', () => {
    const facts = { ...offer, lines: [], customer: { code: 'X', name: 'X' }, number: { number: 'QUO/1' } };
    expect(decideSendQuotation({ quotationId: 'q1', ...dates }, facts, context)).toMatchObject({
      error: { code: 'alternative-to-nothing', lineNo: 2 },
    });
  });
});

describe('one quotation, several orders', () => {
  test('counts what is left, line by line, and is ordered when nothing is', () => {
    const first = take(sent(), 'A', 4);
    expect([first.state, first.lines.map((line) => line.orderedQuantity)]).toEqual(['partlyOrdered', [4, 0]]);
    expect(take(take(first, 'A', 6), 'B', 5).state).toBe('ordered');
    expect(take(take(first, 'A', 6), 'A', -10).state).toBe('sent');
  });

  test('more than it offers is told, of its products only', () => {
    const asked = [
      { productCode: 'A', quantity: 12 },
      { productCode: 'Z', quantity: 3 },
    ];
    expect(orderedBeyond(sent(), asked)).toEqual([{ productCode: 'A', beyond: 2 }]);
    expect(take(sent(), 'A', 12).lines[0]?.orderedQuantity).toBe(10);
  });

  test('an order that gives back to one that has expired meanwhile does not open it again', () => {
    const expired: QuotationRow = { ...take(sent(), 'A', 4), state: 'expired' };
    expect(take(expired, 'A', -4)).toMatchObject({ state: 'expired', lines: [{ orderedQuantity: 0 }, {}] });
  });
});

describe('losing', () => {
  test('the whole quotation is lost with its reason', () => {
    expect(lose(sent(), null)).toMatchObject({
      state: 'lost',
      lostReason: 'price',
      lines: [{ lostReason: 'price' }, {}],
    });
  });

  test('one line leaves the rest open; with the rest ordered the quotation is ordered', () => {
    const one = lose(sent(), 2);
    expect([one.state, one.lostReason]).toEqual(['sent', null]);
    expect(take(one, 'A', 10).state).toBe('ordered');
    expect(take(one, 'B', 5).lines[1]?.orderedQuantity).toBe(0);
    expect(linesThatHold(one).lines.map((line) => line.productCode)).toEqual(['A']);
  });

  test('what was ordered stays ordered when the rest is lost', () => {
    expect(lose(take(sent(), 'A', 4), null)).toMatchObject({ state: 'ordered', lines: [{ orderedQuantity: 4 }, {}] });
  });

  test('when its only order is cancelled, a quotation whose rest is lost is lost', () => {
    expect(take(lose(take(sent(), 'A', 4), null), 'A', -4).state).toBe('lost');
  });

  test('is refused for what is not open, or for nothing', () => {
    const code = (quotation: QuotationRow, lineNo: number | null) => {
      const decided = decideLoseQuotation({ lineNo, reason: 'x', expectedVersion: quotation.version }, quotation);
      return decided.ok ? null : decided.error.code;
    };
    expect(code(lose(sent(), null), null)).toBe('quotation-not-open');
    expect(code(lose(sent(), 2), 2)).toBe('nothing-to-lose');
    expect(decideLoseQuotation({ lineNo: 1, reason: 'x', expectedVersion: 9 }, sent())).toMatchObject({
      error: { code: 'changed-meanwhile' },
    });
  });
});

describe('revising', () => {
  const revise = (revised: QuotationRow) =>
    decideReviseQuotation(
      { quotationId: 'q2', ...dates, expectedVersion: revised.version },
      { lines: priced(['A', 8]), revised },
      context,
    );

  test('supersedes the one that was sent, under the same base number', () => {
    expect(revise(sent())).toMatchObject({
      ok: true,
      value: {
        revised: { state: 'superseded', supersededBy: 'q2', version: 2 },
        quotation: { number: 'QUO/1-2', baseNumber: 'QUO/1', revision: 2, revises: 'q1', state: 'sent', version: 1 },
      },
    });
  });

  test('a third revision counts on from the base number', () => {
    const second = revise(sent());
    if (!second.ok) throw new Error('not revised');
    expect(revise(second.value.quotation)).toMatchObject({ value: { quotation: { number: 'QUO/1-3', revision: 3 } } });
  });

  test('brings an expired one back, which itself stays expired, and only once', () => {
    const [expired] = expireQuotations([sent()], dates.validUntil);
    if (!expired) throw new Error('not expired');
    const again = revise(expired);
    expect(again).toMatchObject({ value: { revised: { state: 'expired' }, quotation: { state: 'sent' } } });
    expect(again.ok && revise(again.value.revised)).toMatchObject({ error: { code: 'quotation-not-open' } });
  });

  test.each(['partlyOrdered', 'ordered', 'lost', 'superseded'] as const)('one that is %s is refused', (state) => {
    expect(revise({ ...sent(), state })).toMatchObject({ ok: false });
  });
});

test('at the close of its last day a quotation expires, not before, and not one that was ordered from', () => {
  const partly = take(sent(), 'A', 1);
  expect(expireQuotations([sent(), partly], addDays(day, 6))).toEqual([]);
  expect(expireQuotations([sent(), partly], dates.validUntil)).toMatchObject([{ state: 'expired', version: 2 }]);
});

describe('the win rate', () => {
  test('counts decided quotations only, and revisions once', () => {
    const all: QuotationRow[] = [
      take(sent(), 'A', 4),
      lose(sent(), null),
      { ...sent(), state: 'expired' },
      sent(),
      { ...sent(), state: 'superseded', supersededBy: 'q2' },
    ];
    expect(winRate(all)).toMatchObject({ won: 1, lost: 2, open: 1, byCount: 3_333 });
  });

  test('by value counts what was ordered against that and what was lost', () => {
    const rate = winRate([take(sent(), 'A', 10), lose(sent(), null)]);
    expect([rate.valueWon, rate.valueDecided, rate.byValue]).toEqual([11_100, 11_100 + 16_650, 4_000]);
  });

  test('is unknown while nothing is decided', () => {
    expect(winRate([sent()])).toMatchObject({ byCount: null, byValue: null });
  });
});

test('lost quotations are counted by reason with what was lost of their lines, the dearest first', () => {
  const partly = lose(take(sent(), 'A', 4), 1);
  const ranOut: QuotationRow = { ...take(sent(), 'B', 5), id: 'q2', state: 'expired' };
  const superseded: QuotationRow = { ...lose(sent(), null), id: 'q3', supersededBy: 'q4' };
  expect(lostReasons([partly, ranOut, superseded, sent()])).toEqual([
    { reason: '', quotations: 1, value: 11_100 },
    { reason: 'price', quotations: 1, value: 6_660 },
  ]);
});
