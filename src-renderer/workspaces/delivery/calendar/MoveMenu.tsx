import Box from '@mui/material/Box';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import type { ReactElement } from 'react';
import type { DueCard } from '#shared/planning/due-cards.ts';
import type { MoveOption, MoveOptions } from '#shared/planning/move-options.ts';
import type { DayCapacity } from '#shared/scheduling/day-capacity.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { figureText } from '#renderer/features/planning/day-figures.ts';
import { useAnswer } from '#renderer/features/planning/use-answer.ts';
import { usePlanningWords } from '#renderer/features/planning/use-planning-words.ts';
import { dayName } from './day-name.ts';

type MoveMenuProps = {
  readonly card: DueCard;
  readonly anchor: HTMLElement;
  readonly capacity: DayCapacity;
  readonly onChoose: (option: MoveOption, options: MoveOptions) => void;
  readonly onClose: () => void;
};

/** The days that a delivery may go to, each with its room, and why the others do not hold. */
export function MoveMenu({ card, anchor, capacity, onChoose, onClose }: MoveMenuProps): ReactElement {
  const words = usePlanningWords();
  const { shortDate, language, count } = useFormat();
  const { answer } = useAnswer('delivery.moveOptions', { orderId: card.orderId, lineNo: null, from: card.date });
  const verdict = (option: MoveOption): string => {
    if (option.refusal !== null) return words.calendar.refusal[option.refusal];
    if (option.over.length === 0) return words.calendar.room;
    const figures = option.over.map((resource) => {
      const text = figureText(resource, option.after[resource], capacity[resource], words, language);
      return `${words.calendar[resource]} ${text}`;
    });
    return words.calendar.tooFullOf(figures.join(', '));
  };
  return (
    <Menu
      open
      anchorEl={anchor}
      onClose={onClose}
      onKeyDown={(event) => {
        // The calendar below has keys of its own; none of them may act through the menu.
        event.stopPropagation();
      }}
      slotProps={{
        list: { 'aria-label': words.calendar.moveMenu(card.number), dense: true },
        paper: { sx: { maxHeight: 420, minWidth: 340 } },
      }}
    >
      {!answer && <MenuItem disabled>{answer === null ? words.calendar.noOtherDay : words.loading}</MenuItem>}
      {answer?.options.map((option) => (
        <MenuItem
          key={option.date}
          disabled={option.refusal !== null}
          onClick={() => onChoose(option, answer)}
          sx={{ display: 'flex', gap: 3, fontSize: '.8125rem', minHeight: 32, '&.Mui-disabled': { opacity: 1 } }}
        >
          <Box
            component="span"
            sx={{ width: 76, fontWeight: 600, color: option.refusal === null ? 'inherit' : 'var(--app-text2)' }}
          >
            {dayName(option.date, words.weekdays, shortDate)}
          </Box>
          <Box component="span" sx={{ width: 108, color: 'var(--app-text2)' }}>
            {`${words.calendar.stops} ${count(option.before.stops)} → ${count(option.after.stops)}`}
          </Box>
          <Box
            component="span"
            sx={{
              fontWeight: option.date === answer.nextWithRoom ? 600 : 400,
              color: option.refusal === null && option.over.length === 0 ? 'inherit' : 'var(--app-text2)',
            }}
          >
            {verdict(option)}
          </Box>
        </MenuItem>
      ))}
    </Menu>
  );
}
