import type { DomainEvent } from '../../events/events.ts';
import type { MasterPayload } from '../../events/master-payload.ts';
import { sampleBranch } from '../../sample-data/branch.ts';
import { stepViolations, type Violation } from '../../tables/invariants.ts';
import { MemoryTables } from '../../tables/memory-tables.ts';
import { project } from '../../tables/project.ts';
import type { CommandInput, CommandType } from '../command-inputs.ts';
import { decide } from '../decide.ts';
import { openDay } from '../facts.ts';

/** A branch in memory: decides, checks and projects as the engine does, and keeps what happened. */
export class BranchInMemory {
  readonly tables = new MemoryTables();
  readonly events: DomainEvent[] = [];
  /** What a step broke; the engine would have refused to write it. */
  readonly broken: Violation[] = [];
  now: string;
  private readonly payloads: readonly MasterPayload[];

  /** @param payloads master data; the kind of one stands for its hash here, nothing is read from disk */
  constructor(payloads: readonly MasterPayload[], now: string) {
    this.payloads = payloads;
    this.now = now;
  }

  give<Type extends CommandType>(type: Type, input: CommandInput<Type>, userId = 'siti'): boolean {
    const payload = (kind: string) => this.payloads.find((candidate) => candidate.kind === kind) ?? null;
    const decided = decide(type, input, { read: this.tables, now: this.now, userId, payload });
    if (!decided.ok) return false;
    const isImport = decided.value.some((event) => event.t === 'master.applied.v1');
    const writes = decided.value.flatMap((event) =>
      project(event, event.t === 'master.applied.v1' ? payload(event.d.kind) : null),
    );
    const day = openDay(this.tables)?.date ?? null;
    this.broken.push(...stepViolations({ before: this.tables, writes, userId, day, isImport }));
    this.tables.apply(writes);
    this.events.push(...decided.value);
    return true;
  }

  /** Configures the branch and imports its master data. */
  setUp(): void {
    this.give('configureBranch', sampleBranch);
    for (const { kind } of this.payloads) this.give('applyMasterData', { kind, sha256: kind, fileName: kind });
  }
}
