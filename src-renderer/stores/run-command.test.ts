import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CallError } from '#shared/contract/client.ts';
import { businessDate } from '#shared/kernel/business-date.ts';

const callMain = vi.hoisted(() => vi.fn<(name: string, request: unknown) => Promise<unknown>>());
vi.mock('#renderer/transport/main-client.ts', () => ({ callMain }));

vi.stubGlobal('indexedDB', new IDBFactory());
vi.stubGlobal('IDBKeyRange', IDBKeyRange);

// After the line above: the local database looks for IndexedDB when it is made.
const { connectRecordSink, repeatCommand, runCommand, settlePending } = await import('./run-command.ts');
const { listPending, forgetPending } = await import('#renderer/drafts/pending-commands.ts');

const posted = { records: [{ seq: 7, chain: 'c7', body: {} }] };
const unreachable = new CallError('command.run', { code: 'unreachable', detail: 'gone' });
const input = { date: businessDate('2026-11-24') };
const seen: string[] = [];

beforeEach(() => {
  callMain.mockReset();
  seen.length = 0;
  connectRecordSink({
    offer: (records) => seen.push(`offered ${records.length}`),
    untilApplied: (seq) => Promise.resolve(void seen.push(`applied ${seq}`)),
  });
});

afterEach(async () => {
  for (const { commandId } of await listPending()) await forgetPending(commandId);
});

describe('running a command', () => {
  it('is noted before it leaves, and forgotten once it can be seen', async () => {
    callMain.mockImplementation(async () => {
      seen.push(`pending ${(await listPending()).length}`);
      return { ok: true, value: posted };
    });
    expect((await runCommand('openDay', input)).ok).toBe(true);
    expect(seen).toEqual(['pending 1', 'offered 1', 'applied 7']);
    expect(await listPending()).toEqual([]);
  });

  it('a refusal is a value and leaves nothing behind', async () => {
    callMain.mockResolvedValue({ ok: false, error: { code: 'no-open-day' } });
    expect(await runCommand('openDay', input)).toEqual({ ok: false, error: { code: 'no-open-day' } });
    expect(await listPending()).toEqual([]);
  });

  it('without an answer it stays, and is repeated under the same id', async () => {
    callMain.mockRejectedValueOnce(unreachable);
    await expect(runCommand('openDay', input)).rejects.toThrow('unreachable');
    callMain.mockResolvedValueOnce(null);
    const [open] = await settlePending();
    if (!open) throw new Error('nothing is open');
    callMain.mockResolvedValueOnce({ ok: true, value: posted });
    await repeatCommand(open);
    const ids = callMain.mock.calls.map(([, request]) => (request as { id: string }).id);
    expect(new Set(ids).size).toBe(1);
    expect(await listPending()).toEqual([]);
  });

  it('what was posted although the answer was lost is shown and not offered again', async () => {
    callMain.mockRejectedValueOnce(unreachable);
    await expect(runCommand('openDay', input)).rejects.toThrow('unreachable');
    callMain.mockResolvedValueOnce(posted);
    expect(await settlePending()).toEqual([]);
    expect(seen).toEqual(['offered 1', 'applied 7']);
    expect(await listPending()).toEqual([]);
  });

  it('what main would not even read is not asked about later', async () => {
    callMain.mockRejectedValueOnce(new CallError('command.run', { code: 'invalid-request', detail: 'date' }));
    await expect(runCommand('openDay', input)).rejects.toThrow('invalid-request');
    expect(await listPending()).toEqual([]);
  });
});
