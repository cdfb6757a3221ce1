import { join } from 'node:path';
import { app, BrowserWindow, dialog, Menu, session } from 'electron';
import { createRouter } from '#shared/contract/router.ts';
import { APP_VERSION } from './host/app-version.ts';
import { openHost, type Host } from './host/open-host.ts';
import { readStartOptions } from './host/start-options.ts';
import { exitCodes, wordsOf, type StartRefusal } from './host/start-refusal.ts';
import { openWindowFiles } from './host/window-folder.ts';
import { realVfs } from './journal/vfs.ts';
import { lockNavigation, lockSession } from './shell/lock-down.ts';
import { secretBox } from './shell/secret-box.ts';
import { loadMainWindow, openMainWindow } from './shell/main-window.ts';
import { declareScheme, serveWindow, WINDOW_ORIGIN } from './shell/protocol.ts';
import { recoverWindow } from './shell/window-recovery.ts';
import { connectWindow } from './transport/electron-ipc.ts';

/*
 * The product: one main process, one window.
 *
 *   electron . [--data <folder>] [--user <id>]
 */

app.enableSandbox();
declareScheme();
lockNavigation();
Menu.setApplicationMenu(null);

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', showWindow);
  app.on('window-all-closed', () => app.quit());
  app.whenReady().then(start).catch(fail);
} else {
  app.quit();
}

async function start(): Promise<void> {
  const options = readStartOptions(process.argv.slice(1), 'ignore');
  if (!options.ok) return explain(options.error);
  const files = openWindowFiles(realVfs, import.meta.dirname);
  if (!files.ok) return explain(files.error);
  const opened = await openHost({
    vfs: realVfs,
    dataFolder: options.value.data ?? join(app.getPath('userData'), 'data'),
    hostKind: 'electron',
    appVersion: APP_VERSION,
    userId: options.value.user,
    secretBox,
  });
  if (!opened.ok) return explain(opened.error);
  const host = opened.value;
  closeOnQuit(host);

  lockSession(session.defaultSession);
  serveWindow(session.defaultSession, files.value);
  const window = openMainWindow(join(import.meta.dirname, '..', 'preload', 'preload.cjs'));
  connectWindow(window.webContents, WINDOW_ORIGIN, createRouter(host.handlers, reportBug), host.subscribe);
  recoverWindow(window, reportBug, () => loadMainWindow(window));
  await loadMainWindow(window);
}

/** Closing waits for what is being written: quitting is held back until that is done, and it is done once. */
function closeOnQuit(host: Host): void {
  let isClosing = false;
  let isClosed = false;
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    if (isClosing) return;
    isClosing = true;
    host
      .close()
      .catch((error: unknown) => reportBug('close', error))
      .finally(() => {
        isClosed = true;
        app.quit();
      });
  });
}

function showWindow(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (window?.isMinimized() === true) window.restore();
  window?.focus();
}

function explain(refusal: StartRefusal): void {
  const words = wordsOf(refusal);
  dialog.showErrorBox('Gerai', `${words.id}\n\n${words.en}`);
  app.exit(exitCodes[refusal.code]);
}

function fail(error: unknown): void {
  reportBug('start', error);
  dialog.showErrorBox('Gerai', `Gerai tidak dapat dimulai. / Gerai could not start.\n\n${String(error)}`);
  app.exit(1);
}

function reportBug(name: string, error: unknown): void {
  process.stderr.write(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}
