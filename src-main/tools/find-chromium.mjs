// Finds a Chromium for the browser host and the journeys, and installs one when asked to.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const onPath = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser', 'microsoft-edge'];
const onMac = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);
const onWindows = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].flatMap(
  (file) =>
    [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA]
      .filter(Boolean)
      .map((folder) => path.join(folder, file)),
);

/**
 * A Chromium that is on this machine already, or null.
 *
 * @returns {{ file: string, how: string } | null} `how` says in words where it was found
 */
export function findInstalledChromium() {
  const named = process.env.GERAI_CHROMIUM;
  if (named) return existsSync(named) ? { file: named, how: 'named by GERAI_CHROMIUM' } : null;
  const file = [...candidates()].find((candidate) => existsSync(candidate) && starts(candidate));
  return file ? { file, how: 'installed on this machine' } : null;
}

/**
 * A Chromium for the journeys: Playwright's own, one of this machine, or a fresh one.
 *
 * @param {(line: string) => void} say told before a step that takes time
 * @returns {Promise<{ file: string, how: string } | null>} null when there is none and none could be installed
 */
export async function findOrInstallChromium(say) {
  if (process.env.GERAI_CHROMIUM) return findInstalledChromium();
  const own = await playwrightChromium();
  if (own) return { file: own, how: "Playwright's own" };
  const installed = findInstalledChromium();
  if (installed) return installed;

  say('no Chromium here, fetching the one of Playwright (at most two minutes)');
  const installer = fileURLToPath(import.meta.resolve('@playwright/test/cli'));
  runBounded(process.execPath, [installer, 'install', 'chromium'], 120, {
    PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000',
  });
  const fetched = await playwrightChromium();
  if (fetched) return { file: fetched, how: 'fetched by Playwright' };

  if (process.getuid?.() !== 0 || !findOnPath('apt-get')) return null;
  say('that failed, installing the package chromium with apt-get (at most ten minutes)');
  runBounded('apt-get', ['update'], 180, {});
  runBounded('apt-get', ['install', '-y', 'chromium'], 600, { DEBIAN_FRONTEND: 'noninteractive' });
  const packaged = findInstalledChromium();
  return packaged && { ...packaged, how: 'installed with apt-get' };
}

async function playwrightChromium() {
  const { chromium } = await import('@playwright/test');
  const file = chromium.executablePath();
  return file && existsSync(file) && starts(file) ? file : null;
}

function* candidates() {
  if (process.platform === 'darwin') yield* onMac;
  if (process.platform === 'win32') yield* onWindows;
  for (const name of onPath) {
    const file = findOnPath(name);
    if (file) yield file;
  }
}

function findOnPath(name) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file)) ?? null;
}

/** Some distributions put a note that says "install the snap" where the program should be. */
function starts(file) {
  if (process.platform === 'win32') return true;
  return spawnSync(file, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0;
}

function runBounded(command, args, seconds, environment) {
  spawnSync(command, args, {
    stdio: 'ignore',
    timeout: seconds * 1000,
    killSignal: 'SIGKILL',
    env: { ...process.env, ...environment },
  });
}
