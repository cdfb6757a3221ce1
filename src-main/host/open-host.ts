import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import type { PushMessage, Session } from '#shared/contract/contract.ts';
import type { Handlers } from '#shared/contract/router.ts';
import { businessDate } from '#shared/kernel/business-date.ts';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import type { TableReader } from '#shared/tables/table-reader.ts';
import { PROJECTION_VERSION } from '#shared/tables/projection-version.ts';
import { openDraftStore } from '../drafts/draft-store.ts';
import { systemClock } from '../engine/clock.ts';
import { openEngine, type EngineRefused } from '../engine/engine.ts';
import { MasterDataDesk } from '../exchange/master-data/master-data-desk.ts';
import { writeNextPackage } from '../exchange/package/package-desk.ts';
import { lockFolder, type FolderHolder } from '../journal/folder-lock.ts';
import { errnoOf, type Vfs } from '../journal/vfs.ts';
import { renderPaper } from '../paper/paper-desk.ts';
import { PeopleDesk } from '../people/people-desk.ts';
import { PinAttempts } from '../people/pin-attempts.ts';
import { PinStore, type SecretBox } from '../people/pin-store.ts';
import { isActive } from '#shared/tables/who-may.ts';
import { createPdfService } from '../paper/pdf-service.ts';
import { engineForHost } from './engine-for-host.ts';
import { createHandlers } from './handlers.ts';
import { refusalOfErrno, type StartRefusal } from './start-refusal.ts';

/** Everything behind the contract, ready for a transport. */
export type Host = {
  readonly handlers: Handlers;
  /** Tells every listener what happens until the returned function is called. */
  readonly subscribe: (listener: (message: PushMessage) => void) => () => void;
  /** The data folder by its real path. */
  readonly dataFolder: string;
  /** What another program is told that wants the same folder. */
  readonly announce: (address: string) => void;
  readonly close: () => Promise<void>;
};

export type HostOptions = {
  readonly vfs: Vfs;
  readonly dataFolder: string;
  readonly hostKind: Session['host'];
  readonly appVersion: string;
  /** Who is at the counter while nobody has a PIN; null for the branch's first clerk. */
  readonly userId: string | null;
  /** Keeps the secret of PINs to this account of the computer, where the host has such a thing. */
  readonly secretBox?: SecretBox;
};

const HOUSEKEEPING_MS = 1000;
/** Gives the commands of a branch that has no users yet. */
const FIRST_USER = 'operator';

/**
 * Takes the data folder and opens everything in it: engine, drafts, desks. One host holds a folder; the
 * next one is told who has it. Nothing is changed when it is refused.
 */
export async function openHost(options: HostOptions): Promise<Result<Host, StartRefusal>> {
  const { vfs, hostKind, appVersion } = options;
  const prepared = prepareFolder(vfs, options.dataFolder);
  if (!prepared.ok) return prepared;
  const dataFolder = prepared.value;
  const holder: FolderHolder = {
    host: hostKind,
    user: options.userId ?? userInfo().username,
    pid: process.pid,
    since: systemClock.now(),
  };
  const lock = await lockFolder(dataFolder, holder);
  if (!lock.ok) return refuse({ code: 'folder-in-use', folder: dataFolder, holder: nameOf(lock.error.holder) });
  const opened = openEngine({
    vfs,
    folder: dataFolder,
    clock: systemClock,
    ids: randomUUID,
    userId: FIRST_USER,
    awaitWindow: true,
  });
  if (!opened.ok) {
    await lock.value.release();
    return refuse(startRefusal(opened.error));
  }
  const engine = opened.value;
  const pdfs = createPdfService();
  const listeners = new Set<(message: PushMessage) => void>();
  const tell = (message: PushMessage) => listeners.forEach((listener) => listener(message));
  const peopleFolder = join(dataFolder, 'people');
  const people = new PeopleDesk({
    tables: engine.tables,
    run: (command, userId) => engine.runNow(command, userId),
    store: new PinStore(vfs, peopleFolder, options.secretBox ?? null),
    attempts: new PinAttempts(vfs, peopleFolder, systemClock.mono),
    ids: randomUUID,
    mono: systemClock.mono,
    operator: () => options.userId ?? whoWorksHere(engine.tables) ?? FIRST_USER,
    onChange: () => tell({ type: 'people' }),
  });
  const atCounter = () => people.atCounter();
  engine.onRecords((records) => tell({ type: 'records', records }));
  const housekeeping = setInterval(() => engine.tick(), HOUSEKEEPING_MS);
  housekeeping.unref();
  const packages = { vfs, folder: join(dataFolder, 'export'), appVersion };
  const handlers = createHandlers({
    engine: engineForHost(engine, people, (reason, detail) => tell({ type: 'stopped', reason, detail })),
    people,
    drafts: openDraftStore(vfs, join(dataFolder, 'drafts'), Date.now()),
    masterData: new MasterDataDesk(randomUUID, () => businessDate(localDay())),
    papers: { render: (kind, id, language) => renderPaper(engine.tables, pdfs, kind, id, language) },
    packages: { write: (commandId) => Promise.resolve(writeNextPackage(engine, packages, commandId, atCounter())) },
    identity: { host: hostKind, atCounter, appVersion, dataFolder },
    projectionVersion: PROJECTION_VERSION,
  });
  return ok({
    handlers,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    dataFolder,
    announce: (address) => lock.value.describe({ ...holder, address }),
    close: async () => {
      clearInterval(housekeeping);
      people.close();
      engine.close();
      await pdfs.close();
      await lock.value.release();
    },
  });
}

function prepareFolder(vfs: Vfs, dataFolder: string): Result<string, StartRefusal> {
  try {
    vfs.mkdir(dataFolder);
    return ok(vfs.realPath(dataFolder));
  } catch (error) {
    const errno = errnoOf(error);
    if (errno === undefined) throw error;
    return refuse(refusalOfErrno(errno, dataFolder));
  }
}

function startRefusal(error: EngineRefused): StartRefusal {
  switch (error.code) {
    case 'journal-damaged':
      return error;
    case 'journal-read-only':
      return { code: 'folder-read-only', path: error.path };
    case 'disk-full':
      return { code: 'disk-full', path: error.path };
    case 'journal-io':
      return { code: 'disk-failed', path: error.path, detail: error.errno };
    default:
      return { code: 'journal-refused', detail: 'path' in error ? `${error.code} ${error.path}` : error.code };
  }
}

function nameOf(holder: FolderHolder | undefined): string {
  if (!holder) return 'another program';
  const where = holder.address === undefined ? '' : `, ${holder.address}`;
  return `${holder.user} (${holder.host}, process ${holder.pid}${where}, since ${holder.since})`;
}

function whoWorksHere(tables: TableReader): string | undefined {
  const people = [...tables.all('users')].filter(isActive);
  return (people.find((user) => user.role === 'clerk') ?? people[0])?.id;
}

/** The calendar day of this computer, for an opening stock before any business day was opened. */
function localDay(): string {
  const local = Date.parse(systemClock.now()) + systemClock.offsetMinutes() * 60_000;
  return new Date(local).toISOString().slice(0, 10);
}
