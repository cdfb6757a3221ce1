import { expect, test } from 'vitest';
import type { CommandScope } from '../commands/command-handler.ts';
import { orderDraftSchema } from '../commands/command-inputs.ts';
import { openedBranch, start, type SmallBranch } from '../commands/testing/small-branch.ts';
import { addDays } from '../kernel/business-date.ts';
import { basisPoints, quantity } from '../money/money.ts';
import { scheduleDays } from './schedule-days.ts';

const warehouse = { code: 'GDG', name: 'Warehouse', address: '', city: '', phone: '' };
const [friday, monday] = [addDays(start, 4), addDays(start, 7)];

/** Two stops and three lines a day, Monday to Friday; Y has a second address; one order of Y on Friday. */
function branchWithLimits(): { branch: SmallBranch; scope: CommandScope } {
  const branch = openedBranch();
  const customer = branch.tables.get('customers', 'Y');
  const settings = branch.tables.get('settings', 'branch');
  if (!customer || !settings) throw new Error('the branch has both');
  const capacity = { stops: 2, lines: 3, grams: null, pickerMinutes: null };
  branch.tables.apply([
    { table: 'customers', row: { ...customer, shipToAddresses: [warehouse] } },
    { table: 'settings', row: { ...settings, capacity } },
  ]);
  const about = { orderId: 'o1', customerCode: 'Y', customerReference: '', quotationId: null, requestedDate: friday };
  branch.give('confirmOrder', { ...about, lines: [line('A'), line('B')] });
  const changed = branch.tables.get('settings', 'branch') ?? settings;
  const context = { now: branch.now, userId: 'siti', day: start };
  return { branch, scope: { read: branch.tables, settings: changed, context } };
}

const line = (productCode: string) => ({ productCode, quantity: quantity(1), discount: basisPoints(0) });

function typed(more: object = {}) {
  const lines = [line('A'), line('B')];
  const about = { customerCode: 'Y', requestedDate: friday, quotationId: null, isQuotation: false, lines };
  return orderDraftSchema.parse({ ...about, ...more });
}

test('shows work days only, with what is due on each', () => {
  const { scope } = branchWithLimits();
  const { days, limited } = scheduleDays(scope, friday, 2, null);
  expect(limited).toBe(true);
  expect(days.map(({ date, others, utilisation }) => [date, others.stops, others.lines, utilisation])).toEqual([
    [friday, 1, 2, 667],
    [monday, 0, 0, 0],
  ]);
});

test('says what a draft adds, and of what a day is then too full', () => {
  const { scope } = branchWithLimits();
  const [day] = scheduleDays(scope, friday, 1, typed()).days;
  expect(day).toMatchObject({ draft: { stops: 0, lines: 2 }, utilisation: 1334, over: ['lines'] });
  const [other] = scheduleDays(scope, friday, 1, typed({ shipToCode: 'GDG' })).days;
  expect(other?.draft.stops).toBe(1);
});

test('an order that the draft changes counts once, as the draft has it', () => {
  const { branch, scope } = branchWithLimits();
  const changes = { orderId: 'o1', version: branch.tables.get('orders', 'o1')?.version ?? 0 };
  const lines = [1, 2].map((lineNo) => ({ ...line(lineNo === 1 ? 'A' : 'B'), lineNo }));
  const [day] = scheduleDays(scope, friday, 1, typed({ changes, lines })).days;
  expect(day).toMatchObject({ others: { lines: 0 }, draft: { stops: 1, lines: 2 }, over: [] });
});

test('a quotation promises no day', () => {
  const { scope } = branchWithLimits();
  expect(scheduleDays(scope, friday, 1, typed({ isQuotation: true })).days[0]?.draft.lines).toBe(0);
});
