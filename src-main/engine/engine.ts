import type { Posted, Session } from '#shared/contract/contract.ts';
import { commandSchemas, type CommandInput, type CommandType } from '#shared/commands/command-inputs.ts';
import { decide } from '#shared/commands/decide.ts';
import { openDay } from '#shared/commands/facts.ts';
import type { DomainEvent } from '#shared/events/events.ts';
import type { MasterPayload } from '#shared/events/master-payload.ts';
import type { RecordBody, SequencedRecord } from '#shared/events/record.ts';
import type { HistoryTable } from '#shared/history/history-entry.ts';
import type { DomainError } from '#shared/kernel/domain-error.ts';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import { hashTables } from '#shared/tables/content-hash.ts';
import { stepViolations } from '#shared/tables/invariants.ts';
import { project } from '#shared/tables/project.ts';
import type { TableName } from '#shared/tables/tables.ts';
import type { TableReader } from '#shared/tables/table-reader.ts';
import type { JournalRecord } from '../journal/frame.ts';
import { openJournal, type AppendRefused, type Journal } from '../journal/journal.ts';
import type { OpenRefused } from '../journal/journal-session.ts';
import { writePayload, type PayloadRefused } from '../journal/payloads.ts';
import type { Vfs } from '../journal/vfs.ts';
import type { Clock } from './clock.ts';
import { EngineState, sequenced } from './engine-state.ts';

export type EngineOptions = {
  readonly vfs: Vfs;
  /** The data folder; whoever opens the engine holds its lock. */
  readonly folder: string;
  readonly clock: Clock;
  /** Gives ids for records that no window asked for. */
  readonly ids: () => string;
  /** Who gives the commands of this host. */
  readonly userId: string;
  /** After a torn tail, wait for the first window before appending (it may know more than the journal). */
  readonly awaitWindow?: boolean;
};

/** A command as it arrives; `input` is not trusted. */
export type Command = {
  readonly id: string;
  readonly type: string;
  readonly input: unknown;
  readonly expectedVersions?: Readonly<Record<string, number>>;
  /** Who approved it, proven by his PIN before it came here. */
  readonly approvedBy?: string | undefined;
};

/** A payload that the journal refers to is gone or damaged: the tables cannot be built. */
export type EngineRefused = OpenRefused | PayloadRefused;

type Listener = (records: readonly SequencedRecord[]) => void;

/** Opens the journal of a data folder and replays it. Nothing is changed when it is refused. */
export function openEngine(options: EngineOptions): Result<Engine, EngineRefused> {
  const { vfs, folder, clock, ids } = options;
  const header = { id: ids(), t: 'journal.created', journalId: ids(), at: clock.now(), minReader: 1 };
  const holdAfterTornTail = options.awaitWindow ?? false;
  const state = new EngineState(vfs, folder);
  const opened = openJournal({ vfs, folder, clock, header, holdAfterTornTail }, (record) => state.replay(record));
  if (!opened.ok) return opened;
  if (state.refused !== undefined) {
    opened.value.close();
    return refuse(state.refused);
  }
  return ok(new Engine(options, opened.value, state));
}

/**
 * The single writer. A command is decided on the state after the one before it, made durable with one
 * flush, projected, and only then answered. Everything here is synchronous, so nothing can come between.
 */
export class Engine {
  private readonly options: EngineOptions;
  private readonly journal: Journal;
  private readonly state: EngineState;
  private readonly listeners = new Set<Listener>();
  private halt: Session['stopped'] = null;

  constructor(options: EngineOptions, journal: Journal, state: EngineState) {
    this.options = options;
    this.journal = journal;
    this.state = state;
    this.recordRecovery();
  }

  get journalId(): string {
    const body = this.journal.header.body as unknown as RecordBody;
    if (body.t !== 'journal.created' || !('journalId' in body)) throw new Error('record 1 is not a journal header');
    return body.journalId;
  }

  get tables(): TableReader {
    return this.state.tables;
  }

  head(): { readonly seq: number; readonly chain: string } {
    return this.journal.head();
  }

