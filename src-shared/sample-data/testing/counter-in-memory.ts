import { BranchInMemory } from '../../commands/testing/branch-in-memory.ts';
import { addDays, type BusinessDate } from '../../kernel/business-date.ts';
import type { MemoryTables } from '../../tables/memory-tables.ts';
import { masterPayloadsOf, type GeneratedBranch } from '../generated-branch.ts';
import { playDay, type Counter } from '../play-day.ts';

/** A made-up branch at a counter in memory. */
export class CounterInMemory extends BranchInMemory {
  private readonly branch: GeneratedBranch;

  constructor(branch: GeneratedBranch) {
    super(masterPayloadsOf(branch), '2026-03-02T01:00:00.000Z');
    this.branch = branch;
    this.setUp();
  }

  get read(): MemoryTables {
    return this.tables;
  }

  /** Plays business days from one on. */
  play(from: BusinessDate, days: number): this {
    const counter: Counter = { read: this.tables, give: (type, _, input) => this.give(type, input) };
    for (let day = 0; day < days; day += 1) playDay(this.branch, counter, addDays(from, day));
    return this;
  }
}
