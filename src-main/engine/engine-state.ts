import type { MasterPayload } from '#shared/events/master-payload.ts';
import { eventsOf, type RecordBody, type SequencedRecord } from '#shared/events/record.ts';
import { MemoryTables } from '#shared/tables/memory-tables.ts';
import { documentKey } from '#shared/history/document-history.ts';
import { project } from '#shared/tables/project.ts';
import type { Write } from '#shared/tables/tables.ts';
import type { JournalRecord } from '../journal/frame.ts';
import { readPayload, type PayloadRefused } from '../journal/payloads.ts';
import type { Vfs } from '../journal/vfs.ts';

/** What the journal's records come to: the tables, and where each command's outcome is. */
export class EngineState {
  readonly tables = new MemoryTables();
  /** Where the outcome of each command is, by command id. */
  readonly outcomes = new Map<string, number>();
  /** Records that hold a document, by `table/id`: what its history is read from. */
  readonly recordsOf = new Map<string, number[]>();
  /** The latest time a record was made at, as it says itself; empty before the first. */
  lastAt = '';
  /** Set when `replay` met a record whose payload cannot be had: the tables end before it. */
  refused: PayloadRefused | undefined;
  private readonly vfs: Vfs;
  private readonly folder: string;
  private appliedSeq = 0;

  constructor(vfs: Vfs, folder: string) {
    this.vfs = vfs;
    this.folder = folder;
  }

  /** Takes a record of the journal at the start; after `refused` none is taken any more. */
  replay(record: JournalRecord): void {
    if (this.refused !== undefined) return;
    const { seq, chain, body } = sequenced(record);
    for (const event of eventsOf(body)) {
      if (event.t !== 'master.applied.v1') continue;
      const payload = readPayload(this.vfs, this.folder, event.d.sha256);
      if (!payload.ok) {
        this.refused = payload.error;
        return;
      }
    }
    this.apply({ seq, chain, body });
  }

  /** Brings the tables up to a record, the one that follows the last. */
  apply({ seq, body }: SequencedRecord): void {
    if (seq !== this.appliedSeq + 1) throw new Error(`record ${seq} after ${this.appliedSeq}`);
    for (const event of eventsOf(body)) {
      const payload = event.t === 'master.applied.v1' ? this.payload(event.d.sha256) : null;
      const writes = project(event, payload);
      this.tables.apply(writes);
      if (event.t !== 'master.applied.v1') this.remember(writes, seq);
    }
    this.outcomes.set(body.id, seq);
    this.appliedSeq = seq;
    if (body.at > this.lastAt) this.lastAt = body.at;
  }

  private remember(writes: readonly Write[], seq: number): void {
    for (const write of writes) {
      const key = documentKey(write);
      if (key === null) continue;
      const known = this.recordsOf.get(key);
      if (!known) this.recordsOf.set(key, [seq]);
      else if (known.at(-1) !== seq) known.push(seq);
    }
  }

  /** The rows of a master data import, null when they are gone or damaged. */
  payload(sha256: string): MasterPayload | null {
    const stored = readPayload(this.vfs, this.folder, sha256);
    // Written by this program and checked against its hash: the type is what was stored.
    return stored.ok ? (stored.value as unknown as MasterPayload) : null;
  }
}

/** A record as the engine's listeners get it. */
export function sequenced(record: JournalRecord): SequencedRecord {
  // Records in the journal were written by this program and are covered by their checksums.
  return { seq: record.seq, chain: record.chain, body: record.body as unknown as RecordBody };
}
