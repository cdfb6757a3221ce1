// `npm test`: every check in order, cheap ones first, stopping at the first that fails.
//
//   npm test -- --only=lint,unit      only these steps
//   npm test -- --skip=e2e            all but these
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { findOrInstallChromium } from './find-chromium.mjs';
import { findElectron, hasDisplay } from './find-electron.mjs';

const root = path.join(import.meta.dirname, '..', '..');
const reports = path.join(root, 'out', 'test-reports');
const unitReport = path.join(reports, 'unit.json');
const journeyReport = path.join(reports, 'e2e.json');

const steps = [
  { name: 'typecheck', title: 'Types', run: () => script('typecheck') },
  { name: 'lint', title: 'Lint and import borders', run: () => script('lint') },
  { name: 'format', title: 'Format', run: () => script('format:check') },
  { name: 'unused', title: 'Unused code and dependencies', run: () => script('unused') },
  { name: 'unit', title: 'Unit and property tests', run: unitTests, report: unitReport, count: countUnitTests },
  { name: 'build', title: 'Build', run: () => script('build') },
  { name: 'e2e', title: 'Journeys', run: journeys, report: journeyReport, count: countJourneys },
];

process.exitCode = await runSteps(chooseSteps(process.argv.slice(2)));

function chooseSteps(args) {
  const named = (option) =>
    args.filter((arg) => arg.startsWith(`${option}=`)).flatMap((arg) => arg.slice(option.length + 1).split(','));
  const only = named('--only');
  const skip = named('--skip');
  const unknown = [
    ...args.filter((arg) => !/^--(only|skip)=/.test(arg)),
    ...[...only, ...skip].filter((name) => !steps.some((step) => step.name === name)),
  ];
  if (unknown.length > 0) {
    console.error(`Not understood: ${unknown.join(' ')}. Steps are ${steps.map(({ name }) => name).join(', ')}.`);
    process.exit(2);
  }
  return steps.filter(({ name }) => (only.length === 0 || only.includes(name)) && !skip.includes(name));
}

async function runSteps(chosen) {
  rmSync(reports, { recursive: true, force: true });
  const started = [];
  let failed = null;
  for (const step of chosen) {
    console.log(`\n=== ${step.title} (${step.name})\n`);
    started.push(step);
    if (!(await step.run())) {
      failed = step;
      break;
    }
  }
  console.log(failed ? `\n=== Failed: ${failed.title} (${failed.name})` : '\n=== All steps passed');
  printCount(started.filter(({ count }) => count));
  return failed ? 1 : 0;
}

/** Prints the sum of what the runners themselves counted, or nothing when a runner left no count. */
function printCount(counting) {
  if (counting.length === 0 || !counting.every(({ report }) => existsSync(report))) return;
  const counts = counting.map(({ report, count }) => count(JSON.parse(readFileSync(report, 'utf8'))));
  const sum = (key) => counts.reduce((total, count) => total + count[key], 0);
  const again = sum('passedTheSecondTime');
  if (again > 0) console.log(`${again} of them only the second time: see "flaky" above, and mend them`);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
}

function countUnitTests({ numPassedTests, numFailedTests }) {
  return { passed: numPassedTests, failed: numFailedTests, passedTheSecondTime: 0 };
}

function countJourneys({ stats }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, passedTheSecondTime: stats.flaky };
}

function unitTests() {
  return script('test:unit', ['--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`]);
}

async function journeys() {
  const chromium = await findOrInstallChromium((line) => console.log(`Chromium: ${line}`));
  if (!chromium) {
    console.error('Chromium: none found and none could be installed. Install Chromium, or name one in GERAI_CHROMIUM.');
    return false;
  }
  console.log(`Chromium: ${chromium.file}, ${chromium.how}`);
  const projects = ['browser-host', ...(withElectron() ? ['electron'] : [])];
  return script(
    'test:e2e',
    projects.map((project) => `--project=${project}`),
    { GERAI_CHROMIUM: chromium.file },
  );
}

function withElectron() {
  const electron = findElectron(root);
  if (!electron) {
    console.log('Electron: its program is not installed, the journeys run on the browser host only');
    return false;
  }
  if (!electron.standsIn && !hasDisplay()) {
    console.log(
      'Electron: there is no display, the journeys run on the browser host only (xvfb-run -a npm test gives one)',
    );
    return false;
  }
  console.log(`Electron: ${electron.file}`);
  return true;
}

/** Runs a script of package.json, so that there is one definition of every step. */
function script(name, args = [], environment = {}) {
  const npm = process.env.npm_execpath;
  const [command, ...first] = npm ? [process.execPath, npm] : ['npm'];
  const { status } = spawnSync(command, [...first, 'run', '--silent', name, '--', ...args], {
    cwd: root,
    stdio: 'inherit',
    shell: !npm && process.platform === 'win32',
    env: { ...process.env, ...environment },
  });
  return status === 0;
}
