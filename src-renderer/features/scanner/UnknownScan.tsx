import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactElement } from 'react';
import { scannerEn } from '#shared/i18n/scanner-en.ts';
import { scannerId } from '#shared/i18n/scanner-id.ts';
import { notify } from '#renderer/stores/notice-store.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';
import { showUnknownCode, useScans } from './scan-store.ts';

type UnknownScanProps = { readonly onClosed: () => void };

/** A code that nobody knows, kept where it was scanned until the next one or until it is closed. */
export function UnknownScan({ onClosed }: UnknownScanProps): ReactElement | null {
  const words = useWords({ id: scannerId, en: scannerEn });
  const code = useScans((state) => state.unknown);
  if (code === null) return null;
  return (
    <Box
      data-testid="scan.unknown"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 2,
        flex: 'none',
        px: 3,
        height: 36,
        fontSize: '.8125rem',
        color: 'var(--app-blocked-fg)',
        backgroundColor: 'var(--app-blocked-tint)',
        borderBottom: '1px solid var(--app-blocked-solid)',
      }}
    >
      <Box component="strong" sx={{ fontWeight: 600 }}>
        {words.unknown(code)}
      </Box>
      <Box component="span" sx={{ flex: 1 }}>
        {words.unknownHint}
      </Box>
      <Button
        color="inherit"
        onClick={() => {
          navigator.clipboard.writeText(code).then(
            () => notify(words.copied),
            () => undefined,
          );
        }}
        sx={{ minHeight: 28 }}
      >
        {words.copy}
      </Button>
      <Button
        color="inherit"
        onClick={() => {
          showUnknownCode(null);
          onClosed();
        }}
        sx={{ minHeight: 28 }}
      >
        {words.close}
      </Button>
    </Box>
  );
}
