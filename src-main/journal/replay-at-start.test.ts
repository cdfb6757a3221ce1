import { expect, test } from 'vitest';
import type { JournalRecord } from './frame.ts';
import { openJournal, type Journal } from './journal.ts';
import { segmentPath } from './segment-files.ts';
import { appendBatches, bench, bodyOf, dataFolder, headerBody, type Bench } from './testing/sample-journal.ts';

function start({ disk, clock }: Bench): { opened: ReturnType<typeof openJournal>; shown: JournalRecord[] } {
  const shown: JournalRecord[] = [];
  const opened = openJournal({ vfs: disk.vfs, folder: dataFolder, clock, header: headerBody }, (r) => shown.push(r));
  return { opened, shown };
}

function begin(on: Bench): { journal: Journal; shown: JournalRecord[] } {
  const { opened, shown } = start(on);
  if (!opened.ok) throw new Error(opened.error.code);
  return { journal: opened.value, shown };
}

test('a new journal shows its header', () => {
  const { journal, shown } = begin(bench());
  expect(shown).toEqual([journal.header]);
});

test('a start shows every record once and in order, of closed segments and of the newest', () => {
  const on = bench();
  const { journal } = begin(on);
  appendBatches(journal, [3, 1, 2]);
  journal.append([{ ...bodyOf(90), text: 'é€😀' }]);
  journal.roll();
  appendBatches(journal, [1, 4]);
  journal.roll();
  appendBatches(journal, [2, 2]);
  const all = [...journal.readFrom(1)];
  journal.close();
  const again = begin(on);
  expect(again.journal.segments().filter((segment) => segment.sha256 !== undefined)).toHaveLength(2);
  expect(again.shown).toEqual(all);
  expect([...again.journal.readFrom(1)]).toEqual(all);
});

test('what is cut off as torn is not shown', () => {
  const on = bench();
  const { journal } = begin(on);
  appendBatches(journal, [2, 2]);
  const all = [...journal.readFrom(1)];
  journal.close();
  const file = on.disk.vfs.open(segmentPath(dataFolder, 1), 'append');
  file.write(Buffer.from('J1 00000010 torn'), null);
  file.close();
  const again = begin(on);
  expect(again.journal.recovery().cut?.seq).toBe(6);
  expect(again.shown).toEqual(all);
});

test('of a closed segment that is not the one that was closed, nothing from the damage on is shown', () => {
  const on = bench();
  const { journal } = begin(on);
  appendBatches(journal, [2, 2]);
  const good = [...journal.readFrom(1)];
  journal.roll();
  appendBatches(journal, [1]);
  journal.close();
  const path = segmentPath(dataFolder, 1);
  const bytes = on.disk.vfs.readFile(path);
  const broken = bytes.lastIndexOf('J1 ') + 130;
  const file = on.disk.vfs.open(path, 'update');
  file.write(Buffer.from([(bytes[broken] ?? 0) ^ 1]), broken);
  file.close();
  const { opened, shown } = start(on);
  expect(opened).toMatchObject({ ok: false, error: { code: 'journal-damaged', seq: 5 } });
  expect(shown).toEqual(good.slice(0, 4));
});
