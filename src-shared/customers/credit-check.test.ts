import { describe, expect, test } from 'vitest';
import { money } from '../money/money.ts';
import vector from '../testing/vectors/credit_check.json' with { type: 'json' };
import { checkCredit } from './credit-check.ts';

const facts = {
  openItems: money(vector.open_items),
  openDeliveries: money(vector.open_deliveries),
  openOrders: money(vector.open_orders_in_horizon),
  unallocatedReceipts: money(vector.unallocated_receipts),
};
const thisDocument = money(vector.this_document);

describe('dynamic credit check', () => {
  test('the worked example exceeds its limit by 1,500,000', () => {
    const verdict = checkCredit({ creditLimit: money(vector.limit), blocked: false }, facts, thisDocument);
    expect(verdict.exposure).toBe(vector.dynamic_exposure);
    expect(verdict).toMatchObject({ result: 'block', reasons: ['LIMIT'], exceededBy: 1_500_000 });
  });

  test('exactly at the limit passes, one rupiah over does not', () => {
    const at = money(vector.dynamic_exposure);
    expect(checkCredit({ creditLimit: at, blocked: false }, facts, thisDocument).result).toBe('ok');
    expect(checkCredit({ creditLimit: money(at - 1), blocked: false }, facts, thisDocument).result).toBe('block');
  });

  test('no limit is not managed, 0 is cash only, a block by head office always blocks', () => {
    expect(checkCredit({ creditLimit: null, blocked: false }, facts, thisDocument).result).toBe('ok');
    expect(checkCredit({ creditLimit: money(0), blocked: false }, facts, thisDocument).result).toBe('block');
    expect(checkCredit({ creditLimit: null, blocked: true }, facts, thisDocument).reasons).toEqual([
      'CUSTOMER_BLOCKED',
    ]);
  });
});
