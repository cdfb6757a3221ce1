import Badge from '@mui/material/Badge';
import Button from '@mui/material/Button';
import { useEffect, useState, type ReactElement } from 'react';
import { jobsEn } from '#shared/i18n/jobs-en.ts';
import { jobsId } from '#shared/i18n/jobs-id.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';
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

  if (jobs.length === 0) return null;
  const label = running ? words.running(count(running.results.length), count(running.items.length)) : words.ended;
  return (
    <>
      <Button
        ref={setButton}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        data-testid="jobs.chip"
        data-state={isRunning ? 'running' : 'ended'}
        onClick={() => setAnchor(button)}
        sx={{ minHeight: 24, px: 2, fontSize: '.75rem' }}
      >
        <Badge
          variant="dot"
          color="error"
          invisible={!jobs.some((job) => job.endedAt !== null && job.results.some((result) => !result.ok))}
        >
          {label}
        </Badge>
      </Button>
      {anchor && <JobPanel anchor={anchor} jobs={jobs} words={words} onClose={() => setAnchor(null)} />}
    </>
  );
}
