import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import InputBase from '@mui/material/InputBase';
import { useId, useState, type ReactElement } from 'react';
import type { ManualPrice } from '#shared/catalogue/priced-line.ts';
import { unitPrice, UNIT_PRICE_EXTRA_DIGITS, type UnitPrice } from '#shared/money/money.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { calculateFigure } from '#renderer/features/entry/calculate-figure.ts';
import { FigureCell } from './FigureCell.tsx';
import { InlineLayer } from './InlineLayer.tsx';
import type { CellMove } from './line-columns.ts';
import { useLineGridWords } from './use-line-grid-words.ts';

type PriceCellProps = {
  /** What the line costs now; null where no list has a price. */
  readonly price: UnitPrice | null;
  /** Set by a person before; undefined: the list's price. */
  readonly manual: ManualPrice | undefined;
  readonly focusRequest: number;
  /** undefined: the list's price again. */
  readonly onSet: (manual: ManualPrice | undefined) => void;
  readonly onMove: (move: CellMove) => boolean;
  readonly onStep: (step: 1 | -1) => void;
};

type Asked = { readonly price: UnitPrice; readonly move: CellMove };
const LEAST = 3;

/** The live editor of a price. Another price than the list's asks why, in place. */
export function PriceCell({ price, manual, focusRequest, onSet, onMove, onStep }: PriceCellProps): ReactElement {
  const { words, language, minorDigits, unitPrice: write } = useFormat();
  const own = useLineGridWords();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [round, setRound] = useState(0);
  const digits = minorDigits + UNIT_PRICE_EXTRA_DIGITS;

  const commit = (typed: UnitPrice | 'list', by: CellMove | 'leave'): boolean | void => {
    if (typed === 'list') {
      if (manual) onSet(undefined);
      return true;
    }
    if (by === 'leave') {
      if (asked) return false;
      // The price counts all the same; that nobody said why is said.
      onSet({ unitPrice: typed, reason: manual?.reason ?? own.noReasonGiven });
      return true;
    }
    setAsked({ price: typed, move: by });
    return false;
  };
  const close = () => {
    setAsked(null);
    setRound((before) => before + 1);
  };

  return (
    <Box ref={setAnchor}>
      <FigureCell
        label={words.editor.columns.price.replace(/,\s*$/, '')}
        written={price === null ? '' : write(price)}
        read={(text) => {
          if (text.trim() === '') return 'list' as const;
          const value = calculateFigure(text, digits, language);
          return value === null ? null : unitPrice(value);
        }}
        onCommit={commit}
        onMove={onMove}
        onStep={onStep}
        problem={own.priceInvalid}
        focusRequest={focusRequest + round}
      />
      {asked && (
        <InlineLayer title={own.priceReason} anchor={anchor} placement="bottom-end" width={300} onClose={close}>
          <Reason
            initial={manual?.reason ?? ''}
            onDone={(reason) => {
              setAsked(null);
              onSet({ unitPrice: asked.price, reason });
              onMove(asked.move);
            }}
          />
        </InlineLayer>
      )}
    </Box>
  );
}

type ReasonProps = { readonly initial: string; readonly onDone: (reason: string) => void };

/** A reason in words, or the number of one that is often given. */
function Reason({ initial, onDone }: ReasonProps): ReactElement {
  const own = useLineGridWords();
  const id = useId();
  const [text, setText] = useState(initial);
  const [refused, setRefused] = useState(false);
  const done = () => {
    const reason = (own.priceReasons[Number(text) - 1] ?? text).trim();
    if (reason.length < LEAST) setRefused(true);
    else onDone(reason);
  };
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <InputBase
        value={text}
        placeholder={own.priceReasonHint}
        onChange={(event) => {
          setText(event.target.value);
          setRefused(false);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          event.stopPropagation();
          done();
        }}
        slotProps={{
          input: {
            'aria-label': own.priceReason,
            'aria-invalid': refused,
            'aria-describedby': refused ? id : undefined,
            maxLength: 200,
            autoComplete: 'off',
          },
        }}
        sx={{
          height: 28,
          px: 2,
          fontSize: '.8125rem',
          border: '1px solid',
          borderColor: refused ? 'var(--app-blocked-solid)' : 'var(--app-borderStrong)',
          borderRadius: 1,
          '&.Mui-focused': { outline: '2px solid var(--app-focus)', outlineOffset: -2 },
          '& input': { p: 0, outline: 'none' },
        }}
      />
      {refused && (
        <Box id={id} sx={{ fontSize: '.75rem', color: 'var(--app-blocked-fg)' }}>
          {own.priceReasonShort}
        </Box>
      )}
      <Box sx={{ display: 'flex', flexDirection: 'column', alignItems: 'stretch' }}>
        {own.priceReasons.map((reason, index) => (
          <Button
            key={reason}
            color="inherit"
            onClick={() => onDone(reason)}
            sx={{ justifyContent: 'flex-start', minHeight: 28, fontWeight: 400 }}
          >
            {`${index + 1}  ${reason}`}
          </Button>
        ))}
      </Box>
    </Box>
  );
}
