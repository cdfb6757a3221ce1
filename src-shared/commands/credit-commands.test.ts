import { beforeEach, describe, expect, test } from 'vitest';
import { releaseCode } from '../customers/release-code.ts';
import { addDays } from '../kernel/business-date.ts';
import { basisPoints, money, quantity } from '../money/money.ts';
import { project } from '../tables/project.ts';
import type { Write } from '../tables/tables.ts';
import type { CommandInput, CommandType } from './command-inputs.ts';
import { decide } from './decide.ts';
import { openedBranch, start, type SmallBranch } from './testing/small-branch.ts';

const secret = 'a secret that head office and branch share';
const reason = 'known for years';
let branch: SmallBranch;

beforeEach(() => {
  branch = openedBranch();
});

/** Gives a command as siti (clerk) unless told otherwise. @returns 'ok' or the code of the refusal */
function give<Type extends CommandType>(
  type: Type,
  input: CommandInput<Type>,
  userId = 'siti',
  withSecret = true,
): string {
  const scope = { read: branch.tables, now: '2026-04-13T01:00:00.000Z', userId, payload: () => null };
  const decided = decide(type, input, { ...scope, releaseSecret: withSecret ? secret : null });
  if (!decided.ok) return decided.error.code;
  for (const event of decided.value) branch.tables.apply(project(event, null));
  return 'ok';
}

/** Orders pieces of C for customer X, whose limit is 200,000: 18 pieces (199,780) are within it, 19 are not. */
function order(orderId: string, pieces: number, customerCode = 'X'): string {
  const lines = [{ productCode: 'C', quantity: quantity(pieces), discount: basisPoints(0) }];
  const input = { orderId, customerCode, requestedDate: start, customerReference: '', quotationId: null, lines };
  expect(give('confirmOrder', input)).toBe('ok');
  return stateOf(orderId);
}

const rowOf = (orderId: string) => {
  const row = branch.tables.get('orders', orderId);
  if (!row) throw new Error(`no order ${orderId}`);
  return row;
};
const stateOf = (orderId: string) => rowOf(orderId).state;
const reserved = () => Number(branch.tables.get('balances', 'C')?.reserved ?? 0);
const decisions = () => [...branch.tables.all('creditDecisions')].map((row) => [row.orderId, row.decision, row.by]);

function setCustomer(change: { readonly creditLimit?: number; readonly blocked?: boolean }): void {
  const customer = branch.tables.get('customers', 'X');
  if (!customer) throw new Error('no customer X');
  const creditLimit = change.creditLimit === undefined ? customer.creditLimit : money(change.creditLimit);
  const write: Write = { table: 'customers', row: { ...customer, ...change, creditLimit } };
  branch.tables.apply([write]);
}

function nextDay(days: number): void {
  const day = addDays(start, days);
  expect(give('closeDay', { date: start })).toBe('ok');
  expect(give('openDay', { date: day })).toBe('ok');
}

function load(deliveryId: string, orderId: string): void {
  expect(give('createDelivery', { deliveryId, orderId })).toBe('ok');
  const lines = (branch.tables.get('deliveries', deliveryId)?.lines ?? []).map((line) => ({
    lineNo: line.lineNo,
    picked: line.requested,
    shortReason: null,
  }));
  expect(give('pickDelivery', { deliveryId, lines })).toBe('ok');
  expect(give('packDelivery', { deliveryId, packages: 1 })).toBe('ok');
  expect(give('loadDelivery', { deliveryId, vehicle: 'V', driver: 'D' })).toBe('ok');
}

