import { commandsEn } from '#shared/i18n/commands-en.ts';
import { commandsId } from '#shared/i18n/commands-id.ts';
import { frameEn } from '#shared/i18n/frame-en.ts';
import { frameId } from '#shared/i18n/frame-id.ts';
import { commandIds, entryOf } from '#renderer/commands/catalogue.ts';
import { commandFor, keyOf, useKeyState, type Key } from '#renderer/stores/key-bindings.ts';
import { notify } from '#renderer/stores/notice-store.ts';
import { openOverlay, useOverlay } from './overlay-store.ts';
import { useSessionState } from '#renderer/stores/session-store.ts';
import { usePreferences } from '#renderer/stores/preferences-store.ts';

/** Keys with which a browser would reload, search or leave the page; here they mean something else or nothing. */
const kept = new Set([
  'F1',
  'F3',
  'F5',
  'F6',
  'F7',
  'F11',
  'F12',
  'Ctrl+F5',
  'Ctrl+R',
  'Ctrl+Shift+R',
  'Ctrl+S',
  'Ctrl+P',
  'Ctrl+N',
  'Ctrl+D',
  'Ctrl+G',
  'Ctrl+K',
  'Ctrl+W',
  'Alt+ArrowLeft',
  'Alt+ArrowRight',
]);

/** Runs the command of a key, wherever the focus is. Returns how to stop. */
export function listenToKeys(): () => void {
  const keep = (event: KeyboardEvent) => {
    if (kept.has(keyOf(event))) event.preventDefault();
  };
  const run = (event: KeyboardEvent) => {
    if (event.isComposing || useSessionState.getState().session?.locked === true) return;
    const key = keyOf(event);
    // A key kept from the browser arrives here prevented, one that a field has used must not act twice.
    if (event.defaultPrevented && !kept.has(key)) return;
    const command = commandFor(key, useKeyState.getState().scopes);
    if (!command) {
      explainKey(key, event);
      return;
    }
    event.preventDefault();
    if (command.enabled) command.run();
    else notify(command.reason ?? command.label, 'open');
  };
  // Alt pressed and released with nothing between: the menu, whose sections answer to their first letter.
  let isAltAlone = false;
  const followAlt = (event: Event) => {
    if (event instanceof KeyboardEvent && event.key === 'Alt') {
      event.preventDefault();
      if (
        event.type === 'keyup' &&
        isAltAlone &&
        useSessionState.getState().session?.locked !== true &&
        useOverlay.getState().overlay === null
      )
        openOverlay('menu');
      isAltAlone = event.type === 'keydown' && !event.ctrlKey && !event.shiftKey;
    } else {
      isAltAlone = false;
    }
  };
  const altEvents = ['keydown', 'keyup', 'pointerdown', 'blur'] as const;
  for (const name of altEvents) addEventListener(name, followAlt, { capture: true });
  addEventListener('keydown', keep, { capture: true });
  addEventListener('keydown', run);
  return () => {
    for (const name of altEvents) removeEventListener(name, followAlt, { capture: true });
    removeEventListener('keydown', keep, { capture: true });
    removeEventListener('keydown', run);
  };
}

/** A function key of the global map that the screen has no use for says so; what fields use is left to them. */
function explainKey(key: Key, event: KeyboardEvent): void {
  if (!/^(Shift\+)?F\d+$/.test(key) && !['Ctrl+P', 'Ctrl+S', 'Ctrl+N', 'Ctrl+D'].includes(key)) return;
  const id = commandIds.find((candidate) => entryOf(candidate).key === key && entryOf(candidate).isGlobal === true);
  if (!id) return;
  event.preventDefault();
  const isEnglish = usePreferences.getState().language === 'en';
  notify((isEnglish ? frameEn : frameId).notHereLong((isEnglish ? commandsEn : commandsId)[id]), 'open');
}
