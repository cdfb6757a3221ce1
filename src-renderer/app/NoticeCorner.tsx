import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, type ReactElement } from 'react';
import { useFormat } from '#renderer/components/format-context.ts';
import { dismissNotice, readingTime, useNotices, type Notice } from '#renderer/stores/notice-store.ts';

const hidden = {
  position: 'absolute',
  width: 1,
  height: 1,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
} as const;

/** What happened last, and the two live regions of the whole window. */
export function NoticeCorner(): ReactElement {
  const status = useNotices((state) => state.status);
  const alert = useNotices((state) => state.alert);
  const notices = useNotices((state) => state.notices);
  return (
    <>
      <Box role="status" aria-live="polite" sx={hidden}>
        {status}
      </Box>
      <Box role="alert" sx={hidden}>
        {alert}
      </Box>
      <Box
        sx={{
          // Above the totals of a document, beside the navigation; only its buttons stand in the mouse's way.
          position: 'fixed',
          left: 76,
          bottom: 104,
          zIndex: 1400,
          display: 'flex',
          flexDirection: 'column',
          alignItems: 'flex-start',
          gap: 1.5,
          pointerEvents: 'none',
          'html[data-wide] &': { left: 220 },
        }}
      >
        {notices.map((notice) => (
          <NoticeCard key={notice.id} notice={notice} />
        ))}
      </Box>
    </>
  );
}

function NoticeCard({ notice }: { readonly notice: Notice }): ReactElement {
  const { words } = useFormat();
  useEffect(() => {
    const milliseconds = readingTime(notice);
    if (milliseconds === null) return undefined;
    const timer = setTimeout(() => dismissNotice(notice.id), milliseconds);
    return () => clearTimeout(timer);
  }, [notice]);
  return (
    <Box
      component="section"
      aria-label={notice.text}
      data-testid="notice"
      data-state={notice.tone}
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 3,
        maxWidth: 'min(560px, 70vw)',
        minHeight: 40,
        pl: 3,
        pr: 1,
        py: 1,
        fontSize: '.8125rem',
        overflowWrap: 'anywhere',
        backgroundColor: 'var(--app-paper)',
        border: '1px solid var(--app-borderStrong)',
        borderLeft: `4px solid var(--app-${notice.tone}-solid)`,
        borderRadius: 1,
        boxShadow: '0 4px 16px rgb(20 24 31 / .16)',
        '& button': { pointerEvents: 'auto' },
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
  );
}
