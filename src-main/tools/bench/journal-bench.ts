import path from 'node:path';
import { addDays } from '#shared/kernel/business-date.ts';
import { sampleWeek } from '#shared/sample-data/branch.ts';
import { eventsOf, type RecordBody } from '#shared/events/record.ts';
import { project } from '#shared/tables/project.ts';
import { MemoryTables } from '#shared/tables/memory-tables.ts';
import { openEngine } from '../../engine/engine.ts';
import { systemClock } from '../../engine/clock.ts';
import { openJournal, type Journal } from '../../journal/journal.ts';
import type { JournalBody, JournalRecord } from '../../journal/frame.ts';
import { realVfs, type Vfs } from '../../journal/vfs.ts';
import { DemoBranch } from '../demo/demo-branch.ts';
import { DemoClock } from '../demo/demo-clock.ts';
import { playWeek } from '../demo/play-week.ts';
import { cpuClock, judged, ratioInTurns, wallClock, type Result } from './measure.ts';

/** So many demo weeks, 0.3 MB each, are as large as a day of a large branch. */
const weeksPerDay = 10;

/** What the demo week gives to measure with: records as real as records get. */
export type DemoRecords = {
  readonly bodies: readonly JournalBody[];
  /** An order of ten lines, not yet in any journal. */
  readonly order: JournalBody;
  /** The flushes each command of a user cost. */
  readonly flushesPerCommand: readonly number[];
};

/** Plays the demo week in a folder of its own. */
export async function demoRecords(folder: string): Promise<DemoRecords> {
  const clock = new DemoClock();
  const counter = { flushes: 0 };
  let ids = 0;
  const nextId = () => `bench-${(ids += 1)}`;
  const opened = openEngine({ vfs: countingVfs(counter), folder, clock, ids: nextId, userId: 'siti' });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const engine = opened.value;
  const flushesPerCommand: number[] = [];
  const branch = new DemoBranch(engine, clock, (commandId) => {
    // Master data also writes a payload file, and the command after day close begins a new segment.
    if (/^(sendQuotation|confirmOrder|pickDelivery|postGoodsIssue|postInvoice|postReceipt)/.test(commandId)) {
      flushesPerCommand.push(counter.flushes);
    }
    counter.flushes = 0;
  });
  branch.setUp();
  await playWeek(branch, () => {
    counter.flushes = 0;
    return Promise.resolve();
  });
  const bodies = engine.linesBetween(2, engine.head().seq).map((record) => record.body);
  const flushesOfWeek = [...flushesPerCommand];
  const order = tenLineOrder(branch);
  engine.close();
  return { bodies, order, flushesPerCommand: flushesOfWeek };
}

/**
 * J1: a ten-line order made durable, against a bare 4 KB write and fdatasync of an open file. The record is
 * as large as ten lines make it, and HEAD is written too, as at every commit.
 */
export function durableAck(folder: string, order: JournalBody): Result {
  const journal = newJournal(folder);
  const bare = realVfs.open(path.join(folder, 'bare.bin'), 'create');
  const block = Buffer.alloc(4096, 0x61);
  let offset = 0;
  let bytes = 0;
  const spread = ratioInTurns(
    25,
    20,
    wallClock,
    () => {
      const appended = journal.append([order]);
      if (!appended.ok) throw new Error(appended.error.code);
      bytes = Buffer.byteLength(appended.value[0]?.text ?? '');
    },
    () => {
      offset += bare.write(block, offset);
      bare.datasync();
    },
  );
  bare.close();
  journal.close();
  const what = `durable ack of a ten-line order of ${bytes} bytes / bare 4 KB write + fdatasync (wall)`;
  return judged('J1', what, 1.5, spread);
}

/** J2: flushes a user's commit costs. */
export function flushesPerCommit(counts: readonly number[]): Result {
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  return {
    id: 'J2',
    what: `flushes per user commit, ${counts.length} commits of the demo week`,
    goal: 'exactly 1',
    measured: least === most ? String(least) : `${least}–${most}`,
    met: least === 1 && most === 1,
  };
}

