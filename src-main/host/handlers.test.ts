import { describe, expect, test } from 'vitest';
import { createRouter } from '#shared/contract/router.ts';
import { createHandlers } from './handlers.ts';
import { fakeParts } from './testing/fake-parts.ts';

function host(length = 5) {
  const fakes = fakeParts(length);
  const bugs: unknown[] = [];
  return { ...fakes, bugs, ask: createRouter(createHandlers(fakes.parts), (_, error) => void bugs.push(error)) };
}

const window = { journalId: 'journal-1', appliedSeq: 5, appliedChain: 'chain-5', projectionVersion: 1 };

describe('the calls of a host', () => {
  test('open a session that names the journal and whoever is at the counter', async () => {
    const { ask } = host();
    expect(await ask('session.open', {})).toMatchObject({
      ok: true,
      value: { journalId: 'journal-1', host: 'browser', user: { id: 'sari', name: 'sari' }, stopped: null },
    });
  });

  test('let a window go on that stands where the journal stands', async () => {
    const { ask } = host();
    expect(await ask('journal.handshake', window)).toEqual({ ok: true, value: { action: 'ready', headSeq: 5 } });
    expect(await ask('session.open', {})).toMatchObject({ value: { stopped: null } });
  });

  test.each([
    ['ahead', { ...window, appliedSeq: 6, appliedChain: 'chain-6' }],
    ['forked', { ...window, appliedSeq: 3, appliedChain: 'chain-other' }],
  ])('stop posting when a window is %s', async (reason, claim) => {
    const { ask } = host();
    expect(await ask('journal.handshake', claim)).toMatchObject({ value: { action: 'stop', reason } });
    expect(await ask('session.open', {})).toMatchObject({ value: { stopped: { reason } } });
  });

  test('read records from a place on, no more than asked for', async () => {
    const { ask } = host();
    expect(await ask('journal.read', { fromSeq: 2, limit: 2 })).toMatchObject({
      value: { records: [{ seq: 2 }, { seq: 3 }] },
    });
    expect(await ask('journal.read', { fromSeq: 6, limit: 2 })).toEqual({ ok: true, value: { records: [] } });
  });

  test('answer for a document that no record holds with an empty history, and refuse tables without one', async () => {
    const { ask } = host();
    expect(await ask('document.history', { table: 'orders', id: 'o-1' })).toEqual({ ok: true, value: [] });
    expect(await ask('order.atVersion', { id: 'o-1', version: 1 })).toEqual({ ok: true, value: null });
    expect(await ask('document.history', { table: 'users', id: 'sari' })).toMatchObject({
      ok: false,
      error: { code: 'invalid-request' },
    });
  });

  test('keep drafts', async () => {
    const { ask } = host();
    const draft = { id: 'draft-1', kind: 'order', json: '{}' };
    await ask('draft.put', draft);
    expect(await ask('draft.list', {})).toEqual({ ok: true, value: [draft] });
    await ask('draft.remove', { id: 'draft-1' });
    expect(await ask('draft.list', {})).toEqual({ ok: true, value: [] });
  });

  test('hand papers over as base64', async () => {
    const { ask } = host();
    expect(await ask('document.render', { kind: 'invoice', id: 'i-1', language: null })).toEqual({
      ok: true,
      value: { ok: true, value: { fileName: 'INV-1.pdf', base64: Buffer.from('%PDF').toString('base64') } },
    });
  });

  test('refuse to apply a file that was not read', async () => {
    const { ask, commands } = host();
    const request = { token: 'token-9', commandId: 'c-9', acceptProblems: true };
    expect(await ask('masterData.apply', request)).toEqual({
      ok: true,
      value: { ok: false, error: { code: 'reading-expired' } },
    });
    expect(commands).toEqual([]);
  });

  test('report a bug and say no more of it to the window', async () => {
    const { ask, bugs } = host();
    const draft = { customerCode: null, requestedDate: null, quotationId: null, lines: [], isQuotation: false };
    expect(await ask('draft.evaluate', draft)).toEqual({
      ok: false,
      error: { code: 'internal', detail: 'see the log' },
    });
    expect(bugs).toHaveLength(1);
  });
});
