import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { useFocusGivenBack } from '#renderer/components/use-focus-given-back.ts';
import { LabelledField } from './LabelledField.tsx';

const SHORTEST = 3;

export type ReasonWords = {
  readonly ask: string;
  readonly otherText: string;
  readonly short: string;
  readonly give: string;
  readonly leave: string;
};

type ReasonBarProps = {
  /** What the reason is for. */
  readonly title: string;
  /** Reasons that one digit gives; the last one asks for words. */
  readonly choices: readonly string[];
  readonly words: ReasonWords;
  /** Why main refused, or null. */
  readonly problem: string | null;
  readonly onReason: (reason: string) => void;
  readonly onLeave: () => void;
};

/** Asks why in place: one digit gives a common reason, the last one takes words. The focus goes back on leaving. */
export function ReasonBar({ title, choices, words, problem, onReason, onLeave }: ReasonBarProps): ReactElement {
  const first = useRef<HTMLButtonElement>(null);
  const [own, setOwn] = useState(false);
  const [text, setText] = useState('');
  const [short, setShort] = useState(false);
  useFocusGivenBack();
  useEffect(() => first.current?.focus(), []);
  const choose = (index: number) => {
    const choice = choices[index];
    if (choice === undefined) return;
    if (index === choices.length - 1) setOwn(true);
    else onReason(choice);
  };
  const give = () => {
    if (text.trim().length < SHORTEST) setShort(true);
    else onReason(text.trim());
  };
  const handleKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onLeave();
    } else if (!own && !event.ctrlKey && !event.altKey && !event.metaKey && /^[1-9]$/.test(event.key)) {
      event.preventDefault();
      choose(Number(event.key) - 1);
    }
  };
  return (
    <Box
      role="group"
      aria-label={`${title}: ${words.ask}`}
      onKeyDown={handleKey}
      sx={{
        display: 'flex',
        alignItems: 'center',
        flexWrap: 'wrap',
        gap: 2,
        px: 3,
        py: 1.5,
        mb: 2,
        fontSize: '.8125rem',
        backgroundColor: 'var(--app-partial-tint)',
        color: 'var(--app-partial-fg)',
        border: '1px solid var(--app-border)',
        borderRadius: 1,
      }}
    >
      <Box component="strong" sx={{ fontWeight: 600 }}>
        {title}
      </Box>
      <span>{words.ask}</span>
      {choices.map((choice, index) => (
        <Button
          key={choice}
          ref={index === 0 ? first : null}
          variant="outlined"
          aria-keyshortcuts={String(index + 1)}
          onClick={() => choose(index)}
          sx={{ backgroundColor: 'var(--app-paper)' }}
        >
          {`${index + 1} ${choice}`}
        </Button>
      ))}
      {own && (
        <Box sx={{ display: 'flex', alignItems: 'flex-end', gap: 2, minWidth: 320, color: 'var(--app-text)' }}>
          <LabelledField
            label={words.otherText}
            value={text}
            onChange={(next) => {
              setText(next);
              setShort(false);
            }}
            error={short ? words.short : null}
            onEnter={give}
            autoFocus
            maxLength={200}
          />
          <Button variant="contained" onClick={give}>
            {words.give}
          </Button>
        </Box>
      )}
      <Box sx={{ flex: 1 }} />
      {problem !== null && <Box sx={{ color: 'error.main', fontWeight: 600 }}>{problem}</Box>}
      <Button onClick={onLeave}>{words.leave}</Button>
    </Box>
  );
}
