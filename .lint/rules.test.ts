// Every house rule is proven by a fixture that breaks it: a line says in a comment what must be reported
// there (`// expect: no-var, …`), and nothing else may be reported anywhere.
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '..');
const fixtures = path.join(import.meta.dirname, 'fixtures');

type Report = { readonly file: string; readonly line: number; readonly rule: string };
const asText = ({ file, line, rule }: Report) => `${file}:${line} ${rule}`;

/** All fixtures as one repository. */
let tree: string;
/** Only the fixtures of what the compiler holds: the others import electron, whose types bring Node and the screen. */
let pureTree: string;
let linted: string[];
let checked: string[];
let compiled: string[];

beforeAll(async () => {
  tree = buildTree(readdirSync(fixtures));
  pureTree = buildTree(['purity']);
  [linted, checked, compiled] = await Promise.all([lint(), checkFiles(), compile()]);
});
afterAll(() => {
  for (const folder of [tree, pureTree]) rmSync(folder, { recursive: true, force: true });
});

describe('house rules', () => {
  it('the linter and the file check report every fixture where it says so, and nothing else', () => {
    const expected = expectations().filter(({ rule }) => !isCompilerError(rule));
    expect([...linted, ...checked].toSorted()).toEqual(expected.map(asText).toSorted());
  });

  it('the compiler knows no screen in src-main, no Node in src-renderer, neither in src-shared', () => {
    const expected = expectations().filter(({ rule }) => isCompilerError(rule));
    expect(expected.length).toBeGreaterThan(0);
    expect(compiled).toEqual(expect.arrayContaining(expected.map(asText)));
  });

  it('no rule is configured without a fixture that breaks it', () => {
    const { rules } = JSON.parse(readFileSync(path.join(root, '.oxlintrc.json'), 'utf8')) as {
      rules: Record<string, unknown>;
    };
    const configured = Object.keys(rules).filter((rule) => rules[rule] !== 'off');
    const broken = new Set(expectations().map(({ rule }) => rule));
    expect(configured.map(reportedName).filter((rule) => !broken.has(rule))).toEqual([]);
  });
});

/** Lays fixtures over one another as one repository with the real configuration. */
function buildTree(folders: string[]): string {
  const target = mkdtempSync(path.join(tmpdir(), 'gerai-lint-'));
  for (const folder of folders) cpSync(path.join(fixtures, folder), target, { recursive: true });
  mkdirSync(path.join(target, '.lint'));
  const configuration = readdirSync(root).filter((name) => /^(package|tsconfig.*|\.oxlintrc)\.json$/.test(name));
  for (const name of configuration) cpSync(path.join(root, name), path.join(target, name));
  for (const name of ['boundaries.mjs', 'plugin.mjs'])
    cpSync(path.join(root, '.lint', name), path.join(target, '.lint', name));
  symlinkSync(path.join(root, 'node_modules'), path.join(target, 'node_modules'), 'junction');
  return target;
}

function expectations(): Report[] {
  return sourceFiles(tree).flatMap((file) => readExpectations(tree, file));
}

function readExpectations(folder: string, file: string): Report[] {
  return readFileSync(path.join(folder, file), 'utf8')
    .split('\n')
    .flatMap((text, index) => {
      const [, rules] = /(?:\/\/|--) expect: (.*)$/.exec(text) ?? [];
      return (rules?.split(', ') ?? []).map((rule) => ({ file, line: index + 1, rule }));
    });
}

function sourceFiles(folder: string): string[] {
  return ['src-shared', 'src-main', 'src-renderer', 'e2e']
    .flatMap((side) => listFiles(path.join(folder, side)).map((name) => path.posix.join(side, name)))
    .filter((name) => /\.tsx?$/.test(name));
}

function listFiles(folder: string): string[] {
  if (!readdirSync(path.dirname(folder)).includes(path.basename(folder))) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.split(path.sep).join('/'));
}

/** `import/no-cycle` is reported as `import(no-cycle)`, `no-var` as `eslint(no-var)`. */
function reportedName(rule: string): string {
  const [plugin, name] = rule.includes('/') ? rule.split('/') : ['eslint', rule];
  return `${plugin}(${name})`;
}

const isCompilerError = (rule: string) => /^TS\d+$/.test(rule);

async function lint(): Promise<string[]> {
  const output = await run(tree, 'node_modules/oxlint/bin/oxlint', ['--format=json']);
  const { diagnostics } = JSON.parse(output) as {
    diagnostics: { filename: string; code?: string; labels: { span: { line: number } }[] }[];
  };
  return unique(
    diagnostics.map(({ filename, code, labels }) =>
      asText({
        file: filename.split(path.sep).join('/'),
        line: labels[0]?.span.line ?? 0,
        rule: code ?? 'unused directive',
      }),
    ),
  );
}

async function checkFiles(): Promise<string[]> {
  const output = await run(tree, '.lint/check-files.mjs', [tree]);
  return [...output.matchAll(/^(.+):(\d+): .* \[(.+)\]$/gm)].map(([, file, line, rule]) =>
    asText({ file: String(file), line: Number(line), rule: String(rule) }),
  );
}

async function compile(): Promise<string[]> {
  const projects = ['shared', 'main', 'renderer'].map((side) => `tsconfig.${side}.json`);
  const outputs = await Promise.all(
    projects.map((project) =>
      run(pureTree, 'node_modules/typescript/bin/tsc', ['-p', project, '--pretty', 'false', '--noEmit']),
    ),
  );
  return unique(
    outputs.flatMap((output) =>
      [...output.matchAll(/^(.+)\((\d+),\d+\): error (TS\d+)/gm)].map(([, file, line, rule]) =>
        asText({ file: String(file).split(path.sep).join('/'), line: Number(line), rule: String(rule) }),
      ),
    ),
  );
}

/** Runs a tool of this repository in a folder; it is expected to find fault. */
async function run(cwd: string, script: string, args: string[]): Promise<string> {
  return new Promise((resolve) => {
    execFile(process.execPath, [path.join(root, script), ...args], { cwd, maxBuffer: 64 << 20 }, (_error, stdout) =>
      resolve(stdout),
    );
  });
}

const unique = (items: string[]) => [...new Set(items)];
