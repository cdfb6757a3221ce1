import { describe, expect, it } from 'vitest';
import { commandsEn } from '#shared/i18n/commands-en.ts';
import { commandsId } from '#shared/i18n/commands-id.ts';
import { commandIds, entryOf, type CommandId } from './catalogue.ts';
import { canMeet, places } from './contexts.ts';

const keyPattern =
  /^(Ctrl\+)?(Alt\+)?(Shift\+)?([A-Z0-9./,]|F([1-9]|1[0-2])|Arrow(Left|Right|Up|Down)|Page(Up|Down)|Tab|Enter|Escape|Space|Delete|Insert|Home|End)$/;

const pairs = commandIds.flatMap((a, index) => commandIds.slice(index + 1).map((b) => [a, b] as const));

function meet(a: CommandId, b: CommandId): boolean {
  return entryOf(a).contexts.some((one) => entryOf(b).contexts.some((other) => canMeet(one, other)));
}

function isDeclared(a: CommandId, b: CommandId): boolean {
  return [...(entryOf(a).over ?? [])].includes(b) || [...(entryOf(b).over ?? [])].includes(a);
}

describe('the catalogue of commands', () => {
  it('gives no key two meanings where both could be bound, unless one says that it takes the other one’s', () => {
    const clashes = pairs
      .filter(([a, b]) => entryOf(a).key !== null && entryOf(a).key === entryOf(b).key)
      .filter(([a, b]) => meet(a, b) && !isDeclared(a, b));
    expect(clashes).toEqual([]);
  });

  it('takes over only keys of the frame, and only the same key', () => {
    for (const id of commandIds) {
      for (const other of entryOf(id).over ?? []) {
        expect(entryOf(other).key).toBe(entryOf(id).key);
        expect(entryOf(other).contexts).toEqual(['frame']);
      }
    }
  });

  it.each(commandIds)('%s has a proper key, a place and words in both languages', (id) => {
    const { key, contexts } = entryOf(id);
    expect(key ?? 'F9').toMatch(keyPattern);
    expect(contexts.length).toBeGreaterThan(0);
    expect(commandsEn[id].trim()).not.toBe('');
    expect(commandsId[id].trim()).not.toBe('');
  });

  it('has nothing on F10, which opens menus on Windows, and nothing that loads the page anew', () => {
    const keys = commandIds.map((id) => entryOf(id).key);
    for (const key of ['F10', 'Ctrl+R', 'Ctrl+Shift+R', 'Ctrl+F5']) expect(keys).not.toContain(key);
  });
});

describe('contexts that meet', () => {
  it('are those of one screen, never two views or two workspaces', () => {
    expect(canMeet('draft', 'orders')).toBe(true);
    expect(canMeet('draft', 'stock')).toBe(false);
    expect(canMeet('draft', 'document')).toBe(false);
    expect(canMeet('orders', 'stock')).toBe(false);
    expect(canMeet('layer.payment', 'frame')).toBe(false);
    for (const name of Object.keys(places) as (keyof typeof places)[]) expect(canMeet(name, name)).toBe(true);
  });
});
