import { useLiveQuery } from 'dexie-react-hooks';
import { callMain } from '#renderer/transport/main-client.ts';
import { createDraftCopies } from './draft-copies.ts';
import { draftOfRows, draftRows, type DraftHead } from './draft-rows.ts';
import { localDatabase } from './local-database.ts';
import { parseDraft, type OrderDraft } from './order-draft.ts';
import { beginSession } from './session-mark.ts';

/** Milliseconds between two copies of a draft to main. */
const COPY_PAUSE = 500;

const thisWindow = crypto.randomUUID();
let writes = 0;

type Written = { readonly no: number; readonly draft: OrderDraft };

/** What this window has last written of a draft, or is writing. */
const written = new Map<string, Written>();

const copies = createDraftCopies(
  (id, draft) =>
    draft === null
      ? callMain('draft.remove', { id })
      : callMain('draft.put', { id, kind: draft.kind, json: JSON.stringify(draft) }),
  () =>
    new Promise((resolve) => {
      setTimeout(resolve, COPY_PAUSE);
    }),
);
if (typeof addEventListener === 'function') addEventListener('pagehide', copies.hurry);

/** The drafts of this window, latest first; undefined until they are read. */
export function useDrafts(): readonly OrderDraft[] | undefined {
  return useLiveQuery(async () => {
    const heads = await localDatabase.drafts.orderBy('updatedAt').reverse().toArray();
    return Promise.all(heads.map(wholeOf));
  }, []);
}

export async function readDraft(id: string): Promise<OrderDraft | null> {
  const head = await localDatabase.drafts.get(id);
  return head ? wholeOf(head) : null;
}

/**
 * Keeps a draft durably in this window, and then a copy with main, whose absence stops nobody. Only what
 * differs from the last time is written; calls need not wait for each other, they are done in their order.
 *
 * @throws the error of the database when it could not be kept, as when the disk is full
 */
export async function keepDraft(draft: OrderDraft): Promise<void> {
  const before = written.get(draft.id) ?? null;
  writes += 1;
  written.set(draft.id, { no: writes, draft });
  try {
    await write(draft, writes, before);
  } catch {
    // What came after this write was written on top of it: all of the newest state, once more.
    const newest = written.get(draft.id);
    written.delete(draft.id);
    if (!newest) return;
    await write(newest.draft, newest.no, null);
  }
  copies.copy(draft.id, written.get(draft.id)?.draft ?? draft);
}

/** Takes a draft off the shelf, in both places. */
export async function discardDraft(id: string): Promise<void> {
  written.delete(id);
  const { drafts, draftLines } = localDatabase;
  await localDatabase.transaction('rw', drafts, draftLines, async () => {
    await drafts.delete(id);
    await draftLines.where('draftId').equals(id).delete();
  });
  copies.copy(id, null);
}

/** When the session before began, if it was cut off; undefined until it was looked up. */
let cutOff: number | null | undefined;

/**
 * Drafts to open again: all that main kept, when this window's own database is new or was lost; else those
 * that were being typed when the last session was cut off. What main has not seen yet is copied to it.
 */
export async function recoverDrafts(): Promise<readonly OrderDraft[]> {
  if (cutOff === undefined) cutOff = beginSession(Date.now());
  const since = cutOff;
  const own = await localDatabase.drafts.orderBy('updatedAt').reverse().toArray();
  const stored = (await callMain('draft.list', {}))
    .map(({ json }) => parseDraft(json))
    .filter((draft) => draft !== null);
  if (own.length === 0) {
    for (const draft of stored) await keepDraft(draft);
    return stored;
  }
  const seen = new Map(stored.map((draft) => [draft.id, draft.updatedAt]));
  for (const head of own) {
    if (seen.get(head.id) !== head.updatedAt) copies.copy(head.id, await wholeOf(head));
  }
  cutOff = null;
  if (since === null) return [];
  return Promise.all(own.filter((head) => head.updatedAt >= since && !head.held).map(wholeOf));
}

/** The whole draft of a head: this window knows what it wrote itself, lines of others are read. */
async function wholeOf(head: DraftHead): Promise<OrderDraft> {
  const own = written.get(head.id);
  if (own && head.stamp.by === thisWindow) return own.draft;
  const rows = await localDatabase.draftLines.where('draftId').equals(head.id).toArray();
  return draftOfRows(head, rows);
}

async function write(draft: OrderDraft, no: number, before: Written | null): Promise<void> {
  const { drafts, draftLines } = localDatabase;
  await localDatabase.transaction('rw', drafts, draftLines, async () => {
    const { stamp } = (before && (await drafts.get(draft.id))) ?? {};
    // Only on top of what this window wrote itself can the rest be left as it is.
    const isOurs = before !== null && stamp?.by === thisWindow && stamp.no === before.no;
    const { head, put, remove } = draftRows(isOurs ? before.draft : null, draft, { by: thisWindow, no });
    if (!isOurs) await draftLines.where('draftId').equals(draft.id).delete();
    if (remove.length > 0) await draftLines.bulkDelete([...remove]);
    if (put.length > 0) await draftLines.bulkPut([...put]);
    await drafts.put(head);
  });
}
