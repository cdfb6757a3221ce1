import { notify } from '#renderer/stores/notice-store.ts';
import { commandFor, keyOf, useKeyState } from '#renderer/stores/key-bindings.ts';

/** Keys with which a browser would reload, search or leave the page; here they mean something else or nothing. */
const kept = new Set([
  'F1',
  'F3',
  'F5',
  'F6',
  'F7',
  'Ctrl+F5',
  'Ctrl+R',
  'Ctrl+Shift+R',
  'Ctrl+S',
  'Ctrl+P',
  'Ctrl+N',
  'Ctrl+D',
]);

/** Runs the command of a key, wherever the focus is. Returns how to stop. */
export function listenToKeys(): () => void {
  const keep = (event: KeyboardEvent) => {
    if (kept.has(keyOf(event))) event.preventDefault();
  };
  const run = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const key = keyOf(event);
    // A key kept from the browser arrives here prevented, one that a field has used must not act twice.
    if (event.defaultPrevented && !kept.has(key)) return;
    const command = commandFor(key, useKeyState.getState().scopes);
    if (!command) return;
    event.preventDefault();
    if (command.enabled) command.run();
    else notify(command.reason ?? command.label, 'open');
  };
  addEventListener('keydown', keep, { capture: true });
  addEventListener('keydown', run);
  return () => {
    removeEventListener('keydown', keep, { capture: true });
    removeEventListener('keydown', run);
  };
}
