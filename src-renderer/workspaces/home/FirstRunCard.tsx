import Box from '@mui/material/Box';
import type { ReactElement } from 'react';
import { useFormat } from '#renderer/components/format-context.ts';
import { KeyButton } from '#renderer/components/KeyButton.tsx';

type FirstRunCardProps = { readonly configured: boolean; readonly onGoOn: () => void };

/** The one thing to do on a computer that knows no branch or no products yet. */
export function FirstRunCard({ configured, onGoOn }: FirstRunCardProps): ReactElement {
  const { words } = useFormat();
  return (
    <Box
      component="section"
      aria-labelledby="first-run"
      sx={{
        maxWidth: 640,
        p: 6,
        display: 'flex',
        flexDirection: 'column',
        alignItems: 'flex-start',
        gap: 3,
        backgroundColor: 'var(--app-paper)',
        border: '1px solid var(--app-border)',
        borderRadius: 1,
      }}
    >
      <Box component="h2" id="first-run" sx={{ m: 0, fontSize: '.9375rem', fontWeight: 600 }}>
        {configured ? words.home.productsTitle : words.home.firstTitle}
      </Box>
      <Box>{configured ? words.home.productsText : words.home.firstText}</Box>
      <KeyButton primary autoFocus label={words.home.firstAction} shortcut="F9" enabled onRun={onGoOn} />
      <Box sx={{ fontSize: '.8125rem', color: 'var(--app-text2)' }}>{words.home.firstSample}</Box>
    </Box>
  );
}
