import { describe, expect, it } from 'vitest';
import { businessDate } from '#shared/kernel/business-date.ts';
import { basisPoints, quantity } from '#shared/money/money.ts';
import type { EvaluatedDraft } from '#shared/sales-order/evaluated-draft.ts';
import { emptyDraft } from './draft-editing.ts';
import { comparePrices } from './price-changes.ts';

const line = { key: 'a', productCode: 'A', quantity: quantity(10), discount: basisPoints(0) };
const draft = { ...emptyDraft('d', 'order', businessDate('2026-11-23')), customerCode: 'C', lines: [line] };
const priced = (unitPrice: number, productCode = 'A') =>
  ({ lines: [{ ok: true, line: { productCode, unitPrice } }] }) as unknown as EvaluatedDraft;

describe('prices that change under a draft', () => {
  const { known } = comparePrices(new Map(), draft, priced(100));

  it('are told with the price before and now', () => {
    expect(comparePrices(known, draft, priced(120)).changes).toEqual([
      { key: 'a', row: 0, productCode: 'A', before: 100, now: 120 },
    ]);
  });

  it('are not those that follow from what was typed', () => {
    const more = { ...draft, lines: [{ ...line, quantity: quantity(100) }] };
    expect(comparePrices(known, more, priced(90)).changes).toEqual([]);
    expect(comparePrices(known, { ...draft, customerCode: 'D' }, priced(90)).changes).toEqual([]);
  });

  it('are not read from an answer about other goods', () => {
    expect(comparePrices(known, draft, priced(500, 'B')).changes).toEqual([]);
  });
});
