import fc from 'fast-check';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { basisPoints, quantity } from '#shared/money/money.ts';
import type { DraftLine, OrderDraft } from './order-draft.ts';

const callMain = vi.hoisted(() => vi.fn<(name: string, request: unknown) => Promise<unknown>>());
vi.mock('#renderer/transport/main-client.ts', () => ({ callMain }));

vi.stubGlobal('indexedDB', new IDBFactory());
vi.stubGlobal('IDBKeyRange', IDBKeyRange);
const marks = new Map<string, string>();
vi.stubGlobal('localStorage', {
  getItem: (key: string) => marks.get(key) ?? null,
  setItem: (key: string, value: string) => void marks.set(key, value),
  removeItem: (key: string) => void marks.delete(key),
});
vi.stubGlobal('addEventListener', () => undefined);

// After the line above: the local database looks for IndexedDB when it is made.
const { discardDraft, keepDraft, readDraft, recoverDrafts } = await import('./draft-shelf.ts');
const { localDatabase } = await import('./local-database.ts');

const line = (key: string, count = 1): DraftLine => ({
  key,
  productCode: `P-${key}`,
  quantity: quantity(count),
  discount: basisPoints(0),
});
const draft = (id: string, lines: readonly DraftLine[]): OrderDraft => ({
  id,
  kind: 'order',
  quotationId: null,
  customerCode: null,
  requestedDate: null,
  validUntil: null,
  customerReference: '',
  lines,
  updatedAt: 1,
  held: false,
});
/** The draft as its rows say it, with nothing that this window remembers. */
const stored = async (id: string) => {
  const rows = await localDatabase.draftLines.where('draftId').equals(id).toArray();
  return rows.toSorted((a, b) => a.place - b.place).map((row) => row.line);
};

beforeEach(() => {
  callMain.mockReset();
  callMain.mockImplementation((name) => Promise.resolve(name === 'draft.list' ? [] : null));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await localDatabase.drafts.clear();
  await localDatabase.draftLines.clear();
});

describe('a draft on the shelf', () => {
  it('comes back as it was kept, whatever order of edits led to it, also when nobody waited for a write', async () => {
    const edits = fc.array(fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 5 }), {
      minLength: 1,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(edits, fc.integer({ min: 1, max: 9 }), async (states, count) => {
        const id = `d-${JSON.stringify(states)}-${count}`;
        const drafts = states.map((keys, at) =>
          draft(
            id,
            [...new Set(keys)].map((key) => line(key, count + at)),
          ),
        );
        await Promise.all(drafts.map((state) => keepDraft(state)));
        expect(await stored(id)).toEqual(drafts.at(-1)?.lines);
      }),
      { numRuns: 40 },
    );
  });

  it('a cell of a long draft writes its row and the head, not the draft', async () => {
    const long = draft(
      'long',
      Array.from({ length: 500 }, (_, at) => line(`k${at}`)),
    );
    await keepDraft(long);
    const put = vi.spyOn(localDatabase.draftLines, 'bulkPut');
    await keepDraft({ ...long, lines: long.lines.with(250, line('k250', 7)) });
    expect(put.mock.calls.map(([rows]) => rows.length)).toEqual([1]);
    expect((await stored('long'))[250]).toEqual(line('k250', 7));
  });

  it('another window’s writing in between is not mixed with ours', async () => {
    await keepDraft(draft('two', [line('a'), line('b')]));
    await localDatabase.drafts.update('two', { 'stamp.by': 'another window' });
    await localDatabase.draftLines.put({ draftId: 'two', key: 'z', place: 0, line: line('z') });
    await keepDraft(draft('two', [line('a'), line('c')]));
    expect(await stored('two')).toEqual([line('a'), line('c')]);
  });

  it('a write that failed loses nothing of what came after it', async () => {
    await keepDraft(draft('fail', [line('a')]));
    vi.spyOn(localDatabase.draftLines, 'bulkPut').mockRejectedValueOnce(new Error('disk'));
    const both = [line('a'), line('b')];
    await Promise.all([keepDraft(draft('fail', both)), keepDraft(draft('fail', [...both, line('c')]))]);
    expect(await stored('fail')).toEqual([...both, line('c')]);
  });

  it('is gone in both places once it is discarded', async () => {
    await keepDraft(draft('gone', [line('a')]));
    await discardDraft('gone');
    expect(await readDraft('gone')).toBeNull();
    expect(await stored('gone')).toEqual([]);
    await vi.waitFor(() => expect(callMain).toHaveBeenCalledWith('draft.remove', { id: 'gone' }));
  });

  it('what main kept comes back into a database that is new', async () => {
    const kept = draft('back', [line('a')]);
    callMain.mockImplementation((name) =>
      Promise.resolve(name === 'draft.list' ? [{ id: 'back', kind: 'order', json: JSON.stringify(kept) }] : null),
    );
    expect(await recoverDrafts()).toEqual([kept]);
    expect(await stored('back')).toEqual(kept.lines);
  });

  it('with drafts of its own it takes none from main, and brings main what it has not seen', async () => {
    await keepDraft(draft('mine', [line('a')]));
    callMain.mockClear();
    expect(await recoverDrafts()).toEqual([]);
    await vi.waitFor(() => expect(callMain).toHaveBeenCalledWith('draft.put', expect.objectContaining({ id: 'mine' })));
  });
});
