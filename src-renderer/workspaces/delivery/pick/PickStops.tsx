import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { useEffect, useRef, type ReactElement } from 'react';
import type { PickStop } from '#shared/delivery/pick-wave.ts';
import type { PickingWords } from '#shared/i18n/picking-en.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { isDone } from './pick-work.ts';
import type { PickWork } from './use-pick-work.ts';

type PickStopsProps = {
  readonly work: PickWork;
  readonly currentCode: string;
  readonly onChoose: (productCode: string) => void;
  readonly words: PickingWords;
};

/** The stops in walking order with what was taken at each. Arrow keys in the quantity walk through them. */
export function PickStops({ work, currentCode, onChoose, words }: PickStopsProps): ReactElement {
  return (
    <Box
      component="ol"
      aria-label={words.stops}
      tabIndex={-1}
      sx={{
        m: 0,
        p: 0,
        listStyle: 'none',
        overflow: 'auto',
        bgcolor: 'background.paper',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
      }}
    >
      {work.stops.map((stop) => (
        <Stop
          key={stop.productCode}
          stop={stop}
          work={work}
          isCurrent={stop.productCode === currentCode}
          onChoose={() => onChoose(stop.productCode)}
          words={words}
        />
      ))}
    </Box>
  );
}

type StopProps = {
  readonly stop: PickStop;
  readonly work: PickWork;
  readonly isCurrent: boolean;
  readonly onChoose: () => void;
  readonly words: PickingWords;
};

function Stop({ stop, work, isCurrent, onChoose, words }: StopProps): ReactElement {
  const format = useFormat();
  const product = work.productOf(stop.productCode);
  const line = lineOf(work, stop);
  const pick = work.picks.get(stop.productCode);
  const done = isDone(pick, stop);
  const short = pick !== undefined && pick.taken < stop.requested;
  const write = (amount: PickStop['requested']) => format.quantity(amount, line?.quantityDigits ?? 0);
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) item.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  const name = line?.name ?? product?.name ?? stop.productCode;
  return (
    <Box component="li" ref={item} sx={{ borderBottom: 1, borderColor: 'divider' }}>
      <ButtonBase
        aria-current={isCurrent ? 'step' : undefined}
        aria-label={`${stop.productCode} ${name}`}
        onClick={onChoose}
        sx={{
          width: '100%',
          minHeight: 48,
          px: 3,
          py: 1.5,
          display: 'grid',
          gridTemplateColumns: '20px 1fr auto',
          columnGap: 2,
          textAlign: 'left',
          borderLeft: 3,
          borderColor: isCurrent ? 'primary.main' : 'transparent',
          bgcolor: isCurrent ? 'var(--app-rowSel)' : 'transparent',
        }}
      >
        <Box aria-hidden="true" sx={{ color: done && !short ? 'var(--app-done-fg)' : 'var(--app-partial-fg)' }}>
          {done ? (short ? '!' : '✓') : ''}
        </Box>
        <Box sx={{ minWidth: 0 }}>
          <Box
            sx={{
              overflow: 'hidden',
              textOverflow: 'ellipsis',
              whiteSpace: 'nowrap',
              fontWeight: isCurrent ? 600 : 400,
            }}
          >
            {name}
          </Box>
          <Box sx={{ fontSize: '.75rem', color: 'text.secondary' }}>
            {[stop.bin, stop.productCode, pick?.shortReason ? words.shortReasons[pick.shortReason] : '']
              .filter((part) => part !== '')
              .join(' · ')}
          </Box>
        </Box>
        <Box sx={{ textAlign: 'right' }}>
          <Box sx={{ fontWeight: 600, color: short ? 'var(--app-partial-fg)' : 'text.primary' }}>
            {pick ? `${write(pick.taken)} / ${write(stop.requested)}` : write(stop.requested)} {line?.unit}
          </Box>
          <Box sx={{ fontSize: '.75rem', color: 'text.secondary' }}>{pick ? words.picked : words.open}</Box>
        </Box>
      </ButtonBase>
    </Box>
  );
}

/** The first line of a delivery that a stop serves: it has the name, unit and quality of the goods. */
export function lineOf(work: PickWork, stop: PickStop) {
  const [first] = stop.lines;
  const delivery = work.deliveries.find(({ id }) => id === first?.deliveryId);
  return delivery?.lines.find(({ lineNo }) => lineNo === first?.lineNo);
}
