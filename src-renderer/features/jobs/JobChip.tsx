import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { useEffect, useState, type ReactElement } from 'react';
import { jobsEn, type JobsWords } from '#shared/i18n/jobs-en.ts';
import { jobsId } from '#shared/i18n/jobs-id.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { StatusChip, type ChipState } from '#renderer/components/StatusChip.tsx';
import { useWords } from '#renderer/stores/preferences-store.ts';
import { tally, type Job } from './job.ts';
import { useJobs } from './job-store.ts';
import { JobPanel } from './JobPanel.tsx';

/** In the title bar: what runs and how far it is, and the way to what came of it. Nothing while no job was started. */
export function JobChip(): ReactElement | null {
  const words = useWords({ id: jobsId, en: jobsEn });
  const { count } = useFormat();
  const { jobs } = useJobs();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [button, setButton] = useState<HTMLElement | null>(null);
  const running = jobs.find((job) => job.endedAt === null);
  const isRunning = running !== undefined;

  useEffect(() => {
    if (!isRunning) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isRunning]);

  const [latest] = jobs;
  if (latest === undefined) return null;
  const shown = running ?? latest;
  return (
    <>
      <ButtonBase
        ref={setButton}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        data-testid="jobs.chip"
        data-state={isRunning ? 'running' : 'ended'}
        onClick={() => setAnchor(button)}
        sx={{ flex: 'none', flexDirection: 'column', alignItems: 'stretch', minHeight: 24, borderRadius: 1 }}
      >
        <StatusChip {...chipOf(shown, words, count)} />
        {isRunning && (
          <Box component="span" aria-hidden sx={{ height: 3, mt: '1px', backgroundColor: 'var(--app-border)' }}>
            <Box
              component="span"
              sx={{ display: 'block', height: 3, backgroundColor: 'var(--app-open-solid)' }}
              style={{ width: `${(100 * shown.results.length) / Math.max(1, shown.items.length)}%` }}
            />
          </Box>
        )}
      </ButtonBase>
      {anchor && <JobPanel anchor={anchor} jobs={jobs} words={words} onClose={() => setAnchor(null)} />}
    </>
  );
}

/** How far it is while it runs; then what a person must look at: what failed before what was left. */
function chipOf(
  job: Job,
  words: JobsWords,
  count: (value: number) => string,
): { readonly state: ChipState; readonly word: string } {
  const { failed, left } = tally(job);
  if (job.endedAt === null)
    return { state: 'open', word: words.running(count(job.results.length), count(job.items.length)) };
  if (failed > 0) return { state: 'blocked', word: words.endedFailed(count(failed)) };
  if (left > 0) return { state: 'partial', word: words.endedLeft(count(left)) };
  return { state: 'done', word: words.ended };
}
