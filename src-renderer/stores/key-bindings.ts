import { useEffect, useRef } from 'react';
import { create } from 'zustand';

/** A key as it is written on a button: `F9`, `Ctrl+N`, `Alt+Shift+ArrowUp`. */
export type Key = string;

/** Something a key does. The bar at the bottom, tooltips and tests read it from here. */
export type KeyCommand = {
  readonly id: string;
  readonly key: Key;
  readonly label: string;
  readonly enabled: boolean;
  /** Why it is not enabled now; said when the key is pressed all the same. */
  readonly reason?: string;
  readonly run: () => void;
};

type Scope = { readonly name: string; readonly order: number; readonly commands: readonly KeyCommand[] };

type KeyState = { readonly scopes: readonly Scope[] };

/** The keys that work now, scope by scope. */
export const useKeyState = create<KeyState>(() => ({ scopes: [] }));

let lastOrder = 0;

/**
 * Gives keys their meaning while the component is on the screen. A key is looked up from the innermost
 * scope outwards: `layer…` (a panel over the screen) before any other name, `frame` last, and of two
 * others the one that came later.
 *
 * @throws Error when a scope gives one key two meanings
 */
export function useKeyCommands(scope: string, commands: readonly KeyCommand[]): void {
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = commands;
  });
  // Only what can be seen: a new closure on every keystroke must not draw the bar again.
  const visible = JSON.stringify(
    commands.map(({ id, key, label, enabled, reason }) => [id, key, label, enabled, reason]),
  );
  const order = useRef(0);
  useEffect(() => {
    lastOrder += 1;
    order.current = lastOrder;
  }, [scope]);
  useEffect(() => {
    const stable = latest.current.map((command) => ({
      ...command,
      run: () => latest.current.find((candidate) => candidate.id === command.id)?.run(),
    }));
    rejectDoubleKeys(scope, stable);
    const entry: Scope = { name: scope, order: order.current, commands: stable };
    useKeyState.setState((state) => ({ scopes: [...state.scopes, entry] }));
    return () => useKeyState.setState((state) => ({ scopes: state.scopes.filter((other) => other !== entry) }));
  }, [scope, visible]);
}

/** What a key does now, from the innermost scope that gives it a meaning. */
export function commandFor(key: Key, scopes: readonly Scope[]): KeyCommand | null {
  for (const scope of innermostFirst(scopes)) {
    const command = scope.commands.find((candidate) => candidate.key === key);
    if (command) return command;
  }
  return null;
}

/** Every key that works now with its command, innermost first, each key once. */
export function activeCommands(scopes: readonly Scope[]): readonly KeyCommand[] {
  const byKey = new Map<Key, KeyCommand>();
  for (const scope of innermostFirst(scopes)) {
    for (const command of scope.commands) if (!byKey.has(command.key)) byKey.set(command.key, command);
  }
  return [...byKey.values()];
}

/** Writes the keys of an event as a `Key`. */
export function keyOf(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): Key {
  const name = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  const isSymbol = event.key.length === 1 && !/[a-z0-9]/i.test(event.key);
  return [
    event.ctrlKey || event.metaKey ? 'Ctrl' : '',
    event.altKey ? 'Alt' : '',
    event.shiftKey && !isSymbol ? 'Shift' : '',
    name,
  ]
    .filter((part) => part !== '')
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

function rejectDoubleKeys(scope: string, commands: readonly KeyCommand[]): void {
  const keys = commands.map((command) => command.key);
  const twice = keys.find((key, index) => keys.indexOf(key) !== index);
  if (twice !== undefined) throw new Error(`${scope}: ${twice} has two meanings`);
}
