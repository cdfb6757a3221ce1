import { expect, test } from 'vitest';
import type { Journal } from './journal.ts';
import type { JournalOptions } from './journal-session.ts';
import {
  appendBatches,
  bench,
  bodyOf,
  dataFolder,
  idsOf,
  mustOpen,
  tryOpen,
  type Bench,
} from './testing/sample-journal.ts';
import type { SimFault } from './testing/sim-vfs.ts';
import { verifyJournal } from './verify-journal.ts';

const options: Partial<JournalOptions> = { segmentBytes: 900 };

/** A torn tail, a closed segment without its digest, and then an open journal that fills three more segments. */
function prepared(): Bench {
  const on = bench();
  const journal = mustOpen(on, options);
  appendBatches(journal, [1, 2, 1, 1]);
  journal.close();
  const newest = journal.segments().at(-1)?.path ?? '';
  on.disk.tamper(newest, (bytes) => Buffer.concat([bytes, Buffer.from('J1 0000')]));
  on.disk.tamper(`${dataFolder}/journal/seg-000000000001.sum`, () => undefined);
  return on;
}

type Outcome = {
  readonly acknowledged: readonly string[];
  readonly refusals: readonly string[];
  journal: Journal | undefined;
};

/** Opens, posts five batches with a day close in between, and answers every refusal as the engine would. */
function workDay(on: Bench): Outcome {
  const acknowledged: string[] = [];
  const refusals: string[] = [];
  const opened = tryOpen(on, options);
  if (!opened.ok) return { acknowledged, refusals: [opened.error.code], journal: undefined };
  const journal = opened.value;
  for (let n = 100; n < 105; n += 1) {
    const appended = journal.append([bodyOf(n, 250), bodyOf(n + 50, 250)]);
    if (appended.ok) {
      acknowledged.push(`c-${n}`, `c-${n + 50}`);
    } else {
      refusals.push(appended.error.code);
      if (journal.state() === 'failed') journal.reopen();
    }
    on.clock.advance(1000);
    journal.tick();
    if (n === 102) journal.roll();
    if (journal.state() === 'failed') journal.reopen();
  }
  return { acknowledged, refusals, journal };
}

const before = ['c-1', 'c-2', 'c-3', 'c-4', 'c-5'];

const callsOfWorkDay = (() => {
  const on = prepared();
  const from = on.disk.counts.calls;
  const { journal } = workDay(on);
  journal?.close();
  return on.disk.counts.calls - from;
})();

const faults: readonly SimFault[] = [
  { code: 'ENOSPC' },
  { code: 'EIO', flush: 'lost' },
  { code: 'EIO', flush: 'kept' },
  { code: 'EACCES' },
  { code: 'EROFS' },
  { code: 'EPERM' },
];

test.for(faults)('any one call failing with $code ($flush) costs nothing that was acknowledged', (fault) => {
  const broken: string[] = [];
  let refused = 0;
  for (let n = 0; n < callsOfWorkDay; n += 1) {
    const on = prepared();
    const target = on.disk.counts.calls + n;
    let where = '';
    on.disk.planFaults((call) => {
      if (call.index !== target) return undefined;
      where = `${call.name} ${call.path}`;
      return fault;
    });
    const { acknowledged, refusals, journal } = workDay(on);
    on.disk.planFaults(undefined);
    refused += refusals.length;
    const expected = [...before, ...acknowledged].join();
    if (journal !== undefined && idsOf(journal).join() !== expected) broken.push(`${where}: other records while open`);
    on.disk.afterPowerCut();
    const again = tryOpen(on, options);
    if (!again.ok) broken.push(`${where}: ${JSON.stringify(again.error)}`);
    else if (idsOf(again.value).join() !== expected) broken.push(`${where}: other records after a power cut`);
    else if (!again.value.append([bodyOf(999)]).ok) broken.push(`${where}: the next posting does not work`);
    if (!verifyJournal(on.disk.vfs, dataFolder).ok) broken.push(`${where}: not verified`);
  }
  expect(broken).toEqual([]);
  expect(refused).toBeGreaterThan(0);
});

test('a fault that lasts leaves the journal readable and the next program whole', () => {
  for (const fault of faults) {
    for (const name of ['write', 'datasync', 'sync', 'fsyncDir', 'open', 'truncate'] as const) {
      const on = prepared();
      const journal = mustOpen(on, options);
      on.disk.planFaults((call) => (call.name === name && call.path !== '' ? fault : undefined));
      const appended = journal.append([bodyOf(100, 250), bodyOf(150, 250)]);
      if (journal.state() === 'failed') journal.reopen();
      on.disk.planFaults(undefined);
      const expected = appended.ok ? [...before, 'c-100', 'c-150'] : before;
      expect({ name, fault, ids: idsOf(journal) }).toEqual({ name, fault, ids: expected });
      on.disk.afterPowerCut();
      expect(idsOf(mustOpen(on, options))).toEqual(expected);
    }
  }
});

test('a folder that may not be written to is named, and can still be read', () => {
  const on = prepared();
  on.disk.planFaults((call) =>
    ['open', 'write', 'truncate', 'rename', 'mkdir'].includes(call.name) ? { code: 'EROFS' } : undefined,
  );
  expect(tryOpen(on, options)).toMatchObject({
    ok: false,
    error: { code: 'journal-read-only', errno: 'EROFS', path: expect.stringContaining('/data/journal/') as string },
  });
  on.disk.planFaults(undefined);
  const files = on.disk.snapshot(dataFolder);
  expect(idsOf(mustOpen(on, { ...options, access: 'read' }))).toEqual(before);
  expect(on.disk.snapshot(dataFolder)).toEqual(files);
});
