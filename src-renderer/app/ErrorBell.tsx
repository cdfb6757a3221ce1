import Badge from '@mui/material/Badge';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Popover from '@mui/material/Popover';
import { useState, type ReactElement } from 'react';
import { frameEn } from '#shared/i18n/frame-en.ts';
import { frameId } from '#shared/i18n/frame-id.ts';
import { announce, clearErrors, markErrorsRead, useNotices, type ErrorEntry } from '#renderer/stores/notice-store.ts';
import { useLanguage, useWords } from '#renderer/stores/preferences-store.ts';
import { Icon } from './icons.tsx';

/** What was refused or failed since the window was opened, to be read again and copied for whoever helps. */
export function ErrorBell(): ReactElement {
  const words = useWords({ id: frameId, en: frameEn }).errors;
  const errors = useNotices((state) => state.errors);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const unread = errors.filter(({ isRead }) => !isRead).length;
  const close = () => {
    setAnchor(null);
    markErrorsRead();
  };
  return (
    <>
      <IconButton
        aria-label={words.bell(unread)}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        title={words.bell(unread)}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <Badge badgeContent={unread} color="error" max={99}>
          <Icon name="bell" />
        </Badge>
      </IconButton>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={close}
        onKeyDown={(event) => event.stopPropagation()}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{
          paper: {
            role: 'dialog',
            'aria-label': words.title,
            sx: {
              width: 440,
              maxHeight: 420,
              border: '1px solid var(--app-borderStrong)',
              boxShadow: '0 4px 16px rgb(20 24 31 / .16)',
            },
          },
        }}
      >
        <Box className="app-floating">
          <Box
            sx={{ display: 'flex', alignItems: 'center', px: 4, py: 2, borderBottom: '1px solid var(--app-border)' }}
          >
            <Box component="h2" sx={{ flex: 1, m: 0, fontSize: '.9375rem', fontWeight: 600 }}>
              {words.title}
            </Box>
            {errors.length > 0 && <Button onClick={clearErrors}>{words.clear}</Button>}
          </Box>
          {errors.length === 0 && (
            <Box sx={{ p: 4, color: 'var(--app-text2)', fontSize: '.8125rem' }}>{words.none}</Box>
          )}
          <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
            {errors.map((entry) => (
              <ErrorItem key={entry.id} entry={entry} copyLabel={words.copy} copied={words.copied} />
            ))}
          </Box>
        </Box>
      </Popover>
    </>
  );
}

type ErrorItemProps = { readonly entry: ErrorEntry; readonly copyLabel: string; readonly copied: string };

function ErrorItem({ entry, copyLabel, copied }: ErrorItemProps): ReactElement {
  const language = useLanguage();
  const time = new Date(entry.at).toLocaleTimeString(language, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  const copy = async () => {
    await navigator.clipboard.writeText([new Date(entry.at).toISOString(), entry.text, entry.detail].join('\n').trim());
    announce(copied);
  };
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: '1fr auto',
        gap: 2,
        px: 4,
        py: 2,
        fontSize: '.8125rem',
        overflowWrap: 'anywhere',
        borderBottom: '1px solid var(--app-border)',
        borderLeft: `3px solid ${entry.isRead ? 'transparent' : 'var(--app-blocked-solid)'}`,
      }}
    >
      <Box>
        <Box sx={{ color: 'var(--app-text2)', fontSize: '.75rem' }}>{time}</Box>
        {entry.text}
        {entry.detail !== '' && (
          <Box sx={{ fontFamily: '"IBM Plex Mono", monospace', fontSize: '.75rem', color: 'var(--app-text2)' }}>
            {entry.detail}
          </Box>
        )}
      </Box>
      <Button onClick={() => void copy().catch(() => undefined)}>{copyLabel}</Button>
    </Box>
  );
}
