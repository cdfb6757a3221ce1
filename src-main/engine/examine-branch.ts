import { numberGaps } from '#shared/tables/number-report.ts';
import { openDay } from '#shared/commands/facts.ts';
import { eventsOf } from '#shared/events/record.ts';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import { stepViolations, violations, type Violation } from '#shared/tables/invariants.ts';
import { MemoryTables } from '#shared/tables/memory-tables.ts';
import { project } from '#shared/tables/project.ts';
import type { JournalDamaged } from '../journal/damage.ts';
import { openJournal } from '../journal/journal.ts';
import type { OpenRefused } from '../journal/journal-session.ts';
import { readPayload, type PayloadRefused } from '../journal/payloads.ts';
import { verifyJournal } from '../journal/verify-journal.ts';
import type { Vfs } from '../journal/vfs.ts';
import type { Clock } from './clock.ts';
import { sequenced } from './engine-state.ts';

/** What a branch looks like to somebody who trusts nothing but its journal. */
export type Examination = {
  readonly records: number;
  /** First what a step broke, with its record, then what is wrong with the tables at the end. */
  readonly broken: readonly (Violation & { readonly record: number | null })[];
  readonly numberGaps: ReturnType<typeof numberGaps>;
};

/**
 * Reads a data folder without changing it: every byte and chain value of the journal, then every record
 * as the engine would have checked it before writing, then the tables that come of it.
 */
export function examineBranch(
  vfs: Vfs,
  folder: string,
  clock: Clock,
): Result<Examination, JournalDamaged | OpenRefused | PayloadRefused> {
  const verified = verifyJournal(vfs, folder);
  if (!verified.ok) return verified;
  const tables = new MemoryTables();
  const broken: (Violation & { record: number | null })[] = [];
  let missing: PayloadRefused | undefined;
  const opened = openJournal({ vfs, folder, clock, access: 'read' }, (record) => {
    const { seq, body } = sequenced(record);
    // A record is one command: its events are one step, as the engine looked at it before it was written.
    const writes: ReturnType<typeof project>[number][] = [];
    let isImport = false;
    for (const event of eventsOf(body)) {
      const payload = event.t === 'master.applied.v1' ? readPayload(vfs, folder, event.d.sha256) : null;
      if (payload && !payload.ok) missing ??= payload.error;
      if (missing) return;
      isImport ||= payload !== null;
      const rows = payload?.ok ? payload.value : null;
      writes.push(...project(event, rows as Parameters<typeof project>[1]));
    }
    const userId = 'by' in body ? body.by : '';
    const day = openDay(tables)?.date ?? null;
    const step = { before: tables, writes, userId, day, isImport };
    broken.push(...stepViolations(step).map((one) => ({ ...one, record: seq })));
    tables.apply(writes);
  });
  if (!opened.ok) return opened;
  opened.value.close();
  if (missing) return refuse(missing);
  broken.push(...violations(tables).map((one) => ({ ...one, record: null })));
  return ok({ records: verified.value.head.seq, broken, numberGaps: numberGaps(tables) });
}
