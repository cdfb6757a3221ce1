import { expect, test } from 'vitest';
import { quantity, basisPoints } from '../money/money.ts';
import { businessDate } from '../kernel/business-date.ts';
import { sampleBranch } from '../sample-data/branch.ts';
import { decide } from './decide.ts';
import { numberReport } from '../tables/number-report.ts';
import { openedBranch, start, type SmallBranch } from './testing/small-branch.ts';

const supervisor = sampleBranch.users.find((user) => user.role === 'supervisor')?.id ?? '';
const sound = { gaps: [], duplicates: [], neverGiven: [] };

function order(branch: SmallBranch, orderId: string, requestedDate: string) {
  branch.give('confirmOrder', {
    orderId,
    customerCode: 'Y',
    requestedDate: businessDate(requestedDate),
    customerReference: orderId,
    quotationId: null,
    lines: [{ productCode: 'A', quantity: quantity(5), discount: basisPoints(0) }],
  });
  return branch.tables.get('orders', orderId);
}

const everyDay = { weekdays: [1, 2, 3, 4, 5, 6, 7], holidays: [] };
const route = {
  id: 'R1',
  name: 'Soe',
  customers: ['Y'],
  zones: [],
  transitDays: 2,
  loadDays: 1,
  pickPackDays: 1,
  transportLeadDays: 1,
  carrierCalendar: everyDay,
};

test('without a route an order has the dates it always had, and nothing more', () => {
  const [line] = order(openedBranch(), 'o1', '2026-04-20')?.lines ?? [];
  expect(line?.schedule).toEqual([{ date: '2026-04-20', quantity: 5, issued: 0, pegged: false }]);
});

test('an order for a customer on a route asks for goods when they are needed, and carries the dates', () => {
  const branch = openedBranch();
  expect(branch.give('changeSettings', { routes: [route] }, supervisor)).toBe(true);
  const [inTime] = order(branch, 'o1', '2026-04-25')?.lines ?? [];
  expect(inTime?.schedule).toEqual([
    expect.objectContaining({ quantity: 5, goodsIssueDate: '2026-04-23', deliveryDate: '2026-04-25' }),
  ]);
  const [tooLate] = order(branch, 'o2', '2026-04-14')?.lines ?? [];
  expect(tooLate?.schedule.map((line) => [line.quantity, line.deliveryDate])).toEqual([
    [0, '2026-04-14'],
    [5, '2026-04-17'],
  ]);
  expect(tooLate?.schedule[1]?.date).toBe('2026-04-13');
});

test('a line on a route is with the customer on its own requested date, a complete order on the latest of them', () => {
  const arrivals = (customerCode: string, completeDelivery: boolean) => {
    const branch = openedBranch();
    branch.give('changeSettings', { routes: [{ ...route, customers: ['X', 'Y'] }] }, supervisor);
    const line = { productCode: 'A', quantity: quantity(25), discount: basisPoints(0) };
    const own = { ...line, productCode: 'B', requestedDate: businessDate('2026-04-25') };
    const about = {
      orderId: 'o1',
      customerReference: '',
      quotationId: null,
      requestedDate: businessDate('2026-04-23'),
    };
    branch.give('confirmOrder', { ...about, customerCode, completeDelivery, lines: [line, own] });
    branch.give('releaseCredit', { orderId: 'o1', reason: 'paid by phone' }, supervisor);
    const lines = branch.tables.get('orders', 'o1')?.lines ?? [];
    return lines.map((one) => one.schedule.map((promise) => promise.deliveryDate));
  };
  // X is over his limit: his order is promised when it is released.
  for (const customerCode of ['X', 'Y']) {
    expect(arrivals(customerCode, false)).toEqual([['2026-04-23'], ['2026-04-25']]);
    expect(arrivals(customerCode, true)).toEqual([['2026-04-25'], ['2026-04-25']]);
  }
});

