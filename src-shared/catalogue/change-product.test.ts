import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, businessDate } from '../kernel/business-date.ts';
import { quantity, unitPrice } from '../money/money.ts';
import { decideChangePrices, priceChangedBy } from './change-prices.ts';
import { branchProductFields, decideChangeProduct, productAsHeadOfficeSends } from './change-product.ts';
import { priceKey, type PriceRow } from './price.ts';
import type { ProductRow } from './product.ts';

const sent: ProductRow = {
  code: 'A',
  name: 'A',
  unit: 'PCS',
  quantityDigits: 0,
  barcode: '111',
  category: '',
  taxCode: '04',
  safetyStock: quantity(5),
  replenishable: true,
  leadTimeDays: 1,
};
const facts = (product: ProductRow) => ({
  product,
  namedBy: (barcode: string) => (barcode === '999' ? 'B' : barcode === product.barcode ? product.code : undefined),
});

function changed(product: ProductRow, fields: object): ProductRow {
  const decided = decideChangeProduct({ expectedVersion: product.version ?? 0, ...fields }, facts(product));
  if (!decided.ok) throw new Error(decided.error.code);
  return decided.value.product;
}

describe('what a branch says of a product', () => {
  it('stays when head office sends the product again, with what head office says beside it', () => {
    const ours = changed(sent, { bin: 'R1-02', safetyStock: quantity(8) });
    expect(ours).toMatchObject({ bin: 'R1-02', safetyStock: 8, atHeadOffice: { safetyStock: 5 }, version: 1 });
    const again = productAsHeadOfficeSends({ ...sent, name: 'A new', safetyStock: quantity(6) }, ours);
    expect(again).toMatchObject({ name: 'A new', bin: 'R1-02', safetyStock: 8, atHeadOffice: { safetyStock: 6 } });
  });

  it('is head office’s again once head office says the same', () => {
    const ours = changed(sent, { barcode: '222' });
    const agreed = productAsHeadOfficeSends({ ...sent, barcode: '222' }, ours);
    expect(agreed.atHeadOffice).toBeUndefined();
    const later = productAsHeadOfficeSends({ ...sent, barcode: '333' }, agreed);
    expect(later.barcode).toBe('333');
  });

  it('a barcode names one product; whoever looked at an older version is told', () => {
    expect(decideChangeProduct({ expectedVersion: 0, barcode: '999' }, facts(sent))).toMatchObject({
      error: { code: 'barcode-taken', productCode: 'B' },
    });
    expect(decideChangeProduct({ expectedVersion: 3, bin: 'X' }, facts(sent))).toMatchObject({
      error: { code: 'changed-meanwhile' },
    });
    expect(decideChangeProduct({ expectedVersion: 0, barcode: '111' }, facts(sent))).toMatchObject({ ok: true });
  });

  it('whatever is changed and sent, no field of head office is lost and no field of the branch either', () => {
    const fields = fc.record(
      {
        bin: fc.constantFrom('', 'R1', 'R2'),
        barcode: fc.constantFrom(null, '111', '222'),
        safetyStock: fc.integer({ min: 0, max: 9 }).map((value) => quantity(value)),
        weight: fc.constantFrom(null, 100, 250),
      },
      { requiredKeys: [] },
    );
    const file = fc.record({
      name: fc.string(),
      safetyStock: fc.integer({ min: 0, max: 9 }).map((value) => quantity(value)),
      barcode: fc.constantFrom(null, '111', '222'),
    });
    fc.assert(
      fc.property(fc.array(fields, { minLength: 1, maxLength: 4 }), file, (steps, next) => {
        const ours = steps.reduce<ProductRow>((product, step) => changed(product, step), sent);
        const after = productAsHeadOfficeSends({ ...sent, ...next }, ours);
        expect(after.name).toBe(next.name);
        for (const name of branchProductFields) {
          const isOurs = ours.atHeadOffice !== undefined && name in ours.atHeadOffice;
          expect(after[name] ?? null).toEqual((isOurs ? ours[name] : { ...sent, ...next }[name]) ?? null);
        }
      }),
    );
  });
});

describe('new prices', () => {
  const today = businessDate('2026-11-24');
  const base = {
    list: 'BASE',
    productCode: 'A',
    unit: 'PCS',
    minQuantity: quantity(0),
    validFrom: addDays(today, -30),
    validTo: null,
    unitPrice: unitPrice(100_000),
  };
  const row: PriceRow = { ...base, key: priceKey(base) };
  const one = { key: row.key, unitPrice: unitPrice(110_000) };

  it('hold from a day on beside the old ones, for the same list, product, unit and quantity', () => {
    const decided = decideChangePrices({ validFrom: today, prices: [one] }, { price: () => row, today });
    expect(decided).toMatchObject({
      ok: true,
      value: { prices: [{ list: 'BASE', validFrom: today, unitPrice: 110_000 }] },
    });
    expect(decided.ok && decided.value.prices[0]?.key).not.toBe(row.key);
  });

  it('begin today or later, for prices that exist and have not ended', () => {
    const why = (validFrom: typeof today, price: PriceRow | undefined) => {
      const decided = decideChangePrices({ validFrom, prices: [one] }, { price: () => price, today });
      return decided.ok ? null : decided.error.code;
    };
    expect(why(addDays(today, -1), row)).toBe('date-in-past');
    expect(why(today, undefined)).toBe('unknown-price');
    expect(why(today, { ...row, validTo: addDays(today, -1) })).toBe('price-has-ended');
  });

  it('a share more is exact and ends on the step', () => {
    // Rp 1,000.00 and 7.5 % more is 1,075; to whole hundreds 1,100.
    expect(priceChangedBy(unitPrice(100_000), 750, 1)).toBe(107_500);
    expect(priceChangedBy(unitPrice(100_000), 750, 10_000)).toBe(110_000);
    const step = fc.constantFrom(1, 100, 10_000);
    fc.assert(
      fc.property(fc.nat(100_000_000), fc.integer({ min: -9000, max: 9000 }), step, (price, share, to) => {
        const after = priceChangedBy(unitPrice(price), share, to);
        expect(after % to).toBe(0);
        // Never further from the exact price than half a step.
        expect(Math.abs(after * 10_000 - price * (10_000 + share)) * 2).toBeLessThanOrEqual(10_000 * to);
      }),
    );
  });
});