/**
 * J3: what a start does with the journal (open, verify, replay), against JSON.parse of the same bodies, and
 * once more with projection. The peer has it easy: its bodies are strings in memory, decoded, split and
 * without their line heads, so reading, decoding, splitting and verifying all count as ours. The journal is
 * one of a large branch, 3 MB a day and a segment a day: today's is checked record by record.
 */
export function replay(folder: string, bodies: readonly JournalBody[], records: number): Result[] {
  const writer = newJournal(folder);
  let today = 0;
  for (let written = 0; written < records; written += bodies.length) {
    if (today >= weeksPerDay) {
      if (!writer.roll().ok) throw new Error('no new segment');
      today = 0;
    }
    today += 1;
    const appended = writer.append(bodies.map((body, index) => ({ ...body, id: `r-${written + index}` })));
    if (!appended.ok) throw new Error(appended.error.code);
  }
  writer.close();
  const reader = openExisting(folder);
  // The same bytes as they lie on disk: a reader of a file has to decode them before it can parse them.
  const bytes = [...reader.readFrom(1)].map((record) => Buffer.from(record.text.slice(record.text.indexOf('{'))));
  reader.close();
  const parseAll = () => {
    for (const body of bytes) JSON.parse(body.toString('utf8'));
  };
  const readAll = (use: (body: RecordBody) => void) => () => {
    openExisting(folder, (record) => use(record.body as unknown as RecordBody)).close();
  };
  const ignore = () => undefined;
  const verified = ratioInTurns(15, 1, cpuClock, readAll(ignore), parseAll);
  const projected = ratioInTurns(
    15,
    1,
    cpuClock,
    () => {
      const tables = new MemoryTables();
      readAll((body) => {
        for (const event of eventsOf(body)) if (event.t !== 'master.applied.v1') tables.apply(project(event, null));
      })();
    },
    parseAll,
  );
  const size = `${bytes.length} records`;
  return [
    judged('J3', `replay with verification / JSON.parse of the same bytes (CPU, ${size})`, 1.5, verified),
    { ...judged('J3+', `the same with projection into memory (CPU)`, 1.5, projected), goal: 'reported' },
  ];
}

/**
 * The record of an order of ten products typed in at the counter, as the engine hands it to the journal: with
 * the balances it reserves from and its number.
 */
function tenLineOrder(branch: DemoBranch): JournalBody {
  const { engine, clock } = branch;
  const day = addDays(sampleWeek.to, 3);
  clock.startDay(day);
  branch.must('openDay', day, { date: day });
  const inStock = [...engine.tables.all('balances')].filter(({ onHand, reserved }) => onHand > reserved);
  const lines = inStock.slice(0, 10).map(({ productCode }) => ({ productCode, quantity: 1, discount: 0 }));
  for (const { code } of engine.tables.all('customers')) {
    const order = { orderId: 'order-1', customerCode: code, requestedDate: day, customerReference: 'PO 4500012345' };
    const events = engine.preview({ type: 'confirmOrder', input: { ...order, quotationId: null, lines } });
    const event = events.ok ? events.value[0] : undefined;
    if (event?.t !== 'order.confirmed.v1' || event.d.order.lines.length !== 10) continue;
    const body: RecordBody = {
      id: '0b8f6a52-6f0e-4d6e-9f53-0c1f3a7e2d11',
      t: 'confirmOrder',
      at: clock.now(),
      off: clock.offsetMinutes(),
      by: 'siti',
      bd: day,
      e: [event],
    };
    return body;
  }
  throw new Error('nobody may order ten products');
}

function newJournal(folder: string): Journal {
  const header = { id: 'bench', t: 'journal.created', journalId: 'bench', at: systemClock.now(), minReader: 1 };
  const opened = openJournal({ vfs: realVfs, folder, clock: systemClock, header });
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}

function openExisting(folder: string, replayed?: (record: JournalRecord) => void): Journal {
  const opened = openJournal({ vfs: realVfs, folder, clock: systemClock }, replayed);
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}

function countingVfs(counter: { flushes: number }): Vfs {
  return {
    ...realVfs,
    open: (file, mode) => {
      const opened = realVfs.open(file, mode);
      const counted = (flush: () => void) => () => {
        counter.flushes += 1;
        flush();
      };
      return { ...opened, datasync: counted(opened.datasync), sync: counted(opened.sync) };
    },
  };
}
