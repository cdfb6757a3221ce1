import { describe, expect, it } from 'vitest';
import { businessDate } from '#shared/kernel/business-date.ts';
import { basisPoints, quantity } from '#shared/money/money.ts';
import { addProduct, changeLine, emptyDraft, isUntouched, removeLine } from './draft-editing.ts';

const draft = emptyDraft('d1', 'order', businessDate('2026-11-23'));
const two = addProduct(draft, { key: 'a', productCode: 'P1', quantity: quantity(2) });

describe('lines of a draft', () => {
  it('a product that is there already gets the quantity on its line', () => {
    const again = addProduct(two.draft, { key: 'b', productCode: 'P1', quantity: quantity(3) });
    expect(again.index).toBe(0);
    expect(again.draft.lines).toEqual([
      { key: 'a', productCode: 'P1', quantity: quantity(5), discount: basisPoints(0) },
    ]);
  });

  it('another product becomes the last line', () => {
    const next = addProduct(two.draft, { key: 'b', productCode: 'P2', quantity: quantity(1) });
    expect(next.index).toBe(1);
    expect(next.draft.lines.map((line) => line.productCode)).toEqual(['P1', 'P2']);
  });

  it('a change to the same value is no change, so that undo has no empty step', () => {
    expect(changeLine(two.draft, 'a', { quantity: quantity(2) })).toBe(two.draft);
    expect(changeLine(two.draft, 'zz', { quantity: quantity(9) })).toBe(two.draft);
  });

  it('a draft is untouched until a customer, a line or a reference is there', () => {
    expect(isUntouched(draft)).toBe(true);
    expect(isUntouched(two.draft)).toBe(false);
    expect(isUntouched(removeLine(two.draft, 'a'))).toBe(true);
  });

  it('a new quotation is valid for two weeks, an order has no validity', () => {
    expect(emptyDraft('q', 'quotation', businessDate('2026-11-23')).validUntil).toBe('2026-12-07');
    expect(draft.validUntil).toBeNull();
  });
});
