import { describe, expect, test } from 'vitest';
import { rights, type Right } from '../branch/rights.ts';
import { presetRole, presetRoleIds } from '../branch/roles.ts';
import { rightsOf } from '../tables/who-may.ts';
import { commandSchemas, type CommandType } from './command-inputs.ts';
import { commandRights, commandsOfMain, rightThatHelps } from './command-rights.ts';
import { decide } from './decide.ts';
import { openedBranch } from './testing/small-branch.ts';

const types = Object.keys(commandSchemas) as CommandType[];

/** A branch with one person of each preset role, named after it. */
function peopledBranch() {
  const branch = openedBranch();
  for (const role of presetRoleIds) {
    branch.tables.apply([{ table: 'users', row: { id: `a-${role}`, name: role, role } }]);
  }
  return branch;
}

/** What becomes of a command with nothing in it: rights are asked before a handler looks at the input. */
function refusalOf(branch: ReturnType<typeof peopledBranch>, type: CommandType, userId: string, approvedBy?: string) {
  const scope = { read: branch.tables, now: branch.now, userId, approvedBy, payload: () => null };
  try {
    const decided = decide(type, {}, scope);
    return decided.ok ? null : decided.error.code;
  } catch {
    return 'handled';
  }
}

describe('every role × every command', () => {
  const branch = peopledBranch();
  test.each(presetRoleIds)('%s gives the commands of its rights and no other', (role) => {
    const held = new Set(presetRole(role)?.rights);
    const passed = types.filter((type) => refusalOf(branch, type, `a-${role}`) !== 'needs-right');
    const allowed = types.filter((type) => {
      const right = commandRights[type];
      return right === null || held.has(right);
    });
    expect(passed).toEqual(allowed);
  });

  test('strangers, and people who left, give none', () => {
    branch.tables.apply([{ table: 'users', row: { id: 'gone', name: 'Gone', role: 'supervisor', active: false } }]);
    for (const type of types) {
      expect([type, refusalOf(branch, type, 'nobody'), refusalOf(branch, type, 'gone')]).toEqual([
        type,
        'unknown-user',
        'unknown-user',
      ]);
    }
  });

  test('an approval by somebody who holds the right lets this one command pass, by nobody else', () => {
    for (const type of types.filter((one) => commandRights[one] !== null)) {
      expect(refusalOf(branch, type, 'a-auditor', 'a-administrator')).not.toBe('needs-right');
      expect(refusalOf(branch, type, 'a-auditor', 'a-auditor')).toBe('approval-by-self');
      expect(refusalOf(branch, type, 'a-warehouse', 'a-auditor')).toBe(
        presetRole('warehouse')?.rights.includes(commandRights[type] as Right)
          ? refusalOf(branch, type, 'a-warehouse')
          : 'needs-right',
      );
    }
  });
});

test('every right is asked for by a command or by a rule', () => {
  const ofCommands = new Set(Object.values(commandRights));
  const ofRules: Right[] = [
    'order.aboveLimit',
    'price.manual',
    'price.belowFloor',
    'discount.aboveLimit',
    'stock.adjustAboveLimit',
    'customer.credit',
  ];
  expect(rights.filter((right) => !ofCommands.has(right)).toSorted()).toEqual(ofRules.toSorted());
});

test('only what main gives by itself takes no right', () => {
  expect([...commandsOfMain].toSorted()).toEqual(['endSession', 'recordFailedPin', 'recordNewPin', 'startSession']);
});

test('journals from before roles were data keep the powers of their clerks and supervisors', () => {
  const branch = openedBranch();
  expect([...branch.tables.all('roles')]).toEqual([]);
  expect(rightsOf(branch.tables, 'siti').has('order.confirm')).toBe(true);
  expect(rightsOf(branch.tables, 'siti').has('day.close')).toBe(true);
  expect(rightsOf(branch.tables, 'siti').has('credit.release')).toBe(false);
  expect([...rightsOf(branch.tables, 'budi')]).toEqual([...rights]);
});

