import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactElement } from 'react';
import { describeHistory, historyWords } from '#shared/history/describe-history.ts';
import type { HistoryEntry, HistoryTable } from '#shared/history/history-entry.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { useHistory } from './use-history.ts';

/** Changes of one entry that are shown at once; a long change says how many more there are. */
const SHOWN_CHANGES = 12;

type HistoryPanelProps = { readonly table: HistoryTable; readonly id: string };

/** What happened to a document, latest first: who, when, what it was and what it became. */
export function HistoryPanel({ table, id }: HistoryPanelProps): ReactElement {
  const { language } = useFormat();
  const words = historyWords(language);
  const { entries, failed, again } = useHistory(table, id);
  if (failed) {
    return (
      <Box sx={{ fontSize: '.8125rem' }}>
        {words.failed} <Button onClick={again}>{words.again}</Button>
      </Box>
    );
  }
  if (entries === null) return <Quiet text={words.loading} busy />;
  if (entries.length === 0) return <Quiet text={words.empty} />;
  return (
    <Box
      component="ol"
      aria-label={words.title}
      data-testid="history.entries"
      sx={{ listStyle: 'none', m: 0, p: 0, ml: 1, borderLeft: '2px solid var(--app-border)' }}
    >
      {entries.map((entry) => (
        <Entry key={`${entry.seq}-${entry.action}`} entry={entry} table={table} />
      ))}
    </Box>
  );
}

function Entry({ entry, table }: { readonly entry: HistoryEntry; readonly table: HistoryTable }): ReactElement {
  const { language, minorDigits } = useFormat();
  const words = historyWords(language);
  const { title, who, changes } = describeHistory(entry, { language, table, minorDigits });
  const hidden = changes.length - SHOWN_CHANGES;
  return (
    <Box
      component="li"
      sx={{
        position: 'relative',
        pl: 3,
        pb: 3,
        fontSize: '.8125rem',
        lineHeight: '1.125rem',
        '&::before': {
          content: '""',
          position: 'absolute',
          left: -5,
          top: 5,
          width: 8,
          height: 8,
          borderRadius: '50%',
          backgroundColor: 'var(--app-primary)',
        },
      }}
    >
      <Box sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{title}</Box>
      <Box sx={{ color: 'var(--app-text2)', fontSize: '.75rem' }}>
        <time dateTime={entry.at}>{instant(entry.at)}</time> · {who}
      </Box>
      {changes.slice(0, SHOWN_CHANGES).map((change) => (
        <Box key={change} sx={{ mt: 0.5, overflowWrap: 'anywhere' }}>
          {change}
        </Box>
      ))}
      {hidden > 0 && <Box sx={{ mt: 0.5, color: 'var(--app-text2)' }}>{words.more(hidden)}</Box>}
    </Box>
  );
}

function Quiet({ text, busy = false }: { readonly text: string; readonly busy?: boolean }): ReactElement {
  return (
    <Box aria-busy={busy} sx={{ fontSize: '.8125rem', color: 'var(--app-text2)' }}>
      {text}
    </Box>
  );
}

/** An instant in the window's own zone, `24/11/2026 08.15`: only ever shown. */
function instant(at: string): string {
  const time = new Date(at);
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${two(time.getDate())}/${two(time.getMonth() + 1)}/${time.getFullYear()}`;
  return `${day} ${two(time.getHours())}.${two(time.getMinutes())}`;
}
