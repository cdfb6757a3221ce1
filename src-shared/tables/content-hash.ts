import { canonicalJson } from '../kernel/canonical-json.ts';
import { sha256Hex } from '../kernel/sha256.ts';
import { tableNames, type TableName, type Tables } from './tables.ts';

/** Hash of the rows of every table, hex. Two stores with equal hashes hold equal rows. */
export type ContentHashes = Record<TableName, string>;

/**
 * Hash of a set of rows, whatever order they are read in: the sum modulo 2^256 of the SHA-256 of each
 * row's canonical JSON. Used to compare main's memory with IndexedDB and with a replay.
 */
function hashRows<Name extends TableName>(rows: Iterable<Tables[Name]>): string {
  let sum = 0n;
  for (const row of rows) sum = (sum + BigInt(`0x${sha256Hex(canonicalJson(row))}`)) % (1n << 256n);
  return sum.toString(16).padStart(64, '0');
}

/** Hashes of all tables of a store. */
export function hashTables(read: (table: TableName) => Iterable<Tables[TableName]>): ContentHashes {
  return Object.fromEntries(tableNames.map((table) => [table, hashRows(read(table))])) as ContentHashes;
}
