import path from 'node:path';
import { eventsOf, type RecordBody } from '#shared/events/record.ts';
import { project } from '#shared/tables/project.ts';
import { MemoryTables } from '#shared/tables/memory-tables.ts';
import { openEngine } from '../../engine/engine.ts';
import { systemClock } from '../../engine/clock.ts';
import { openJournal, type Journal } from '../../journal/journal.ts';
import type { JournalBody } from '../../journal/frame.ts';
import { realVfs, type Vfs } from '../../journal/vfs.ts';
import { DemoBranch } from '../demo/demo-branch.ts';
import { DemoClock } from '../demo/demo-clock.ts';
import { playWeek } from '../demo/play-week.ts';
import { cpuClock, judged, ratioInTurns, wallClock, type Result } from './measure.ts';

/** The record bodies of the demo week, as real as records get, and the flushes each command cost. */
export async function demoRecords(folder: string): Promise<{ bodies: JournalBody[]; flushesPerCommand: number[] }> {
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
  engine.close();
  return { bodies, flushesPerCommand };
}

/** J1: a ten-line order made durable, against a bare 4 KB write and fdatasync. */
export function durableAck(folder: string, bodies: readonly JournalBody[]): Result {
  const order = tenLineOrder(bodies);
  const journal = newJournal(folder);
  const bare = realVfs.open(path.join(folder, 'bare.bin'), 'create');
  const block = Buffer.alloc(4096, 0x61);
  let offset = 0;
  const spread = ratioInTurns(
    25,
    20,
    wallClock,
    () => {
      const appended = journal.append([order]);
      if (!appended.ok) throw new Error(appended.error.code);
    },
    () => {
      offset += bare.write(block, offset);
      bare.datasync();
    },
  );
  bare.close();
  journal.close();
  return judged('J1', 'durable ack of a ten-line order / bare 4 KB write + fdatasync (wall)', 1.5, spread);
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

/** J3: reading the journal back with verification, against JSON.parse of the same bodies; and with projection. */
export function replay(folder: string, bodies: readonly JournalBody[], records: number): Result[] {
  const writer = newJournal(folder);
  const week = bodies.filter((body) => JSON.stringify(body).length < 20_000);
  for (let written = 0; written < records; written += week.length) {
    const appended = writer.append(week.map((body, index) => ({ ...body, id: `r-${written + index}` })));
    if (!appended.ok) throw new Error(appended.error.code);
  }
  writer.close();
  const reader = openExisting(folder);
  const texts = [...reader.readFrom(1)].map((record) => record.text.slice(record.text.indexOf('{')));
  reader.close();
  const parseAll = () => {
    for (const text of texts) JSON.parse(text);
  };
  const readAll = (use: (body: RecordBody) => void) => () => {
    const journal = openExisting(folder);
    for (const record of journal.readFrom(1)) use(record.body as unknown as RecordBody);
    journal.close();
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
  const size = `${texts.length} records`;
  return [
    judged('J3', `replay with verification / JSON.parse of the same bytes (CPU, ${size})`, 1.5, verified),
    { ...judged('J3+', `the same with projection into memory (CPU)`, 1.5, projected), goal: 'reported' },
  ];
}

function tenLineOrder(bodies: readonly JournalBody[]): JournalBody {
  const confirmed = bodies
    .map((body) => body as unknown as RecordBody)
    .flatMap((body) => (body.t === 'confirmOrder' && 'e' in body ? [body] : []))
    .map((body) => ({ body, event: body.e[0] }))
    .find(({ event }) => event?.t === 'order.confirmed.v1' && event.d.order.lines.length >= 3);
  if (confirmed?.event?.t !== 'order.confirmed.v1') throw new Error('the demo week has no order of three lines');
  const { order } = confirmed.event.d;
  const lines = Array.from({ length: 10 }, (_, index) => ({
    ...(order.lines[index % order.lines.length] ?? order.lines[0]),
    lineNo: index + 1,
  }));
  const event = { ...confirmed.event, d: { ...confirmed.event.d, order: { ...order, lines } } };
  return { ...confirmed.body, e: [event] };
}

function newJournal(folder: string): Journal {
  const header = { id: 'bench', t: 'journal.created', journalId: 'bench', at: systemClock.now(), minReader: 1 };
  const opened = openJournal({ vfs: realVfs, folder, clock: systemClock, header });
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}

function openExisting(folder: string): Journal {
  const opened = openJournal({ vfs: realVfs, folder, clock: systemClock });
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
