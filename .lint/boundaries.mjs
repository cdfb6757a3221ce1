// Who may import whom. This is the table of docs/architecture ("Rules of the house") as data: to move a
// border, change it here and in the table, nowhere else. `plugin.mjs` turns it into an oxlint rule and
// `fixtures/` proves that every line bites.
import { isBuiltin } from 'node:module';
import path from 'node:path';

/** Order of src-shared: a folder may import itself, its own row and every row above. */
const sharedRows = [
  ['kernel'],
  ['money'],
  ['tax'],
  ['branch', 'catalogue', 'customers', 'numbering', 'availability', 'scheduling', 'stock', 'accounting'],
  ['inquiry'],
  ['quotation'],
  ['blanket-order'],
  ['sales-order'],
  ['requirements'],
  ['delivery'],
  ['invoice'],
  ['payment'],
  ['cash-session'],
  ['returns'],
  ['events'],
  ['tables'],
  ['history'],
  ['commands'],
  ['planning', 'print-model', 'exchange'],
  ['contract'],
];
const sharedRank = new Map(sharedRows.flatMap((row, rank) => row.map((folder) => [folder, rank])));
const rankOf = (folder) => sharedRank.get(folder);

/** Words and formats are wanted by whatever is printed, exchanged or shown, never by a rule. */
const mayUseWords = new Set(['i18n', 'print-model', 'exchange', 'contract', 'sample-data', 'history']);

const sharedPackages = ['zod', 'n2words', '@noble/hashes'];
const testPackages = ['vitest', 'fast-check', 'fake-indexeddb', '@playwright/test', 'axe-core'];
const rendererOnlyPackages = ['react', 'react-dom', '@mui/material', '@emotion/react', '@emotion/styled'];
const browserPackages = [...rendererOnlyPackages, '@emotion/cache', 'dexie', 'dexie-react-hooks', 'zustand'];
const mainOnlyPackages = ['pdfmake', 'csv-parse', 'bwip-js'];
const databasePackages = ['dexie', 'dexie-react-hooks'];
const fileModules = ['fs', 'fs/promises'];
const webModules = ['http', 'https', 'http2'];

/** Files that run only in tests: they may use test libraries and look across the folders of their side. */
const isTestCode = (file) => /(\.test\.tsx?|-arbitraries\.ts)$|\/testing\//.test(file);
const isElectronCode = (file) =>
  /^src-main\/(shell\/|index\.ts$|preload\.ts$|transport\/electron-ipc(\.test)?\.ts$)/.test(file);

/**
 * What an import points at: a file of this repository (path from its root) or a package or built-in module.
 *
 * @param {string} file importing file, from the root of the repository, with forward slashes
 * @param {string} specifier as written
 */
function resolveImport(file, specifier) {
  const bare = specifier.replace(/[?].*$/, '');
  const alias = /^#(shared|main|renderer)\/(.*)$/.exec(bare);
  if (alias) return { kind: 'file', file: path.posix.normalize(`src-${alias[1]}/${alias[2]}`) };
  if (bare.startsWith('.')) return { kind: 'file', file: path.posix.join(path.posix.dirname(file), bare) };
  if (isBuiltin(bare)) return { kind: 'node', name: bare.replace(/^node:/, '') };
  return { kind: 'package', name: bare.split('/', bare.startsWith('@') ? 2 : 1).join('/') };
}

/**
 * Says why an import is not allowed, or returns null.
 *
 * @param {string} file importing file, from the root of the repository
 * @param {string} specifier as written
 * @param {boolean} typeOnly `import type`, `export type` or `import('…').T`
 */
export function whyForbidden(file, specifier, typeOnly) {
  const target = resolveImport(file, specifier);
  const side = sides.find((candidate) => file.startsWith(`${candidate.root}/`));
  if (!side) return null;
  const reason = commonReason(file, target) ?? side.reason(file, target, typeOnly);
  return reason && `'${specifier}' is out of bounds here: ${reason}`;
}

function commonReason(file, target) {
  const forTests = isTestCode(file) || file.startsWith('e2e/');
  if (forTests) return null;
  if (target.kind === 'file' && isTestCode(target.file)) return 'test code stays in tests';
  if (target.kind === 'package' && testPackages.includes(target.name) && !file.startsWith('src-main/tools/'))
    return 'test libraries stay in tests';
  return null;
}

function sharedReason(file, target, typeOnly) {
  if (target.kind === 'node') return isTestCode(file) ? null : 'src-shared is pure, no node: modules';
  if (target.kind === 'package') {
    const allowed = isTestCode(file) ? [...sharedPackages, ...testPackages] : sharedPackages;
    return allowed.includes(target.name) ? null : 'src-shared is pure, only zod and small maths libraries';
  }
  const [root, to] = target.file.split('/');
  if (root !== 'src-shared') return 'src-shared imports only itself';
  const from = file.split('/')[1];
  if (isTestCode(file) || from === to) return null;
  if (to === 'i18n') return mayUseWords.has(from) ? null : 'rules do not speak, only paper, packages and screens do';
  if (from === 'sample-data')
    return to === 'contract' ? 'sample data is made by commands, not over the contract' : null;
  if (to === 'sample-data') return 'sample data is for demos, tests and benchmarks';
  if (rankOf(to) === undefined) return `src-shared/${to} has no place in the order of src-shared yet`;
  if (from === 'i18n') {
    if (to === 'contract') return 'i18n is below the contract';
    return typeOnly || rankOf(to) <= rankOf('tax') ? null : 'i18n takes types from the domain, not code';
  }
  if (rankOf(from) === undefined) return `src-shared/${from} has no place in the order of src-shared yet`;
  return rankOf(to) <= rankOf(from) ? null : `src-shared/${from} comes before src-shared/${to}`;
}

