import { _electron } from '@playwright/test';
import type { HostPlace, RunningHost } from './running-host.ts';

/** Starts the built program in Electron: the real binary, or whatever ELECTRON_OVERRIDE_DIST_PATH names. */
export async function startElectronHost(place: HostPlace): Promise<RunningHost> {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const user = place.user === null ? [] : ['--user', place.user];
  const app = await _electron.launch({
    args: ['.', ...asRoot, `--user-data-dir=${place.profile}`, '--data', place.dataFolder, ...user],
  });
  const page = await app.firstWindow();
  await page.setViewportSize({ width: 1366, height: 728 });
  return {
    page,
    stop: () => app.close(),
    kill: async () => {
      const closed = app.waitForEvent('close');
      app.process().kill('SIGKILL');
      await closed;
    },
    crashWindow: () =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer()),
    text: () =>
      app.evaluate(async ({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        return String(await contents?.executeJavaScript('document.body.innerText'));
      }),
  };
}
