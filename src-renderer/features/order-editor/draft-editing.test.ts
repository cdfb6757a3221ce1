import { describe, expect, it } from 'vitest';
import { businessDate } from '#shared/kernel/business-date.ts';
import { quantity } from '#shared/money/money.ts';
import { emptyDraft, isUntouched } from './draft-editing.ts';
import { addProduct, removeLine } from './line-editing.ts';

const draft = emptyDraft('d1', 'order', businessDate('2026-11-23'));
const two = addProduct(draft, { key: 'a', productCode: 'P1', quantity: quantity(2) });

describe('a new draft', () => {
  it('is untouched until a customer, a line or a reference is there', () => {
    expect(isUntouched(draft)).toBe(true);
    expect(isUntouched(two.draft)).toBe(false);
    expect(isUntouched(removeLine(two.draft, 'a'))).toBe(true);
  });

  it('is valid for two weeks as a quotation, an order has no validity', () => {
    expect(emptyDraft('q', 'quotation', businessDate('2026-11-23')).validUntil).toBe('2026-12-07');
    expect(draft.validUntil).toBeNull();
  });
});
