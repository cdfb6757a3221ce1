import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useRef, type ReactElement } from 'react';
import type { ShortPickReason } from '#shared/delivery/delivery.ts';
import type { PickingWords } from '#shared/i18n/picking-en.ts';
import { shortPickReasons } from './pick-work.ts';

type PickReasonsProps = {
  readonly title: string;
  readonly words: PickingWords;
  readonly onReason: (reason: ShortPickReason) => void;
};

/** A scanner's next key comes sooner, a person's does not. Milliseconds. */
const STILL = 90;

/** Why less was taken, answered by one digit. */
export function PickReasons({ title, words, onReason }: PickReasonsProps): ReactElement {
  const first = useRef<HTMLButtonElement>(null);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    first.current?.focus();
    return () => clearTimeout(waiting.current);
  }, []);
  return (
    <Box
      role="group"
      aria-label={title}
      onKeyDown={(event) => {
        // The first digit of a scan gives no reason: it is given once the keyboard is still.
        clearTimeout(waiting.current);
        const reason = shortPickReasons[Number(event.key) - 1];
        if (!reason || event.ctrlKey || event.altKey) return;
        event.preventDefault();
        waiting.current = setTimeout(() => onReason(reason), STILL);
      }}
      sx={{ mt: 4 }}
    >
      <Box sx={{ fontSize: '.9375rem', fontWeight: 600, mb: 2 }}>{title}</Box>
      <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap' }}>
        {shortPickReasons.map((reason, index) => (
          <Button
            key={reason}
            ref={index === 0 ? first : null}
            variant="outlined"
            aria-keyshortcuts={String(index + 1)}
            onClick={() => onReason(reason)}
          >
            <Box component="kbd" sx={{ mr: 2, fontFamily: 'inherit', color: 'text.secondary' }}>
              {index + 1}
            </Box>
            {words.shortReasons[reason]}
          </Button>
        ))}
      </Box>
    </Box>
  );
}
