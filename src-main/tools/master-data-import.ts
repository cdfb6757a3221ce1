import path from 'node:path';
import { parseArgs } from 'node:util';
import { masterDataKinds } from '#shared/contract/contract.ts';
import type { MasterDataKind } from '#shared/events/master-payload.ts';
import type { MasterFileReport } from '#shared/exchange/master-file-report.ts';
import { describeError } from '#shared/i18n/describe-error.ts';
import { masterFileWords, masterProblemPlace } from '#shared/i18n/master-file-words.ts';
import { businessDate, type BusinessDate } from '#shared/kernel/business-date.ts';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import type { TableReader } from '#shared/tables/table-reader.ts';
import type { Clock } from '../engine/clock.ts';
import { openEngine, type Engine } from '../engine/engine.ts';
import { MasterDataDesk, refusedReport } from '../exchange/master-data/master-data-desk.ts';
import { loadMasterFile } from '../exchange/master-data/read-master-file.ts';
import { lockFolder } from '../journal/folder-lock.ts';
import { journalFolder } from '../journal/segment-files.ts';
import { errnoOf, type Vfs } from '../journal/vfs.ts';

export type ImportTools = {
  readonly vfs: Vfs;
  readonly clock: Clock;
  readonly ids: () => string;
  readonly print: (line: string) => void;
};

/** Exit codes: everything in order, the file has problems, wrong arguments, the data folder cannot be used. */
export const importExit = { done: 0, problems: 1, badArgument: 2, folder: 3 } as const;

type ImportOptions = {
  readonly data: string;
  readonly kind: MasterDataKind;
  readonly file: string;
  readonly apply: boolean;
  readonly acceptProblems: boolean;
};

const USAGE =
  'npm run import -- --data <folder> --kind <kind> <file.csv> [--apply] [--accept-problems]\n' +
  `  kinds: ${masterDataKinds.join(', ')}\n` +
  '  without --apply the file is only checked, and nothing is written';

/**
 * Checks a master data file against a branch and, when told to, applies it as one command.
 *
 * @returns the exit code of the program, of `importExit`
 */
export async function runImport(args: readonly string[], tools: ImportTools): Promise<number> {
  const options = readArguments(args);
  if (!options.ok) {
    tools.print(options.error);
    tools.print(USAGE);
    return importExit.badArgument;
  }
  const { data } = options.value;
  if (!tools.vfs.exists(journalFolder(data))) {
    tools.print(`There is no branch in ${data}: start Gerai with this data folder once and set the branch up.`);
    return importExit.folder;
  }
  const holder = { host: 'browser', user: 'import', pid: process.pid, since: tools.clock.now() } as const;
  const lock = await lockFolder(tools.vfs.realPath(data), holder);
  if (!lock.ok) {
    tools.print(`The data folder ${data} is in use. Close Gerai first, or import in its window.`);
    return importExit.folder;
  }
  try {
    return importInto(options.value, tools);
  } finally {
    await lock.value.release();
  }
}

function importInto(options: ImportOptions, tools: ImportTools): number {
  const { vfs, clock, ids, print } = tools;
  // A check alone must not write even the note that a torn tail was found.
  const opened = openEngine({ vfs, folder: options.data, clock, ids, userId: 'import', awaitWindow: !options.apply });
  if (!opened.ok) {
    print(`The journal in ${options.data} cannot be opened: ${opened.error.code}. Nothing was changed.`);
    return importExit.folder;
  }
  const engine = opened.value;
  try {
    return checkAndApply(engine, options, tools);
  } finally {
    engine.close();
  }
}

