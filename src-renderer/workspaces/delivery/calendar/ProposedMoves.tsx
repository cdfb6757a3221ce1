import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import type { ReactElement } from 'react';
import type { ProposedMove } from '#shared/planning/propose-levelling.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { figureText, weightText } from '#renderer/features/planning/day-figures.ts';
import { usePlanningWords } from '#renderer/features/planning/use-planning-words.ts';
import { useRowWindow } from '#renderer/features/planning/use-row-window.ts';
import { shortNumber } from '#renderer/features/posting/short-number.ts';
import { dayName } from './day-name.ts';

const ROW_HEIGHT = 40;
const template = '40px minmax(0, 1fr) 84px 84px 76px minmax(0, 1fr)';

const columnIds = ['take', 'order', 'from', 'to', 'weight', 'why'] as const;

type ProposedMovesProps = {
  readonly moves: readonly ProposedMove[];
  /** Keys of the moves that are not ticked. */
  readonly leaveOut: readonly string[];
  readonly onToggle: (key: string) => void;
};

/** Each move of a proposal with its reason; what is not ticked stays on its day. */
export function ProposedMoves({ moves, leaveOut, onToggle }: ProposedMovesProps): ReactElement {
  const words = usePlanningWords();
  const { shortDate, language } = useFormat();
  const { attach, onScroll, ...rows } = useRowWindow(moves.length, ROW_HEIGHT);
  const name = (date: ProposedMove['from']) => dayName(date, words.weekdays, shortDate);
  const reason = ({ why }: ProposedMove): string => {
    if (why.kind === 'makesRoom') return words.levelling.makesRoom(why.forOrders.map(shortNumber).join(', '));
    const [load, limit] = [why.load, why.limit].map((figure) =>
      figureText(why.resource, figure, null, words, language),
    );
    return words.levelling.overload(words.calendar[why.resource], load ?? '', limit ?? '');
  };
  const { columns } = words.levelling;
  return (
    <Box
      ref={attach}
      onScroll={onScroll}
      role="table"
      aria-label={words.levelling.moves}
      aria-rowcount={moves.length + 1}
      sx={{
        flex: 1,
        minWidth: 0,
        overflowY: 'auto',
        backgroundColor: 'var(--app-paper)',
        border: '1px solid var(--app-border)',
        borderRadius: 1,
        fontSize: '.8125rem',
      }}
    >
      <Box role="row" sx={{ ...line, ...head }}>
        {columnIds.map((id) => (
          <Box key={id} role="columnheader" sx={cell}>
            {columns[id]}
          </Box>
        ))}
      </Box>
      <Box role="presentation" sx={{ height: rows.before }} />
      {moves.slice(rows.first, rows.end).map((move) => (
        <Box
          key={move.key}
          role="row"
          sx={{ ...line, height: ROW_HEIGHT, color: !leaveOut.includes(move.key) ? 'inherit' : 'var(--app-text2)' }}
        >
          <Box role="cell">
            <Checkbox
              checked={!leaveOut.includes(move.key)}
              onChange={() => onToggle(move.key)}
              size="small"
              slotProps={{ input: { 'aria-label': words.levelling.take(move.number, name(move.from), name(move.to)) } }}
            />
          </Box>
          <Box role="cell" sx={cell} title={move.customerName}>
            <b>{shortNumber(move.number)}</b> {move.customerName}
          </Box>
          <Box role="cell" sx={cell}>
            {name(move.from)}
          </Box>
          <Box role="cell" sx={{ ...cell, fontWeight: 600 }}>
            {name(move.to)}
          </Box>
          <Box role="cell" sx={{ ...cell, textAlign: 'right' }}>
            {move.grams === 0 ? '' : weightText(move.grams, words, language)}
          </Box>
          <Box role="cell" sx={cell} title={reason(move)}>
            {reason(move)}
          </Box>
        </Box>
      ))}
      <Box role="presentation" sx={{ height: rows.after }} />
    </Box>
  );
}

const line = {
  display: 'grid',
  gridTemplateColumns: template,
  alignItems: 'center',
  borderBottom: '1px solid var(--app-border)',
} as const;
const head = {
  position: 'sticky',
  top: 0,
  zIndex: 1,
  minHeight: 32,
  fontSize: '.75rem',
  fontWeight: 600,
  color: 'var(--app-text2)',
  backgroundColor: 'var(--app-paper)',
  borderBottom: '1px solid var(--app-borderStrong)',
} as const;
const cell = { px: 2, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;
