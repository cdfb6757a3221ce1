import { createHash } from 'node:crypto';
import { packageTables } from '#shared/exchange/package-columns.ts';
import { packageFormat, type PackageManifest } from '#shared/exchange/package-manifest.ts';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import type { Entries } from './container.ts';
import { fault, type VerifyFault } from './fault.ts';
import { isObject, parseCanonicalJson, type Json } from './json-text.ts';

type Check = (value: Json | undefined) => boolean;

const text: Check = (value) => typeof value === 'string' && value !== '';
const hash: Check = (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
const count: Check = (value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
const place: Check = (value) => count(value) && value !== 0;
const listOf =
  (item: Check): Check =>
  (value) =>
    Array.isArray(value) && (value as readonly Json[]).every(item);
const shaped =
  (members: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isObject(value) &&
    Object.keys(value).length === Object.keys(members).length &&
    Object.entries(members).every(([name, check]) => check(value[name]));

const members: Readonly<Record<keyof PackageManifest, Check>> = {
  format: (value) => value === packageFormat,
  branch: text,
  journalId: text,
  sequence: place,
  previousSha256: (value) => value === null || hash(value),
  businessDate: (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value),
  fromSeq: place,
  toSeq: place,
  chainBefore: hash,
  chainAfter: hash,
  currency: shaped({
    code: text,
    minorDigits: (value) => typeof value === 'number' && [0, 1, 2, 3, 4].includes(value),
  }),
  appVersion: text,
  series: listOf(shaped({ key: text, before: count, first: place, last: place, count: place })),
  files: listOf(shaped({ name: text, rows: count, bytes: count, sha256: hash })),
};

/** Reads the manifest and checks that every member is there, and nothing else. */
export function readManifest(entries: Entries): Result<PackageManifest, VerifyFault> {
  const bytes = entries.get('manifest.json');
  if (bytes === undefined) return refuse(fault('manifest.json', 'missing'));
  const parsed = parseCanonicalJson(bytes);
  if (!isObject(parsed)) return refuse(fault('manifest.json', 'not canonical JSON'));
  const wrong = Object.entries(members).find(([name, check]) => !check(parsed[name]));
  if (wrong) return refuse(fault('manifest.json', `${wrong[0]} is missing or not what it must be`));
  const strange = Object.keys(parsed).find((name) => !Object.hasOwn(members, name));
  if (strange !== undefined) return refuse(fault('manifest.json', `${strange} does not belong here`));
  const manifest = parsed as unknown as PackageManifest;
  const isFirst = manifest.sequence === 1;
  if (isFirst !== (manifest.previousSha256 === null)) {
    return refuse(fault('manifest.json', 'only the first package has none before it'));
  }
  return ok(manifest);
}

const fixedEntries = ['journal.ndjson.gz', 'totals.json', ...packageTables];

/** Every entry is named and hashed by the manifest and by SHA256SUMS, and no other entry is there. */
export function checkHashes(entries: Entries, manifest: PackageManifest): VerifyFault | null {
  const sums = [...entries]
    .filter(([name]) => name !== 'SHA256SUMS')
    .map(([name, bytes]) => `${sha256(bytes)}  ${name}`);
  const stated = entries.get('SHA256SUMS')?.toString('utf8').split('\n') ?? [];
  for (const [index, sum] of sums.entries()) {
    if (stated[index] !== sum) return fault(sum.slice(66), `SHA256SUMS line ${index + 1} does not fit it`);
  }
  if (stated.slice(sums.length).join('\n') !== '') return fault('SHA256SUMS', `more than ${sums.length} lines`);
  if (!entries.get('SHA256SUMS')?.equals(Buffer.from(`${sums.join('\n')}\n`))) return fault('SHA256SUMS', 'bad text');
  const named = new Set(manifest.files.map(({ name }) => name));
  const unnamed = [...entries.keys()].find(
    (name) => name !== 'SHA256SUMS' && name !== 'manifest.json' && !named.has(name),
  );
  if (unnamed !== undefined) return fault(unnamed, 'not in the manifest');
  const missing = fixedEntries.find((name) => !named.has(name));
  if (missing !== undefined) return fault(missing, 'missing');
  let before = '';
  for (const file of manifest.files) {
    if (file.name <= before) return fault('manifest.json', `files: ${file.name} out of order or twice`);
    before = file.name;
    const bytes = entries.get(file.name);
    if (bytes === undefined) return fault(file.name, 'in the manifest, but missing');
    if (!fixedEntries.includes(file.name) && !/^payload-[0-9a-f]{64}\.json$/.test(file.name)) {
      return fault(file.name, 'not an entry of this format');
    }
    if (bytes.length !== file.bytes) return fault(file.name, `${bytes.length} bytes, the manifest says ${file.bytes}`);
    if (sha256(bytes) !== file.sha256) return fault(file.name, 'its SHA-256 is not the one in the manifest');
  }
  return null;
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
