import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProductRow } from '#shared/catalogue/product.ts';
import { businessDate } from '#shared/kernel/business-date.ts';
import { basisPoints, quantity, unitPrice } from '#shared/money/money.ts';
import { emptyDraft } from './draft-editing.ts';
import { withLine } from './draft-terms.ts';
import { addProduct, moveLine, putBack, removeLine, swapProduct } from './line-editing.ts';

const draft = emptyDraft('d1', 'order', businessDate('2026-11-23'));
const two = addProduct(draft, { key: 'a', productCode: 'P1', quantity: quantity(2) });
const codes = (of: typeof draft) => of.lines.map((line) => line.productCode);

describe('lines of a draft', () => {
  it('a product that is there already gets the quantity on its line', () => {
    const again = addProduct(two.draft, { key: 'b', productCode: 'P1', quantity: quantity(3) });
    expect(again.index).toBe(0);
    expect(again.draft.lines).toEqual([
      { key: 'a', productCode: 'P1', quantity: quantity(5), discount: basisPoints(0) },
    ]);
  });

  it('the same product in another unit, or given for nothing, is a line of its own', () => {
    const box = addProduct(two.draft, { key: 'b', productCode: 'P1', quantity: quantity(12), unit: 'DUS' });
    expect(box.index).toBe(1);
    const free = withLine(two.draft, 'a', { freeGoods: true });
    expect(addProduct(free, { key: 'b', productCode: 'P1', quantity: quantity(1) }).index).toBe(1);
  });

  it('another product becomes the last line, or the one at the row that was opened', () => {
    const next = addProduct(two.draft, { key: 'b', productCode: 'P2', quantity: quantity(1) });
    expect(codes(next.draft)).toEqual(['P1', 'P2']);
    const above = addProduct(next.draft, { key: 'c', productCode: 'P3', quantity: quantity(1) }, 1);
    expect(codes(above.draft)).toEqual(['P1', 'P3', 'P2']);
    expect(above.index).toBe(1);
  });

  it('a change to the same value is no change, so that undo has no empty step', () => {
    expect(withLine(two.draft, 'a', { quantity: quantity(2) })).toBe(two.draft);
    expect(withLine(two.draft, 'a', { unit: undefined })).toBe(two.draft);
    expect(withLine(two.draft, 'zz', { quantity: quantity(9) })).toBe(two.draft);
  });

  it('undefined takes a member off, and an empty member is never kept', () => {
    const priced = withLine(two.draft, 'a', { manualPrice: { unitPrice: unitPrice(500), reason: 'pesaing' } });
    expect(priced.lines[0]?.manualPrice?.reason).toBe('pesaing');
    expect(withLine(priced, 'a', { manualPrice: undefined })).toEqual(two.draft);
  });

  it('another product on the line leaves unit and price of the one before behind', () => {
    const product = (code: string, quantityDigits: number) => ({ code, quantityDigits, unit: 'PCS' }) as ProductRow;
    const boxed = withLine(two.draft, 'a', { unit: 'DUS', discount: basisPoints(500) });
    const swapped = swapProduct(boxed, 'a', product('P9', 3), product('P1', 0));
    expect(swapped.lines).toEqual([{ key: 'a', productCode: 'P9', quantity: 1000, discount: 500 }]);
    expect(swapProduct(two.draft, 'a', product('P9', 0), product('P1', 0)).lines[0]?.quantity).toBe(2);
  });

  it('a line that was taken off comes back to its row', () => {
    const three = addProduct(two.draft, { key: 'b', productCode: 'P2', quantity: quantity(1) }).draft;
    const [first] = three.lines;
    const without = removeLine(three, 'a');
    expect(first && putBack(without, first, 0)).toEqual(three);
    expect(first && putBack(three, first, 0)).toBe(three);
  });

  it('moving a line there and back leaves the order as it was, and never loses one', () => {
    const rows = fc.integer({ min: 0, max: 6 });
    const many = [1, 2, 3, 4, 5].reduce(
      (before, n) => addProduct(before, { key: `k${n}`, productCode: `M${n}`, quantity: quantity(1) }).draft,
      draft,
    );
    fc.assert(
      fc.property(rows, fc.constantFrom(1 as const, -1 as const), (row, step) => {
        const moved = moveLine(many, row, step);
        expect(codes(moved).toSorted()).toEqual(codes(many));
        const back = moved === many ? many : moveLine(moved, row + step, step === 1 ? -1 : 1);
        expect(back).toEqual(many);
      }),
    );
  });
});
