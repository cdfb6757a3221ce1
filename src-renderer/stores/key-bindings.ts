import { create } from 'zustand';

/** A key as it is written in the catalogue of commands: `F9`, `Ctrl+N`, `Alt+Shift+ArrowUp`. */
export type Key = string;

/** A command that can be given now, as the screen that takes it describes it. */
export type ActiveCommand = {
  readonly id: string;
  /** Null: it has no key, only menu and palette show it. */
  readonly key: Key | null;
  readonly label: string;
  readonly enabled: boolean;
  /** Why it is not enabled now; said when the key is pressed all the same. */
  readonly reason?: string;
  readonly run: () => void;
};

export type Scope = { readonly name: string; readonly order: number; readonly commands: readonly ActiveCommand[] };

type KeyState = { readonly scopes: readonly Scope[] };

/** The commands that can be given now, scope by scope. Screens fill it with `useCommands`. */
export const useKeyState = create<KeyState>(() => ({ scopes: [] }));

let lastOrder = 0;

/** A place in the order of scopes, behind all given before. */
export function nextScopeOrder(): number {
  lastOrder += 1;
  return lastOrder;
}

/**
 * Gives commands and their keys a meaning until the function returned is called. They are looked up from the
 * innermost scope outwards: `layer…` (a panel over the screen) before any other name, `frame` last, and of
 * two others the one that came later.
 */
export function openScope(scope: Scope): () => void {
  useKeyState.setState((state) => ({ scopes: [...state.scopes, scope] }));
  return () => useKeyState.setState((state) => ({ scopes: state.scopes.filter((other) => other !== scope) }));
}

/** What a key does now, from the innermost scope that gives it a meaning. */
export function commandFor(key: Key, scopes: readonly Scope[]): ActiveCommand | null {
  for (const scope of innermostFirst(scopes)) {
    const command = scope.commands.find((candidate) => candidate.key === key);
    if (command) return command;
  }
  return null;
}

/** Every command that can be given now, innermost first, each command and each key once. */
export function activeCommands(scopes: readonly Scope[]): readonly ActiveCommand[] {
  const taken = new Set<string>();
  return innermostFirst(scopes)
    .flatMap((scope) => scope.commands)
    .filter(({ id, key }) => {
      if (taken.has(id) || (key !== null && taken.has(key))) return false;
      taken.add(id);
      if (key !== null) taken.add(key);
      return true;
    });
}

type PressedKeys = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'> & {
  readonly code?: string;
};

/** Writes the keys of an event as a `Key`. */
export function keyOf(event: PressedKeys): Key {
  // With Shift a digit key types a sign, which one depends on the keyboard; with Alt or Ctrl it is the digit that counts.
  const digit = event.altKey || event.ctrlKey ? /^Digit(\d)$/.exec(event.code ?? '')?.[1] : undefined;
  const name = digit ?? (event.key === ' ' ? 'Space' : event.key.length === 1 ? event.key.toUpperCase() : event.key);
  const isSymbol = name.length === 1 && !/[a-z0-9]/i.test(name);
  return [
    event.ctrlKey || event.metaKey ? 'Ctrl' : '',
    event.altKey ? 'Alt' : '',
    event.shiftKey && !isSymbol ? 'Shift' : '',
    name,
  ]
    .filter((part) => part !== '')
    .join('+');
}

const signs: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Delete: 'Del',
  Escape: 'Esc',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
};

/** A key as a person reads it: `Alt+←`. */
export function keyLabel(key: Key): string {
  return key
    .split('+')
    .map((part) => signs[part] ?? part)
    .join('+');
}

/** A key in the notation of `aria-keyshortcuts`. */
export function ariaShortcut(key: Key): string {
  return key.replace('Ctrl', 'Control');
}

function innermostFirst(scopes: readonly Scope[]): readonly Scope[] {
  return scopes.toSorted((a, b) => rankOf(b.name) - rankOf(a.name) || b.order - a.order);
}

function rankOf(scope: string): number {
  if (scope === 'frame') return 0;
  return scope.startsWith('layer') ? 2 : 1;
}
