import { join } from 'node:path';
import { enum as choice, object, string } from 'zod';
import type { StoredDraft } from '#shared/contract/contract.ts';
import type { Result } from '#shared/kernel/result.ts';
import { atomicWrite, removeStaleParts, type FileRefused } from '../journal/atomic-write.ts';
import type { Vfs } from '../journal/vfs.ts';

/** Main's copy of the drafts being typed: what brings them back when the window's database is wiped. */
export type DraftStore = {
  /** In the order of their ids. Files that are not drafts are left alone. */
  readonly list: () => readonly StoredDraft[];
  readonly put: (draft: StoredDraft) => Result<undefined, FileRefused>;
  /** Harmless when there is none. */
  readonly remove: (id: string) => void;
};

const draftFile = object({ id: string(), kind: choice(['quotation', 'order']), json: string() });
const fileName = /^([A-Za-z0-9-]{1,64})\.json$/;

/**
 * Opens the drafts in a folder, one file a draft, making the folder when it is missing.
 *
 * @param now milliseconds since 1970, to tell what interrupted writes left behind
 * @throws the error of the file system when the folder cannot be made or read
 */
export function openDraftStore(vfs: Vfs, folder: string, now: number): DraftStore {
  vfs.mkdir(folder);
  removeStaleParts(vfs, folder, now);
  return {
    list: () =>
      vfs.readdir(folder).flatMap((name) => {
        const id = fileName.exec(name)?.[1];
        const draft = id === undefined ? null : readDraft(vfs, join(folder, name));
        return draft !== null && draft.id === id ? [draft] : [];
      }),
    put: ({ id, kind, json }) =>
      atomicWrite(vfs, folder, nameOf(id), [Buffer.from(JSON.stringify({ id, kind, json }))]),
    remove: (id) => {
      const path = join(folder, nameOf(id));
      if (vfs.exists(path)) vfs.unlink(path);
    },
  };
}

/** Ids are checked by the contract; checked again here because they become file names. */
function nameOf(id: string): string {
  const name = `${id}.json`;
  if (!fileName.test(name)) throw new Error('a draft id that is no file name');
  return name;
}

function readDraft(vfs: Vfs, path: string): StoredDraft | null {
  try {
    const parsed = draftFile.safeParse(JSON.parse(vfs.readFile(path).toString('utf8')));
    return parsed.success ? { id: parsed.data.id, kind: parsed.data.kind, json: parsed.data.json } : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
