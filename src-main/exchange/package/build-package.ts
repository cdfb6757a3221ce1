import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { packageContent, type PackageContentInput } from '#shared/exchange/package-content.ts';
import {
  packageFileName,
  packageFormat,
  type PackageFileEntry,
  type PackageManifest,
} from '#shared/exchange/package-manifest.ts';
import { canonicalJson } from '#shared/kernel/canonical-json.ts';
import { writeCanonicalZip, type ZipEntry } from './canonical-zip.ts';

/** Everything a package follows from. The same input gives the same bytes. */
export type PackageInput = PackageContentInput & {
  readonly branch: string;
  readonly journalId: string;
  /** Number of the package, from 1 without gaps. */
  readonly sequence: number;
  /** SHA-256 of the package before, null for the first. */
  readonly previousSha256: string | null;
  /** The closed day it is written for, `YYYY-MM-DD`. */
  readonly businessDate: string;
  /** Chain hash of the record before the first one, 64 zeros before the first of the journal. */
  readonly chainBefore: string;
  readonly appVersion: string;
};

export type BuiltPackage = {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** Of `bytes`, hex: the next package names it. */
  readonly sha256: string;
  readonly manifest: PackageManifest;
};

/** Name of the entry with the journal lines. */
const journalEntry = 'journal.ndjson.gz';
/** Byte of the gzip header that names the system it was made on; 255 is "unknown". */
const gzipSystemByte = 9;

/**
 * Builds the export package of a range of the journal. It proves nothing: that is for the verifier.
 *
 * @throws RangeError without records, Error when a payload or a product's unit is missing.
 */
export function buildPackage(input: PackageInput): BuiltPackage {
  const first = input.records[0];
  const last = input.records.at(-1);
  if (!first || !last) throw new RangeError('a package holds at least one record');
  const content = packageContent(input);
  const contents = [
    { name: journalEntry, rows: input.records.length, bytes: gzipFixed(content.journal) },
    ...content.entries.map(({ name, rows, text }) => ({ name, rows, bytes: Buffer.from(text) })),
  ].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const manifest: PackageManifest = {
    format: packageFormat,
    branch: input.branch,
    journalId: input.journalId,
    sequence: input.sequence,
    previousSha256: input.previousSha256,
    businessDate: input.businessDate,
    fromSeq: first.seq,
    toSeq: last.seq,
    chainBefore: input.chainBefore,
    chainAfter: last.chain,
    currency: { code: input.currency.code, minorDigits: input.currency.minorDigits },
    appVersion: input.appVersion,
    series: content.series,
    files: contents.map(fileEntry),
  };
  const summed = [{ name: 'manifest.json', bytes: Buffer.from(canonicalJson(manifest)) }, ...contents];
  const bytes = writeCanonicalZip([...summed, { name: 'SHA256SUMS', bytes: Buffer.from(sumsText(summed)) }]);
  const fileName = packageFileName(input.branch, input.businessDate, input.sequence);
  return { fileName, bytes, sha256: sha256Of(bytes), manifest };
}

/** The same text gives the same bytes with the same zlib: no time, no system in the header. */
function gzipFixed(text: string): Buffer {
  const zipped = gzipSync(text, { level: 6 });
  zipped[gzipSystemByte] = 255;
  return zipped;
}

function fileEntry({ name, rows, bytes }: ZipEntry & { readonly rows: number }): PackageFileEntry {
  return { name, rows, bytes: bytes.length, sha256: sha256Of(bytes) };
}

/** What `sha256sum -c SHA256SUMS` reads. */
function sumsText(entries: readonly ZipEntry[]): string {
  return entries
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, bytes }) => `${sha256Of(bytes)}  ${name}\n`)
    .join('');
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
