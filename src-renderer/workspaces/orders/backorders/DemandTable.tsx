import Box from '@mui/material/Box';
import type { ReactElement } from 'react';
import type { AllocationPolicy } from '#shared/availability/competing-lines.ts';
import { allocationPolicies } from '#shared/availability/what-if.ts';
import type { ComparedLine, DemandHead, PolicyComparison, PolicyOutcome } from '#shared/planning/compare-policies.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { usePlanningWords } from '#renderer/features/planning/use-planning-words.ts';
import { useRowWindow } from '#renderer/features/planning/use-row-window.ts';
import { shortNumber } from '#renderer/features/posting/short-number.ts';
import { effectWords, latenessWords, promisedWords, type FigureFormat } from './outcome-words.ts';

const ROW_HEIGHT = 44;
/** Where text is enlarged, what the policies say has the room. */
const narrowTemplate = 'minmax(0, 1.1fr) 52px 52px minmax(0, 1fr) repeat(3, minmax(0, 1.25fr))';
const template = 'minmax(0, 1.3fr) 56px 68px minmax(0, 1fr) repeat(3, minmax(0, 1fr))';

type DemandTableProps = { readonly comparison: PolicyComparison; readonly policy: AllocationPolicy };

type Row =
  | { readonly kind: 'line'; readonly line: ComparedLine }
  | { readonly kind: 'standing'; readonly line: PolicyComparison['standing'][number] };

/** Everybody who wants the product, with what each policy would promise him beside what he is promised now. */
export function DemandTable({ comparison, policy }: DemandTableProps): ReactElement {
  const words = usePlanningWords();
  const { shortDate } = useFormat();
  const rows: readonly Row[] = [
    ...comparison.lines.map((line): Row => ({ kind: 'line', line })),
    ...comparison.standing.map((line): Row => ({ kind: 'standing', line })),
  ];
  const { attach, onScroll, ...drawn } = useRowWindow(rows.length, ROW_HEIGHT);
  const b = words.backorders;
  return (
    <Box
      ref={attach}
      onScroll={onScroll}
      role="table"
      aria-label={b.demand}
      aria-rowcount={rows.length + 1}
      tabIndex={0}
      data-testid="backorders.demand"
      sx={{
        flex: 1,
        minHeight: 0,
        overflowY: 'auto',
        position: 'relative',
        backgroundColor: 'var(--app-paper)',
        border: '1px solid var(--app-border)',
        borderRadius: 1,
        fontSize: '.75rem',
        lineHeight: '1rem',
      }}
    >
      <Box role="row" sx={{ ...line, ...head }}>
        {[b.order, b.wanted, b.quantity, b.now].map((text) => (
          <Box
            key={text}
            role="columnheader"
            sx={{ px: 1.5, textAlign: text === b.quantity ? 'right' : 'left', ...oneLine }}
          >
            {text}
          </Box>
        ))}
        {allocationPolicies.map((one, index) => (
          <Box key={one} role="columnheader" sx={{ px: 1.5, ...oneLine, ...(one === policy ? chosen : {}) }}>
            {`${index + 1} ${b.policy[one]}`}
          </Box>
        ))}
      </Box>
      <Box role="presentation" sx={{ height: drawn.before }} />
      {rows.slice(drawn.first, drawn.end).map((row) => (
        <Box
          key={`${row.line.orderId} ${row.line.lineNo}`}
          role="row"
          aria-label={`${row.line.orderNumber} ${row.line.customerName}`}
          sx={{ ...line, height: ROW_HEIGHT }}
        >
          <HeadCells head={row.line} shortDate={shortDate} />
          {row.kind === 'line' ? (
            allocationPolicies.map((one) => (
              <OutcomeCell key={one} head={row.line} outcome={row.line.outcomes[one]} isChosen={one === policy} />
            ))
          ) : (
            <Box role="cell" sx={{ px: 1.5, gridColumn: '5 / 8', color: 'var(--app-text2)' }}>
              {b.standingWhy[row.line.why]}
            </Box>
          )}
        </Box>
      ))}
      <Box role="presentation" sx={{ height: drawn.after }} />
    </Box>
  );
}

