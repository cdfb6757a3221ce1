import { describe, expect, test } from 'vitest';
import { sampleBranch } from '../sample-data/branch.ts';
import { addDays } from '../kernel/business-date.ts';
import { basisPoints, money, quantity, unitPrice } from '../money/money.ts';
import { violations } from '../tables/invariants.ts';
import type { CommandInput } from './command-inputs.ts';
import { payloads, SmallBranch, start } from './testing/small-branch.ts';

type OrderRules = NonNullable<CommandInput<'configureBranch'>['orders']>;

function branchWith(orders?: OrderRules): SmallBranch {
  const branch = new SmallBranch();
  branch.give('configureBranch', { ...sampleBranch, ...(orders ? { orders } : {}) });
  for (const { kind } of payloads) branch.give('applyMasterData', { kind, sha256: kind, fileName: kind });
  branch.give('openDay', { date: start });
  return branch;
}

const line = (productCode: string, asked: number) => ({
  productCode,
  quantity: quantity(asked),
  discount: basisPoints(0),
});
const wanted = { customerCode: 'Y', requestedDate: start };
const until = { validUntil: addDays(start, 2) };
const ordered = (orderId: string, ...lines: ReturnType<typeof line>[]) => ({
  ...wanted,
  orderId,
  customerReference: 'PO 7',
  quotationId: null,
  lines,
});

describe('what comes before an order', () => {
  test('an inquiry is answered by the quotation that names it', () => {
    const branch = branchWith();
    const asked = { productCode: null, text: 'a shelf', unit: 'PCS', quantity: quantity(1) };
    expect(branch.give('openInquiry', { inquiryId: 'n1', customerCode: 'Y', ...until, lines: [asked] })).toBe(true);
    branch.give('sendQuotation', { ...wanted, ...until, quotationId: 'q1', inquiryId: 'n1', lines: [line('A', 1)] });
    expect(branch.tables.get('inquiries', 'n1')).toMatchObject({ state: 'answered', quotationIds: ['q1'] });
    expect(branch.tables.get('quotations', 'q1')?.inquiryId).toBe('n1');
  });

  test('a quotation expires with its last day, is ordered no more, and comes back as its next revision', () => {
    const branch = branchWith();
    branch.give('sendQuotation', { ...wanted, validUntil: start, quotationId: 'q1', lines: [line('A', 5)] });
    branch.give('closeDay', { date: start });
    expect(branch.tables.get('quotations', 'q1')?.state).toBe('expired');
    const day = addDays(start, 1);
    branch.give('openDay', { date: day });
    const order = { ...ordered('o1', line('A', 5)), requestedDate: day };
    expect(branch.give('confirmOrder', { ...order, quotationId: 'q1' })).toBe(false);
    const about = { quotationId: 'q2', revises: 'q1', expectedVersion: 2, requestedDate: day, validUntil: day };
    expect(branch.give('reviseQuotation', { ...about, lines: [line('A', 5)] })).toBe(true);
    expect(branch.give('confirmOrder', { ...order, quotationId: 'q2' })).toBe(true);
    expect(branch.tables.get('quotations', 'q2')).toMatchObject({ state: 'ordered', revision: 2 });
    expect(violations(branch.tables)).toEqual([]);
  });

  test('an optional line is in no total, and holds its price when an order names it', () => {
    const branch = branchWith();
    const optional = { ...line('B', 2), kind: 'optional' as const, alternativeTo: null };
    branch.give('sendQuotation', {
      ...wanted,
      ...until,
      quotationId: 'q1',
      lines: [line('A', 5)],
      optionalLines: [optional],
    });
    const quotation = branch.tables.get('quotations', 'q1');
    expect(quotation?.totals.net).toBe(quotation?.lines[0]?.net);
    branch.give('confirmOrder', { ...ordered('o1', line('A', 5), line('B', 2)), quotationId: 'q1' });
    expect(branch.tables.get('quotations', 'q1')).toMatchObject({
      state: 'ordered',
      optionalLines: [{ orderedQuantity: 2 }],
    });
  });

  test('a call-off takes the agreed price and counts; a change counts the difference, cancelling gives all back', () => {
    const branch = branchWith();
    const agreed = { ...line('A', 20), manualPrice: { unitPrice: unitPrice(111_100), reason: 'agreed for the term' } };
    const term = { validFrom: start, validUntil: addDays(start, 9) };
    branch.give('openBlanketOrder', { blanketOrderId: 'b1', customerCode: 'Y', ...term, lines: [agreed] });
    const calledOff = () => branch.tables.get('blanketOrders', 'b1')?.lines[0]?.calledOff;
    expect(branch.give('confirmOrder', { ...ordered('o1', line('A', 12)), blanketOrderId: 'b1' })).toBe(true);
    expect(branch.tables.get('orders', 'o1')?.lines[0]?.unitPrice).toBe(111_100);
    const to = (amount: number, expectedVersion: number) => ({
      orderId: 'o1',
      expectedVersion,
      changes: [{ lineNo: 1, quantity: quantity(amount) }],
      added: [],
    });
    expect([calledOff(), branch.give('changeOrder', to(15, 1)), calledOff()]).toEqual([12, true, 15]);
    expect([branch.give('changeOrder', to(21, 2)), calledOff()]).toEqual([false, 15]);
    expect([branch.give('changeOrder', to(4, 2)), calledOff()]).toEqual([true, 4]);
    // Freight is called off from nothing.
    const freight = { code: 'FREIGHT', name: 'Freight', amount: money(5000), taxable: true, billing: 'once' as const };
    const withFreight = { orderId: 'o1', expectedVersion: 3, changes: [], added: [], charges: [freight] };
    expect([branch.give('changeOrder', withFreight), calledOff()]).toEqual([true, 4]);
    expect([branch.give('cancelOrder', { orderId: 'o1', reason: 'not now' }), calledOff()]).toEqual([true, 0]);
    expect(branch.broken).toEqual([]);
  });
});

