import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Popover from '@mui/material/Popover';
import { useState, type ReactElement } from 'react';
import { scannerEn } from '#shared/i18n/scanner-en.ts';
import { scannerId } from '#shared/i18n/scanner-id.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';
import { chooseScanSound, undoScan, useScans } from './scan-store.ts';

/** Opens the last ten scans, each of which can be taken back, and the switch of the sound. Nothing before the first. */
export function LastScans(): ReactElement | null {
  const words = useWords({ id: scannerId, en: scannerEn });
  const last = useScans((state) => state.last);
  const sound = useScans((state) => state.sound);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  if (last.length === 0) return null;
  return (
    <>
      <Button
        color="inherit"
        aria-haspopup="dialog"
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ minHeight: 28, color: 'var(--app-text2)', fontWeight: 400 }}
      >
        {words.lastCount(last.length)}
      </Button>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'top', horizontal: 'right' }}
        transformOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': words.last, sx: { width: 420, p: 3 } } }}
      >
        <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none', fontSize: '.8125rem' }}>
          {last.map((scan) => (
            <Box
              component="li"
              key={scan.id}
              sx={{
                display: 'flex',
                alignItems: 'center',
                gap: 2,
                minHeight: 32,
                borderBottom: '1px solid var(--app-border)',
              }}
            >
              <Box
                component="span"
                sx={{ flex: 1, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
              >
                <b>{scan.code}</b> {scan.text}
              </Box>
              {scan.isUndone ? (
                <Box component="span" sx={{ color: 'var(--app-text2)' }}>
                  {words.undone}
                </Box>
              ) : (
                scan.undo && (
                  <Button
                    color="inherit"
                    onClick={() => {
                      undoScan(scan.id);
                      // The line that goes takes the focus to the grid: the list does not hold it back.
                      setAnchor(null);
                    }}
                    sx={{ minHeight: 28 }}
                  >
                    {words.undo}
                  </Button>
                )
              )}
            </Box>
          ))}
        </Box>
        <FormControlLabel
          control={<Checkbox size="small" checked={sound} onChange={(_event, on) => chooseScanSound(on)} />}
          label={words.sound}
          slotProps={{ typography: { sx: { fontSize: '.8125rem' } } }}
          sx={{ mt: 1 }}
        />
      </Popover>
    </>
  );
}
