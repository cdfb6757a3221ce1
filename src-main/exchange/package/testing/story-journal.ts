import { chainStart, encodeFrame, type JournalBody, type JournalRecord } from '#main/journal/frame.ts';
import { seededRandom, type SeededRandom } from '#main/journal/testing/seeded-random.ts';
import { ledgerEntry, type LedgerEntryRow } from '#shared/accounting/posting.ts';
import type { DomainEvent } from '#shared/events/events.ts';
import type { MasterPayload } from '#shared/events/master-payload.ts';
import type { PackageRecord } from '#shared/exchange/package-replay.ts';
import { businessDate, type BusinessDate } from '#shared/kernel/business-date.ts';
import { canonicalJson } from '#shared/kernel/canonical-json.ts';
import { sha256Hex } from '#shared/kernel/sha256.ts';
import { zeroMoney, type Money } from '#shared/money/money.ts';
import { takeNumber, type NumberedDocument, type SeriesRow } from '#shared/numbering/series.ts';

/** What the branch has at some record: what the package after that record starts from. */
export type StoryFacts = {
  readonly receivables: Money;
  readonly stockValue: Money;
  readonly seriesLast: Readonly<Record<string, number>>;
  /** The last day closed, or the day before the first. */
  readonly closedDay: BusinessDate;
};

const branch = 'KPG01';
export const storyJournalId = '5f0c1f3e-6a52-4a1f-9d0f-2f6a3c1b7e11';

/** The journal a story is written in: real frames, numbers without gaps, and the facts after each record. */
export class StoryJournal {
  readonly records: (JournalRecord & PackageRecord)[] = [];
  readonly factsAfter: StoryFacts[] = [];
  readonly payloads = new Map<string, MasterPayload>();
  protected readonly random: SeededRandom;
  protected receivables = zeroMoney;
  protected stockValue = zeroMoney;
  protected day = businessDate('2026-11-22');
  protected closedDay = this.day;
  private readonly series = new Map<string, SeriesRow>();
  private count = 0;
  private batchFirst = 1;

  constructor(seed: number) {
    this.random = seededRandom(seed);
    this.remember();
  }

  protected head(number: string) {
    const customer = { customerCode: 'C-00417', customerName: 'TB Makmur, Sentosa' };
    return { id: this.id(), number, ...customer, date: this.day, createdBy: 'u1', version: 1 };
  }

  protected dayRow() {
    return { date: this.day, closingNumber: null, totals: null, version: 1 };
  }

  protected entry(source: LedgerEntryRow['source'], number: string, lines: LedgerEntryRow['lines']): LedgerEntryRow {
    return ledgerEntry({ id: this.id(), date: this.day, source, number, lines });
  }

  protected number(document: NumberedDocument) {
    const key = `${document}-${branch}-${this.day.slice(0, 4)}`;
    const taken = takeNumber(document, branch, this.day, this.series.get(key));
    this.series.set(taken.series.key, taken.series);
    return taken;
  }

  protected master(payload: MasterPayload, entry: LedgerEntryRow | null = null): void {
    const sha256 = sha256Hex(canonicalJson(payload));
    this.payloads.set(sha256, payload);
    const d = { kind: payload.kind, sha256, fileName: `${payload.kind}.csv`, rows: payload.rows.length, entry };
    this.post({ t: 'master.applied.v1', d });
  }

  protected post(event: DomainEvent): void {
    this.write({ t: event.t.replace(/\.v1$/, ''), off: 480, by: 'u1', bd: this.day, e: [event] });
  }

  protected write(body: Omit<JournalBody, 'id' | 'at'> & { readonly t: string }): void {
    const last = this.records.at(-1) ?? chainStart;
    const seq = last.seq + 1;
    if (this.random.chance(0.7)) this.batchFirst = seq;
    const frame = encodeFrame(last.chain, seq, seq === 1 ? 1 : this.batchFirst, {
      ...body,
      id: this.id(),
      at: this.instant(),
    });
    if (!frame.ok) throw new Error('a record of the story is too large');
    this.records.push(frame.value as JournalRecord & PackageRecord);
    this.remember();
  }

  private remember(): void {
    const seriesLast = Object.fromEntries([...this.series.values()].map(({ key, last }) => [key, last]));
    this.factsAfter.push({
      receivables: this.receivables,
      stockValue: this.stockValue,
      seriesLast,
      closedDay: this.closedDay,
    });
  }

  protected id(): string {
    this.count += 1;
    return `00000000-0000-4000-8000-${String(this.count).padStart(12, '0')}`;
  }

  protected instant(): string {
    return `${this.day}T02:00:00.000Z`;
  }
}
