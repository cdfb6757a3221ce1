import { plainProduct } from '../catalogue/testing/plain-product.ts';
import { array, assert, boolean, constantFrom, integer, option, property, record, shuffledSubarray } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Charge } from '../catalogue/charge.ts';
import type { FreeGoodsRule } from '../catalogue/free-goods.ts';
import { evaluatePriceTrace } from '../catalogue/price-trace.ts';
import { priceKey, type PriceRow } from '../catalogue/price.ts';
import { totalsOf } from '../catalogue/priced-line.ts';
import type { ProductRow } from '../catalogue/product.ts';
import { priceRows } from '../catalogue/testing/price-arbitraries.ts';
import { plainCustomer } from '../customers/testing/plain-customer.ts';
import { addDays, businessDate } from '../kernel/business-date.ts';
import { basisPoints, money, quantity, unitPrice, zeroMoney } from '../money/money.ts';
import { emptyBalance } from '../stock/stock.ts';
import { euroProfile, indonesiaProfile } from '../tax/profiles.ts';
import { priceDraft, type DraftToPrice, type LineToPrice, type PriceFacts } from './price-draft.ts';

const day = businessDate('2026-04-13');
const box = { unit: 'BOX', numerator: 12, denominator: 1 };
const tenPlusOne: FreeGoodsRule = { buy: quantity(10), free: quantity(1), mode: 'exclusive' };

function product(code: string, change: Partial<ProductRow> = {}): ProductRow {
  return plainProduct(code, { category: '', units: [box], ...change });
}

function price(productCode: string, amount: number, change: Partial<PriceRow> = {}): PriceRow {
  const row = {
    list: 'BASE',
    productCode,
    unit: 'PCS',
    minQuantity: quantity(0),
    validFrom: addDays(day, -10),
    validTo: null,
    unitPrice: unitPrice(amount * 100),
    ...change,
  };
  return { ...row, key: priceKey(row) };
}

const customer = plainCustomer;

type Known = { readonly product: ProductRow; readonly prices: readonly PriceRow[] };

function factsOf(known: readonly Known[], change: Partial<PriceFacts<never>> = {}) {
  return {
    profile: indonesiaProfile,
    day,
    customer,
    quotation: null,
    ...change,
    productFacts: (code: string) => {
      const found = known.find((candidate) => candidate.product.code === code);
      return found ? { ...found, balance: emptyBalance(code) } : null;
    },
  };
}

function line(productCode: string, count: number, change: Partial<LineToPrice> = {}): LineToPrice {
  return { productCode, quantity: quantity(count), discount: basisPoints(0), ...change };
}

function priced(draft: DraftToPrice, facts: ReturnType<typeof factsOf>) {
  const { lines, charges } = priceDraft(draft, facts);
  const goods = lines.map((result) => {
    if (!result.ok) throw new Error(result.problem);
    return result.line;
  });
  return { goods, charges, all: [...goods, ...charges] };
}

const soap: Known = {
  product: product('SOAP', { freeGoods: tenPlusOne }),
  prices: [
    price('SOAP', 100),
    price('SOAP', 90, { minQuantity: quantity(10) }),
    price('SOAP', 80, { minQuantity: quantity(20) }),
    price('SOAP', 1000, { unit: 'BOX' }),
    price('SOAP', 95, { list: 'WHOLESALE' }),
    price('SOAP', 70, { validFrom: addDays(day, 1) }),
  ],
};
const soapFacts = (change: Partial<PriceFacts<never>> = {}) => factsOf([soap], change);
const unitPriceOf = (asked: LineToPrice, facts = soapFacts()) => priced({ lines: [asked] }, facts).goods[0]?.unitPrice;

const freight: Charge = {
  code: 'FREIGHT',
  name: 'Ongkos kirim',
  amount: money(150_000),
  taxable: true,
  billing: 'byValue',
};

