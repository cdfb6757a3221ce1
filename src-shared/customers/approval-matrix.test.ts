import { expect, test } from 'vitest';
import { basisPoints, money, quantity, unitPrice } from '../money/money.ts';
import {
  approvalContentHash,
  approvalLimit,
  defaultApprovals,
  missingApprovals,
  type Approval,
} from './approval-matrix.ts';

const matrix = [
  { kind: 'orderValue', role: 'clerk', upTo: 10_000_000 },
  { kind: 'orderValue', role: 'supervisor', upTo: 50_000_000 },
  { kind: 'discount', role: 'clerk', upTo: 500 },
  { kind: 'discount', role: 'supervisor', upTo: null },
] as const;
const line = { productCode: 'A', quantity: quantity(1), unitPrice: unitPrice(100), discount: basisPoints(0) };
const content = { customerCode: 'X', lines: [line], totals: { total: money(10_000_001) } };
const clerk = { by: 'siti', role: 'clerk', holds: false };
const approval: Approval = {
  kind: 'orderValue',
  by: 'budi',
  role: 'supervisor',
  holds: true,
  contentHash: approvalContentHash(content),
};

test('OR12: value and discount beyond the limit of whoever enters the order need approval', () => {
  expect(missingApprovals(content, clerk, [], matrix)).toEqual(['orderValue']);
  expect(missingApprovals({ ...content, totals: { total: money(10_000_000) } }, clerk, [], matrix)).toEqual([]);
  const cheap = { ...content, lines: [line, { ...line, discount: basisPoints(501) }] };
  expect(missingApprovals(cheap, clerk, [], matrix)).toEqual(['orderValue', 'discount']);
  expect(missingApprovals(cheap, { by: 'budi', role: 'supervisor', holds: true }, [], matrix)).toEqual([]);
});

test('OR12: an approval is tied to the content: any later edit voids it', () => {
  expect(missingApprovals(content, clerk, [approval], matrix)).toEqual([]);
  for (const edited of [
    { ...content, customerCode: 'Y' },
    { ...content, totals: { total: money(10_000_002) } },
    { ...content, lines: [{ ...line, quantity: quantity(2) }] },
    { ...content, lines: [{ ...line, unitPrice: unitPrice(99) }] },
    { ...content, lines: [{ ...line, discount: basisPoints(1) }] },
  ]) {
    expect(missingApprovals(edited, clerk, [approval], matrix)).toEqual(['orderValue']);
  }
});

test('OR12: nobody approves his own order, for another kind, or beyond his own limit', () => {
  expect(missingApprovals(content, clerk, [{ ...approval, by: 'siti' }], matrix)).toEqual(['orderValue']);
  expect(missingApprovals(content, clerk, [{ ...approval, kind: 'discount' }], matrix)).toEqual(['orderValue']);
  const large = { ...content, totals: { total: money(50_000_001) } };
  const given = { ...approval, contentHash: approvalContentHash(large) };
  expect(missingApprovals(large, clerk, [given], matrix)).toEqual(['orderValue']);
});

test('without a matrix anyone sells at any value, and only who holds the right releases credit', () => {
  expect(missingApprovals(content, clerk, [], defaultApprovals)).toEqual([]);
  expect(approvalLimit(undefined, 'creditRelease', 'clerk', false)).toBe(0);
  expect(approvalLimit(undefined, 'creditRelease', 'supervisor', true)).toBeNull();
  expect(approvalLimit(matrix, 'orderValue', 'a role nobody named', false)).toBe(10_000_000);
  expect(approvalLimit(matrix, 'orderValue', 'a role nobody named', true)).toBeNull();
});
