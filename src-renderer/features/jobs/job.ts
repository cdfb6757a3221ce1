/** Where a result leads, as the window's address names it. */
export type JobPlace = {
  readonly workspace: 'orders' | 'presales' | 'delivery' | 'billing';
  readonly documentId: string;
};

export type JobItem = { readonly id: string; readonly name: string };

export type ItemResult = JobItem & { readonly place?: JobPlace } & (
    | { readonly ok: true; readonly note: string }
    | { readonly ok: false; readonly why: string }
  );

/** What became of one item: a note or a reason, and where to look at it. */
export type ItemOutcome = {
  readonly place?: JobPlace;
} & ({ readonly ok: true; readonly note?: string } | { readonly ok: false; readonly why: string });

/** Work on many things, one after the other. Milliseconds since 1970: shown only, they decide nothing. */
export type Job = {
  readonly id: string;
  readonly title: string;
  readonly items: readonly JobItem[];
  readonly results: readonly ItemResult[];
  readonly startedAt: number;
  readonly endedAt: number | null;
  readonly isStopping: boolean;
};

export function begunJob(id: string, title: string, items: readonly JobItem[], now: number): Job {
  return { id, title, items, results: [], startedAt: now, endedAt: null, isStopping: false };
}

/** How many ended jobs are kept to be looked at. */
const KEPT = 10;

/** The list with a new job on top. Of the ended ones the latest are kept; what runs is never dropped. */
export function withJob(jobs: readonly Job[], job: Job): readonly Job[] {
  const kept = new Set(jobs.filter((one) => one.endedAt !== null).slice(0, KEPT - 1));
  return [job, ...jobs.filter((one) => one.endedAt === null || kept.has(one))];
}

/** With what became of the next item. */
export function recorded(job: Job, item: JobItem, outcome: ItemOutcome): Job {
  const place = outcome.place === undefined ? {} : { place: outcome.place };
  const result: ItemResult = outcome.ok
    ? { ...item, ...place, ok: true, note: outcome.note ?? '' }
    : { ...item, ...place, ok: false, why: outcome.why };
  return { ...job, results: [...job.results, result] };
}

/** What a person asks who is told of a job: how many went well, how many did not, how many were left. */
export function tally(job: Job): { readonly done: number; readonly failed: number; readonly left: number } {
  const done = job.results.filter((result) => result.ok).length;
  return { done, failed: job.results.length - done, left: job.items.length - job.results.length };
}

/** The items that did not go well, to be tried again. */
export function failedItems(job: Job): readonly JobItem[] {
  return job.results.filter((result) => !result.ok).map(({ id, name }) => ({ id, name }));
}

const HONEST_AFTER_MS = 3000;

/** Milliseconds a running job will still take at its pace so far; null while that would be a guess. */
export function timeLeft(job: Job, now: number): number | null {
  const elapsed = now - job.startedAt;
  const { length } = job.results;
  if (job.endedAt !== null || length === 0 || elapsed < HONEST_AFTER_MS) return null;
  return Math.round((elapsed / length) * (job.items.length - length));
}
