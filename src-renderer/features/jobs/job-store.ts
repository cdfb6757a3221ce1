import { create } from 'zustand';
import { begunJob, failedItems, recorded, withJob, type ItemOutcome, type Job, type JobItem } from './job.ts';

type JobSpec = {
  readonly title: string;
  readonly items: readonly JobItem[];
  /** Works on one item. What it throws counts as a failure of that item, in the words given. */
  readonly run: (item: JobItem) => Promise<ItemOutcome>;
  readonly failedWords: string;
  /** Told once, when nothing more will happen. */
  readonly onEnd?: (job: Job) => void;
};

type JobState = { readonly jobs: readonly Job[] };

/** The jobs of this window, the latest first. They go on whatever screen is shown. */
export const useJobs = create<JobState>(() => ({ jobs: [] }));

const specs = new Map<string, JobSpec>();

/** Starts work on many things, one after the other. Returns its id. */
export function startJob(spec: JobSpec): string {
  const id = crypto.randomUUID();
  specs.set(id, spec);
  useJobs.setState(({ jobs }) => ({ jobs: withJob(jobs, begunJob(id, spec.title, spec.items, Date.now())) }));
  for (const known of specs.keys()) if (!jobOf(known)) specs.delete(known);
  // Whoever starts it has its id before anything runs.
  queueMicrotask(() => void work(id, spec));
  return id;
}

/** Stops a job after the item it is at. */
export function stopJob(id: string): void {
  change(id, (job) => (job.endedAt === null ? { ...job, isStopping: true } : job));
}

/** Does again what did not go well. */
export function retryJob(id: string): void {
  const job = jobOf(id);
  const spec = specs.get(id);
  if (job && spec) startJob({ ...spec, items: failedItems(job) });
}

/** Takes an ended job off the list. */
export function forgetJob(id: string): void {
  if (jobOf(id)?.endedAt === null) return;
  specs.delete(id);
  useJobs.setState(({ jobs }) => ({ jobs: jobs.filter((job) => job.id !== id) }));
}

async function work(id: string, spec: JobSpec): Promise<void> {
  for (const item of spec.items) {
    if (jobOf(id)?.isStopping !== false) break;
    const outcome = await spec.run(item).catch((): ItemOutcome => ({ ok: false, why: spec.failedWords }));
    change(id, (job) => recorded(job, item, outcome));
  }
  change(id, (job) => ({ ...job, endedAt: Date.now() }));
  const ended = jobOf(id);
  if (ended) spec.onEnd?.(ended);
}

function jobOf(id: string): Job | undefined {
  return useJobs.getState().jobs.find((job) => job.id === id);
}

function change(id: string, edit: (job: Job) => Job): void {
  useJobs.setState(({ jobs }) => ({ jobs: jobs.map((job) => (job.id === id ? edit(job) : job)) }));
}
