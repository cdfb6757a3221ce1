import { describe, expect, it } from 'vitest';
import { businessDate } from '#shared/kernel/business-date.ts';
import { basisPoints, quantity } from '#shared/money/money.ts';
import type { OrderDraft } from '#renderer/drafts/order-draft.ts';
import { emptyDraft } from './draft-editing.ts';
import {
  canBeAlternative,
  duplicateOf,
  neighbourWorkDay,
  withAlternativeToggled,
  withFields,
  withLine,
  withLineDate,
  withOfferToggled,
  withSubstitute,
} from './draft-terms.ts';

const monday = businessDate('2026-11-23');
const calendar = { weekdays: [1, 2, 3, 4, 5], holidays: [businessDate('2026-11-24')] };

function draft(kind: OrderDraft['kind'] = 'order'): OrderDraft {
  const line = { key: 'a', productCode: 'SEMEN', quantity: quantity(10), discount: basisPoints(0) };
  return { ...emptyDraft('d', kind, monday), lines: [line, { ...line, key: 'b', unit: 'DUS' }] };
}

describe('fields and terms of a draft', () => {
  it('gives the same draft back when nothing differs, so that undo keeps no empty step', () => {
    const before = draft();
    expect(withFields(before, { customerReference: '' })).toBe(before);
    expect(withLine(before, 'a', { quantity: quantity(10) })).toBe(before);
    expect(withLine(before, 'gone', { quantity: quantity(1) })).toBe(before);
  });

  it('takes a member away when it is undefined', () => {
    const specified = withLine(draft(), 'a', { specification: 'Grade A' });
    expect(specified.lines[0]).toHaveProperty('specification', 'Grade A');
    expect(withLine(specified, 'a', { specification: undefined })).toEqual(draft());
  });

  it('puts a substitute on the line in its own unit', () => {
    expect(withSubstitute(draft(), 'b', 'SEMEN-2').lines[1]).toEqual({
      key: 'b',
      productCode: 'SEMEN-2',
      quantity: 10,
      discount: 0,
    });
  });

  it('makes lines optional in quotations only', () => {
    const offered = withOfferToggled(draft('quotation'), 'a');
    expect(offered.lines[0]?.offered).toEqual({ kind: 'optional', alternativeTo: null });
    expect(withOfferToggled(offered, 'a')).toEqual(draft('quotation'));
    const order = draft();
    expect(withOfferToggled(order, 'a')).toBe(order);
  });

  it('offers a line instead of the nearest one above that is part of the quotation', () => {
    const offered = withAlternativeToggled(draft('quotation'), 'b');
    expect(offered.lines[1]?.offered).toEqual({ kind: 'alternative', alternativeTo: 'a' });
    expect(withAlternativeToggled(offered, 'b')).toEqual(draft('quotation'));
    const beside = withOfferToggled(draft('quotation'), 'a');
    expect(withAlternativeToggled(beside, 'b')).toBe(beside);
    expect(canBeAlternative(beside, 'b')).toBe(false);
    expect(canBeAlternative(draft('quotation'), 'a')).toBe(false);
    const order = draft();
    expect(withAlternativeToggled(order, 'b')).toBe(order);
  });

  it('keeps no day of its own on a line that is wanted with the document', () => {
    const later = withLineDate(draft(), 'a', businessDate('2026-11-26'));
    expect(later.lines[0]?.requestedDate).toBe('2026-11-26');
    expect(withLineDate(later, 'a', monday)).toEqual(draft());
  });
});

describe('moving a line by work days', () => {
  it('passes over weekends and holidays', () => {
    expect(neighbourWorkDay(calendar, monday, 1, monday)).toBe('2026-11-25');
    expect(neighbourWorkDay(calendar, businessDate('2026-11-30'), -1, monday)).toBe('2026-11-27');
  });

  it('never goes before the business day', () => {
    expect(neighbourWorkDay(calendar, monday, -1, monday)).toBeNull();
  });
});

describe('duplicating a draft', () => {
  it('keeps what is wanted and nothing of what the first one was made from', () => {
    const first = { ...draft(), quotationId: 'q', customerReference: 'PO-1', held: true, heldAt: 5 };
    const second = duplicateOf({ ...first, changes: { orderId: 'o', version: 2 } }, 'n');
    expect(second).toMatchObject({ id: 'n', quotationId: null, customerReference: '', held: false });
    expect(second).not.toHaveProperty('changes');
    expect(second).not.toHaveProperty('heldAt');
    expect(second.lines.map(({ key }) => key)).toEqual(['n-1', 'n-2']);
  });
});