test('what is promised anew gets the dates of its shipment too; what stood before keeps what it had', () => {
  const branch = openedBranch();
  order(branch, 'old', '2026-04-20');
  branch.give('changeSettings', { routes: [route] }, supervisor);
  branch.give('setOrderBlock', { orderId: 'old', expectedVersion: 1, block: 'deliveryBlock', reason: 'waits' });
  expect(branch.tables.get('orders', 'old')?.lines[0]?.schedule[0]).not.toHaveProperty('deliveryDate');
  const placed = order(branch, 'o1', '2026-04-25');
  branch.give('changeOrder', {
    orderId: 'o1',
    expectedVersion: placed?.version ?? 0,
    changes: [{ lineNo: 1, quantity: quantity(60) }],
    added: [],
  });
  const schedule = branch.tables.get('orders', 'o1')?.lines[0]?.schedule ?? [];
  expect(schedule.reduce((sum, line) => sum + line.quantity, 0)).toBe(60);
  expect(schedule.every((line) => line.goodsIssueDate !== undefined && line.goodsIssueDate > line.date)).toBe(true);
});

test('after the cut-off of the branch an order counts for the next work day', () => {
  const branch = openedBranch();
  // The order is entered at 01:00 UTC, which is 08:00 in western Indonesia.
  branch.give('changeSettings', { routes: [route], cutOff: { time: '07:59', utcOffsetMinutes: 420 } }, supervisor);
  const [line] = order(branch, 'o1', '2026-04-14')?.lines ?? [];
  expect(line?.schedule[1]).toMatchObject({ date: '2026-04-14', deliveryDate: '2026-04-18' });
});

test('only a supervisor changes settings, and a template that could repeat a number is refused', () => {
  const branch = openedBranch();
  const templates = { SO: 'P/{branch}/{year}/{seq:4}' };
  expect(branch.give('changeSettings', { seriesTemplates: templates }, 'siti')).toBe(false);
  expect(branch.give('changeSettings', { seriesTemplates: { SO: 'DO/{branch}/{year}/{seq:6}' } }, supervisor)).toBe(
    false,
  );
  expect(branch.give('changeSettings', { seriesTemplates: templates }, supervisor)).toBe(true);
  expect(order(branch, 'o1', '2026-04-20')?.number).toBe('P/KPG01/2026/0001');
});

test('a voided number is explained in the gap report, and the next document takes the next one', () => {
  const branch = openedBranch();
  expect(order(branch, 'o1', '2026-04-20')?.number).toBe('SO/KPG01/2026/000001');
  expect(branch.give('voidNumber', { voidId: 'v1', document: 'SO', reason: 'form torn' }, 'siti')).toBe(false);
  expect(branch.give('voidNumber', { voidId: 'v1', document: 'SO', reason: 'form torn' }, supervisor)).toBe(true);
  expect(branch.tables.get('numberVoids', 'SO/KPG01/2026/000002')).toMatchObject({
    reason: 'form torn',
    by: supervisor,
  });
  expect(order(branch, 'o2', '2026-04-20')?.number).toBe('SO/KPG01/2026/000003');
  expect(numberReport(branch.tables)).toEqual(sound);
  expect(branch.broken).toEqual([]);
});

test('the day does not close while a number is missing, and says which', () => {
  const branch = openedBranch();
  order(branch, 'o1', '2026-04-20');
  const series = branch.tables.get('series', 'SO-KPG01-2026');
  if (!series) throw new Error('the order has a number');
  branch.tables.apply([{ table: 'series', row: { ...series, last: 3 } }]);
  const scope = { read: branch.tables, now: '2026-04-13T09:00:00.000Z', userId: 'siti', payload: () => null };
  expect(decide('closeDay', { date: start }, scope)).toEqual({
    ok: false,
    error: { code: 'numbers-unsound', numbers: 'SO-KPG01-2026 #2, SO-KPG01-2026 #3' },
  });
  branch.tables.apply([{ table: 'series', row: series }]);
  expect(branch.give('closeDay', { date: start })).toBe(true);
});
