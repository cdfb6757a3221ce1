import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { branchStory } from '#main/exchange/package/testing/branch-story.ts';
import { storyPackages } from '#main/exchange/package/testing/story-package.ts';
import { indonesiaProfile } from '#shared/tax/profiles.ts';

const story = branchStory({ seed: 7, days: 1, rounds: 5, profile: indonesiaProfile });
const [bytes = new Uint8Array()] = storyPackages(story, indonesiaProfile).map((built) => built.bytes);
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'verify-'));
  writeFileSync(join(folder, 'good.zip'), bytes);
  writeFileSync(join(folder, 'bad.zip'), bytes.with(5000, (bytes[5000] ?? 0) ^ 1));
});
afterAll(() => rmSync(folder, { recursive: true }));

function verify(...names: string[]): { readonly status: number | null; readonly said: string } {
  const tool = join(import.meta.dirname, 'verify.ts');
  const paths = names.map((name) => join(folder, name));
  const run = spawnSync(process.execPath, ['--import', 'tsx', tool, ...paths], { encoding: 'utf8' });
  return { status: run.status, said: run.stdout };
}

it('says OK, what is in the package and its number ranges, and ends with 0', () => {
  const { status, said } = verify('good.zip');
  expect(said).toMatch(
    /^OK OTCX_KPG01_20261123_000001\.zip: \d+ documents, invoiced IDR \d+, received IDR \d+, gapless .*INV-KPG01-2026 1-\d+.*, records 1-\d+, chain [0-9a-f]{16}\n$/,
  );
  expect(status).toBe(0);
});

it('says where a package is broken, and what cannot be read, and ends with 1', () => {
  const { status, said } = verify('good.zip', 'bad.zip', 'none.zip');
  const lines = said.trimEnd().split('\n');
  expect(lines).toHaveLength(3);
  expect(lines[1]).toMatch(/^REFUSED bad\.zip: [a-z_]+\.[a-z.]+: /);
  expect(lines[2]).toBe('REFUSED none.zip: cannot be read (ENOENT)');
  expect(status).toBe(1);
});

it('says how it is used when no package is named', () => {
  expect(verify()).toEqual({ status: 2, said: 'Usage: npm run verify -- <package.zip> …\n' });
});
