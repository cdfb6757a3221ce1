import { expect, test } from 'vitest';
import { numberGaps } from '../tables/number-report.ts';
import { addDays, businessDate } from '../kernel/business-date.ts';
import { canonicalJson } from '../kernel/canonical-json.ts';
import { violations } from '../tables/invariants.ts';
import type { TableName } from '../tables/tables.ts';
import { generateBranch } from './generated-branch.ts';
import { daysLate, ordersOfDay } from './generated-trade.ts';
import { loadProfiles } from './load-profile.ts';
import { CounterInMemory } from './testing/counter-in-memory.ts';

const monday = businessDate('2026-03-02');
const few = { products: 200, customers: 60 };

test('the same seed gives the same branch and trade, another seed another', () => {
  const text = (seed: number) => {
    const branch = generateBranch(loadProfiles.small, seed, monday, few);
    return canonicalJson({ branch, orders: ordersOfDay(branch, monday) });
  };
  expect(text(7)).toBe(text(7));
  expect(text(8)).not.toBe(text(7));
});

test('one more customer changes no product, and no other customer', () => {
  const branch = generateBranch(loadProfiles.small, 7, monday, few);
  const larger = generateBranch(loadProfiles.small, 7, monday, { ...few, customers: 61 });
  expect(larger.products).toEqual(branch.products);
  expect(larger.customers.slice(0, 60)).toEqual(branch.customers);
});

test.each(Object.values(loadProfiles))('a $name branch has the load of its profile', (profile) => {
  const branch = generateBranch(profile, 1, monday, { products: 2000, customers: 2000 });
  const year = Array.from({ length: 364 }, (_, index) => ordersOfDay(branch, addDays(monday, index)));
  const orders = year.flat();
  const lines = orders.reduce((sum, order) => sum + order.lines.length, 0);
  // 364 days have 312 work days.
  expect(orders.length / 312 / profile.ordersPerDay).toBeGreaterThan(0.9);
  expect(orders.length / 312 / profile.ordersPerDay).toBeLessThan(1.15);
  expect(lines / orders.length / profile.linesPerOrder).toBeGreaterThan(0.9);
  expect(lines / orders.length / profile.linesPerOrder).toBeLessThan(1.1);
  const december = year.filter((_, index) => addDays(monday, index).slice(5, 7) === '12').flat().length;
  const january = year.filter((_, index) => addDays(monday, index).slice(5, 7) === '01').flat().length;
  expect(december).toBeGreaterThan(january * 1.3);
  const late = branch.customers.map(({ code }) => daysLate(branch, code));
  expect(late.filter((days) => days === null).length).toBeGreaterThan(0);
  expect(late.filter((days) => days === 0).length).toBeGreaterThan(late.length / 3);
});

test('two weeks of trade leave sound books: everything goes through the commands a person gives', () => {
  const branch = generateBranch(loadProfiles.small, 3, monday, few);
  const counter = new CounterInMemory(branch).play(monday, 14);
  expect(counter.broken).toEqual([]);
  expect(violations(counter.read)).toEqual([]);
  expect(numberGaps(counter.read)).toEqual([]);
  const count = (table: TableName) => [...counter.read.all(table)].length;
  expect(count('orders')).toBeGreaterThan(300);
  expect(count('deliveries')).toBeGreaterThan(200);
  expect(count('invoices')).toBeGreaterThan(200);
  expect(count('receipts')).toBeGreaterThan(30);
  expect(count('returns')).toBeGreaterThan(2);
  expect(count('creditNotes')).toBeGreaterThan(2);
  expect(count('cashSessions')).toBe(14);
  const methods = new Set([...counter.read.all('receipts')].map((receipt) => receipt.method));
  expect([...methods].toSorted()).toEqual(['cash', 'giro', 'transfer']);
});
