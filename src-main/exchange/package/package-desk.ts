import type { BusinessDayRow, PackageRow } from '#shared/branch/business-day.ts';
import type { PackageRefusal, WrittenPackage } from '#shared/contract/contract.ts';
import { eventsOf, type RecordBody } from '#shared/events/record.ts';
import type { DomainError } from '#shared/kernel/domain-error.ts';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import { zeroMoney } from '#shared/money/money.ts';
import { taxProfile } from '#shared/tax/profiles.ts';
import type { Engine } from '../../engine/engine.ts';
import type { Vfs } from '../../journal/vfs.ts';
import { buildPackage, type BuiltPackage } from './build-package.ts';
import { writePackage } from './write-package.ts';

export type PackageTarget = { readonly vfs: Vfs; readonly folder: string; readonly appVersion: string };

const noChain = '0'.repeat(64);

/**
 * Writes the export package of the oldest closed day that has none, proves it, and only then records it.
 * Cut off in between, the next call makes the same bytes again and goes on. The same command id answers
 * with the package it wrote.
 *
 * @param userId who asks for it, when not the user of this host
 */
export function writeNextPackage(
  engine: Engine,
  target: PackageTarget,
  commandId: string,
  userId?: string,
): Result<WrittenPackage, PackageRefusal | DomainError> {
  const done = engine.outcome(commandId);
  const row = done ? packageOf(done.records[0]?.body) : null;
  const day = row ? engine.tables.get('businessDays', row.businessDate) : nextDay(engine);
  if (!day) return refuse({ code: 'no-closed-day' });
  const previous = row ? engine.tables.get('packages', row.sequence - 1) : lastPackage(engine);
  const built = buildFor(engine, day, previous, target.appVersion);
  const written = writePackage({ vfs: target.vfs, folder: target.folder, package: built });
  if (!written.ok) return written;
  const { sequence, fromSeq, toSeq, files } = built.manifest;
  const input = {
    sequence,
    businessDate: day.date,
    fileName: built.fileName,
    sha256: built.sha256,
    bytes: built.bytes.length,
    fromSeq,
    toSeq,
  };
  const posted = engine.runNow({ id: commandId, type: 'recordPackage', input }, userId);
  if (!posted.ok) return posted;
  const recorded = packageOf(posted.value.records[0]?.body);
  if (!recorded) throw new Error(`${commandId} did not record a package`);
  return ok({ package: recorded, path: written.value.path, files, records: posted.value.records });
}

function nextDay(engine: Engine): BusinessDayRow | undefined {
  const exported = new Set([...engine.tables.all('packages')].map((row) => row.businessDate));
  return [...engine.tables.all('businessDays')]
    .filter((day) => day.state === 'closed' && !exported.has(day.date))
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))[0];
}

function lastPackage(engine: Engine): PackageRow | undefined {
  return [...engine.tables.all('packages')].toSorted((a, b) => b.sequence - a.sequence)[0];
}

/** The package of a closed day: from after the package before it to the record that closed the day. */
function buildFor(
  engine: Engine,
  day: BusinessDayRow,
  previous: PackageRow | undefined,
  appVersion: string,
): BuiltPackage {
  const settings = engine.tables.get('settings', 'branch');
  if (!settings) throw new Error('a day was closed in a branch without settings');
  const { currency } = taxProfile(settings.taxProfileId);
  const fromSeq = (previous?.toSeq ?? 0) + 1;
  const totalsBefore = previous ? engine.tables.get('businessDays', previous.businessDate)?.totals : null;
  return buildPackage({
    records: recordsUntilClose(engine, fromSeq, day),
    payload: (sha256) => engine.payload(sha256),
    opening: {
      receivables: totalsBefore?.receivables ?? zeroMoney,
      stockValue: totalsBefore?.stockValue ?? zeroMoney,
      seriesLast: seriesBefore(engine, fromSeq),
    },
    currency: { code: currency.code, minorDigits: currency.minorDigits },
    productUnit: (code) => engine.tables.get('products', code) ?? null,
    branch: settings.branchCode,
    journalId: engine.journalId,
    sequence: (previous?.sequence ?? 0) + 1,
    previousSha256: previous?.sha256 ?? null,
    businessDate: day.date,
    chainBefore: fromSeq === 1 ? noChain : (engine.recordsFrom(fromSeq - 1, 1)[0]?.chain ?? noChain),
    appVersion,
  });
}

function recordsUntilClose(engine: Engine, fromSeq: number, day: BusinessDayRow) {
  const records = [];
  for (const line of engine.linesBetween(fromSeq, engine.head().seq)) {
    const body = line.body as unknown as RecordBody;
    records.push({ seq: line.seq, chain: line.chain, text: line.text, body });
    if (eventsOf(body).some((event) => event.t === 'day.closed.v1' && event.d.day.date === day.date)) return records;
  }
  throw new Error(`the journal has no record that closes ${day.date} after ${fromSeq}`);
}

/** Last numbers given before a record, read from the journal so that the gap check has its own source. */
function seriesBefore(engine: Engine, seq: number): Record<string, number> {
  const last: Record<string, number> = {};
  for (const { body } of seq === 1 ? [] : engine.recordsFrom(1, seq - 1)) {
    for (const { d } of eventsOf(body)) if ('series' in d) last[d.series.key] = d.series.last;
  }
  return last;
}

function packageOf(body: RecordBody | undefined): PackageRow | null {
  const event = body ? eventsOf(body)[0] : undefined;
  return event?.t === 'package.written.v1' ? event.d.package : null;
}
