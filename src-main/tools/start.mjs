// `npm start`: builds what is missing, then opens Gerai in Electron, or without Electron in the browser host.
//
//   npm start -- --data <folder>      every argument is passed on
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { findInstalledChromium } from './find-chromium.mjs';
import { findElectron, hasDisplay, sandboxArguments } from './find-electron.mjs';

const root = path.join(import.meta.dirname, '..', '..');
const built = ['out/main/index.js', 'out/main/browser-host.js', 'out/preload/preload.cjs', 'out/renderer/index.html'];
const sources = ['src-shared', 'src-main', 'src-renderer', 'electron.vite.config.ts', 'package-lock.json'];
const secondsToReach = 4;
const secondsToFetch = 300;

const args = process.argv.slice(2);
if (isBuildStale() && !build()) process.exit(1);
const electron = await chooseElectron();
if (electron) runElectron(electron.file);
else runBrowserHost();

function isBuildStale() {
  const times = built
    .map((file) => path.join(root, file))
    .map((file) => (existsSync(file) ? statSync(file).mtimeMs : 0));
  return Math.max(...sources.map((name) => newest(path.join(root, name)))) > Math.min(...times);
}

function newest(file) {
  if (!existsSync(file) || /\.test\.tsx?$/.test(file)) return 0;
  const stat = statSync(file);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(file).map((name) => newest(path.join(file, name))));
}

function build() {
  const builder = path.join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  if (!existsSync(builder)) {
    console.error('The libraries are missing: run npm ci first.');
    return false;
  }
  console.log('Building Gerai…');
  return (
    spawnSync(process.execPath, [builder, 'build', '--logLevel', 'warn'], { cwd: root, stdio: 'inherit' }).status === 0
  );
}

/** The Electron program, fetched if need be; null, and one line that says why, when there is none to use. */
async function chooseElectron() {
  const found = findElectron(root) ?? (await fetchElectron());
  if (!found) {
    console.log(
      "Electron's program is not installed and cannot be fetched here: Gerai runs in the browser host instead.",
    );
    return null;
  }
  if (!found.standsIn && !hasDisplay()) {
    console.log('There is no display for Electron: Gerai runs in the browser host instead.');
    return null;
  }
  return found;
}

async function fetchElectron() {
  const installer = path.join(root, 'node_modules', 'electron', 'install.js');
  if (process.env.ELECTRON_SKIP_BINARY_DOWNLOAD || !existsSync(installer) || !(await canReachDownload())) return null;
  console.log("Fetching Electron's program, once (about 110 MB)…");
  spawnSync(process.execPath, [installer], { stdio: 'ignore', timeout: secondsToFetch * 1000, killSignal: 'SIGKILL' });
  return findElectron(root);
}

/** Asked first, because the installer itself waits for minutes where packets vanish. */
async function canReachDownload() {
  const address =
    process.env.ELECTRON_MIRROR ??
    process.env.npm_config_electron_mirror ??
    'https://github.com/electron/electron/releases/';
  const answer = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(secondsToReach * 1000) }).catch(
    () => null,
  );
  return answer !== null && answer.status < 500;
}

function runElectron(file) {
  endWith(spawn(file, [...sandboxArguments(), root, ...args], { stdio: 'inherit' }));
}

function runBrowserHost() {
  const host = spawn(process.execPath, [path.join(root, 'out/main/browser-host.js'), ...args], {
    stdio: ['inherit', 'pipe', 'inherit'],
  });
  endWith(host);
  let dataFolder = givenDataFolder();
  createInterface({ input: host.stdout }).on('line', (line) => {
    const [, key, value] = /^GERAI_(URL|DATA) (.+)$/.exec(line) ?? [];
    if (key === 'DATA') dataFolder = value;
    else if (key === 'URL') show(value, dataFolder, host);
    else console.log(line);
  });
}

function givenDataFolder() {
  const index = args.findIndex((arg) => arg === '--data' || arg.startsWith('--data='));
  const value = args[index]?.startsWith('--data=') ? args[index].slice('--data='.length) : args[index + 1];
  return index >= 0 && value ? path.resolve(value) : path.join(homedir(), '.gerai');
}

/** Opens the address as an application window, so that Ctrl+N, Ctrl+W and Ctrl+Tab reach the page, or says it. */
function show(address, dataFolder, host) {
  const chromium = hasDisplay() ? findInstalledChromium() : null;
  if (!chromium) {
    console.log(`Gerai is ready: open ${address} (Ctrl+C ends it)`);
    return;
  }
  const profile = path.join(dataFolder, 'browser');
  mkdirSync(profile, { recursive: true });
  // A browser that already runs with this profile takes the window over, and our process ends at once.
  const isRunning = Boolean(lstatSync(path.join(profile, 'SingletonLock'), { throwIfNoEntry: false }));
  const quiet = [
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  const window = spawn(
    chromium.file,
    [`--app=${address}`, `--user-data-dir=${profile}`, ...quiet, ...sandboxArguments()],
    { stdio: 'ignore' },
  );
  console.log(`Gerai is open in a window of its own. Closing it, or Ctrl+C, ends it.`);
  host.on('exit', () => window.kill());
  if (!isRunning) window.on('exit', () => host.kill());
}

/** This process lives as long as `child` and ends the way it does; Ctrl+C reaches the child by itself. */
function endWith(child) {
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill());
  child.on('error', (error) => {
    console.error(`Gerai could not start: ${error.message}`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}
