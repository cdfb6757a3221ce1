import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

/** Stands in for npm: notes the script, fails where FAIL says, and leaves the reports a runner would leave. */
const npm = `
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
const name = process.argv[4];
const failed = name === process.env.FAIL;
appendFileSync('ran', name + ' ' + process.argv.slice(6).filter((arg) => arg.startsWith('--project')).join(' ') + '\\n');
if (process.env.REPORTS !== 'none') {
  mkdirSync('out/test-reports', { recursive: true });
  if (name === 'test:unit') writeFileSync('out/test-reports/unit.json', JSON.stringify({ numPassedTests: failed ? 39 : 40, numFailedTests: failed ? 1 : 0 }));
  if (name === 'test:e2e') writeFileSync('out/test-reports/e2e.json', JSON.stringify({ stats: { expected: 2, unexpected: failed ? 1 : 0, flaky: 0, skipped: 0 } }));
}
process.exit(failed ? 1 : 0);
`;

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'gerai-test-'));
  mkdirSync(path.join(root, 'src-main/tools'), { recursive: true });
  for (const name of readdirSync(import.meta.dirname).filter((file) => file.endsWith('.mjs'))) {
    cpSync(path.join(import.meta.dirname, name), path.join(root, 'src-main/tools', name));
  }
  writeFileSync(path.join(root, 'npm.mjs'), npm);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function run(args: string[], extra: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(root, 'src-main/tools/test.mjs'), ...args],
    {
      encoding: 'utf8',
      env: { PATH: '', npm_execpath: path.join(root, 'npm.mjs'), GERAI_CHROMIUM: process.execPath, ...extra },
    },
  );
  const ran = spawnSync('cat', [path.join(root, 'ran')], { encoding: 'utf8' }).stdout.trim();
  return {
    status,
    stderr,
    last: stdout.trim().split('\n').at(-1),
    ran: ran === '' ? [] : ran.split('\n').map((line) => line.trim()),
  };
}

describe('npm test', () => {
  it('runs every step in order and prints the sum of what the runners counted', () => {
    expect(run([])).toMatchObject({
      status: 0,
      last: '42 passed, 0 failed',
      ran: ['typecheck', 'lint', 'format:check', 'unused', 'test:unit', 'build', 'test:e2e --project=browser-host'],
    });
  });

  it('stops at the first step that fails and says it failed', () => {
    expect(run([], { FAIL: 'lint' })).toMatchObject({
      status: 1,
      last: '=== Failed: Lint and import borders (lint)',
      ran: ['typecheck', 'lint'],
    });
  });

  it('counts failures of the step that stopped it', () => {
    expect(run([], { FAIL: 'test:unit' })).toMatchObject({ status: 1, last: '39 passed, 1 failed' });
    expect(run([], { FAIL: 'test:e2e' })).toMatchObject({ status: 1, last: '42 passed, 1 failed' });
  });

  it('prints no count when a runner left none', () => {
    expect(run([], { REPORTS: 'none' })).toMatchObject({ status: 0, last: '=== All steps passed' });
  });

  it('runs the journeys in Electron too where its program is', () => {
    mkdirSync(path.join(root, 'dist'));
    writeFileSync(path.join(root, 'dist/electron'), '');
    const { ran } = run(['--only=e2e'], { ELECTRON_OVERRIDE_DIST_PATH: path.join(root, 'dist') });
    expect(ran).toEqual(['test:e2e --project=browser-host --project=electron']);
  });

  it('takes steps by name and refuses names it does not know', () => {
    expect(run(['--only=lint,unit'])).toMatchObject({ status: 0, ran: ['lint', 'test:unit'] });
    rmSync(path.join(root, 'ran'));
    expect(run(['--skip=e2e,build,unit']).ran).toEqual(['typecheck', 'lint', 'format:check', 'unused']);
    rmSync(path.join(root, 'ran'));
    expect(run(['--only=lnt'])).toMatchObject({ status: 2, ran: [] });
  });

  it('fails when the Chromium it was told to use does not exist', () => {
    expect(run(['--only=e2e'], { GERAI_CHROMIUM: '/nowhere' })).toMatchObject({ status: 1, ran: [] });
  });
});
