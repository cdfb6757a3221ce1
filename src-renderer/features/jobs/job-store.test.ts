import { expect, test } from 'vitest';
import { tally } from './job.ts';
import { retryJob, startJob, stopJob, useJobs } from './job-store.ts';

const items = ['a', 'b', 'c'].map((id) => ({ id, name: id }));

function ended(start: (onEnd: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    start(resolve);
  });
}

const latest = () => {
  const [job] = useJobs.getState().jobs;
  if (!job) throw new Error('no job');
  return job;
};

test('a job works on its items one by one, and a failure stops nothing', async () => {
  const seen: string[] = [];
  await ended((onEnd) =>
    startJob({
      title: 'x',
      items,
      failedWords: 'it failed',
      onEnd,
      run: async ({ id }) => {
        seen.push(id);
        if (id === 'a') throw new Error('bug');
        return id === 'b' ? { ok: false, why: 'no stock' } : { ok: true, note: 'SO/1' };
      },
    }),
  );
  expect(seen).toEqual(['a', 'b', 'c']);
  expect(latest().results.map((result) => (result.ok ? result.note : result.why))).toEqual([
    'it failed',
    'no stock',
    'SO/1',
  ]);
});

test('a stopped job leaves what it has not begun, and says how much', async () => {
  await ended((onEnd) => {
    const id = startJob({
      title: 'x',
      items,
      failedWords: '',
      onEnd,
      run: async () => {
        stopJob(id);
        return { ok: true };
      },
    });
  });
  expect(tally(latest())).toEqual({ done: 1, failed: 0, left: 2 });
});

test('what did not go well is done again, and only that', async () => {
  let times = 0;
  const done: string[] = [];
  await ended((onEnd) =>
    startJob({
      title: 'x',
      items,
      failedWords: '',
      onEnd,
      run: async ({ id }) => {
        times += 1;
        if (id === 'b' && times <= 3) return { ok: false, why: 'busy' };
        done.push(id);
        return { ok: true };
      },
    }),
  );
  retryJob(latest().id);
  await Promise.resolve();
  await new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
  expect(done).toEqual(['a', 'c', 'b']);
});
