import { createHash } from 'node:crypto';
import { leadingColumns, packageColumns, type PackageTable } from '#shared/exchange/package-columns.ts';
import { printTable } from '#shared/exchange/package-csv-text.ts';
import type { PackageManifest } from '#shared/exchange/package-manifest.ts';
import { canonicalJson } from '#shared/kernel/canonical-json.ts';
import { parse } from 'csv-parse/sync';
import { readCanonicalZip, writeCanonicalZip } from '../canonical-zip.ts';

/* A forger who changes a package and repairs what he can: the checksums of the container, SHA256SUMS, the manifest. */

/** How far the repair goes; each level includes the ones before it. */
export type Repair = 'container' | 'sums' | 'manifest';

export type Contents = Map<string, Uint8Array>;

export function contentsOf(zip: Uint8Array): Contents {
  const read = readCanonicalZip(zip);
  if (!read.ok) throw new Error(read.error.reason);
  return new Map(read.value.map(({ name, bytes }) => [name, bytes]));
}

/** Changes entries of a package (null removes one) and repairs the hashes around them. */
export function forge(
  zip: Uint8Array,
  changes: Readonly<Record<string, Uint8Array | string | null>>,
  repair: Repair,
  rowCounts: Readonly<Record<string, number>> = {},
): Uint8Array {
  const contents = contentsOf(zip);
  for (const [name, bytes] of Object.entries(changes)) {
    if (bytes === null) contents.delete(name);
    else contents.set(name, Buffer.from(bytes));
  }
  if (repair === 'manifest') {
    const manifest = JSON.parse(textOf(contents, 'manifest.json')) as PackageManifest;
    const files = manifest.files
      .filter(({ name }) => contents.has(name))
      .map((file) => {
        const bytes = contents.get(file.name) ?? new Uint8Array();
        const rows = rowCounts[file.name] ?? file.rows;
        return { name: file.name, rows, bytes: bytes.length, sha256: sha256(bytes) };
      });
    contents.set('manifest.json', Buffer.from(canonicalJson({ ...manifest, files })));
  }
  if (repair !== 'container') {
    contents.delete('SHA256SUMS');
    const sums = [...contents]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, bytes]) => `${sha256(bytes)}  ${name}\n`);
    contents.set('SHA256SUMS', Buffer.from(sums.join('')));
  }
  return writeCanonicalZip([...contents].map(([name, bytes]) => ({ name, bytes })));
}

export function textOf(contents: Contents, name: string): string {
  return Buffer.from(contents.get(name) ?? new Uint8Array()).toString('utf8');
}

/** The rows of a table without their hashes. */
export function rowsOf(contents: Contents, table: PackageTable): string[][] {
  const rows: string[][] = parse(textOf(contents, table), { fromLine: 2 });
  return rows.map((row) => row.slice(0, -1));
}

/** A table of the given rows, with right row hashes. */
export function tableOf(table: PackageTable, rows: readonly (readonly string[])[]): string {
  return printTable([...leadingColumns, ...Object.keys(packageColumns[table])], rows);
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
