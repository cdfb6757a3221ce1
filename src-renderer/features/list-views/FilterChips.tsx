import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import type { ReactElement } from 'react';
import type { Money, Quantity } from '#shared/money/money.ts';
import type { ListsWords } from '#shared/i18n/lists-en.ts';
import { businessDate } from '#shared/kernel/business-date.ts';
import { useFormat, type Format } from '#renderer/components/format-context.ts';
import { datePresets, type ListField, type ListFilter } from './list-filter.ts';

type FilterChipsProps<Row> = {
  readonly fields: readonly ListField<Row>[];
  readonly filters: readonly ListFilter[];
  readonly words: ListsWords;
  readonly onRemove: (index: number) => void;
};

/** The conditions of a list in words, each with a way to take it off. */
export function FilterChips<Row>({ fields, filters, words, onRemove }: FilterChipsProps<Row>): ReactElement {
  const format = useFormat();
  return (
    <>
      {filters.map((filter, index) => {
        const field = fields.find((candidate) => candidate.id === filter.field);
        if (!field) return null;
        const text = filterText(field, filter, words, format);
        return (
          <Box
            key={`${filter.field} ${filter.operator} ${filter.value}`}
            component="span"
            data-testid={`filter.${filter.field}`}
            sx={{
              display: 'inline-flex',
              alignItems: 'center',
              height: 28,
              pl: 2,
              fontSize: '.75rem',
              whiteSpace: 'nowrap',
              color: 'var(--app-open-fg)',
              backgroundColor: 'var(--app-open-tint)',
              borderRadius: 1,
            }}
          >
            {text}
            <IconButton
              aria-label={words.removeFilter(text)}
              onClick={() => onRemove(index)}
              sx={{ width: 24, height: 24, fontSize: '1rem', color: 'inherit' }}
            >
              ×
            </IconButton>
          </Box>
        );
      })}
    </>
  );
}

function filterText<Row>(field: ListField<Row>, filter: ListFilter, words: ListsWords, format: Format): string {
  return `${field.label} ${words.operators[filter.operator]} ${valueText(field, filter.value, words, format)}`;
}

function valueText<Row>(field: ListField<Row>, value: string, words: ListsWords, format: Format): string {
  switch (field.kind) {
    case 'text':
      return `“${value}”`;
    case 'amount':
      return field.digits === 0 ? format.quantity(Number(value) as Quantity, 0) : format.money(Number(value) as Money);
    case 'date': {
      const preset = datePresets.find((id) => id === value);
      return preset ? words.periods[preset] : format.date(businessDate(value));
    }
    case 'choice':
      return value
        .split(',')
        .map((id) => field.options.find((option) => option.id === id)?.label ?? id)
        .join(', ');
    default:
      return field satisfies never;
  }
}
