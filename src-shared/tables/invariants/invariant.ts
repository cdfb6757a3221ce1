import type { BusinessDate } from '../../kernel/business-date.ts';
import type { TableReader } from '../table-reader.ts';
import type { TableName, Tables, Write } from '../tables.ts';

/** Something that must be true and is not: which invariant and rule, which row, and what was found. */
export type Violation = {
  readonly id: string;
  readonly rule: string;
  readonly place: string;
  readonly detail: string;
};

/** What a command is about to write, and on what. */
export type Step = {
  /** The tables before the command. */
  readonly before: TableReader;
  readonly writes: readonly Write[];
  /** Who gave it, in which business day (null before the first). */
  readonly userId: string;
  readonly day: BusinessDate | null;
  /** Rows of an import come from head office as they are; documents are made here. */
  readonly isImport: boolean;
};

/** One thing that must always hold, checked on whole tables, on what a command writes, or on both. */
export type Invariant = {
  /** Number in the design: I1 to I28. */
  readonly id: string;
  readonly says: string;
  readonly state?: (read: TableReader) => Violation[];
  readonly step?: (step: Step) => Violation[];
};

/** Gathers violations of one invariant. */
export class Findings {
  readonly found: Violation[] = [];
  private readonly id: string;

  constructor(id: string) {
    this.id = id;
  }

  add(rule: string, place: string, detail = ''): void {
    this.found.push({ id: this.id, rule, place, detail });
  }

  equal<T extends string | number | boolean>(rule: string, place: string, left: T, right: T): void {
    if (left !== right) this.add(rule, place, `${left} ≠ ${right}`);
  }

  atMost(rule: string, place: string, left: number, right: number): void {
    if (left > right) this.add(rule, place, `${left} > ${right}`);
  }
}

/** The rows a command writes into one table, the last write of each. */
export function writtenRows<Name extends TableName>(step: Pick<Step, 'writes'>, table: Name): Tables[Name][] {
  return step.writes.filter((write) => write.table === table).map((write) => write.row as Tables[Name]);
}

/** Sums of an amount by key. */
export function sumsBy<T>(
  rows: Iterable<T>,
  keyOf: (row: T) => string,
  amountOf: (row: T) => number,
): Map<string, number> {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(keyOf(row), (sums.get(keyOf(row)) ?? 0) + amountOf(row));
  return sums;
}
