import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { LabelledField } from '#renderer/features/entry/LabelledField.tsx';
import { parseFigure } from '#renderer/features/entry/parse-figure.ts';
import type { DeliveryLine, ShortPickReason } from '#shared/delivery/delivery.ts';
import { formatQuantity } from '#shared/i18n/amount-format.ts';
import type { DeliveryWords } from '#shared/i18n/delivery-en.ts';
import type { Language } from '#shared/i18n/language.ts';
import { quantity } from '#shared/money/money.ts';
import { PickLines } from './PickLines.tsx';
import { needsReason, nextOpenLine, shortPickReasons, withPick, type Picks } from './pick-list.ts';

type PickStepProps = {
  readonly lines: readonly DeliveryLine[];
  readonly picks: Picks;
  readonly onPicks: (picks: Picks) => void;
  readonly words: DeliveryWords;
  readonly language: Language;
};

/**
 * One line at a time, large enough to read from a metre away. Enter takes the full quantity; a smaller
 * one is typed and then asks why, answered by one key.
 */
export function PickStep({ lines, picks, onPicks, words, language }: PickStepProps): ReactElement {
  const [currentNo, setCurrentNo] = useState(() => nextOpenLine(picks, lines, 0) ?? lines[0]?.lineNo ?? 0);
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const firstReason = useRef<HTMLButtonElement>(null);

  const line = lines.find((candidate) => candidate.lineNo === currentNo) ?? lines[0];
  const pick = line && picks.get(line.lineNo);
  const asksReason = line !== undefined && needsReason(pick, line);
  const isDone = nextOpenLine(picks, lines, 0) === null && !asksReason;

  useEffect(() => {
    if (asksReason) firstReason.current?.focus();
    else field.current?.focus();
  }, [asksReason, currentNo]);

  if (!line) return <Box />;
  const write = (amount: number) => formatQuantity(quantity(amount), line.quantityDigits, language);

  const goTo = (lineNo: number) => {
    setCurrentNo(lineNo);
    setText('');
    setProblem(null);
  };
  const goOn = (after: Picks) => {
    onPicks(after);
    goTo(nextOpenLine(after, lines, line.lineNo) ?? line.lineNo);
  };
  const take = () => {
    const amount = text.trim() === '' ? line.requested : parseFigure(text, line.quantityDigits, language);
    if (amount === null) return setProblem(words.pick.notANumber);
    if (amount > line.requested) {
      setText(write(line.requested));
      return setProblem(words.pick.enough(write(line.requested)));
    }
    const after = withPick(picks, line.lineNo, { picked: quantity(amount), shortReason: null });
    setProblem(null);
    return amount < line.requested ? onPicks(after) : goOn(after);
  };
  const giveReason = (shortReason: ShortPickReason) => {
    if (pick) goOn(withPick(picks, line.lineNo, { ...pick, shortReason }));
  };
  const reasonByKey = (event: KeyboardEvent) => {
    const reason = shortPickReasons[Number(event.key) - 1];
    if (reason && !event.ctrlKey && !event.altKey) {
      event.preventDefault();
      giveReason(reason);
    }
  };
  const moveByArrow = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const neighbour = lines[lines.indexOf(line) + step];
    if (step === 0 || !neighbour) return;
    event.preventDefault();
    goTo(neighbour.lineNo);
  };

  return (
    <Box
      sx={{ display: 'grid', gridTemplateColumns: 'minmax(320px, 440px) 1fr', gap: 2, height: '100%', minHeight: 0 }}
    >
      <PickLines {...{ lines, picks, words, language }} currentNo={line.lineNo} onChoose={goTo} />
      <Box
        component="section"
        aria-label={line.name}
        sx={{ bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 1, p: 6, overflow: 'auto' }}
      >
        <Box sx={{ fontSize: '1rem', lineHeight: '1.5rem', fontWeight: 600 }}>{line.name}</Box>
        <Box sx={{ color: 'text.secondary', fontFamily: '"IBM Plex Mono", monospace', mb: 4 }}>{line.productCode}</Box>
        <Box
          sx={{ display: 'grid', gridTemplateColumns: '200px 240px 1fr', gap: 6, alignItems: 'start', maxWidth: 640 }}
        >
          <Box>
            <Box sx={{ fontSize: '.75rem', fontWeight: 600, color: 'text.secondary', mb: 1 }}>
              {words.pick.requested}
            </Box>
            <Box data-testid="pick.requested" sx={{ fontSize: '1.75rem', lineHeight: '3rem', fontWeight: 600 }}>
              {write(line.requested)}{' '}
              <Box component="span" sx={{ fontSize: '1rem', fontWeight: 400 }}>
                {line.unit}
              </Box>
            </Box>
          </Box>
          <LabelledField
            label={words.pick.picked}
            value={text}
            onChange={(typed) => {
              setText(typed);
              setProblem(null);
            }}
            onEnter={take}
            onKeyDown={moveByArrow}
            error={problem}
            hint={pick && !asksReason ? `${words.pick.picked}: ${write(pick.picked)}` : ''}
            size="display"
            kind="figure"
            inputRef={field}
            testId="pick.quantity"
          />
          <Button variant="outlined" sx={{ mt: 5, height: 48, justifySelf: 'start' }} onClick={take}>
            {words.pick.take} (Enter)
          </Button>
        </Box>
        {asksReason ? (
          <Box
            role="group"
            aria-label={words.pick.shortTitle(write(line.requested - (pick?.picked ?? 0)))}
            onKeyDown={reasonByKey}
            sx={{ mt: 6 }}
          >
            <Box sx={{ fontSize: '.9375rem', fontWeight: 600, mb: 2 }}>
              {words.pick.shortTitle(write(line.requested - (pick?.picked ?? 0)))}
            </Box>
            <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap' }}>
              {shortPickReasons.map((reason, index) => (
                <Button
                  key={reason}
                  ref={index === 0 ? firstReason : null}
                  variant="outlined"
                  aria-keyshortcuts={String(index + 1)}
                  onClick={() => giveReason(reason)}
                >
                  <Box component="kbd" sx={{ mr: 2, fontFamily: 'inherit', color: 'text.secondary' }}>
                    {index + 1}
                  </Box>
                  {words.shortReasons[reason]}
                </Button>
              ))}
            </Box>
          </Box>
        ) : (
          <Box sx={{ mt: 6, color: 'text.secondary', maxWidth: 640 }}>{isDone ? words.pick.done : words.pick.hint}</Box>
        )}
      </Box>
    </Box>
  );
}
