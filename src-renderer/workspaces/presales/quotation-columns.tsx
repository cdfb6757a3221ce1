import type { ReactElement } from 'react';
import type { BusinessDate } from '#shared/kernel/business-date.ts';
import type { ListsWords } from '#shared/i18n/lists-en.ts';
import type { Format } from '#renderer/components/format-context.ts';
import type { ListColumn } from '#renderer/components/data-list/list-column.ts';
import { MoneyText } from '#renderer/components/MoneyText.tsx';
import { StatusChip, type ChipState } from '#renderer/components/StatusChip.tsx';
import { chanceOf, endingOf, nameOf, validUntilOf, type Chance, type QuotationListRow } from './quotation-rows.ts';

const chips: Readonly<Record<Chance, ChipState>> = {
  draft: 'draft',
  sent: 'open',
  won: 'done',
  lost: 'cancelled',
  revised: 'cancelled',
};

/** The columns of the list of quotations (ux 3.8). */
export function quotationColumns(
  format: Format,
  lists: ListsWords,
  day: BusinessDate | null,
  nextOf: (row: QuotationListRow) => string,
): readonly ListColumn<QuotationListRow>[] {
  const { words, currency, count, date } = format;
  const { quotations, orders } = lists;
  return [
    {
      id: 'number',
      header: words.columns.number,
      width: 196,
      sortable: true,
      cell: (row) => (row.kind === 'draft' ? words.states.draft : <b>{row.quotation.number}</b>),
    },
    {
      id: 'date',
      header: words.columns.date,
      width: 92,
      wideOnly: true,
      sortable: true,
      cell: (row) => (row.kind === 'draft' ? '' : date(row.quotation.date)),
    },
    {
      id: 'validUntil',
      header: words.columns.validUntil,
      width: 160,
      sortable: true,
      cell: (row) => <ValidityCell row={row} day={day} format={format} />,
    },
    { id: 'customer', header: words.columns.customer, width: '1fr', sortable: true, cell: nameOf },
    {
      id: 'lines',
      header: words.columns.lines,
      width: 56,
      align: 'right',
      wideOnly: true,
      sortable: true,
      cell: (row) => count(row.kind === 'draft' ? row.draft.lines.length : row.quotation.lineCount),
    },
    {
      id: 'value',
      header: `${words.columns.value}${currency}`,
      width: 132,
      align: 'right',
      sortable: true,
      cell: (row) => (row.kind === 'draft' ? '' : <MoneyText amount={row.quotation.total} />),
    },
    {
      id: 'status',
      header: quotations.chance,
      width: 148,
      cell: (row) => {
        const chance = chanceOf(row);
        return <StatusChip state={chips[chance]} word={quotations.chances[chance]} />;
      },
    },
    {
      id: 'seller',
      header: orders.seller,
      width: 96,
      wideOnly: true,
      sortable: true,
      cell: (row) => (row.kind === 'draft' ? '' : row.seller),
    },
    {
      id: 'version',
      header: quotations.version,
      width: 60,
      align: 'right',
      wideOnly: true,
      sortable: true,
      cell: (row) => (row.kind === 'draft' ? '' : count(row.quotation.revision)),
    },
    {
      id: 'ordered',
      header: quotations.ordered,
      width: 96,
      wideOnly: true,
      cell: (row) =>
        row.kind === 'draft' || !row.quotation.isOrdered ? '' : words.quotationStates[row.quotation.state],
    },
    { id: 'next', header: words.columns.next, width: 132, cell: nextOf },
  ];
}

type ValidityCellProps = {
  readonly row: QuotationListRow;
  readonly day: BusinessDate | null;
  readonly format: Format;
};

function ValidityCell({ row, day, format }: ValidityCellProps): ReactElement {
  const until = validUntilOf(row);
  if (until === null) return <>—</>;
  const text = format.date(until);
  return endingOf(row, day) === 'over' ? (
    <StatusChip state="overdue" word={`${text} ${format.words.states.overdue}`} />
  ) : (
    <>{text}</>
  );
}
