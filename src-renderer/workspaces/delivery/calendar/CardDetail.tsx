import Box from '@mui/material/Box';
import type { ReactElement } from 'react';
import type { DueCard } from '#shared/planning/due-cards.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { usePlanningWords } from '#renderer/features/planning/use-planning-words.ts';

/** The chosen delivery in one line: what it is, when it was wanted, and whether it moves. */
export function CardDetail({ card }: { readonly card: DueCard | null }): ReactElement {
  const words = usePlanningWords();
  const { shortDate, quantity } = useFormat();
  const goods = card?.lines.map((line) => `${line.name} ${quantity(line.quantity, line.quantityDigits)} ${line.unit}`);
  const [first] = card?.lines ?? [];
  return (
    <Box
      component="section"
      aria-label={words.calendar.detail}
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 3,
        flex: 'none',
        minHeight: 36,
        px: 2,
        fontSize: '.8125rem',
        backgroundColor: 'var(--app-paper)',
        border: '1px solid var(--app-border)',
        borderRadius: 1,
        whiteSpace: 'nowrap',
        overflow: 'hidden',
      }}
    >
      {card && first ? (
        <>
          <b>{card.number}</b>
          <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis', flex: '0 1 auto' }}>
            {card.customerName}
          </Box>
          <span>{words.calendar.wantedOn(shortDate(first.requestedDate))}</span>
          {first.promisedDay !== card.date && <span>{words.calendar.arrivesOn(shortDate(first.promisedDay))}</span>}
          <Box
            component="span"
            sx={{ color: 'var(--app-text2)', overflow: 'hidden', textOverflow: 'ellipsis', flex: '1 1 0' }}
          >
            {goods?.join(' · ')}
          </Box>
          <Box component="span" sx={{ fontWeight: 600, overflow: 'hidden', textOverflow: 'ellipsis' }}>
            {card.stands === null ? words.calendar.movable : words.calendar.stands[card.stands]}
          </Box>
        </>
      ) : (
        <Box component="span" sx={{ color: 'var(--app-text2)' }}>
          {words.calendar.choose}
        </Box>
      )}
    </Box>
  );
}