describe('a credit-blocked order', () => {
  beforeEach(() => {
    order('o1', 19);
  });

  test('is released by another person, with amount, last day and a decision on record; then it is promised', () => {
    expect(reserved()).toBe(0);
    const release = { orderId: 'o1', reason, reasonCode: 'SECURITY_HELD', amount: money(300_000) } as const;
    expect(give('releaseCredit', { ...release, expiresOn: addDays(start, 2) }, 'budi')).toBe('ok');
    expect(rowOf('o1')).toMatchObject({
      state: 'confirmed',
      release: { by: 'budi', amount: 300_000, expiresOn: '2026-04-15', reasonCode: 'SECURITY_HELD' },
    });
    expect(reserved()).toBe(19);
    expect([...branch.tables.all('creditDecisions')]).toMatchObject([
      {
        decision: 'released',
        by: 'budi',
        failed: ['LIMIT'],
        amount: 300_000,
        limit: 200_000,
        orderNumber: rowOf('o1').number,
      },
    ]);
  });

  test.each([
    ['its creator', {}, 'siti', 'needs-right'],
    ['an amount below its value', { amount: money(200_000) }, 'budi', 'release-too-small'],
    ['a last day that has passed', { expiresOn: addDays(start, -1) }, 'budi', 'date-in-past'],
  ])('is not released by %s', (_what, change, by, code) => {
    expect(give('releaseCredit', { orderId: 'o1', reason, ...change }, by)).toBe(code);
  });

  test('is not released beyond what the role may approve (OR12)', () => {
    const settings = branch.tables.get('settings', 'branch');
    if (!settings) throw new Error('no settings');
    const approvals = [{ kind: 'creditRelease', role: 'supervisor', upTo: 210_000 }] as const;
    branch.tables.apply([{ table: 'settings', row: { ...settings, approvals } }]);
    expect(give('releaseCredit', { orderId: 'o1', reason }, 'budi')).toBe('above-approval-limit');
  });

  test('rejected, is cancelled for good, with a decision on record', () => {
    expect(give('rejectCredit', { orderId: 'o1', reason }, 'siti')).toBe('needs-right');
    expect(give('rejectCredit', { orderId: 'o1', reason, reasonCode: 'OTHER' }, 'budi')).toBe('ok');
    expect([stateOf('o1'), reserved(), decisions()]).toEqual(['cancelled', 0, [['o1', 'rejected', 'budi']]]);
    expect(give('releaseCredit', { orderId: 'o1', reason }, 'budi')).toBe('order-not-blocked');
  });

  test('counts for nothing in the exposure of others', () => {
    expect(order('o2', 18)).toBe('confirmed');
  });
});

describe('release by the code that head office dictates', () => {
  const codeFor = (orderId: string, change: object = {}) => {
    const { totals } = rowOf(orderId);
    return releaseCode(secret, { branchCode: 'KPG01', orderId, total: totals.total, day: start, ...change });
  };
  beforeEach(() => {
    order('o1', 19);
  });

  test('lets whoever took the order go on, once', () => {
    const input = { orderId: 'o1', reason, code: codeFor('o1') };
    const blocked = rowOf('o1');
    expect(give('releaseCreditByCode', input)).toBe('ok');
    expect(rowOf('o1')).toMatchObject({ state: 'confirmed', release: { byCode: true, reasonCode: 'HEAD_OFFICE' } });
    expect(decisions()).toEqual([['o1', 'releasedByCode', 'siti']]);
    expect(give('releaseCreditByCode', input)).toBe('order-not-blocked');
    branch.tables.apply([{ table: 'orders', row: blocked }]);
    expect(give('releaseCreditByCode', input)).toBe('release-code-used');
  });

  test('is refused for another order, total or day, and where the branch has no secret', () => {
    expect(order('o2', 19)).toBe('creditBlocked');
    const input = { orderId: 'o1', reason };
    expect(give('releaseCreditByCode', { ...input, code: codeFor('o2') })).toBe('wrong-release-code');
    expect(give('releaseCreditByCode', { ...input, code: codeFor('o1', { total: money(1) }) })).toBe(
      'wrong-release-code',
    );
    const tomorrow = codeFor('o1', { day: addDays(start, 1) });
    expect(give('releaseCreditByCode', { ...input, code: tomorrow })).toBe('wrong-release-code');
    expect(give('releaseCreditByCode', { ...input, code: codeFor('o1') }, 'siti', false)).toBe('no-release-secret');
  });

  test('does not lift what head office blocks', () => {
    setCustomer({ blocked: true });
    const input = { orderId: 'o1', reason, code: codeFor('o1') };
    expect(give('releaseCreditByCode', input)).toBe('customer-blocked-by-head-office');
  });
});