test('a role that was changed counts from the next command on', () => {
  const branch = openedBranch();
  const rightsOfClerk = presetRole('clerk')?.rights ?? [];
  expect(branch.give('changeRole', { roleId: 'clerk', name: null, rights: ['order.confirm'] })).toBe(false);
  expect(branch.give('changeRole', { roleId: 'clerk', name: null, rights: ['order.confirm'] }, 'budi')).toBe(true);
  expect(refusalOf(branch, 'postInvoice', 'siti')).toBe('needs-right');
  branch.give('changeRole', { roleId: 'clerk', name: null, rights: [...rightsOfClerk, 'credit.release'] }, 'budi');
  expect(refusalOf(branch, 'releaseCredit', 'siti')).not.toBe('needs-right');
});

test('somebody is always left who may change people', () => {
  const branch = openedBranch();
  const budi = { userId: 'budi', name: 'Budi', role: 'supervisor', active: true };
  expect(branch.give('changeUser', { ...budi, active: false }, 'budi')).toBe(false);
  expect(branch.give('changeUser', { ...budi, role: 'auditor' }, 'budi')).toBe(false);
  expect(branch.give('changeRole', { roleId: 'supervisor', name: null, rights: [] }, 'budi')).toBe(false);
  expect(branch.give('changeUser', { ...budi, userId: 'ani', name: 'Ani', role: 'administrator' }, 'budi')).toBe(true);
  expect(branch.give('changeUser', { ...budi, active: false }, 'budi')).toBe(true);
  expect(branch.give('changeUser', { ...budi, userId: 'ida', name: 'ani', role: 'clerk' }, 'ani')).toBe(false);
  expect(branch.give('changeUser', { ...budi, userId: 'ida', name: 'Ida', role: 'none' }, 'ani')).toBe(false);
});

test('a price set by hand takes a right of its own, in every command that has lines', () => {
  const branch = openedBranch();
  branch.give('changeRole', { roleId: 'clerk', name: null, rights: ['order.confirm', 'order.change'] }, 'budi');
  const line = { productCode: 'A', quantity: 1, discount: 0, manualPrice: { unitPrice: 1, reason: 'dented' } };
  const order = {
    orderId: 'o1',
    customerCode: 'Y',
    requestedDate: '2026-04-13',
    customerReference: '',
    quotationId: null,
  };
  const input = commandSchemas.confirmOrder.parse({ ...order, lines: [line] });
  const scope = { read: branch.tables, now: branch.now, payload: () => null };
  expect(decide('confirmOrder', input, { ...scope, userId: 'siti' })).toMatchObject({
    error: { code: 'needs-right', right: 'price.manual' },
  });
  expect(decide('confirmOrder', input, { ...scope, userId: 'siti', approvedBy: 'budi' }).ok).toBe(true);
});

test('what an approval can help with is said by the refusal', () => {
  expect(rightThatHelps({ code: 'needs-right', right: 'order.cancel' })).toBe('order.cancel');
  expect(rightThatHelps({ code: 'above-adjustment-limit', value: 2, limit: 1 })).toBe('stock.adjustAboveLimit');
  expect(rightThatHelps({ code: 'no-open-day' })).toBeNull();
});

test('whoever approves a credit release is who released, and never who took the order', () => {
  const branch = openedBranch();
  const line = { productCode: 'C', quantity: 25, discount: 0 };
  const order = {
    orderId: 'o1',
    customerCode: 'X',
    requestedDate: '2026-04-13',
    customerReference: '',
    quotationId: null,
  };
  branch.give('confirmOrder', commandSchemas.confirmOrder.parse({ ...order, lines: [line] }), 'siti');
  const scope = { read: branch.tables, now: branch.now, payload: () => null };
  const release = commandSchemas.releaseCredit.parse({ orderId: 'o1', reason: 'paid by phone' });
  const given = decide('releaseCredit', release, { ...scope, userId: 'siti', approvedBy: 'budi' });
  expect(given).toMatchObject({ ok: true, value: [{ d: { order: { release: { by: 'budi' } } } }] });
  branch.tables.apply([{ table: 'users', row: { id: 'siti', name: 'Siti', role: 'supervisor' } }]);
  expect(decide('releaseCredit', release, { ...scope, userId: 'budi', approvedBy: 'siti' })).toMatchObject({
    error: { code: 'release-by-creator' },
  });
});
