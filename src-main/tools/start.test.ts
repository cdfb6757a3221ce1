import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

/** A repository with nothing but the launcher and a built product. */
let root: string;

const write = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
};
const environment = (extra: Record<string, string> = {}) => ({
  PATH: '',
  HOME: root,
  ELECTRON_SKIP_BINARY_DOWNLOAD: '1',
  ...extra,
});
const start = (args: string[], extra?: Record<string, string>) =>
  spawnSync(process.execPath, [path.join(root, 'src-main/tools/start.mjs'), ...args], {
    encoding: 'utf8',
    env: environment(extra),
  });

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'gerai-start-'));
  const tools = import.meta.dirname;
  for (const name of readdirSync(tools).filter((file) => file.endsWith('.mjs'))) {
    cpSync(path.join(tools, name), path.join(root, 'src-main/tools', name));
  }
  write('package.json', '{ "type": "module" }');
  for (const file of ['out/main/index.js', 'out/preload/preload.cjs', 'out/renderer/index.html']) write(file, '');
  write(
    'out/main/browser-host.js',
    "console.log('GERAI_URL http://127.0.0.1:4711/#t', process.argv.slice(2).join(' '));",
  );
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('npm start', () => {
  it('without Electron says so in one line and prints the address of the browser host', () => {
    const { stdout, status } = start(['--data', '/branch one']);
    expect(stdout.trim().split('\n')).toEqual([
      "Electron's program is not installed and cannot be fetched here: Gerai runs in the browser host instead.",
      'Gerai is ready: open http://127.0.0.1:4711/#t --data /branch one (Ctrl+C ends it)',
    ]);
    expect(status).toBe(0);
  });

  it('passes other lines of the host on and ends with its status', () => {
    write('out/main/browser-host.js', "console.log('port 4711 is taken'); process.exit(3);");
    const { stdout, status } = start([]);
    expect(stdout).toContain('port 4711 is taken');
    expect(status).toBe(3);
  });

  it('runs the Electron program that ELECTRON_OVERRIDE_DIST_PATH names, with every argument', () => {
    write('dist/electron', '#!/bin/sh\necho "electron got $*"\nexit 4\n');
    chmodSync(path.join(root, 'dist/electron'), 0o755);
    const { stdout, status } = start(['--data', 'x'], { ELECTRON_OVERRIDE_DIST_PATH: path.join(root, 'dist') });
    expect(stdout).toMatch(/^electron got (--no-sandbox )?\/.*gerai-start-\w+ --data x$/m);
    expect(status).toBe(4);
  });

  it('builds when a source is newer than what was built, and says what to do when it cannot', () => {
    write('src-shared/kernel/result.ts', '');
    utimesSync(path.join(root, 'src-shared/kernel/result.ts'), new Date(), new Date(Date.now() + 60_000));
    const { stderr, status } = start([]);
    expect(stderr).toContain('run npm ci first');
    expect(status).toBe(1);
  });

  it('a changed test does not ask for a build', () => {
    write('src-shared/kernel/result.test.ts', '');
    utimesSync(path.join(root, 'src-shared/kernel/result.test.ts'), new Date(), new Date(Date.now() + 60_000));
    expect(start([]).status).toBe(0);
  });

  it('opens a window of its own where there is a display, and ends with it', () => {
    write('chromium', `#!/bin/sh\n[ "$1" = --version ] && exit 0\necho "$*" > '${path.join(root, 'window')}'\n`);
    chmodSync(path.join(root, 'chromium'), 0o755);
    write(
      'out/main/browser-host.js',
      "console.log('GERAI_DATA " + root + "/data'); console.log('GERAI_URL http://x/'); setInterval(() => {}, 1000);",
    );
    const { stdout } = start([], { DISPLAY: ':9', GERAI_CHROMIUM: path.join(root, 'chromium') });
    expect(stdout).toContain('Gerai is open in a window of its own');
    const shown = spawnSync('cat', [path.join(root, 'window')], { encoding: 'utf8' }).stdout;
    expect(shown).toContain(`--app=http://x/ --user-data-dir=${root}/data/browser`);
  });

  it('a signal to end reaches the host', async () => {
    write(
      'out/main/browser-host.js',
      "process.on('SIGTERM', () => { console.log('bye'); process.exit(0); }); console.log('GERAI_URL http://x/'); setInterval(() => {}, 1000);",
    );
    const child = spawn(process.execPath, [path.join(root, 'src-main/tools/start.mjs')], { env: environment() });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('http://x/') && !child.killed) child.kill('SIGTERM');
    });
    const status = await new Promise((resolve) => {
      child.on('close', resolve);
    });
    expect(output).toContain('bye');
    expect(status).toBe(0);
  });
});