describe('when credit is asked', () => {
  beforeEach(() => {
    order('o1', 18);
  });

  test('erpnext#32671: an order changed to more than the limit is blocked again, and its decision is on record', () => {
    const change = { orderId: 'o1', expectedVersion: 1, added: [] };
    const changes = [{ lineNo: 1, quantity: quantity(19), discount: basisPoints(0) }];
    expect(give('changeOrder', { ...change, changes })).toBe('ok');
    expect([stateOf('o1'), reserved(), decisions()]).toEqual(['creditBlocked', 0, [['o1', 'blockedAgain', 'siti']]]);
  });

  test('a release covers 10 % more; beyond it the order is blocked again', () => {
    expect(order('o2', 19)).toBe('creditBlocked');
    expect(give('cancelOrder', { orderId: 'o1', reason })).toBe('ok');
    expect(give('releaseCredit', { orderId: 'o2', reason }, 'budi')).toBe('ok');
    const to = (pieces: number) => ({
      orderId: 'o2',
      expectedVersion: rowOf('o2').version,
      added: [],
      changes: [{ lineNo: 1, quantity: quantity(pieces), discount: basisPoints(0) }],
    });
    expect(give('changeOrder', to(20))).toBe('ok');
    expect(stateOf('o2')).toBe('confirmed');
    expect(give('changeOrder', to(21))).toBe('ok');
    expect([stateOf('o2'), rowOf('o2').release]).toEqual(['creditBlocked', null]);
    expect([...branch.tables.all('creditDecisions')].at(-1)).toMatchObject({ reason: 'release void: value' });
  });

  test('erpnext#33967: closing and reopening does not get past the limit', () => {
    expect(give('shortCloseOrder', { orderId: 'o1', expectedVersion: 1, reason })).toBe('ok');
    expect(order('o2', 18)).toBe('confirmed');
    expect(give('reopenOrder', { orderId: 'o1', expectedVersion: 2, lineNo: null })).toBe('credit-blocks-change');
  });

  test('at goods issue: an order that credit stops is released where it stands, and leaves', () => {
    load('d1', 'o1');
    setCustomer({ creditLimit: 1000 });
    expect(give('postGoodsIssue', { deliveryId: 'd1' })).toBe('credit-stops-order');
    expect(give('releaseCredit', { orderId: 'o1', reason }, 'budi')).toBe('ok');
    expect([stateOf('o1'), reserved(), decisions()]).toEqual(['confirmed', 18, [['o1', 'released', 'budi']]]);
    expect(give('postGoodsIssue', { deliveryId: 'd1' })).toBe('ok');
  });

  test('at goods issue a customer whom head office blocked gets nothing, released or not', () => {
    load('d1', 'o1');
    setCustomer({ blocked: true });
    expect(give('postGoodsIssue', { deliveryId: 'd1' })).toBe('credit-stops-order');
    expect(give('releaseCredit', { orderId: 'o1', reason }, 'budi')).toBe('customer-blocked-by-head-office');
  });

  test('before a delivery only when the check is old: on the 7th day it is not asked, on the 8th it is', () => {
    setCustomer({ creditLimit: 1000 });
    nextDay(7);
    expect(give('createDelivery', { deliveryId: 'd1', orderId: 'o1' })).toBe('ok');
    expect(give('cancelDelivery', { deliveryId: 'd1' })).toBe('ok');
    expect(give('closeDay', { date: addDays(start, 7) })).toBe('ok');
    expect(give('openDay', { date: addDays(start, 8) })).toBe('ok');
    expect(give('createDelivery', { deliveryId: 'd2', orderId: 'o1' })).toBe('credit-stops-order');
  });

  test('erpnext#37888: never at the invoice of goods already issued', () => {
    load('d1', 'o1');
    expect(give('postGoodsIssue', { deliveryId: 'd1' })).toBe('ok');
    setCustomer({ creditLimit: 0, blocked: true });
    expect(give('postInvoice', { invoiceId: 'i1', deliveryId: 'd1' })).toBe('ok');
  });

  test('on demand: a confirmed order that has lost its credit is blocked again and frees its stock', () => {
    expect(give('recheckCredit', { orderId: 'o1' })).toBe('credit-still-good');
    setCustomer({ creditLimit: 1000 });
    expect(reserved()).toBe(18);
    expect(give('recheckCredit', { orderId: 'o1' })).toBe('ok');
    expect([stateOf('o1'), reserved(), decisions()]).toEqual(['creditBlocked', 0, [['o1', 'blockedAgain', 'siti']]]);
    expect(give('releaseCredit', { orderId: 'o1', reason }, 'budi')).toBe('ok');
    expect(reserved()).toBe(18);
  });

  test('a release that has expired no longer covers what it released', () => {
    setCustomer({ creditLimit: 1000 });
    expect(give('recheckCredit', { orderId: 'o1' })).toBe('ok');
    expect(give('releaseCredit', { orderId: 'o1', reason, expiresOn: addDays(start, 1) }, 'budi')).toBe('ok');
    load('d1', 'o1');
    expect(give('cancelDelivery', { deliveryId: 'd1' })).toBe('ok');
    nextDay(2);
    load('d2', 'o1');
    expect(give('postGoodsIssue', { deliveryId: 'd2' })).toBe('credit-stops-order');
  });
});

