import { expect, test } from 'vitest';
import { basisPoints, money, quantity } from '../money/money.ts';
import { openedBranch, start } from './testing/small-branch.ts';

/** Ten of A at 3,333, invoiced, half of the price credited, then all of the goods. */
function creditedTwice() {
  const branch = openedBranch();
  branch.give('confirmOrder', {
    orderId: 'o',
    customerCode: 'Y',
    requestedDate: start,
    customerReference: '',
    quotationId: null,
    lines: [{ productCode: 'A', quantity: quantity(10), discount: basisPoints(0) }],
  });
  branch.give('createDelivery', { deliveryId: 'd', orderId: 'o' });
  branch.give('pickDelivery', { deliveryId: 'd', lines: [{ lineNo: 1, picked: quantity(10), shortReason: null }] });
  branch.give('packDelivery', { deliveryId: 'd', packages: 1 });
  branch.give('loadDelivery', { deliveryId: 'd', vehicle: '', driver: '' });
  branch.give('postGoodsIssue', { deliveryId: 'd' });
  branch.give('postInvoice', { invoiceId: 'i', deliveryId: 'd' });
  const about = { customerCode: 'Y', invoiceId: 'i', reason: 'agreed', goodwill: [] };
  const price = [{ invoiceLineNo: 1, quantity: quantity(0), net: money(16_665) }];
  branch.give('postCreditNote', { ...about, creditNoteId: 'p', kind: 'price', lines: price });
  const goods = [{ invoiceLineNo: 1, quantity: quantity(10), net: money(0) }];
  branch.give('postCreditNote', { ...about, creditNoteId: 'q', kind: 'quantity', lines: goods });
  return branch;
}

test('goods credited after a price correction are billed again at the price of the order, never below nothing', () => {
  const branch = creditedTwice();
  expect(branch.tables.get('invoices', 'i')).toMatchObject({ state: 'credited', totals: { net: 33_330 } });
  const lines = [{ lineNo: 1, quantity: quantity(2) }];
  expect(branch.give('postOrderInvoice', { invoiceId: 'j', orderId: 'o', policy: 'onDelivery', lines })).toBe(true);
  expect(branch.tables.get('invoices', 'j')?.lines).toMatchObject([{ quantity: 2, gross: 6666, net: 6666 }]);
  expect(branch.broken).toEqual([]);
});
