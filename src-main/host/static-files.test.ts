import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assert, constantFrom, array, property, string } from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { realVfs } from '../journal/vfs.ts';
import { openStaticFiles, type StaticFiles } from './static-files.ts';

let folder = '';
let files: StaticFiles;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gerai-static-'));
  mkdirSync(join(folder, 'window', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'window', 'index.html'), 'page');
  writeFileSync(join(folder, 'window', 'assets', 'a b.js'), 'script');
  writeFileSync(join(folder, 'window', 'assets', 'data.exe'), 'no known type');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  files = openStaticFiles(realVfs, join(folder, 'window'));
});

afterAll(() => rmSync(folder, { recursive: true }));

const bodyOf = (target: string) => Buffer.from(files.answer(target).body).toString('utf8');

/** Ways to write one step up, and what stands between steps. */
const stepsUp = [
  '..',
  '%2e%2e',
  '%2E.',
  '.%2e',
  '%252e%252e',
  '....',
  '..;',
  '.%00.',
  '%c0%ae%c0%ae',
  '%uff0e%uff0e',
  '．．',
];
const slashes = ['/', '//', '%2f', '%5c', '\\', '/./', '/;/', '%255c', '%c0%af', '/%20/'];
const targets = ['secret.txt', 'window/index.html', 'etc/passwd', 'C:/Windows/win.ini'];
const corpus = [
  ...stepsUp.flatMap((up) => slashes.flatMap((slash) => targets.map((end) => `/${up}${slash}${end}`))),

  '/index.html::$DATA',
  '/index.html:x',
  '/CON',
  '/NUL.txt',
  '/index.html%00.js',
  '/index.html/',
  '/assets',
  '/assets/',

  '//evil.example/x',
  '///etc/passwd',
  '/%',
  '/%zz',
  '/index.html%',
  '/INDEX.HTML%20',
  '',
  'index.html',
  '*',
  'secret.txt',
  '/__proto__',
  '/constructor',
  '/assets/data.exe',
  '/file:///etc/passwd',
  '/?../secret.txt&',
  '/.%2fsecret.txt',
].filter((target) => !target.startsWith('/?'));

describe('files of the window', () => {
  test('the root is the page, a query is not part of the name, names are decoded once', () => {
    expect(bodyOf('/')).toBe('page');
    expect(bodyOf('/?a=/../../secret.txt')).toBe('page');
    expect(bodyOf('/assets/a%20b.js')).toBe('script');
    expect(files.answer('/assets/a%2520b.js').status).toBe(404);
  });

  test(`none of ${corpus.length} ways out leads anywhere`, () => {
    expect(corpus.length).toBeGreaterThan(200);
    expect(corpus.filter((target) => files.answer(target).status !== 404)).toEqual([]);
  });

  test('whatever is asked, only listed files come back', () => {
    const part = constantFrom(...stepsUp, ...slashes, ...targets, 'assets', 'index.html', 'a b.js');
    assert(
      property(array(part), string(), (parts, end) => {
        expect(['page', 'script', 'Not found\n']).toContain(bodyOf(`/${parts.join('')}${end}`));
      }),
    );
  });
});
