import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import type { PickStop } from '#shared/delivery/pick-wave.ts';
import type { PickingWords } from '#shared/i18n/picking-en.ts';
import type { BusinessDate } from '#shared/kernel/business-date.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { useNarrow } from '#renderer/components/use-narrow.ts';
import { LabelledField } from '#renderer/features/entry/LabelledField.tsx';
import { parseFigure } from '#renderer/features/entry/parse-figure.ts';
import { useBatchesOf, usePiecesInStock } from '#renderer/read-model/queries/stock.ts';
import { announce } from '#renderer/stores/notice-store.ts';
import { inHandOf, takeBack, useInHand } from './pick-desk.ts';
import {
  counted,
  isDone,
  needsReason,
  nextOpenStop,
  taking,
  takingPiece,
  withBatches,
  withPieces,
  withReason,
} from './pick-work.ts';
import { PickBatches } from './PickBatches.tsx';
import { PickPieces } from './PickPieces.tsx';
import { PickReasons } from './PickReasons.tsx';
import { PickScans } from './PickScans.tsx';
import { lineOf, PickStops } from './PickStops.tsx';
import { usePickScans } from './use-pick-scans.ts';
import type { PickWork } from './use-pick-work.ts';

type PickScreenProps = { readonly work: PickWork; readonly today: BusinessDate; readonly words: PickingWords };

/** `12*` typed before a scan takes twelve. */
const PREFIX = /^(\d{1,4})\*$/;

/**
 * Picking at the shelves: one stop at a time, large enough to read from a metre away, worked by scanner or
 * by keys alone.
 */