  /** Records from `seq` on, at most `limit`. */
  recordsFrom(seq: number, limit: number): SequencedRecord[] {
    const records: SequencedRecord[] = [];
    for (const record of this.journal.readFrom(Math.max(1, seq))) {
      if (records.length === limit) break;
      records.push(sequenced(record));
    }
    return records;
  }

  /** The records that hold a document, in the order of the journal. */
  recordsOf(table: HistoryTable, id: string): SequencedRecord[] {
    return (this.state.recordsOf.get(`${table}/${id}`) ?? []).map((seq) => this.recordAt(seq));
  }

  /** The journal lines of a range, both ends included, as they stand in the file. */
  linesBetween(fromSeq: number, toSeq: number): JournalRecord[] {
    const records: JournalRecord[] = [];
    for (const record of this.journal.readFrom(fromSeq)) {
      if (record.seq > toSeq) break;
      records.push(record);
    }
    return records;
  }

  /**
   * Carries out one command. The same id again answers with the first outcome and posts nothing.
   *
   * @param userId whoever gives it, when not the user of this host
   */
  run(command: Command, userId = this.options.userId): Promise<Result<Posted, DomainError>> {
    return Promise.resolve(this.runNow(command, userId));
  }

  /** As `run`, for callers without a window: the demo, tools and tests. */
  runNow(command: Command, userId = this.options.userId): Result<Posted, DomainError> {
    const known = this.outcome(command.id);
    if (known) return ok(known);
    if (this.halt) return refuse({ code: 'posting-stopped', reason: this.halt.reason });
    const decided = this.decideNow(command, userId);
    if (!decided.ok) return decided;
    this.mustBeSound(decided.value, userId);
    return this.post(this.body(command, userId, decided.value));
  }

  /** What a command would do, without doing it. */
  preview(command: Omit<Command, 'id'>, userId = this.options.userId): Result<readonly DomainEvent[], DomainError> {
    return this.decideNow(command, userId);
  }

  /** Outcome of a command by its id, null when it was never posted. */
  outcome(commandId: string): Posted | null {
    const seq = this.state.outcomes.get(commandId);
    if (seq === undefined) return null;
    return { records: [this.recordAt(seq)] };
  }

  private recordAt(seq: number): SequencedRecord {
    const record = this.journal.recordAt(seq);
    if (!record.ok) throw new Error(`record ${seq} cannot be read back: ${record.error.code}`);
    return sequenced(record.value);
  }

  payload(sha256: string): MasterPayload | null {
    return this.state.payload(sha256);
  }

  /** Stores the rows of a master data import, before the command that names them. */
  storePayload(payload: MasterPayload): Result<string, DomainError> {
    const written = writePayload(this.options.vfs, this.options.folder, payload);
    if (written.ok) return ok(written.value.sha256);
    return refuse({ code: written.error.code === 'disk-full' ? 'disk-full' : 'store-failed' });
  }

  hashes(): Readonly<Record<string, string>> {
    return hashTables((table: TableName) => this.state.tables.all(table));
  }

