import Box from '@mui/material/Box';
import type { ReactElement } from 'react';
import type { PickingWords } from '#shared/i18n/picking-en.ts';
import { KeyButton } from '#renderer/components/KeyButton.tsx';
import { useScans } from '#renderer/features/scanner/scan-store.ts';

type PickScansProps = {
  readonly words: PickingWords;
  readonly canTakeBack: boolean;
  readonly onTakeBack: () => void;
};

/** The last scans, newest on top, with what became of each. */
export function PickScans({ words, canTakeBack, onTakeBack }: PickScansProps): ReactElement {
  const last = useScans((state) => state.last);
  return (
    <Box
      component="section"
      aria-label={words.lastScans}
      sx={{
        bgcolor: 'background.paper',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        p: 3,
        display: 'flex',
        flexDirection: 'column',
        gap: 2,
        minHeight: 0,
        overflow: 'auto',
      }}
    >
      <Box component="h2" sx={{ m: 0, fontSize: '.75rem', fontWeight: 600, color: 'text.secondary' }}>
        {words.lastScans}
      </Box>
      {last.length === 0 ? (
        <Box sx={{ fontSize: '.8125rem', color: 'text.secondary' }}>{words.noScans}</Box>
      ) : (
        <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none', fontSize: '.8125rem' }} data-testid="pick.scans">
          {last.map((scan) => (
            <Box
              component="li"
              key={scan.id}
              sx={{
                py: 1,
                borderBottom: 1,
                borderColor: 'divider',
                color: scan.isRefused ? 'var(--app-blocked-fg)' : 'text.primary',
                overflowWrap: 'anywhere',
              }}
            >
              <Box component="span" sx={{ display: 'block', fontSize: '.75rem', color: 'text.secondary' }}>
                {scan.code}
              </Box>
              {scan.text}
            </Box>
          ))}
        </Box>
      )}
      <KeyButton label={words.undo} shortcut="" enabled={canTakeBack} reason={words.noScans} onRun={onTakeBack} />
    </Box>
  );
}