type HeadCellsProps = { readonly head: DemandHead; readonly shortDate: FigureFormat['shortDate'] };

function HeadCells({ head: demand, shortDate }: HeadCellsProps): ReactElement {
  const words = usePlanningWords();
  const { quantity, count } = useFormat();
  const format = figureFormat(demand, quantity, shortDate, count);
  return (
    <>
      <Box role="cell" sx={{ px: 1.5, minWidth: 0 }} title={demand.customerName}>
        <Box sx={oneLine}>
          <b>{shortNumber(demand.orderNumber)}</b> · {words.backorders.priority(demand.deliveryPriority)}
        </Box>
        <Box sx={{ fontSize: '.8125rem', ...oneLine }}>{demand.customerName}</Box>
      </Box>
      <Box role="cell" sx={{ px: 1.5 }}>
        {shortDate(demand.requestedDate)}
      </Box>
      <Box role="cell" sx={{ px: 1.5, textAlign: 'right', fontSize: '.8125rem' }}>
        {format.quantity(demand.quantity)}
      </Box>
      <Box role="cell" sx={{ px: 1.5, minWidth: 0 }} title={promisedWords(demand.now, words, format)}>
        <Box sx={oneLine}>{promisedWords(demand.now, words, format)}</Box>
        <Box sx={{ color: 'var(--app-text2)', ...oneLine }}>{latenessWords(demand.now, words, format)}</Box>
      </Box>
    </>
  );
}

type OutcomeCellProps = {
  readonly head: DemandHead;
  readonly outcome: PolicyOutcome;
  readonly isChosen: boolean;
};

/** What one policy does to one line: words first, bold where it changes something, colour only besides. */
function OutcomeCell({ head: demand, outcome, isChosen }: OutcomeCellProps): ReactElement {
  const words = usePlanningWords();
  const { quantity, shortDate, count } = useFormat();
  const format = figureFormat(demand, quantity, shortDate, count);
  const isSame = outcome.effect === 'same';
  const tone = outcome.effect === 'gains' ? 'done' : outcome.effect === 'loses' ? 'blocked' : 'open';
  const text = promisedWords(outcome, words, format);
  return (
    <Box role="cell" sx={{ px: 1.5, py: 1, height: '100%', minWidth: 0, ...(isChosen ? chosen : {}) }} title={text}>
      <Box sx={{ fontWeight: isSame ? 400 : 600, ...oneLine }}>{text}</Box>
      <Box
        sx={{
          fontWeight: isSame ? 400 : 600,
          color: isSame ? 'var(--app-text2)' : `var(--app-${tone}-fg)`,
          ...oneLine,
        }}
      >
        {effectWords(outcome, words, format)}
      </Box>
    </Box>
  );
}

function figureFormat(
  { quantityDigits }: DemandHead,
  quantity: ReturnType<typeof useFormat>['quantity'],
  shortDate: FigureFormat['shortDate'],
  count: FigureFormat['count'],
): FigureFormat {
  return { quantity: (one) => quantity(one, quantityDigits), shortDate, count };
}

const oneLine = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;
const chosen = { backgroundColor: 'var(--app-rowSel)' } as const;
const line = {
  display: 'grid',
  gridTemplateColumns: template,
  '@media (max-width: 1180px)': { gridTemplateColumns: narrowTemplate },
  alignItems: 'center',
  borderBottom: '1px solid var(--app-border)',
} as const;
const head = {
  position: 'sticky',
  top: 0,
  zIndex: 1,
  minHeight: 32,
  alignItems: 'stretch',
  lineHeight: '2rem',
  fontWeight: 600,
  color: 'var(--app-text2)',
  backgroundColor: 'var(--app-paper)',
  borderBottom: '1px solid var(--app-borderStrong)',
} as const;