test('the worked order (domain.md 2.4) with line and header discounts and freight, to its total of 5,720,777', () => {
  const known = [
    { product: product('A'), prices: [price('A', 125_000)] },
    { product: product('B'), prices: [price('B', 18_750)] },
    { product: product('C'), prices: [price('C', 1_249_900)] },
  ];
  const draft: DraftToPrice = {
    lines: [line('A', 10, { discount: basisPoints(500) }), line('B', 24), line('C', 3, { discount: basisPoints(750) })],
    headerDiscount: { kind: 'percent', percent: basisPoints(200) },
    charges: [freight],
  };
  const { all } = priced(draft, factsOf(known));
  expect(all.map(({ gross, net, otherTaxBase, tax }) => [gross, net, otherTaxBase, tax])).toEqual([
    [1_250_000, 1_163_750, 1_066_771, 128_013],
    [450_000, 441_000, 404_250, 48_510],
    [3_749_700, 3_399_103, 3_115_844, 373_901],
    [150_000, 150_000, 137_500, 16_500],
  ]);
  const shares = all.map((item) => item.priceTrace.calculation?.headerDiscount);
  expect(shares).toEqual([23_750, 9000, 69_369, 0]);
  expect(totalsOf(all)).toMatchObject({ gross: 5_599_700, net: 5_153_853, tax: 566_924, total: 5_720_777 });
});

describe('a draft is priced again whole, whatever changed', () => {
  test('quantity: the price of 20 pieces is not that of one (erpnext#20144)', () => {
    expect([1, 10, 20].map((count) => unitPriceOf(line('SOAP', count)))).toEqual([10_000, 9000, 8000]);
  });

  test('quantity: the break goes when the quantity drops below it (erpnext#31747)', () => {
    const many = priced({ lines: [line('SOAP', 20)] }, soapFacts()).goods[0];
    if (!many) throw new Error('no line');
    // The row itself comes back as what is asked, as when an order is changed.
    expect(
      unitPriceOf({ ...line('SOAP', 20), ...many, unit: many.unit, freeGoods: false, quantity: quantity(5) }),
    ).toBe(10_000);
  });

  test('a discount is applied once, however often the draft is priced (erpnext#25464)', () => {
    const asked = line('SOAP', 1, { discount: basisPoints(1000), discounts: [basisPoints(500)] });
    const first = priced({ lines: [asked] }, soapFacts()).goods[0];
    if (!first) throw new Error('no line');
    const again = priced({ lines: [{ ...asked, ...first, freeGoods: false }] }, soapFacts()).goods[0];
    expect(again?.net).toBe(85);
    expect(again).toEqual(first);
  });

  test('customer: list prices come and go with the customer, and no group gives no group price (erpnext#47800)', () => {
    const wholesale = { ...customer, priceList: 'WHOLESALE' };
    const group = { ...soap, prices: [...soap.prices, price('SOAP', 60, { customerGroup: 'SHOPS' })] };
    const asked = line('SOAP', 1);
    expect(unitPriceOf(asked, soapFacts({ customer: wholesale }))).toBe(9500);
    expect(unitPriceOf(asked, factsOf([group], { customer: { ...customer, customerGroup: 'SHOPS' } }))).toBe(6000);
    expect(unitPriceOf(asked, factsOf([group]))).toBe(10_000);
  });

  test('day: a price that starts tomorrow is for tomorrow', () => {
    expect(unitPriceOf(line('SOAP', 1), soapFacts({ day: addDays(day, 1) }))).toBe(7000);
  });

  test('unit: two boxes cost twice the price of a box, and stay 24 pieces on the line', () => {
    const boxes = priced({ lines: [line('SOAP', 24, { unit: 'BOX' })] }, soapFacts()).goods[0];
    expect(boxes).toMatchObject({ quantity: 24, unit: 'PCS', salesUnit: box, unitPrice: 100_000, gross: 2000 });
    expect(unitPriceOf(line('SOAP', 24))).toBe(8000);
  });

  test('a price by total quantity counts the product over the whole draft', () => {
    const known = {
      ...soap,
      prices: [price('SOAP', 100), price('SOAP', 50, { minQuantity: quantity(24), breakBy: 'order' })],
    };
    const twice = priced({ lines: [line('SOAP', 12), line('SOAP', 12)] }, factsOf([known]));
    expect(twice.goods.map((item) => item.unitPrice)).toEqual([5000, 5000]);
    expect(unitPriceOf(line('SOAP', 12), factsOf([known]))).toBe(10_000);
  });
});