function mainReason(file, target) {
  if (target.kind === 'file') return mainFileReason(file, target.file);
  if (file === 'src-main/preload.ts' && target.name !== 'electron')
    return 'the preload is sandboxed, it has only electron';
  if (target.kind === 'node') return mainNodeReason(file, target.name);
  if (target.name === 'electron') {
    return isElectronCode(file)
      ? null
      : 'only shell/, index.ts, preload.ts and transport/electron-ipc.ts know electron';
  }
  if (browserPackages.includes(target.name)) return 'a library of the window';
  if (target.name === 'pdfmake' && !file.startsWith('src-main/paper/')) return 'PDFs are made in paper/';
  return null;
}

function mainFileReason(file, to) {
  if (to.startsWith('src-shared/')) return null;
  if (to === 'package.json' && file === 'src-main/host/app-version.ts') return null;
  if (!to.startsWith('src-main/')) return 'src-main imports #main and #shared';
  if (file === 'src-main/preload.ts') return 'the preload is sandboxed, it shares only #shared';
  const inShell = file.startsWith('src-main/shell/') || file === 'src-main/index.ts' || isElectronCode(file);
  if (to.startsWith('src-main/shell/') && !inShell) return 'shell/ knows electron, everything else runs without it';
  if (to === 'src-main/transport/electron-ipc.ts' && !inShell) return 'everything but the shell runs without electron';
  if (to.startsWith('src-main/tools/') && !file.startsWith('src-main/tools/'))
    return 'the product does not need its tools';
  if (/^src-main\/(index|browser-host|preload)\.ts$/.test(to) && !isTestCode(file))
    return 'entry points are started, not imported';
  return null;
}

function mainNodeReason(file, name) {
  if (isTestCode(file) || file.endsWith('.mjs')) return null;
  if (fileModules.includes(name) && file !== 'src-main/journal/vfs.ts')
    return 'journal/vfs.ts is the only door to files';
  if (webModules.includes(name) && !/^src-main\/(transport|tools)\//.test(file))
    return 'transport/ is the only door to the network';
  return null;
}

/** Which folders of src-renderer a folder may import besides itself. */
const rendererBelow = {
  app: ['workspaces', 'features', 'commands', 'components', 'stores', 'read-model', 'drafts', 'transport'],
  workspaces: ['features', 'commands', 'components', 'stores', 'read-model', 'drafts'],
  features: ['commands', 'components', 'stores', 'read-model', 'drafts'],
  commands: ['components', 'stores'],
  components: [],
  stores: ['drafts', 'transport'],
  'read-model': ['transport'],
  drafts: ['transport'],
  transport: [],
};
/** What screens may see of the read model: questions, not tables. */
const isQuery = (file) => /^src-renderer\/read-model\/(queries\/|(.*-queries|use-[^/]*)\.tsx?$)/.test(file);

function rendererReason(file, target) {
  const [, from, part] = file.split('/');
  if (target.kind === 'node') return isTestCode(file) ? null : 'no Node in the window';
  if (target.kind === 'package') return rendererPackageReason(from, target.name);
  const [root, to, toPart] = target.file.split('/');
  if (root === 'src-shared') {
    const loadsSample = file.startsWith('src-renderer/features/sample-branch/');
    return toPart !== undefined && to === 'sample-data' && !isTestCode(file) && !loadsSample
      ? 'sample data is for demos, tests and features/sample-branch'
      : null;
  }
  if (root !== 'src-renderer') return 'src-renderer imports #renderer and #shared';
  if (from === to)
    return from === 'workspaces' && part !== toPart ? 'a workspace does not know another workspace' : null;
  if (!rendererBelow[from]?.includes(to)) return `${from} does not import ${to}`;
  const isScreen = from === 'workspaces' || from === 'features';
  return isScreen && to === 'read-model' && !isQuery(target.file) ? 'screens ask queries, not tables' : null;
}

function rendererPackageReason(from, name) {
  if (name === 'electron') return 'the window is a plain web page';
  if (mainOnlyPackages.includes(name)) return 'a library of src-main';
  if (databasePackages.includes(name) && !['read-model', 'drafts'].includes(from))
    return 'only read-model/ and drafts/ know Dexie';
  if (from === 'transport' && rendererOnlyPackages.includes(name)) return 'transport has no user interface';
  return null;
}

function endToEndReason(file, target) {
  if (target.kind !== 'file') return null;
  return /^(e2e|src-shared\/sample-data|src-shared\/i18n)\//.test(target.file)
    ? null
    : 'journeys see the product from outside: only #shared/sample-data and #shared/i18n';
}

const sides = [
  { root: 'src-shared', reason: sharedReason },
  { root: 'src-main', reason: mainReason },
  { root: 'src-renderer', reason: rendererReason },
  { root: 'e2e', reason: endToEndReason },
];
