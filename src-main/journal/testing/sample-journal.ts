import type { JournalBody } from '../frame.ts';
import { openJournal, type Journal } from '../journal.ts';
import type { JournalOptions, OpenRefused } from '../journal-session.ts';
import { simDisk, type SimDisk } from './sim-vfs.ts';
import { testClock, type TestClock } from './test-clock.ts';

export const dataFolder = '/data';
export const headerBody: JournalBody = { id: 'header', t: 'journal.created', journalId: 'j-1' };

/** A simulated disk with an empty data folder, and the clock that goes with it. */
export type Bench = { readonly disk: SimDisk; readonly clock: TestClock };

export function bench(seed = 1): Bench {
  const disk = simDisk({ seed });
  disk.vfs.mkdir(dataFolder);
  return { disk, clock: testClock() };
}

/** Opens the journal of a bench, creating it when there is none. */
export function tryOpen({ disk, clock }: Bench, options: Partial<JournalOptions> = {}) {
  return openJournal({ vfs: disk.vfs, folder: dataFolder, clock, header: headerBody, ...options });
}

/** As `tryOpen`, where opening must succeed. */
export function mustOpen(on: Bench, options: Partial<JournalOptions> = {}): Journal {
  const opened = tryOpen(on, options);
  if (!opened.ok) throw new Error(JSON.stringify(opened.error satisfies OpenRefused));
  return opened.value;
}

/** The n-th body of a test; `size` pads it. */
export const bodyOf = (n: number, size = 0): JournalBody => ({
  id: `c-${n}`,
  t: 'order.confirmed.v1',
  pad: 'p'.repeat(size),
});

/** Appends batches of the given sizes, all of which must be accepted. Bodies count on from the head. */
export function appendBatches(journal: Journal, sizes: readonly number[]): void {
  for (const size of sizes) {
    const from = journal.head().seq;
    const appended = journal.append(Array.from({ length: size }, (_, index) => bodyOf(from + index, (from * 7) % 90)));
    if (!appended.ok) throw new Error(JSON.stringify(appended.error));
  }
}

export const idsOf = (journal: Journal, from = 2): readonly string[] =>
  [...journal.readFrom(from)].map((record) => record.body.id);
