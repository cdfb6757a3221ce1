import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { money } from '#shared/money/money.ts';
import { tenderSuggestions } from './tender-suggestions.ts';

describe('cash a customer is likely to hand over', () => {
  it('rounds up to the next rupiah notes', () => {
    expect(tenderSuggestions(money(37_500), 'IDR', 0)).toEqual([37_500, 40_000, 50_000, 100_000]);
    expect(tenderSuggestions(money(1_394_561), 'IDR', 0)).toEqual([1_394_561, 1_400_000]);
  });

  it('counts euro notes in cents', () => {
    expect(tenderSuggestions(money(1_234), 'EUR', 2)).toEqual([1_234, 1_500, 2_000, 5_000]);
  });

  it('offers only the exact amount when it is a round note already, or the notes are unknown', () => {
    expect(tenderSuggestions(money(100_000), 'IDR', 0)).toEqual([100_000]);
    expect(tenderSuggestions(money(123), 'XTS', 2)).toEqual([123]);
  });

  it('is always enough, rising, and without repeats', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e12 }), (amount) => {
        const suggestions = tenderSuggestions(money(amount), 'IDR', 0);
        expect(suggestions[0]).toBe(amount);
        expect(suggestions).toEqual([...new Set(suggestions)].toSorted((a, b) => a - b));
      }),
    );
  });
});
