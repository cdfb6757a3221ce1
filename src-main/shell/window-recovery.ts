import { dialog, type BrowserWindow } from 'electron';
import { mayLoadAgain } from './crash-loop.ts';

/**
 * Loads the page again when its process ends by itself; its drafts are on the disk and come back as tabs. Nothing of
 * main is lost by it: what was posted is in the journal.
 *
 * @param report is told what happened
 * @param load loads the page
 */
export function recoverWindow(
  window: BrowserWindow,
  report: (name: string, error: unknown) => void,
  load: () => Promise<void>,
): void {
  const crashes: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    report('window', `its process ended: ${reason}, exit code ${exitCode}`);
    crashes.push(performance.now());
    if (mayLoadAgain(crashes)) {
      // Not while the event is told: the window is still being taken down.
      setImmediate(() => void load().catch((error: unknown) => report('window', error)));
    } else {
      dialog.showErrorBox(
        'Gerai',
        'Jendela Gerai berhenti berkali-kali. Semua yang sudah disimpan aman. Mulai ulang komputer, lalu buka Gerai lagi.' +
          '\n\nThe window of Gerai keeps stopping. All that was saved is safe. Restart the computer, then open Gerai again.',
      );
      window.destroy();
    }
  });
  window.on('unresponsive', () => {
    report('window', 'does not answer');
    askWhetherToWait(window, load).catch((error: unknown) => report('window', error));
  });
}

async function askWhetherToWait(window: BrowserWindow, load: () => Promise<void>): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: 'Gerai',
    message:
      'Jendela tidak menjawab. Draf tersimpan sampai kotak isian terakhir.' +
      '\nThe window does not answer. Drafts are saved up to the last field.',
    buttons: ['Tunggu / Wait', 'Muat ulang / Load again'],
    defaultId: 0,
    cancelId: 0,
  });
  if (response === 1 && !window.isDestroyed()) await load();
}
