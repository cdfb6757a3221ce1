import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, type ReactElement } from 'react';
import { useFormat } from '#renderer/components/format-context.ts';
import { dismissNotice, useNotices } from '#renderer/stores/notice-store.ts';

const READING_MILLISECONDS = 8000;

const hidden = {
  position: 'absolute',
  width: 1,
  height: 1,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
} as const;

/** The last thing that happened, and the two live regions of the whole window. */
export function NoticeCorner(): ReactElement {
  const { words } = useFormat();
  const { status, alert, notice } = useNotices();
  useEffect(() => {
    if (!notice || notice.tone === 'blocked') return undefined;
    const timer = setTimeout(() => dismissNotice(notice.id), READING_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [notice]);
  return (
    <>
      <Box role="status" aria-live="polite" sx={hidden}>
        {status}
      </Box>
      <Box role="alert" sx={hidden}>
        {alert}
      </Box>
      {notice && (
        <Box
          component="section"
          aria-label={notice.text}
          data-testid="notice"
          data-state={notice.tone}
          sx={{
            position: 'fixed',
            left: 76,
            bottom: 108,
            zIndex: 1400,
            display: 'flex',
            alignItems: 'center',
            gap: 3,
            maxWidth: 560,
            minHeight: 40,
            pl: 3,
            pr: 1,
            py: 1,
            fontSize: '.8125rem',
            backgroundColor: 'var(--app-paper)',
            border: '1px solid var(--app-borderStrong)',
            borderLeft: `4px solid var(--app-${notice.tone}-solid)`,
            borderRadius: 1,
            boxShadow: '0 4px 16px rgb(20 24 31 / .16)',
          }}
        >
          <span>{notice.text}</span>
          {notice.action && (
            <Button
              onClick={() => {
                notice.action?.run();
                dismissNotice(notice.id);
              }}
            >
              {notice.action.label}
            </Button>
          )}
          <Button onClick={() => dismissNotice(notice.id)}>{words.frame.close}</Button>
        </Box>
      )}
    </>
  );
}