describe('what an order took from the document it follows', () => {
  const term = { validFrom: start, validUntil: addDays(start, 9) };
  const toQuantity = (orderId: string, amount: number, expectedVersion: number) => ({
    orderId,
    expectedVersion,
    changes: [{ lineNo: 1, quantity: quantity(amount) }],
    added: [],
  });
  const quoted = (branch: SmallBranch) =>
    branch.give('sendQuotation', { ...wanted, ...until, quotationId: 'q1', lines: [line('A', 10)] });
  const orderedOf = (branch: SmallBranch) => branch.tables.get('quotations', 'q1')?.lines[0]?.orderedQuantity;

  test('goes back to the blanket order when its credit is rejected, as when it is cancelled', () => {
    const branch = branchWith();
    branch.give('openBlanketOrder', { blanketOrderId: 'b1', customerCode: 'X', ...term, lines: [line('C', 25)] });
    const order = { ...ordered('o1', line('C', 25)), customerCode: 'X', blanketOrderId: 'b1' };
    expect(branch.give('confirmOrder', order)).toBe(true);
    expect(branch.tables.get('orders', 'o1')?.state).toBe('creditBlocked');
    expect(branch.give('rejectCredit', { orderId: 'o1', reason: 'no' }, 'budi')).toBe(true);
    expect(branch.tables.get('blanketOrders', 'b1')?.lines[0]?.calledOff).toBe(0);
  });

  test('is what goes back to the quotation: not what it had beyond it, which others may have ordered', () => {
    const branch = branchWith();
    quoted(branch);
    branch.give('confirmOrder', { ...ordered('o1', line('A', 4)), quotationId: 'q1' });
    branch.give('confirmOrder', { ...ordered('o2', line('A', 10)), quotationId: 'q1' });
    // A quotation that is ordered in full takes no order, so this one is beyond it by 4.
    expect(branch.tables.get('orders', 'o2')?.beyondQuotation).toEqual([{ productCode: 'A', beyond: 4 }]);
    branch.give('changeOrder', toQuantity('o2', 7, 1));
    expect([orderedOf(branch), branch.tables.get('orders', 'o2')?.beyondQuotation]).toEqual([
      10,
      [{ productCode: 'A', beyond: 1 }],
    ]);
    branch.give('cancelOrder', { orderId: 'o2', reason: 'not now' });
    expect(orderedOf(branch)).toBe(4);
  });

  test('leaves a quotation alone of which the order had nothing but what is beyond it', () => {
    const branch = branchWith();
    branch.give('sendQuotation', { ...wanted, ...until, quotationId: 'q1', lines: [line('A', 10), line('B', 1)] });
    branch.give('confirmOrder', { ...ordered('o1', line('A', 10)), quotationId: 'q1' });
    branch.give('confirmOrder', { ...ordered('o2', line('A', 3)), quotationId: 'q1' });
    const before = branch.tables.get('quotations', 'q1');
    expect(branch.give('cancelOrder', { orderId: 'o2', reason: 'not now' })).toBe(true);
    expect(branch.tables.get('quotations', 'q1')).toEqual(before);
    expect(branch.events.at(-1)).toMatchObject({ t: 'order.cancelled.v1', d: { quotation: null } });
    expect(branch.broken).toEqual([]);
  });

  test('is flagged, or refused by the rules, beyond the quotation also when a change asks for it', () => {
    const grown = (orders?: OrderRules) => {
      const branch = branchWith(orders);
      quoted(branch);
      branch.give('confirmOrder', { ...ordered('o1', line('A', 10)), quotationId: 'q1' });
      return [branch.give('changeOrder', toQuantity('o1', 15, 1)), branch.tables.get('orders', 'o1')?.beyondQuotation];
    };
    expect(grown()).toEqual([true, [{ productCode: 'A', beyond: 5 }]]);
    expect(grown({ duplicateReference: 'warn', beyondQuotation: 'refuse' })).toEqual([false, []]);
  });
});

