import Box from '@mui/material/Box';
import type { Format } from '#renderer/components/format-context.ts';
import type { ListColumn } from '#renderer/components/data-list/list-column.ts';
import { StatusChip } from '#renderer/components/StatusChip.tsx';
import { shortNumber } from '#renderer/features/posting/short-number.ts';
import type { OptionalStep } from '#shared/delivery/delivery-steps.ts';
import type { DeliveryWords } from '#shared/i18n/delivery-en.ts';
import type { BusinessDate } from '#shared/kernel/business-date.ts';
import { chipOf } from '../delivery-progress.ts';
import { StepDots } from '../StepDots.tsx';
import type { QueueRow } from './delivery-rows.ts';

/** The columns of the delivery queue: what a dispatcher decides by, in the row (ux 3.10). */
export function queueColumns(
  format: Format,
  words: DeliveryWords,
  today: BusinessDate | null,
  steps: readonly OptionalStep[],
): readonly ListColumn<QueueRow>[] {
  const { columns } = words;
  return [
    {
      id: 'promised',
      header: columns.promised,
      width: 72,
      sortable: true,
      cell: ({ promised }) =>
        promised === null ? (
          ''
        ) : (
          <Box
            component="span"
            sx={today !== null && promised < today ? { color: 'var(--app-blocked-fg)', fontWeight: 600 } : {}}
          >
            {format.shortDate(promised)}
            {today !== null && promised < today ? ' !' : ''}
          </Box>
        ),
    },
    {
      id: 'number',
      header: columns.number,
      width: 184,
      sortable: true,
      cell: ({ delivery }) => <Strong text={delivery.number} />,
    },
    {
      id: 'order',
      header: columns.order,
      width: 88,
      sortable: true,
      wideOnly: true,
      cell: ({ delivery }) => shortNumber(delivery.orderNumber),
    },
    {
      id: 'customer',
      header: columns.customer,
      width: '1fr',
      sortable: true,
      cell: ({ delivery }) => delivery.customerName,
    },
    { id: 'city', header: columns.city, width: 96, wideOnly: true, sortable: true, cell: ({ city }) => city },
    { id: 'route', header: columns.route, width: 104, wideOnly: true, sortable: true, cell: ({ route }) => route },
    {
      id: 'vehicle',
      header: columns.vehicle,
      width: 104,
      wideOnly: true,
      sortable: true,
      cell: ({ delivery }) => delivery.vehicle,
    },
    { id: 'drop', header: columns.drop, width: 56, align: 'right', cell: ({ delivery }) => delivery.drop ?? '' },
    { id: 'date', header: columns.date, width: 92, wideOnly: true, cell: ({ delivery }) => format.date(delivery.date) },
    {
      id: 'lines',
      header: columns.lines,
      width: 52,
      align: 'right',
      sortable: true,
      cell: ({ delivery }) => delivery.lines.length,
    },
    {
      id: 'weight',
      header: columns.weight,
      width: 72,
      align: 'right',
      sortable: true,
      wideOnly: true,
      cell: ({ grams }) => (grams === 0 ? '' : format.count(Math.ceil(grams / 1000))),
    },
    {
      id: 'steps',
      header: columns.steps,
      width: 84,
      sortable: true,
      cell: ({ delivery }) => <StepDots state={delivery.state} steps={steps} words={words} />,
    },
    {
      id: 'status',
      header: columns.status,
      width: 128,
      cell: ({ delivery }) => <StatusChip state={chipOf(delivery.state)} word={words.states[delivery.state]} />,
    },
    {
      id: 'next',
      header: columns.next,
      width: 128,
      cell: ({ delivery, work }) => (work === null ? words.next[delivery.state] : words.works[work]),
    },
  ];
}

function Strong({ text }: { readonly text: string }) {
  return (
    <Box component="span" sx={{ fontWeight: 600 }}>
      {text}
    </Box>
  );
}
