import { describe, expect, test } from 'vitest';
import { priceLines, totalsOf, type LineItem } from '#shared/catalogue/priced-line.ts';
import { CHARGE_PARTS, CHARGE_QUANTITY_DIGITS } from '#shared/catalogue/charge.ts';
import { addDays, businessDate } from '#shared/kernel/business-date.ts';
import { basisPoints, money, quantity, unitPrice } from '#shared/money/money.ts';
import { firstRevision, openLine, type QuotationRow } from '#shared/quotation/quotation.ts';
import { indonesiaProfile } from '#shared/tax/profiles.ts';
import { everythingLeft, orderDraftOf, quotationDraftOf, revisionDraftOf } from './draft-of-quotation.ts';

const day = businessDate('2026-11-24');

function item(lineNo: number, productCode: string, change: Partial<LineItem> = {}): LineItem {
  return {
    lineNo,
    productCode,
    name: productCode,
    unit: 'PCS',
    quantityDigits: 0,
    quantity: quantity(10),
    unitPrice: unitPrice(100_000),
    priceTrace: { list: 'BASE', validFrom: day, minQuantity: quantity(0) },
    discount: basisPoints(0),
    taxCode: '04',
    ...change,
  };
}

const agreed = { unitPrice: unitPrice(90_000), reason: 'old customer' };

function quotation(change: Partial<QuotationRow> = {}): QuotationRow {
  const priced = priceLines(
    [
      item(1, 'A', { discount: basisPoints(1000), discounts: [basisPoints(500)], manualPrice: agreed }),
      item(2, 'B', { salesUnit: { unit: 'BOX', numerator: 12, denominator: 1 } }),
      item(3, 'FREIGHT', {
        charge: { billing: 'once' },
        quantity: quantity(CHARGE_PARTS),
        quantityDigits: CHARGE_QUANTITY_DIGITS,
      }),
      item(4, 'C'),
    ],
    indonesiaProfile,
    day,
  ).map((line) => ({ ...line, ...openLine }));
  const [a, b, freight, c] = priced;
  if (!a || !b || !freight || !c) throw new Error('four lines were priced');
  return {
    ...firstRevision,
    id: 'q1',
    number: 'QUO/1',
    baseNumber: 'QUO/1',
    state: 'sent',
    customerCode: 'X',
    customerName: 'X',
    date: day,
    validUntil: addDays(day, 7),
    requestedDate: addDays(day, 2),
    lines: [a, b, freight],
    optionalLines: [{ ...c, kind: 'alternative', alternativeTo: 2 }],
    headerDiscount: { kind: 'amount', amount: money(1000) },
    totals: totalsOf([a, b, freight]),
    createdBy: 'siti',
    version: 3,
    ...change,
  };
}

describe('an order draft of a quotation', () => {
  test('takes what is left of the lines that count, with everything that was agreed, and the charges', () => {
    const [a, ...rest] = quotation().lines;
    if (!a) throw new Error('no line');
    const from = quotation({ lines: [{ ...a, orderedQuantity: quantity(4) }, ...rest] });
    const draft = orderDraftOf('d', from, everythingLeft(from), day);
    expect(draft).toMatchObject({ kind: 'order', quotationId: 'q1', customerCode: 'X', requestedDate: '2026-11-26' });
    expect(draft.lines).toEqual([
      {
        key: 'd-1',
        productCode: 'A',
        quantity: 6,
        discount: 1000,
        discounts: [500],
        manualPrice: agreed,
      },
      { key: 'd-2', productCode: 'B', quantity: 10, discount: 0, unit: 'BOX' },
    ]);
    expect(draft.charges).toEqual([
      { code: 'FREIGHT', name: 'FREIGHT', amount: freightOf(from), taxable: true, billing: 'once' },
    ]);
    expect(draft.headerDiscount).toEqual({ kind: 'amount', amount: 1000 });
  });

  test('takes an optional line only when somebody names it, and today’s price where that was chosen', () => {
    const taken = [{ lineNo: 4, quantity: quantity(3), todaysPrice: true }];
    expect(orderDraftOf('d', quotation(), taken, day).lines).toMatchObject([
      { productCode: 'C', quantity: 3, todaysPrice: true },
    ]);
  });

  test('of one whose prices hold no longer follows nothing and keeps no agreed price', () => {
    const from = quotation({ state: 'expired' });
    const draft = orderDraftOf('d', from, everythingLeft(from), addDays(day, 30), false);
    expect(draft.quotationId).toBeNull();
    expect(draft.lines[0]?.manualPrice).toBeUndefined();
    expect(draft.requestedDate).toBe('2026-12-24');
  });
});

test('a revision says all that the quotation says, and holds longer when that has run out', () => {
  const draft = revisionDraftOf('d', quotation({ state: 'expired' }), addDays(day, 8));
  expect(draft.revises).toEqual({ quotationId: 'q1', version: 3 });
  expect(draft.validUntil).toBe(addDays(day, 22));
  expect(draft.lines.map(({ productCode, offered }) => [productCode, offered])).toEqual([
    ['A', undefined],
    ['B', undefined],
    ['C', { kind: 'alternative', alternativeTo: 'd-2' }],
  ]);
});

test('an answer to an inquiry takes what has a code, and leaves what is only described', () => {
  const line = { unit: 'PCS', quantityDigits: 0, quantity: quantity(5), text: 'x' };
  const draft = quotationDraftOf(
    'd',
    {
      id: 'i1',
      number: 'INQ/1',
      state: 'open',
      customerCode: 'X',
      customerName: 'X',
      date: day,
      validUntil: day,
      lines: [
        { ...line, lineNo: 1, productCode: 'A' },
        { ...line, lineNo: 2, productCode: null },
      ],
      quotationIds: [],
      lostReason: null,
      createdBy: 'siti',
      version: 1,
    },
    day,
  );
  expect(draft).toMatchObject({ inquiryId: 'i1', kind: 'quotation', lines: [{ productCode: 'A', quantity: 5 }] });
});

function freightOf(row: QuotationRow) {
  return row.lines.find((line) => line.charge)?.net;
}
