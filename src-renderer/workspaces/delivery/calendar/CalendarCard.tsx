import Box from '@mui/material/Box';
import { memo, type ReactElement } from 'react';
import type { DueCard } from '#shared/planning/due-cards.ts';
import { StatusChip, type ChipState } from '#renderer/components/StatusChip.tsx';
import { cardKey } from './card-selection.ts';

type CalendarCardProps = {
  readonly card: DueCard;
  readonly label: string;
  readonly shortNumber: string;
  readonly weight: string;
  readonly state: ChipState;
  readonly word: string;
  readonly isSelected: boolean;
  readonly onSelect: (card: DueCard) => void;
  readonly onOpen: (card: DueCard) => void;
  readonly onDragging: (card: DueCard | null) => void;
};

/** One order on one day. It can be dragged; keys and the buttons above do the same. */
export const CalendarCard = memo(function CalendarCard(props: CalendarCardProps): ReactElement {
  const { card, isSelected } = props;
  return (
    <Box
      component="li"
      draggable={card.stands === null}
      onDragStart={(event) => {
        event.dataTransfer.setData('text/plain', cardKey(card));
        event.dataTransfer.effectAllowed = 'move';
        props.onSelect(card);
        props.onDragging(card);
      }}
      onDragEnd={() => props.onDragging(null)}
      sx={{ listStyle: 'none', height: 52, mb: 1, flex: 'none', minWidth: 0 }}
    >
      <Box
        component="button"
        type="button"
        data-card={cardKey(card)}
        aria-label={props.label}
        aria-current={isSelected}
        tabIndex={isSelected ? 0 : -1}
        onClick={() => props.onSelect(card)}
        onDoubleClick={() => props.onOpen(card)}
        sx={{
          display: 'flex',
          flexDirection: 'column',
          justifyContent: 'center',
          gap: 0.5,
          width: '100%',
          height: '100%',
          px: 1.5,
          py: 0.5,
          textAlign: 'left',
          color: 'inherit',
          font: 'inherit',
          fontSize: '.75rem',
          lineHeight: '1rem',
          borderRadius: 1,
          cursor: card.stands === null ? 'grab' : 'default',
          backgroundColor: isSelected ? 'var(--app-rowSel)' : 'var(--app-paper)',
          border: isSelected ? '1px solid var(--app-primary)' : '1px solid var(--app-border)',
          '&:hover': { backgroundColor: isSelected ? 'var(--app-rowSel)' : 'var(--app-rowHover)' },
          '&:focus-visible': { outlineOffset: -2 },
        }}
      >
        <Box component="span" sx={row}>
          <Box component="span" sx={{ fontWeight: 600, fontSize: '.8125rem', ...oneLine }}>
            {props.shortNumber}
          </Box>
          <StatusChip state={props.state} word={props.word} />
        </Box>
        <Box component="span" sx={row}>
          <Box component="span" sx={oneLine}>
            {card.customerName}
          </Box>
          <Box component="span" sx={{ color: 'var(--app-text2)', whiteSpace: 'nowrap' }}>
            {props.weight}
          </Box>
        </Box>
      </Box>
    </Box>
  );
});

const row = {
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: 1,
  minWidth: 0,
} as const;
const oneLine = { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;
