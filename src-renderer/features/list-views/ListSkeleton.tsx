import Box from '@mui/material/Box';
import { useEffect, useState, type ReactElement } from 'react';
import { listsEn } from '#shared/i18n/lists-en.ts';
import { listsId } from '#shared/i18n/lists-id.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';

const PATIENCE_MILLISECONDS = 150;
const LINES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** The shape of a list while its first rows are read: nothing for a moment, then grey lines. */
export function ListSkeleton(): ReactElement | null {
  const words = useWords({ id: listsId, en: listsEn });
  const [waiting, setWaiting] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setWaiting(true), PATIENCE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, []);
  if (!waiting) return null;
  return (
    <Box
      aria-busy="true"
      role="group"
      aria-label={words.loading}
      sx={{ flex: 1, backgroundColor: 'var(--app-paper)', border: '1px solid var(--app-border)', borderRadius: 1 }}
    >
      {LINES.map((line) => (
        <Box key={line} sx={{ height: 32, px: 2, pt: '10px', borderBottom: '1px solid var(--app-border)' }}>
          <Box sx={{ height: 12, width: '60%', backgroundColor: 'var(--app-sunken)', borderRadius: 1 }} />
        </Box>
      ))}
    </Box>
  );
}
