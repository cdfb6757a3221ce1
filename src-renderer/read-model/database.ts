import Dexie, { type Table } from 'dexie';
import { tableSchemas, type TableName, type Tables } from '#shared/tables/tables.ts';
import { PROJECTION_VERSION } from '#shared/tables/projection-version.ts';

/** Where the projection stands: written in the same transaction as the rows it speaks of. */
export type AppliedMark = {
  readonly key: 'applied';
  readonly journalId: string;
  readonly appliedSeq: number;
  readonly appliedChain: string;
  readonly projectionVersion: number;
  /** False while a rebuild has not reached the head it started from: such a database is never shown. */
  readonly complete: boolean;
};

/**
 * The window's copy of the tables. Relaxed durability: the journal is the record, and a lost tail is
 * replayed at the next start.
 */
export class ProjectionDatabase extends Dexie {
  readonly meta!: Table<AppliedMark, 'applied'>;

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'relaxed' });
    this.version(1).stores({ ...tableSchemas, meta: 'key' });
  }

  rows<Name extends TableName>(name: Name): Table<Tables[Name], string | number> {
    return this.table(name);
  }

  async applied(): Promise<AppliedMark | null> {
    return (await this.meta.get('applied')) ?? null;
  }
}

const OPEN_MILLISECONDS = 10_000;

/** Names of a journal's databases share this; a rebuild makes a new one beside the old. */
function namePrefix(journalId: string): string {
  return `proj-${journalId}-v${PROJECTION_VERSION}-`;
}

/** Makes an empty database for a rebuild. */
export async function createProjection(journalId: string): Promise<ProjectionDatabase> {
  const database = new ProjectionDatabase(`${namePrefix(journalId)}${crypto.randomUUID().slice(0, 8)}`);
  await openInTime(database);
  return database;
}

/**
 * The most advanced complete database of a journal, null when there is none. A database that cannot be
 * opened within ten seconds counts as gone: it holds nothing that the journal does not.
 */
export async function findProjection(journalId: string): Promise<ProjectionDatabase | null> {
  const names = await inTime(Dexie.getDatabaseNames(), 'database names').catch(() => []);
  const candidates: { database: ProjectionDatabase; seq: number }[] = [];
  for (const name of names.filter((candidate) => candidate.startsWith(namePrefix(journalId)))) {
    const database = new ProjectionDatabase(name);
    try {
      await openInTime(database);
      const mark = await inTime(database.applied(), name);
      if (mark?.complete === true) candidates.push({ database, seq: mark.appliedSeq });
      else database.close();
    } catch {
      database.close();
    }
  }
  const [best, ...others] = candidates.toSorted((a, b) => b.seq - a.seq);
  for (const { database } of others) database.close();
  return best?.database ?? null;
}

/** Deletes the projections of every journal and version but the one in use. */
export async function deleteOtherProjections(inUse: string): Promise<void> {
  const names = await Dexie.getDatabaseNames();
  const superseded = names.filter((name) => name.startsWith('proj-') && name !== inUse);
  await Promise.allSettled(superseded.map((name) => Dexie.delete(name)));
}

async function openInTime(database: ProjectionDatabase): Promise<void> {
  await inTime(database.open(), database.name);
}

function inTime<T>(work: PromiseLike<T>, what: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${what}: no answer`)), OPEN_MILLISECONDS);
    work.then(resolve, reject).then(
      () => clearTimeout(timer),
      () => clearTimeout(timer),
    );
  });
}
