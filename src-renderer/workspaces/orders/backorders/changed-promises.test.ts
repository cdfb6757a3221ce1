import { expect, test } from 'vitest';
import { openedBranch, start } from '#shared/commands/testing/small-branch.ts';
import { basisPoints, quantity } from '#shared/money/money.ts';
import { sampleBranch } from '#shared/sample-data/branch.ts';
import { changedPromises, csvText } from './changed-promises.ts';

const supervisor = sampleBranch.users.find((user) => user.role === 'supervisor')?.id ?? '';

test('after a re-allocation every customer with another promise is named, with before and after', () => {
  const branch = openedBranch();
  for (const [orderId, deliveryPriority] of [
    ['late', 3],
    ['first', 1],
  ] as const) {
    branch.give('confirmOrder', {
      orderId,
      customerCode: 'Y',
      requestedDate: start,
      customerReference: orderId,
      quotationId: null,
      deliveryPriority,
      lines: [{ productCode: 'C', quantity: quantity(25), discount: basisPoints(0) }],
    });
  }
  const input = { reallocationId: 'r', productCodes: ['C'], policy: 'priority', reason: 'agreed' } as const;
  expect(branch.give('reallocate', { ...input, productCodes: ['C'] }, supervisor)).toBe(true);
  const event = branch.events.at(-1);
  const changed = event?.t === 'order.reallocated.v1' ? changedPromises(event.d) : [];
  const parts = (list: readonly { quantity: number }[]) => list.map((part) => part.quantity);
  expect(changed.map((one) => [one.orderId, parts(one.before), parts(one.after)])).toEqual([
    ['late', [25], [3, 20]],
    ['first', [3, 20], [25]],
  ]);
});

test('a cell that a spreadsheet would calculate is text, and commas and quotes are kept', () => {
  expect(csvText([['=1+1', 'a,b', 'say "x"', 'plain']])).toBe(`'=1+1,"a,b","say ""x""",plain\r\n`);
});