export function PickScreen({ work, today, words }: PickScreenProps): ReactElement {
  const { stops, picks } = work;
  const format = useFormat();
  const isNarrow = useNarrow();
  const [chosen, setChosen] = useState<string | null>(null);
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [wrongScan, setWrongScan] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const { past } = useInHand(work.key);
  const current =
    stops.find((stop) => stop.productCode === chosen) ?? nextOpenStop(picks, stops, null) ?? stops[0] ?? null;
  const currentCode = current?.productCode ?? '';
  const product = work.productOf(currentCode);
  const line = current && lineOf(work, current);
  const digits = line?.quantityDigits ?? 0;
  const pick = picks.get(currentCode);
  const numbered = (code: string) => work.productOf(code)?.tracking === 'serial';
  const pieces =
    usePiecesInStock(
      stops
        .map(({ productCode }) => productCode)
        .filter(numbered)
        .join(' '),
    ) ?? [];
  const batches = useBatchesOf(product?.tracking === 'batch' ? currentCode : null) ?? [];
  const asksReason = current !== null && needsReason(pick, current);
  const write = (amount: PickStop['requested']) => format.quantity(amount, digits);

  useEffect(() => {
    if (!asksReason) field.current?.focus();
  }, [asksReason, currentCode]);

  const goTo = (productCode: string) => {
    setChosen(productCode);
    setText('');
    setProblem(null);
    setWrongScan(null);
    // A scan took the focus out of the field: what is typed next belongs there again.
    field.current?.focus();
  };
  usePickScans({
    work,
    words,
    pieces,
    prefix: () => Number(PREFIX.exec(field.current?.value ?? '')?.[1] ?? 1),
    show: goTo,
    say: (wrong) => {
      setWrongScan(wrong);
      if (wrong !== null) announce(wrong);
    },
  });
  if (!current) return <Box />;

  const goOn = (after: typeof picks) => {
    work.take(after);
    goTo(nextOpenStop(after, stops, currentCode)?.productCode ?? currentCode);
  };
  const take = () => {
    const isBegun = pick !== undefined && pick.taken > 0 && !pick.isCounted;
    if (text.trim() === '' && isBegun) return work.take(counted(picks, current));
    const amount = text.trim() === '' ? current.requested : parseFigure(text, digits, format.language);
    if (amount === null) return setProblem(words.notANumber);
    if (amount > current.requested) {
      setText(write(current.requested));
      return setProblem(words.enough(write(current.requested)));
    }
    const after = taking(picks, current, amount);
    setProblem(null);
    if (amount >= current.requested) return goOn(after);
    work.take(after);
    setChosen(currentCode);
  };
  const handleKey = (event: KeyboardEvent<HTMLElement>) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const neighbour = step === 0 ? undefined : stops[stops.indexOf(current) + step];
    if (neighbour) {
      event.preventDefault();
      goTo(neighbour.productCode);
    } else if (event.key === 'Backspace' && text === '' && past.length > 0) {
      event.preventDefault();
      undo();
    }
  };
  const undo = () => {
    if (takeBack(work.key)) announce(words.undone);
  };
  const addPiece = (serial: string): string | null => {
    const known = pieces.find((piece) => piece.productCode === currentCode && piece.serial === serial);
    if (!known) return words.serialUnknown(serial);
    const { picks: after, outcome } = takingPiece(inHandOf(work.key).picks, current, serial, 10 ** digits);
    if (outcome === 'twice') return words.twice(serial);
    if (outcome === 'enough') return words.enough(write(current.requested));
    if (isDone(after.get(currentCode), current)) goOn(after);
    else work.take(after);
    return null;
  };
  const allDone = nextOpenStop(picks, stops, null) === null;
  const missing = words.shortTitle(
    `${write((current.requested - (pick?.taken ?? 0)) as PickStop['requested'])} ${line?.unit ?? ''}`.trim(),
  );
  const numbers = current.lines.map(({ deliveryId }) => work.deliveries.find(({ id }) => id === deliveryId)?.number);

  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: isNarrow ? 'minmax(240px, 320px) 1fr' : 'minmax(280px, 360px) 1fr 240px',
        gridTemplateRows: 'minmax(0, 1fr)',
        gap: 2,
        flex: 1,
        minHeight: 0,
      }}
    >
      <PickStops work={work} currentCode={currentCode} onChoose={goTo} words={words} />
      <Box
        component="section"
        aria-label={line?.name ?? currentCode}
        sx={{ bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 1, p: 4, overflow: 'auto' }}
      >
        {wrongScan !== null && (
          <Box
            data-testid="pick.wrong"
            sx={{
              mb: 3,
              px: 3,
              py: 2,
              borderRadius: 1,
              fontSize: '1rem',
              fontWeight: 600,
              color: 'var(--app-blocked-fg)',
              backgroundColor: 'var(--app-blocked-tint)',
              borderLeft: '6px solid var(--app-blocked-solid)',
            }}
          >
            {wrongScan}
          </Box>
        )}
        <Box sx={{ fontSize: '1.75rem', lineHeight: '2.25rem', fontWeight: 600 }} data-testid="pick.bin">
          {current.bin === '' ? words.noBin : current.bin}
        </Box>
        <Box sx={{ fontSize: '1rem', lineHeight: '1.5rem', fontWeight: 600 }}>{line?.name}</Box>
        <Box sx={{ color: 'text.secondary', fontFamily: '"IBM Plex Mono", monospace' }}>{currentCode}</Box>
        {line?.specification && <Box sx={{ mt: 1, fontWeight: 600 }}>{words.agreed(line.specification)}</Box>}
        {work.deliveries.length > 1 && (
          <Box sx={{ fontSize: '.75rem', color: 'text.secondary' }}>{words.forDeliveries(numbers.join(', '))}</Box>
        )}
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 6, alignItems: 'start', mt: 4 }}>
          <Figure label={words.requested} testId="pick.requested" unit={line?.unit ?? ''}>
            {write(current.requested)}
          </Figure>
          <Figure label={words.picked} testId="pick.taken" unit="">
            {pick ? write(pick.taken) : '–'}
          </Figure>
          {numbered(currentCode) ? (
            <PickPieces
              key={currentCode}
              serials={pick?.serials ?? []}
              words={words}
              inputRef={field}
              onKeyDown={handleKey}
              onSerial={addPiece}
              onRemove={(serial) =>
                work.take(
                  withPieces(
                    picks,
                    current,
                    (pick?.serials ?? []).filter((one) => one !== serial),
                    10 ** digits,
                  ),
                )
              }
              onEnd={() => work.take(counted(picks, current))}
            />
          ) : (
            <Box sx={{ display: 'flex', gap: 3, alignItems: 'start' }}>
              <Box sx={{ width: 200 }}>
                <LabelledField
                  label={words.amount}
                  value={text}
                  onChange={(typed) => {
                    setText(typed);
                    setProblem(null);
                  }}
                  onEnter={take}
                  onKeyDown={handleKey}
                  error={problem}
                  size="display"
                  kind="figure"
                  inputRef={field}
                  testId="pick.quantity"
                />
              </Box>
              <Button variant="outlined" sx={{ mt: 5, height: 48 }} onClick={take}>
                {words.take} (Enter)
              </Button>
            </Box>
          )}
        </Box>
        {asksReason ? (
          <PickReasons
            title={missing}
            words={words}
            onReason={(reason) => goOn(withReason(inHandOf(work.key).picks, current, reason))}
          />
        ) : (
          <Box sx={{ mt: 4, color: 'text.secondary', maxWidth: 640 }}>{allDone ? words.done : words.hint}</Box>
        )}
        {product?.tracking === 'batch' && (
          <PickBatches
            stop={current}
            pick={pick}
            batches={batches}
            today={today}
            digits={digits}
            words={words}
            onBatches={(named) => work.take(withBatches(picks, current, named))}
          />
        )}
      </Box>
      {!isNarrow && <PickScans words={words} canTakeBack={past.length > 0} onTakeBack={undo} />}
    </Box>
  );
}

type FigureProps = {
  readonly label: string;
  readonly testId: string;
  readonly unit: string;
  readonly children: string;
};

function Figure({ label, testId, unit, children }: FigureProps): ReactElement {
  return (
    <Box sx={{ minWidth: 120 }}>
      <Box sx={{ fontSize: '.75rem', fontWeight: 600, color: 'text.secondary', mb: 1 }}>{label}</Box>
      <Box data-testid={testId} sx={{ fontSize: '1.75rem', lineHeight: '3rem', fontWeight: 600 }}>
        {children}{' '}
        <Box component="span" sx={{ fontSize: '1rem', fontWeight: 400 }}>
          {unit}
        </Box>
      </Box>
    </Box>
  );
}
