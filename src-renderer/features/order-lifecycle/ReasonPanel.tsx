import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { orderLifecycleEn } from '#shared/i18n/order-lifecycle-en.ts';
import { orderLifecycleId } from '#shared/i18n/order-lifecycle-id.ts';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { LabelledField } from '#renderer/features/entry/LabelledField.tsx';
import { useWords } from '#renderer/stores/preferences-store.ts';

const SHORTEST_REASON = 3;

/** Something that is posted with a reason. */
export type ReasonAsked = {
  readonly title: string;
  readonly choices: readonly string[];
  /** Posts with the reason; `choice` is its place among the choices, null for a person's own words. Says whether it was posted. */
  readonly post: (reason: string, choice: number | null) => Promise<boolean>;
};

type ReasonPanelProps = { readonly asked: ReasonAsked; readonly busy: boolean; readonly onClose: () => void };

/**
 * Asks why, in the page and not over it: a digit chooses a reason and posts, Enter posts the one that is
 * marked, and a sentence typed instead of them counts alone.
 */
export function ReasonPanel({ asked, busy, onClose }: ReasonPanelProps): ReactElement {
  const words = useWords({ id: orderLifecycleId, en: orderLifecycleEn });
  const titleId = useId();
  const [marked, setMarked] = useState(0);
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const first = useRef<HTMLButtonElement>(null);
  const opener = useRef(document.activeElement);

  useEffect(() => {
    const before = opener.current;
    first.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  const post = async (choice: number) => {
    if (busy) return;
    const own = text.trim();
    if (own !== '' && own.length < SHORTEST_REASON) {
      setProblem(words.reasonShort);
      return;
    }
    const posted = await asked.post(own === '' ? (asked.choices[choice] ?? '') : own, own === '' ? choice : null);
    if (posted) onClose();
  };

  useCommands('layer.dialog', {
    'panel.post': { label: asked.title, run: () => void post(marked) },
    'panel.close': { run: onClose },
  });

  const handleKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.target instanceof HTMLInputElement) return;
    const digit = Number(event.key);
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (digit >= 1 && digit <= asked.choices.length) {
      event.preventDefault();
      setMarked(digit - 1);
      void post(digit - 1);
    } else if (step !== undefined) {
      event.preventDefault();
      const next = (marked + step + asked.choices.length) % asked.choices.length;
      setMarked(next);
      event.currentTarget.querySelectorAll<HTMLElement>('[role="radio"]')[next]?.focus();
    }
  };

  return (
    <Box
      component="section"
      aria-labelledby={titleId}
      data-testid="reason.panel"
      onKeyDown={handleKey}
      sx={{
        flex: 'none',
        mt: 2,
        px: 3,
        py: 2,
        display: 'flex',
        flexDirection: 'column',
        gap: 2,
        backgroundColor: 'var(--app-paper)',
        border: '1px solid var(--app-borderStrong)',
        borderLeft: '3px solid var(--app-primary)',
        borderRadius: 1,
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 3, flexWrap: 'wrap' }}>
        <Box component="h2" id={titleId} sx={{ m: 0, fontSize: '.9375rem', lineHeight: '1.25rem', fontWeight: 600 }}>
          {asked.title}
        </Box>
        <Box sx={{ fontSize: '.75rem', color: 'var(--app-text2)' }}>{words.reasonHint}</Box>
      </Box>
      <Box sx={{ display: 'flex', alignItems: 'flex-end', gap: 3, flexWrap: 'wrap' }}>
        <Box role="radiogroup" aria-label={words.reason} sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
          {asked.choices.map((choice, index) => (
            <Button
              key={choice}
              ref={index === 0 ? first : undefined}
              role="radio"
              aria-checked={index === marked && text.trim() === ''}
              aria-keyshortcuts={String(index + 1)}
              tabIndex={index === marked ? 0 : -1}
              variant="outlined"
              onClick={() => {
                setMarked(index);
                void post(index);
              }}
              sx={{
                minHeight: 32,
                fontWeight: 400,
                ...(index === marked && text.trim() === ''
                  ? { backgroundColor: 'var(--app-rowSel)', borderColor: 'var(--app-primary)' }
                  : {}),
              }}
            >
              <Box component="b" aria-hidden sx={{ mr: 1.5, fontWeight: 600 }}>
                {index + 1}
              </Box>
              {choice}
            </Button>
          ))}
        </Box>
        <Box sx={{ flex: '1 1 220px', maxWidth: 420 }}>
          <LabelledField
            label={words.otherReason}
            value={text}
            error={problem}
            maxLength={200}
            onChange={(value) => {
              setText(value);
              setProblem(null);
            }}
            onEnter={() => void post(marked)}
          />
        </Box>
        <Button onClick={onClose}>{words.dismiss}</Button>
        <Button
          variant="contained"
          aria-keyshortcuts="Control+Enter"
          aria-disabled={busy}
          onClick={() => void post(marked)}
        >
          {words.post}
        </Button>
      </Box>
    </Box>
  );
}
