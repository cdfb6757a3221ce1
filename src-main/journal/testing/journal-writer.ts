import { systemClock } from '#main/engine/clock.ts';
import { openJournal } from '../journal.ts';
import { realVfs } from '../vfs.ts';

/*
 * A program of its own: posts batches to the journal of the folder it is given until it is killed, and
 * says each id after it was acknowledged.
 */
const [folder = ''] = process.argv.slice(2);
const opened = openJournal({
  vfs: realVfs,
  folder,
  clock: systemClock,
  header: { id: 'header', t: 'journal.created' },
  segmentBytes: 20_000,
});
if (!opened.ok) throw new Error(JSON.stringify(opened.error));
const journal = opened.value;
for (;;) {
  const from = journal.head().seq;
  const bodies = [0, 1, 2].slice(0, 1 + (from % 3)).map((index) => {
    return { id: `c-${from + index}`, t: 'invoice.posted.v1', pad: 'p'.repeat((from * 37) % 900) };
  });
  const appended = journal.append(bodies);
  if (!appended.ok) throw new Error(JSON.stringify(appended.error));
  process.stdout.write(bodies.map((body) => `${body.id}\n`).join(''));
  journal.tick();
}
