import { BrowserWindow } from 'electron';
import { WINDOW_URL } from './protocol.ts';

/** Opens the window of the counter. It shows itself once there is something to see. */
export function openMainWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 1180,
    minHeight: 680,
    show: false,
    title: 'Gerai',
    // Size, place and whether it is maximised come back at the next start.
    name: 'counter',
    windowStatePersistence: true,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      // Would fetch dictionaries.
      spellcheck: false,
      devTools: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  return window;
}

/** Loads the page, once everything that answers it is in place. */
export async function loadMainWindow(window: BrowserWindow): Promise<void> {
  await window.loadURL(WINDOW_URL);
}
