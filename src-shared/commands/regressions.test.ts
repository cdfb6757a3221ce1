import { expect, test } from 'vitest';
import { numberGaps } from '../tables/number-report.ts';
import { violations } from '../tables/invariants.ts';
import { take, type Step } from './testing/commerce.ts';
import { openedBranch } from './testing/small-branch.ts';

/*
 * Sequences that random commerce once broke an invariant with, as it shrank them. Each is named after
 * what was wrong; none may come back.
 */

const nothing = { pick: 0, customer: 'X', ahead: 0, lines: [{ code: 'A', quantity: 1, discount: 0 }] } as const;
type Move = readonly [verb: string, change?: Partial<Omit<Step, 'verb'>>];

const regressions: Readonly<Record<string, readonly Move[]>> = {
  'I16: a part invoice is voided after the next one was posted, and the parts no longer add up': [
    ['order', { lines: [{ code: 'A', quantity: 2, discount: 0 }] }],
    ['deliver', { pick: 4 }],
    ['nextDay'],
    ['invoice'],
    ['deliver', { pick: 9 }],
    ['invoiceTogether'],
    ['voidInvoice'],
    ['invoice'],
  ],
  'I13: a price correction, then all credited by quantity, then billed again below nothing': [
    ['order', { lines: [{ code: 'A', quantity: 8, discount: 0 }] }],
    ['deliver', { pick: 1 }],
    ['invoice'],
    ['creditNote', { pick: 46 }],
    ['creditAll'],
    ['invoiceOrder'],
  ],
  'I7: billed again after a full credit note': [
    ['order'],
    ['deliver', { pick: 45 }],
    ['invoice'],
    ['creditAll'],
    ['downPayment'],
    ['voidInvoice', { pick: 45 }],
    ['invoice'],
  ],
  'I21: a cash receipt is reversed after its drawer was closed': [
    ['drawer'],
    ['order'],
    ['downPayment'],
    ['pay'],
    ['drawer', { pick: 5 }],
    ['undoReceipt'],
  ],
  'I9: a credit note that is offset as it is posted': [['order'], ['downPayment'], ['creditAll']],
};

test.each(Object.entries(regressions))('%s', (_, moves) => {
  const branch = openedBranch();
  moves.forEach(([verb, change], index) =>
    take(branch, { ...nothing, lines: [...nothing.lines], verb, ...change }, index),
  );
  expect(branch.broken).toEqual([]);
  expect(violations(branch.tables)).toEqual([]);
  expect(numberGaps(branch.tables)).toEqual([]);
});
