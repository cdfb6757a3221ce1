// What a linter cannot hold because the file itself could switch it off, or because it is about names:
// no suppressed rules, no skipped tests, no files that say nothing about what is in them.
//
//   node .lint/check-files.mjs [folder]    prints what it found, exit status 1 if anything
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const folders = ['src-shared', 'src-main', 'src-renderer', 'e2e'];
const sources = /\.(ts|tsx|mts|cts|js|jsx|mjs|cjs|css|html)$/;
const emptyNames = /^(.*-)?(utils?|helpers?)\.|^(common|managers?|types?|constants?|misc)\./;

const lineRules = [
  {
    rule: 'no-suppression',
    pattern: /\b(oxlint|eslint)-disable|@ts-(ignore|nocheck)\b|\b(oxfmt|prettier)-ignore\b|\b(v8|c8|istanbul) ignore\b/,
    message: 'a rule is fixed or changed for everyone, not switched off in one place',
  },
  {
    rule: 'no-skipped-test',
    pattern:
      /\b(it|test|describe|suite|bench)(\.\w+)*\.(skip|skipIf|runIf|only|todo|fixme|fails|fail)\b|\bx(it|describe|test)\(/,
    message: 'a test runs or does not exist',
  },
];

function findViolations(root) {
  return sourceFiles(root).flatMap((file) => [...checkName(file), ...checkLines(root, file)]);
}

function sourceFiles(root) {
  return folders
    .filter((folder) => existsSync(path.join(root, folder)))
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { encoding: 'utf8', recursive: true }).map((name) =>
        path.join(folder, name),
      ),
    )
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => sources.test(file))
    .toSorted((a, b) => (a < b ? -1 : 1));
}

function checkName(file) {
  const name = path.posix.basename(file);
  if (emptyNames.test(name)) {
    return [{ file, line: 1, rule: 'telling-name', message: `'${name}' says nothing about what is in it` }];
  }
  if (/^index\.tsx?$/.test(name) && file !== 'src-main/index.ts') {
    return [{ file, line: 1, rule: 'telling-name', message: 'no barrels: a file is named after what is in it' }];
  }
  return [];
}

function checkLines(root, file) {
  return readFileSync(path.join(root, file), 'utf8')
    .split('\n')
    .flatMap((text, index) =>
      lineRules
        .filter(({ pattern }) => pattern.test(text))
        .map(({ rule, message }) => ({ file, line: index + 1, rule, message })),
    );
}

const violations = findViolations(path.resolve(process.argv[2] ?? path.join(import.meta.dirname, '..')));
for (const { file, line, rule, message } of violations) console.log(`${file}:${line}: ${message} [gerai(${rule})]`);
process.exitCode = violations.length > 0 ? 1 : 0;
