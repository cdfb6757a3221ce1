import { useLiveQuery } from 'dexie-react-hooks';
import { callMain } from '#renderer/transport/main-client.ts';
import { localDatabase } from './local-database.ts';
import { parseDraft, type OrderDraft } from './order-draft.ts';

/** The drafts of this window, latest first; undefined until they are read. */
export function useDrafts(): readonly OrderDraft[] | undefined {
  return useLiveQuery(() => localDatabase.drafts.orderBy('updatedAt').reverse().toArray(), []);
}

export async function readDraft(id: string): Promise<OrderDraft | null> {
  return (await localDatabase.drafts.get(id)) ?? null;
}

/** Keeps a draft durably in this window, and then a copy with main, whose absence stops nobody. */
export async function keepDraft(draft: OrderDraft): Promise<void> {
  await localDatabase.drafts.put(draft);
  void copyToMain(draft);
}

/** Takes a draft off the shelf, in both places. */
export async function discardDraft(id: string): Promise<void> {
  await localDatabase.drafts.delete(id);
  await callMain('draft.remove', { id }).catch(() => null);
}

/** Fetches back what main kept, when this window's own database is new or was lost. Returns those. */
export async function recoverDrafts(): Promise<readonly OrderDraft[]> {
  if ((await localDatabase.drafts.toCollection().limit(1).toArray()).length > 0) return [];
  const stored = await callMain('draft.list', {});
  const drafts = stored.map(({ json }) => parseDraft(json)).filter((draft) => draft !== null);
  await localDatabase.drafts.bulkPut(drafts);
  return drafts;
}

async function copyToMain(draft: OrderDraft): Promise<void> {
  // The window's own copy is the one that counts; the next cell brings the copy up to date.
  await callMain('draft.put', { id: draft.id, kind: draft.kind, json: JSON.stringify(draft) }).catch(() => null);
}
