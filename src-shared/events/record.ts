import type { BusinessDate } from '../kernel/business-date.ts';
import type { DomainEvent } from './events.ts';
import { upcast } from './upcast.ts';

/**
 * Body of one journal record: one command and everything it caused, under one checksum, so that a
 * command is whole or absent. Keys are short because every record carries them.
 */
export type CommandRecordBody = {
  /** Command id: the same id twice gives the first outcome again. */
  readonly id: string;
  /** Command type. */
  readonly t: string;
  /** Instant in UTC, ISO 8601, and the offset of local time in minutes. */
  readonly at: string;
  readonly off: number;
  /** User id of whoever gave the command. */
  readonly by: string;
  /** User id of whoever approved this one command with his PIN; absent: it took no approval. */
  readonly approvedBy?: string;
  /** Business day the command was posted in, null before the first day is opened. */
  readonly bd: BusinessDate | null;
  /** Events in the order they apply. */
  readonly e: readonly DomainEvent[];
  /** The clock stood before the last record: dates follow the business day, this marks the instant. */
  readonly clockSuspect?: true;
};

/** First record of every journal. */
export type JournalHeaderBody = {
  readonly id: string;
  readonly t: 'journal.created';
  readonly journalId: string;
  readonly at: string;
  /** Oldest reader that understands this journal. */
  readonly minReader: number;
};

/** Written after a torn tail was cut off at start. */
export type RecoveredBody = {
  readonly id: string;
  readonly t: 'journal.recovered';
  readonly at: string;
  readonly droppedBytes: number;
};

export type RecordBody = CommandRecordBody | JournalHeaderBody | RecoveredBody;

/** A record with its place in the journal, as it travels to windows and packages. */
export type SequencedRecord = { readonly seq: number; readonly chain: string; readonly body: RecordBody };

/** The events of a record, brought up to the present version; header and recovery records have none. */
export function eventsOf(body: RecordBody): readonly DomainEvent[] {
  return 'e' in body ? body.e.map(upcast) : [];
}
