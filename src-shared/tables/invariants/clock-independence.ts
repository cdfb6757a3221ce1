import { canonicalJson } from '../../kernel/canonical-json.ts';
import type { TableReader } from '../table-reader.ts';
import { rowKey, tableNames } from '../tables.ts';
import { Findings, type Violation } from './invariant.ts';

/** Members that only record when something happened; nothing is ever decided on them. */
const recordedInstants = new Set(['at', 'startedAt', 'endedAt', 'expiresAt', 'enteredAt']);

/**
 * I26: the clock decides nothing. Two branches that got the same commands with different clocks hold the
 * same rows, but for the instants that were recorded.
 */
export function clockDependence(one: TableReader, other: TableReader): Violation[] {
  const findings = new Findings('I26');
  for (const table of tableNames) {
    const rows = new Map([...other.all(table)].map((row) => [rowKey(table, row), canonicalJson(withoutInstants(row))]));
    for (const row of one.all(table)) {
      const key = rowKey(table, row);
      const same = canonicalJson(withoutInstants(row)) === rows.get(key);
      if (!same) findings.add('same row whatever the clock says', `${table} ${key}`);
      rows.delete(key);
    }
    for (const key of rows.keys()) findings.add('same rows whatever the clock says', `${table} ${key}`);
  }
  return findings.found;
}

function withoutInstants(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutInstants);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      recordedInstants.has(name) && typeof member === 'string' ? '' : withoutInstants(member),
    ]),
  );
}
