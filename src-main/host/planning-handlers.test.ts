import { expect, test } from 'vitest';
import type { CallName } from '#shared/contract/contract.ts';
import { createRouter } from '#shared/contract/router.ts';
import { openedBranch, start } from '#shared/commands/testing/small-branch.ts';
import { planningScope } from '#shared/planning/planning-scope.ts';
import { createHandlers } from './handlers.ts';
import { fakeParts } from './testing/fake-parts.ts';

const questions: readonly (readonly [CallName, object])[] = [
  ['backorders.list', { offset: 0, limit: 10 }],
  ['backorders.compare', { productCodes: ['C'] }],
  ['calendar.days', { from: start, days: 7 }],
  ['schedule.days', { from: start, days: 10, draft: null }],
  ['levelling.propose', { from: start, earlyDays: 2, lateDays: 0, leaveOut: [] }],
  ['delivery.moveOptions', { orderId: 'o1', lineNo: null, from: start }],
];

function host(opened: boolean) {
  const { parts } = fakeParts(1);
  const branch = openedBranch();
  const scope = opened ? planningScope(branch.tables, branch.now, 'siti') : null;
  const plan: (typeof parts.engine)['plan'] = (look) => scope && look(scope);
  return createRouter(createHandlers({ ...parts, engine: { ...parts.engine, plan } }), () => undefined);
}

test.each(questions)('%s is answered by the rules, and takes no more than it says', async (name, request) => {
  const ask = host(true);
  expect(await ask(name, request)).toMatchObject({ ok: true });
  expect(await ask(name, { ...request, more: 1 })).toMatchObject({ ok: false, error: { code: 'invalid-request' } });
});

test.each(questions)('%s has no answer before a day was opened', async (name, request) => {
  expect(await host(false)(name, request)).toEqual({ ok: true, value: null });
});

test('the calendar and the scarce products of an opened branch without orders are empty', async () => {
  const ask = host(true);
  expect(await ask('backorders.list', { offset: 0, limit: 10 })).toMatchObject({ value: { rows: [], total: 0 } });
  expect(await ask('calendar.days', { from: start, days: 3 })).toMatchObject({
    value: { today: start, limited: false, overdue: [], days: [{ isToday: true, cards: [] }, {}, {}] },
  });
});