describe('manual price ("harga manual")', () => {
  const manualPrice = { unitPrice: unitPrice(8800), reason: 'sama dengan toko sebelah' };

  test('survives a change of quantity, customer and day with its mark, reason and the price of the list', () => {
    const changes = [{}, { customer: { ...customer, priceList: 'WHOLESALE' } }, { day: addDays(day, 1) }];
    for (const change of changes) {
      for (const count of [1, 20]) {
        const item = priced({ lines: [line('SOAP', count, { manualPrice })] }, soapFacts(change)).goods[0];
        expect(item).toMatchObject({
          unitPrice: 8800,
          manualPrice,
          priceTrace: { manual: { reason: manualPrice.reason } },
        });
      }
    }
    const single = priced({ lines: [line('SOAP', 1, { manualPrice })] }, soapFacts()).goods[0];
    expect(single?.priceTrace.manual?.listPrice).toBe(10_000);
  });

  test('sells what has no price on any list', () => {
    const nameless = factsOf([{ product: product('NEW'), prices: [] }]);
    expect(priceDraft({ lines: [line('NEW', 1)] }, nameless).lines[0]).toMatchObject({ problem: 'no-price' });
    const item = priced({ lines: [line('NEW', 1, { manualPrice })] }, nameless).goods[0];
    expect(item).toMatchObject({ unitPrice: 8800, priceTrace: { manual: { listPrice: null } } });
  });
});

describe('free goods', () => {
  test('10 + 1: one of ten more is free, worth nothing and marked; a second one is not earned', () => {
    const free = (count: number): DraftToPrice => ({
      lines: [line('SOAP', 10), line('SOAP', count, { freeGoods: true })],
    });
    const { goods } = priced(free(1), soapFacts());
    expect(goods[1]).toMatchObject({ freeGoods: true, unitPrice: 0, gross: 0, net: 0, tax: 0 });
    expect(goods[1]?.priceTrace.free).toEqual({ listPrice: 10_000 });
    expect(priceDraft(free(2), soapFacts()).lines[1]).toEqual({
      ok: false,
      problem: 'free-goods-not-earned',
      productCode: 'SOAP',
    });
  });
});

test('a quantity that is no whole number of its unit, and a unit that is not sold, are refused', () => {
  const asked = { lines: [line('SOAP', 13, { unit: 'BOX' }), line('SOAP', 12, { unit: 'PALLET' })] };
  const problems = priceDraft(asked, soapFacts()).lines.map((result) => (result.ok ? null : result.problem));
  expect(problems).toEqual(['quantity-not-in-unit', 'unit-not-sold']);
});

test('the price floor looks at the net after every discount', () => {
  const floored = product('F', { priceFloor: { limitPrice: unitPrice(9000), reaction: 'approve' } });
  const facts = factsOf([{ product: floored, prices: [price('F', 100)] }]);
  const floors = [900, 1000, 1001].map((discount) => {
    const result = priceDraft({ lines: [line('F', 10_000, { discount: basisPoints(discount) })] }, facts).lines[0];
    return result?.ok ? result.floor : 'no line';
  });
  expect(floors).toEqual([null, null, 'approve']);
  const header = { kind: 'percent', percent: basisPoints(1001) } as const;
  expect(priceDraft({ lines: [line('F', 10_000)], headerDiscount: header }, facts).lines[0]).toMatchObject({
    floor: 'approve',
  });
});

