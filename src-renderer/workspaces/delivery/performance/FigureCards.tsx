import Box from '@mui/material/Box';
import type { ReactElement } from 'react';
import type { FulfilmentFigures } from '#shared/delivery/fulfilment-performance.ts';
import type { PerformanceWords } from '#shared/i18n/performance-en.ts';
import { quantity } from '#shared/money/money.ts';
import { useFormat } from '#renderer/components/format-context.ts';

/** The four figures of the branch, each with what it says. */
export function FigureCards({
  figures,
  words,
}: {
  readonly figures: FulfilmentFigures;
  readonly words: PerformanceWords;
}): ReactElement {
  const format = useFormat();
  const percent = (share: FulfilmentFigures['fillRate']) =>
    share === null ? words.undecided : `${format.percent(share)} %`;
  const lead =
    figures.leadTenths === null ? words.undecided : words.days(format.quantity(quantity(figures.leadTenths), 1));
  const cards = [
    { id: 'otif', title: words.otif, hint: words.otifHint, value: percent(figures.onTimeInFullShare) },
    { id: 'fill', title: words.fillRate, hint: words.fillHint, value: percent(figures.fillRate) },
    { id: 'backorders', title: words.backorders, hint: words.backordersHint, value: format.count(figures.backorders) },
    { id: 'lead', title: words.lead, hint: words.leadHint, value: lead },
  ];
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))', gap: 3 }}>
      {cards.map(({ id, title, hint, value }) => (
        <Box key={id} sx={{ p: 4, bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 1 }}>
          <Box component="h2" sx={{ m: 0, fontSize: '.8125rem', fontWeight: 600 }}>
            {title}
          </Box>
          <Box data-testid={`performance.${id}`} sx={{ fontSize: '1.75rem', lineHeight: '2.5rem', fontWeight: 600 }}>
            {value}
          </Box>
          <Box sx={{ fontSize: '.75rem', color: 'text.secondary' }}>{hint}</Box>
        </Box>
      ))}
    </Box>
  );
}
