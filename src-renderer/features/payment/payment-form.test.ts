import { describe, expect, it } from 'vitest';
import { money } from '#shared/money/money.ts';
import { readPayment } from './payment-form.ts';

const open = money(137_500);
const read = (amount: string, tendered: string) => readPayment({ amount, tendered }, open, 0, 'id');

describe('the payment panel', () => {
  it('takes exact cash when nothing is typed as received', () => {
    expect(read('137.500', '')).toEqual({
      problem: null,
      amount: 137_500,
      tendered: 137_500,
      change: 0,
      remains: 0,
    });
  });

  it('says the change and what stays open', () => {
    expect(read('100.000', '150.000')).toMatchObject({ problem: null, change: 50_000, remains: 37_500 });
  });

  it('says what is wrong before main has to', () => {
    expect(read('', '').problem).toEqual({ code: 'amount-unreadable' });
    expect(read('0', '').problem).toEqual({ code: 'amount-zero' });
    expect(read('137.501', '').problem).toEqual({ code: 'amount-too-much', open });
    expect(read('137.500', 'x').problem).toEqual({ code: 'tendered-unreadable' });
    expect(read('137.500', '100.000').problem).toEqual({ code: 'tendered-too-little', missing: 37_500 });
  });
});
