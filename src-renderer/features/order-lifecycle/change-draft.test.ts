import { describe, expect, it } from 'vitest';
import { businessDate } from '#shared/kernel/business-date.ts';
import { basisPoints, quantity } from '#shared/money/money.ts';
import { changesNothing, orderChanges } from '#shared/sales-order/order-changes.ts';
import { line, order } from '#shared/sales-order/testing/order-fixture.ts';
import { parseDraft, type OrderDraft } from '#renderer/drafts/order-draft.ts';
import { draftOfChange, draftOfDuplicate, draftOfRepeat, loadedAgain } from './change-draft.ts';

const known = order([
  line(1, 'A', 10, { discount: basisPoints(500), discounts: [basisPoints(200)], deliveryGroup: 1 }),
  line(2, 'B', 5, { manualPrice: { unitPrice: 5 as never, reason: 'agreed' } }),
  line(3, 'C', 5, { shortClosed: quantity(5), shortCloseReason: 'x', schedule: [] }),
]);

const typed = (draft: OrderDraft, lineNo: number, wanted: number): OrderDraft => ({
  ...draft,
  lines: draft.lines.map((one) => (one.lineNo === lineNo ? { ...one, quantity: quantity(wanted) } : one)),
});

describe('the draft of a change', () => {
  it('changes nothing by itself, leaves out what was given up, and survives being kept', () => {
    const draft = draftOfChange(known);
    expect(draft.lines.map((one) => one.lineNo)).toEqual([1, 2]);
    expect(changesNothing(orderChanges(known, draft, 'x'))).toBe(true);
    expect(parseDraft(JSON.stringify(draft))).toEqual(draft);
  });

  it('loaded again keeps what was typed, and follows the order in everything else', () => {
    const now = order(
      known.lines.map((one) => (one.lineNo === 1 ? { ...one, quantity: quantity(20) } : one)),
      { version: 2, customerReference: 'PO-9' },
    );
    const draft = typed(draftOfChange(known), 2, 7);
    const again = loadedAgain(draft, known, now);
    expect(again.changes).toEqual({ orderId: 'o1', version: 2 });
    expect(again.customerReference).toBe('PO-9');
    expect(orderChanges(now, again, 'x')).toEqual({ changes: [{ lineNo: 2, quantity: 7 }], added: [], closed: [] });
  });

  it('loaded again keeps new lines and lines taken out, and shows lines that were added meanwhile', () => {
    const now = order([...known.lines, line(4, 'D', 1)], { version: 2 });
    const draft = draftOfChange(known);
    const added = { key: 'n', productCode: 'E', quantity: quantity(1), discount: basisPoints(0) };
    const again = loadedAgain({ ...draft, lines: [...draft.lines.slice(1), added] }, known, now);
    expect(again.lines.map((one) => one.productCode)).toEqual(['B', 'D', 'E']);
    expect(orderChanges(now, again, 'x').closed).toEqual([{ lineNo: 1, reason: 'x' }]);
  });
});

describe('a new draft like an order', () => {
  const today = businessDate('2026-05-01');

  it('as a duplicate keeps prices and discounts, but no number, no quotation and no day that has passed', () => {
    const draft = draftOfDuplicate(order(known.lines, { quotationId: 'q1', completeDelivery: true }), 'new', today);
    expect(draft).toMatchObject({
      quotationId: null,
      customerReference: '',
      requestedDate: today,
      completeDelivery: true,
    });
    expect(draft.changes).toBeUndefined();
    expect(draft.lines).toMatchObject([{ discount: 500, discounts: [200] }, { manualPrice: { reason: 'agreed' } }, {}]);
    expect(draft.lines.some((one) => one.lineNo !== undefined)).toBe(false);
  });

  it('ordered again asks for the same quantities at the prices of today', () => {
    const draft = draftOfRepeat(known, 'new', today);
    expect(draft.lines.map(({ productCode, quantity: wanted }) => [productCode, wanted])).toEqual([
      ['A', 10],
      ['B', 5],
      ['C', 5],
    ]);
    expect(draft.lines.every((one) => one.discount === 0 && one.manualPrice === undefined)).toBe(true);
  });
});