describe('the credit policy of a branch', () => {
  const company = {
    limit: money(100_000),
    reactions: { DOCUMENT_VALUE: 'block' as const },
    maxDocumentValue: money(60_000),
  };

  test('is set by a supervisor, and holds for the next order', () => {
    expect(order('o1', 6, 'Y')).toBe('confirmed');
    expect(give('configureCredit', { company, groups: {} })).toBe('needs-right');
    expect(give('configureCredit', { company, groups: {} }, 'budi')).toBe('ok');
    expect(order('o2', 6, 'Y')).toBe('creditBlocked');
    expect(rowOf('o2').credit).toMatchObject({ reasons: ['LIMIT', 'DOCUMENT_VALUE'], limit: 100_000 });
  });
});

describe('credit is not bypassed', () => {
  const stockOf = (asked: number) => ({ productCode: 'C', quantity: quantity(asked), discount: basisPoints(0) });

  test('by reopening a line of a blocked order: only a release lets it go on', () => {
    const input = { orderId: 'o1', customerCode: 'X', requestedDate: start, customerReference: '', quotationId: null };
    expect(give('confirmOrder', { ...input, lines: [stockOf(10), stockOf(5)] })).toBe('ok');
    expect(give('shortCloseLine', { orderId: 'o1', lineNo: 2, reason, expectedVersion: 1 })).toBe('ok');
    setCustomer({ creditLimit: 0 });
    expect(give('recheckCredit', { orderId: 'o1' })).toBe('ok');
    expect(stateOf('o1')).toBe('creditBlocked');
    setCustomer({ creditLimit: 200_000 });
    expect(give('reopenOrder', { orderId: 'o1', lineNo: 2, expectedVersion: rowOf('o1').version })).toBe(
      'order-not-changeable',
    );
  });

  test('by changing a released order of a customer whom head office has blocked since', () => {
    order('o1', 19);
    expect(give('releaseCredit', { orderId: 'o1', reason, amount: money(300_000) }, 'budi')).toBe('ok');
    setCustomer({ blocked: true });
    const changes = [{ lineNo: 1, quantity: quantity(20) }];
    expect(give('changeOrder', { orderId: 'o1', expectedVersion: 2, changes, added: [] })).toBe('ok');
    expect([stateOf('o1'), reserved()]).toEqual(['creditBlocked', 0]);
  });

  test('by ordering for after the horizon and asking for it sooner: the change brings it into exposure', () => {
    const about = { customerCode: 'X', customerReference: '', quotationId: null, lines: [stockOf(5)] };
    for (const orderId of ['o1', 'o2']) {
      expect(give('confirmOrder', { ...about, orderId, requestedDate: addDays(start, 40) })).toBe('ok');
    }
    expect(order('o3', 14)).toBe('confirmed');
    const sooner = { requestedDate: addDays(start, 1), changes: [], added: [] };
    expect(give('changeOrder', { orderId: 'o1', expectedVersion: 1, ...sooner })).toBe('ok');
    expect(stateOf('o1')).toBe('creditBlocked');
    const stillLater = { ...sooner, requestedDate: addDays(start, 39) };
    expect(give('changeOrder', { orderId: 'o2', expectedVersion: 1, ...stillLater })).toBe('ok');
    expect(stateOf('o2')).toBe('confirmed');
  });

  test('by a policy of the branch: what head office blocks stays blocked', () => {
    const company = { reactions: { CUSTOMER_BLOCKED: 'off' } } as const;
    give('configureCredit', { company, groups: {} }, 'budi');
    setCustomer({ blocked: true });
    expect(order('o1', 1)).toBe('creditBlocked');
  });
});

test('a released order is promised by its own lines, also when its products have no price any more', () => {
  order('o1', 19);
  const prices = [...branch.tables.all('prices')].filter((price) => price.productCode === 'C');
  branch.tables.apply(prices.map((row): Write => ({ table: 'prices', row: { ...row, validTo: addDays(start, -1) } })));
  expect(give('releaseCredit', { orderId: 'o1', reason }, 'budi')).toBe('ok');
  expect(reserved()).toBe(19);
});

describe('a customer who pays no tax to the branch (code 02) owes the DPP only', () => {
  const creditOf = (orderId: string) => branch.tables.get('orders', orderId)?.credit;

  test('of his order: 18 pieces are 199,780 with tax, and 179,982 on his credit', () => {
    order('of-x', 18);
    order('of-z', 18, 'Z');
    expect(creditOf('of-x')?.thisDocument).toBe(199_780);
    expect(creditOf('of-z')).toMatchObject({ thisDocument: 179_982, exposure: 179_982 });
  });

  test('of his open orders too, when the next one is checked', () => {
    order('first', 10, 'Z');
    order('second', 1, 'Z');
    expect(creditOf('second')).toMatchObject({ openOrders: 99_990, thisDocument: 9999, exposure: 109_989 });
  });
});