  onRecords(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  stopped(): Session['stopped'] {
    return this.halt;
  }

  stop(reason: string, detail: string): void {
    this.halt ??= { reason, detail };
  }

  /** A window knows this record: the journal must have it too. Ends the wait after a torn tail. */
  confirmWindow(seq: number, chain: string): void {
    const confirmed = this.journal.confirmWatermark({ seq, chain, from: 'IndexedDB' });
    if (!confirmed.ok) return this.stop('journal-behind-window', `record ${seq}`);
    this.journal.releaseHold();
    this.recordRecovery();
  }

  /** Housekeeping, about once a second. */
  tick(): void {
    this.journal.tick();
  }

  close(): void {
    this.journal.close();
  }

  private recordRecovery(): void {
    const { cut } = this.journal.recovery();
    if (!cut || this.journal.state() !== 'open') return;
    const id = `recovered-${cut.seq}-${cut.bytes}`;
    if (this.state.outcomes.has(id)) return;
    this.post({ id, t: 'journal.recovered', at: this.options.clock.now(), droppedBytes: cut.bytes });
  }

  private decideNow(command: Omit<Command, 'id'>, userId: string): Result<readonly DomainEvent[], DomainError> {
    if (!Object.hasOwn(commandSchemas, command.type)) {
      return refuse({ code: 'invalid-input', field: 'type', problem: command.type.slice(0, 60) });
    }
    const type = command.type as CommandType;
    const input = commandSchemas[type].safeParse(command.input);
    if (!input.success) {
      const issue = input.error.issues[0];
      return refuse({ code: 'invalid-input', field: issue?.path.join('.') ?? '', problem: issue?.message ?? '' });
    }
    const moved = this.changedMeanwhile(command.expectedVersions ?? {});
    if (moved !== null) return refuse({ code: 'changed-meanwhile', document: moved });
    return decide(type, input.data as CommandInput<typeof type>, {
      read: this.state.tables,
      now: this.options.clock.now(),
      userId,
      approvedBy: command.approvedBy,
      payload: (sha256) => this.payload(sha256),
    });
  }

  /** A rule that breaks an invariant is a bug: it throws before anything is written. */
  private mustBeSound(events: readonly DomainEvent[], userId: string): void {
    const writes = events.flatMap((event) =>
      project(event, event.t === 'master.applied.v1' ? this.payload(event.d.sha256) : null),
    );
    const isImport = events.some((event) => event.t === 'master.applied.v1');
    const day = openDay(this.state.tables)?.date ?? null;
    const broken = stepViolations({ before: this.state.tables, writes, userId, day, isImport });
    if (broken.length > 0) throw new Error(`invariant broken: ${JSON.stringify(broken.slice(0, 5))}`);
  }

  private changedMeanwhile(expected: Readonly<Record<string, number>>): string | null {
    for (const [place, version] of Object.entries(expected)) {
      const [table = '', key = ''] = place.split('/', 2);
      const row: unknown = this.state.tables.get(table as TableName, key);
      const current = typeof row === 'object' && row !== null && 'version' in row ? row.version : 0;
      if (current !== version) {
        return typeof row === 'object' && row !== null && 'number' in row ? String(row.number) : key;
      }
    }
    return null;
  }

  private body(command: Command, userId: string, events: readonly DomainEvent[]): RecordBody {
    const at = this.options.clock.now();
    return {
      id: command.id,
      t: command.type,
      at,
      off: this.options.clock.offsetMinutes(),
      by: userId,
      ...(command.approvedBy === undefined ? {} : { approvedBy: command.approvedBy }),
      bd: openDay(this.state.tables)?.date ?? null,
      e: events,
      ...(at < this.state.lastAt ? { clockSuspect: true as const } : {}),
    };
  }

  private post(body: RecordBody): Result<Posted, DomainError> {
    const before = this.journal.head().seq;
    const appended = this.journal.append([body]);
    if (!appended.ok) return this.notAppended(appended.error, before);
    const records = appended.value.map(sequenced);
    this.publish(records);
    if (body.t === 'closeDay') this.journal.roll();
    return ok({ records });
  }

  /** After a failed flush only the disk knows whether the record is there: ask it, and go by its answer. */
  private notAppended(error: AppendRefused, before: number): Result<Posted, DomainError> {
    if (error.code === 'disk-full') return refuse({ code: 'disk-full' });
    if (error.code === 'journal-failed') {
      const reopened = this.journal.reopen();
      if (reopened.ok) {
        const found = this.recordsFrom(before + 1, 1);
        if (found.length === 0) return refuse({ code: 'store-failed' });
        this.publish(found);
        return ok({ records: found });
      }
    }
    this.stop(error.code, this.options.folder);
    return refuse({ code: 'posting-stopped', reason: error.code });
  }

  private publish(records: readonly SequencedRecord[]): void {
    for (const record of records) this.state.apply(record);
    for (const listener of this.listeners) listener(records);
  }
}
