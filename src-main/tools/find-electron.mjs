// Finds the Electron program. The npm package brings only a launcher, the program itself is fetched on first use.
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

const programNames = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };

/**
 * @param {string} root folder of package.json
 * @returns {{ file: string, standsIn: boolean } | null} `standsIn`: it was named by ELECTRON_OVERRIDE_DIST_PATH
 */
export function findElectron(root) {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const folder = override || path.join(root, 'node_modules', 'electron', 'dist');
  const file = path.join(folder, programNames[process.platform] ?? 'electron');
  return existsSync(file) ? { file, standsIn: Boolean(override) } : null;
}

/** Whether a window can be shown: always on Windows and macOS, on Linux only inside a desktop session. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Chromium, and so Electron, refuses to run its sandbox for root. */
export function sandboxArguments() {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
