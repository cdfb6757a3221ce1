import { expect, test } from 'vitest';
import { begunJob, failedItems, recorded, tally, timeLeft, withJob, type Job } from './job.ts';

const items = ['a', 'b', 'c', 'd'].map((id) => ({ id, name: id.toUpperCase() }));
const [a, b] = items as [(typeof items)[0], (typeof items)[0]];

test('a job counts what went well, what did not, and what it has not come to', () => {
  const job = recorded(recorded(begunJob('j', 'x', items, 0), a, { ok: true }), b, { ok: false, why: 'no stock' });
  expect(tally(job)).toEqual({ done: 1, failed: 1, left: 2 });
  expect(failedItems(job)).toEqual([b]);
  expect(job.results[1]).toEqual({ ...b, ok: false, why: 'no stock' });
});

test('the time left is said from three seconds on, at the pace so far', () => {
  const job = recorded(begunJob('j', 'x', items, 1000), a, { ok: true });
  expect(timeLeft(job, 3999)).toBeNull();
  expect(timeLeft(job, 5000)).toBe(12_000);
  expect(timeLeft({ ...job, endedAt: 5000 }, 9000)).toBeNull();
  expect(timeLeft(begunJob('j', 'x', items, 0), 9000)).toBeNull();
});

test('what runs is never dropped from the list, and of the ended ones the latest ten are kept', () => {
  const running = begunJob('running', '', [], 0);
  let jobs: readonly Job[] = [running];
  for (let at = 0; at < 14; at += 1) jobs = withJob(jobs, { ...begunJob(`ended ${at}`, '', [], 0), endedAt: 1 });
  expect(jobs.map(({ id }) => id)).toEqual([
    ...[13, 12, 11, 10, 9, 8, 7, 6, 5, 4].map((at) => `ended ${at}`),
    'running',
  ]);
});
