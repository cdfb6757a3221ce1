import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { realVfs } from '../journal/vfs.ts';
import { openDraftStore } from './draft-store.ts';

let folder = '';
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'gerai-drafts-')), 'drafts');
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true }));

const draft = { id: 'draft-1', kind: 'order', json: '{"lines":[]}' } as const;

describe('drafts kept by main', () => {
  test('come back after a restart, the last one written', () => {
    const store = openDraftStore(realVfs, folder, 0);
    expect(store.put({ ...draft, json: '{}' }).ok).toBe(true);
    expect(store.put(draft).ok).toBe(true);
    expect(openDraftStore(realVfs, folder, 0).list()).toEqual([draft]);
  });

  test('are gone once removed, and removing twice is harmless', () => {
    const store = openDraftStore(realVfs, folder, 0);
    store.put(draft);
    store.remove(draft.id);
    store.remove(draft.id);
    expect(store.list()).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a file that is no draft, or another one than its name says, hides none of the others', () => {
    const store = openDraftStore(realVfs, folder, 0);
    store.put(draft);
    writeFileSync(join(folder, 'draft-2.json'), '{"id":"draft-2"');
    writeFileSync(join(folder, 'draft-3.json'), JSON.stringify(draft));
    writeFileSync(join(folder, 'notes.txt'), 'x');
    expect(store.list()).toEqual([draft]);
  });

  test('an id that would leave the folder is a bug, not a file', () => {
    const store = openDraftStore(realVfs, folder, 0);
    expect(() => store.put({ ...draft, id: '../draft' })).toThrow('file name');
    expect(() => store.remove('../draft')).toThrow('file name');
  });
});