describe('the rules of the branch for orders', () => {
  const again = (orders?: OrderRules) => {
    const branch = branchWith(orders);
    branch.give('confirmOrder', ordered('o1', line('A', 1)));
    return branch.give('confirmOrder', { ...ordered('o2', line('A', 1)), customerReference: 'po7' });
  };

  test("a customer's order number that comes twice is refused where the rules say so, else only told", () => {
    expect(again()).toBe(true);
    expect(again({ duplicateReference: 'refuse', beyondQuotation: 'flag' })).toBe(false);
  });

  test('an order beyond what a role may decide alone is entered by one who may, in value and in discount (OR12)', () => {
    const branch = branchWith();
    const settings = branch.tables.get('settings', 'branch');
    if (!settings) throw new Error('no settings');
    const approvals = [
      { kind: 'orderValue', role: 'clerk', upTo: 50_000 },
      { kind: 'orderValue', role: 'supervisor', upTo: null },
      { kind: 'discount', role: 'clerk', upTo: 1000 },
      { kind: 'discount', role: 'supervisor', upTo: null },
    ] as const;
    branch.tables.apply([{ table: 'settings', row: { ...settings, approvals } }]);
    const off = (discount: number, ...discounts: number[]) => ({
      ...line('A', 2),
      discount: basisPoints(discount),
      discounts: discounts.map((one) => basisPoints(one)),
    });
    expect(branch.give('confirmOrder', ordered('o1', off(1000)))).toBe(true);
    expect(branch.give('confirmOrder', ordered('o2', off(1000, 500)))).toBe(false);
    expect(branch.give('confirmOrder', ordered('o2', off(1000, 500)), 'budi')).toBe(true);
    expect(branch.give('confirmOrder', ordered('o3', line('A', 14)))).toBe(false);
    // Nor by a change, once the order is there.
    const grown = { orderId: 'o1', expectedVersion: 1, changes: [{ lineNo: 1, quantity: quantity(20) }], added: [] };
    expect(branch.give('changeOrder', grown)).toBe(false);
    expect(branch.give('changeOrder', grown, 'budi')).toBe(true);
  });

  test('more than a quotation offers is flagged on the order, or refused where the rules say so', () => {
    const beyond = (branch: SmallBranch) => {
      branch.give('sendQuotation', { ...wanted, ...until, quotationId: 'q1', lines: [line('A', 5)] });
      return branch.give('confirmOrder', { ...ordered('o1', line('A', 8)), quotationId: 'q1' });
    };
    const flagging = branchWith();
    expect(beyond(flagging)).toBe(true);
    expect(flagging.tables.get('orders', 'o1')?.beyondQuotation).toEqual([{ productCode: 'A', beyond: 3 }]);
    expect(beyond(branchWith({ duplicateReference: 'warn', beyondQuotation: 'refuse' }))).toBe(false);
  });
});