function checkAndApply(engine: Engine, options: ImportOptions, { vfs, clock, ids, print }: ImportTools): number {
  const { kind, file } = options;
  const desk = new MasterDataDesk(ids, () => localDay(clock));
  const fileName = path.basename(file);
  const loaded = load(vfs, file);
  if (typeof loaded === 'string') {
    print(`${file} cannot be read: ${loaded}`);
    return importExit.badArgument;
  }
  const report = loaded.ok
    ? desk.read(kind, fileName, loaded.value, engine.tables)
    : refusedReport(kind, fileName, 'unknown', loaded.error);
  for (const line of describeReport(report)) print(line);
  const flawed = report.problems.length > 0;
  if (!options.apply) {
    print('Only checked; nothing was written. Add --apply to apply it.');
    return flawed ? importExit.problems : importExit.done;
  }
  if (report.token === null) {
    print('Nothing to apply.');
    return flawed ? importExit.problems : importExit.done;
  }
  if (flawed && !options.acceptProblems) {
    print(
      'Not applied, because of the problems above. Mend the file, or add --accept-problems for the good lines only.',
    );
    return importExit.problems;
  }
  return apply(engine, desk, report.token, { ids, print });
}

function apply(
  engine: Engine,
  desk: MasterDataDesk,
  token: string,
  { ids, print }: Pick<ImportTools, 'ids' | 'print'>,
): number {
  const taken = desk.take(token, engine.tables);
  if (!taken?.payload) throw new Error('a reading of this run is gone');
  const { payload, fileName } = taken;
  const stored = engine.storePayload(payload);
  const posted = stored.ok
    ? engine.runNow(
        { id: ids(), type: 'applyMasterData', input: { kind: payload.kind, sha256: stored.value, fileName } },
        supervisorOf(engine.tables),
      )
    : stored;
  if (!posted.ok) {
    print(`Not applied: ${describeError(posted.error, 'en', 0)}`);
    return importExit.folder;
  }
  print(
    `Applied: ${payload.rows.length} rows, record ${posted.value.records[0]?.seq ?? 0}, payload ${stored.ok ? stored.value : ''}`,
  );
  return importExit.done;
}

/** The report as lines of plain text, problems first by line, each with its fix. */
function describeReport(report: MasterFileReport): string[] {
  const shown = report.problems.map((problem) => {
    const place = masterProblemPlace(problem, 'en');
    return `  ${place === '' ? '' : `${place}: `}${masterFileWords.en[problem.reason](problem)}`;
  });
  return [
    `${report.fileName} (${report.kind}, ${report.encoding}): ${report.rows} rows, ${report.good} good, ${report.badLines} with problems`,
    `  ${report.added} added, ${report.changed} changed, ${report.unchanged} unchanged`,
    ...shown,
  ];
}

function readArguments(args: readonly string[]): Result<ImportOptions, string> {
  try {
    const string = { type: 'string' } as const;
    const boolean = { type: 'boolean', default: false } as const;
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { data: string, kind: string, apply: boolean, 'accept-problems': boolean },
      allowPositionals: true,
    });
    const kind = masterDataKinds.find((known) => known === values.kind);
    const [file, ...more] = positionals;
    if (!values.data) return refuse('--data needs a folder.');
    if (!kind) return refuse(`--kind needs one of ${masterDataKinds.join(', ')}.`);
    if (file === undefined || more.length > 0) return refuse('Name one file.');
    const acceptProblems = values['accept-problems'];
    return ok({ data: path.resolve(values.data), kind, file: path.resolve(file), apply: values.apply, acceptProblems });
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

function load(vfs: Vfs, file: string): ReturnType<typeof loadMasterFile> | string {
  try {
    return loadMasterFile(vfs, file);
  } catch (error) {
    const errno = errnoOf(error);
    if (errno === undefined) throw error;
    return errno === 'ENOENT' ? 'there is no such file' : errno;
  }
}

/** Whoever may change master data at this branch stands in the record. */
function supervisorOf(tables: TableReader): string {
  const users = [...tables.all('users')];
  return (users.find((user) => user.role === 'supervisor') ?? users[0])?.id ?? 'import';
}

function localDay(clock: Clock): BusinessDate {
  const local = new Date(Date.parse(clock.now()) + clock.offsetMinutes() * 60_000);
  return businessDate(local.toISOString().slice(0, 10));
}