describe('on any catalogue', () => {
  const askedLines = array(
    record({
      productCode: constantFrom('A', 'B'),
      quantity: integer({ min: 1, max: 60 }).map((boxes) => quantity(boxes * 12)),
      discount: integer({ min: 0, max: 10_000 }).map(basisPoints),
      unit: option(constantFrom('PCS', 'BOX'), { nil: undefined }),
      discounts: option(array(integer({ min: 0, max: 3000 }).map(basisPoints), { maxLength: 3 }), { nil: undefined }),
      amountOff: option(integer({ min: 0, max: 500_000 }).map(money), { nil: undefined }),
      manualPrice: option(
        record({ unitPrice: integer({ min: 0, max: 9_999_999 }).map(unitPrice), reason: constantFrom('x') }),
        { nil: undefined, freq: 3 },
      ),
    }),
    { minLength: 1, maxLength: 6 },
  );
  const drafts = record({
    rows: priceRows,
    lines: askedLines,
    headerPercent: option(integer({ min: 0, max: 10_000 }), { nil: null }),
    headerAmount: integer({ min: 0, max: 2_000_000 }),
    charged: boolean(),
    digits: constantFrom(0, 3),
    group: option(constantFrom('G1'), { nil: undefined }),
  }).map(({ rows, lines, headerPercent, headerAmount, charged, digits, group }) => {
    const known = ['A', 'B'].map((code): Known => {
      // A box is 12 of the product's own unit, whatever its smallest one.
      const units = [{ ...box, numerator: 12 * 10 ** digits }];
      return {
        product: product(code, { quantityDigits: digits, units, taxCode: digits === 0 ? '04' : 'S' }),
        prices: rows.map((row) => ({ ...row, productCode: code })),
      };
    });
    const buyer = { ...customer, priceList: 'WHOLESALE', ...(group === undefined ? {} : { customerGroup: group }) };
    const profile = digits === 0 ? indonesiaProfile : euroProfile;
    const draft: DraftToPrice = {
      lines: lines.map((asked) => ({ ...asked, quantity: quantity(asked.quantity * 10 ** digits) })),
      headerDiscount:
        headerPercent === null
          ? { kind: 'amount', amount: money(headerAmount) }
          : { kind: 'percent', percent: basisPoints(headerPercent) },
      charges: charged ? [freight] : [],
    };
    return { draft, facts: factsOf(known, { customer: buyer, profile }) };
  });

  test('every line computes again from its trace alone, and no net is negative', () => {
    assert(
      property(drafts, ({ draft, facts }) => {
        const { lines, charges } = priceDraft(draft, facts);
        const items = [...lines.flatMap((result) => (result.ok ? [result.line] : [])), ...charges];
        for (const { priceTrace, gross, discountAmount, net } of items) {
          expect(evaluatePriceTrace(priceTrace)).toEqual({ gross, discountAmount, net });
          expect(net).toBeGreaterThanOrEqual(0);
          expect(discountAmount).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 10_000 },
    );
  });

  test('the order of the lines decides no price', () => {
    const shuffled = drafts.chain((known) =>
      shuffledSubarray([...known.draft.lines], { minLength: known.draft.lines.length }).map((again) => ({
        ...known,
        again,
      })),
    );
    assert(
      property(shuffled, ({ draft, facts, again }) => {
        const perLine = (lines: readonly LineToPrice[]) =>
          new Map(
            priceDraft({ ...draft, lines }, facts).lines.map((result, index) => [
              lines[index],
              result.ok ? [result.line.unitPrice, result.line.gross, result.line.priceTrace.rowKey] : result.problem,
            ]),
          );
        const straight = perLine(draft.lines);
        for (const [asked, amounts] of perLine(again)) expect(amounts).toEqual(straight.get(asked));
      }),
      { numRuns: 2000 },
    );
  });

  test('the shares of the header discount add up to it, and a total is the sum of its lines', () => {
    assert(
      property(drafts, ({ draft, facts }) => {
        const { lines, charges } = priceDraft(draft, facts);
        const goods = lines.flatMap((result) => (result.ok ? [result.line] : []));
        const { headerDiscount: _, ...rest } = draft;
        const bare = priceDraft(rest, facts).lines.flatMap((result) => (result.ok ? [result.line] : []));
        const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);
        const shares = sumOf(goods.map((item) => item.priceTrace.calculation?.headerDiscount ?? zeroMoney));
        expect(totalsOf(bare).net - totalsOf(goods).net).toBe(shares);
        const { headerDiscount } = draft;
        const base = totalsOf(bare).net;
        const agreed =
          headerDiscount?.kind === 'amount'
            ? Math.min(headerDiscount.amount, base)
            : Number((BigInt(base) * BigInt(headerDiscount?.percent ?? 0) * 2n + 10_000n) / 20_000n);
        expect(shares).toBe(agreed);
        const totals = totalsOf([...goods, ...charges]);
        expect(totals.total).toBe(sumOf([...goods, ...charges].map((item) => item.net + item.tax)));
      }),
      { numRuns: 2000 },
    );
  });
});

test('an agreed price holds while it is valid, unless the customer chose the lists of today for a line', () => {
  const [quoted] = priced(
    { lines: [line('SOAP', 1, { manualPrice: { unitPrice: unitPrice(8_800), reason: 'agreed' } })] },
    soapFacts(),
  ).goods;
  if (!quoted) throw new Error('nothing was priced');
  const facts = soapFacts({ quotation: { validUntil: day, lines: [quoted] } });
  expect(unitPriceOf(line('SOAP', 1), facts)).toBe(8_800);
  const chosen = priced({ lines: [line('SOAP', 1, { todaysPrice: true })] }, facts).goods[0];
  expect(chosen).toMatchObject({ unitPrice: 10_000, priceTrace: { todaysPrice: true } });
  expect(chosen?.manualPrice).toBeUndefined();
});
