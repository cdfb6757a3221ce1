import { decide } from '../../commands/decide.ts';
import type { DomainEvent } from '../../events/events.ts';
import { openDay } from '../../commands/facts.ts';
import { addDays, type BusinessDate } from '../../kernel/business-date.ts';
import { stepViolations, type Violation } from '../../tables/invariants.ts';
import { MemoryTables } from '../../tables/memory-tables.ts';
import { project } from '../../tables/project.ts';
import { sampleBranch } from '../branch.ts';
import { masterPayloadsOf, type GeneratedBranch } from '../generated-branch.ts';
import { playDay, type Counter } from '../play-day.ts';

/** A branch in memory that decides, checks and projects as the engine does, and keeps what happened. */
export class CounterInMemory implements Counter {
  readonly read = new MemoryTables();
  readonly events: DomainEvent[] = [];
  /** What a step broke; the engine would have refused to write it. */
  readonly broken: Violation[] = [];
  now = '2026-03-02T01:00:00.000Z';
  private readonly payloads: ReturnType<typeof masterPayloadsOf>;

  constructor(branch: GeneratedBranch) {
    this.payloads = masterPayloadsOf(branch);
    this.give('configureBranch', 'configure', sampleBranch, 'budi');
    // The payload's name stands for its hash here: nothing is read from disk.
    for (const { kind } of this.payloads) this.give('applyMasterData', kind, { kind, sha256: kind, fileName: kind });
  }

  readonly give = (...[type, , input, userId = 'siti']: [...Parameters<Counter['give']>, userId?: string]): boolean => {
    const payload = (kind: string) => this.payloads.find((candidate) => candidate.kind === kind) ?? null;
    const decided = decide(type, input, { read: this.read, now: this.now, userId, payload });
    if (!decided.ok) return false;
    for (const event of decided.value) {
      const isImport = event.t === 'master.applied.v1';
      const writes = project(event, isImport ? payload(event.d.kind) : null);
      const day = openDay(this.read)?.date ?? null;
      this.broken.push(...stepViolations({ before: this.read, writes, userId, day, isImport }));
      this.read.apply(writes);
      this.events.push(event);
    }
    return true;
  };

  /** Plays business days from one on. */
  play(branch: GeneratedBranch, from: BusinessDate, days: number): this {
    for (let day = 0; day < days; day += 1) playDay(branch, this, addDays(from, day));
    return this;
  }
}
