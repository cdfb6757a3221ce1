import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Popover from '@mui/material/Popover';
import { useEffect, useState, type ReactElement } from 'react';
import type { JobsWords } from '#shared/i18n/jobs-en.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { StatusChip } from '#renderer/components/StatusChip.tsx';
import { navigate } from '#renderer/stores/navigation-store.ts';
import { tally, timeLeft, type ItemResult, type Job } from './job.ts';
import { forgetJob, retryJob, stopJob } from './job-store.ts';

type JobPanelProps = {
  readonly anchor: HTMLElement;
  readonly jobs: readonly Job[];
  readonly words: JobsWords;
  readonly onClose: () => void;
};

/** What runs, how long it will still take, and what came of each thing. */
export function JobPanel({ anchor, jobs, words, onClose }: JobPanelProps): ReactElement {
  return (
    <Popover
      open
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
      transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      onKeyDown={(event) => event.stopPropagation()}
      slotProps={{ paper: { role: 'dialog', 'aria-label': words.jobs, sx: { width: 520, maxHeight: 520 } } }}
    >
      <Box sx={{ p: 3, display: 'flex', flexDirection: 'column', gap: 3 }}>
        {jobs.map((job) => (
          <JobSection key={job.id} job={job} words={words} onLeave={onClose} />
        ))}
      </Box>
    </Popover>
  );
}

/** Lines of one job: the failures come first, and nobody reads a thousand successes. */
const MOST_SHOWN = 100;

type JobSectionProps = { readonly job: Job; readonly words: JobsWords; readonly onLeave: () => void };

function JobSection({ job, words, onLeave }: JobSectionProps): ReactElement {
  const { count } = useFormat();
  const now = useNow(job.endedAt === null);
  const { done, failed, left } = tally(job);
  const rest = timeLeft(job, now);
  const share = job.items.length === 0 ? 100 : Math.round((100 * job.results.length) / job.items.length);
  const isRunning = job.endedAt === null;
  return (
    <Box component="section" aria-label={job.title} aria-busy={isRunning} data-testid="jobs.job">
      <Box component="h2" sx={{ m: 0, fontSize: '.9375rem', fontWeight: 600 }}>
        {job.title}
      </Box>
      <LinearProgress variant="determinate" value={share} aria-label={job.title} sx={{ my: 1, height: 6 }} />
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, fontSize: '.8125rem', mb: 1 }}>
        <span>{words.progress(count(job.results.length), count(job.items.length))}</span>
        <Box component="span" sx={{ color: 'var(--app-text2)' }}>
          {[
            words.elapsed(duration((job.endedAt ?? now) - job.startedAt, words, count)),
            ...(rest === null ? [] : [words.timeLeft(duration(rest, words, count))]),
          ].join(' · ')}
        </Box>
        <Box sx={{ flex: 1 }} />
        {isRunning &&
          (job.isStopping ? (
            <span>{words.stopping}</span>
          ) : (
            <Button variant="outlined" onClick={() => stopJob(job.id)}>
              {words.stop}
            </Button>
          ))}
      </Box>
      {!isRunning && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, mb: 1 }}>
          <StatusChip state="done" word={words.done(count(done))} />
          {failed > 0 && <StatusChip state="blocked" word={words.failed(count(failed))} />}
          {left > 0 && <StatusChip state="draft" word={words.left(count(left))} />}
          {failed > 0 && (
            <Button variant="outlined" onClick={() => retryJob(job.id)}>
              {words.retry}
            </Button>
          )}
          <Button onClick={() => forgetJob(job.id)}>{words.forget}</Button>
        </Box>
      )}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {worstFirst(job.results)
          .slice(0, MOST_SHOWN)
          .map((result) => (
            <ResultLine key={result.id} result={result} words={words} onLeave={onLeave} />
          ))}
      </Box>
      {job.results.length > MOST_SHOWN && (
        <Box sx={{ fontSize: '.8125rem', color: 'var(--app-text2)' }}>
          {words.more(count(job.results.length - MOST_SHOWN))}
        </Box>
      )}
    </Box>
  );
}

type ResultLineProps = { readonly result: ItemResult; readonly words: JobsWords; readonly onLeave: () => void };

function ResultLine({ result, words, onLeave }: ResultLineProps): ReactElement {
  const { place } = result;
  return (
    <Box
      component="li"
      sx={{ display: 'flex', alignItems: 'center', gap: 2, minHeight: 28, fontSize: '.8125rem' }}
      data-state={result.ok ? 'done' : 'blocked'}
    >
      <Box component="span" sx={{ fontWeight: 600 }}>
        {result.name}
      </Box>
      <Box component="span" sx={{ flex: 1, color: result.ok ? 'var(--app-text2)' : 'var(--app-blocked-fg)' }}>
        {result.ok ? result.note : result.why}
      </Box>
      {place && (
        <Button
          sx={{ minHeight: 24 }}
          onClick={() => {
            onLeave();
            navigate({ ...place, draftId: null });
          }}
        >
          {words.show}
        </Button>
      )}
    </Box>
  );
}

function worstFirst(results: readonly ItemResult[]): readonly ItemResult[] {
  return results.toSorted((a, b) => Number(a.ok) - Number(b.ok));
}

function duration(milliseconds: number, words: JobsWords, count: (value: number) => string): string {
  const seconds = Math.max(1, Math.round(milliseconds / 1000));
  return seconds < 60
    ? words.seconds(count(seconds))
    : words.minutes(count(Math.floor(seconds / 60)), count(seconds % 60));
}

function useNow(isRunning: boolean): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, [isRunning]);
  return now;
}
