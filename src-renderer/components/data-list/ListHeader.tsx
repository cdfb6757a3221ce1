import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import type { ReactElement } from 'react';
import type { ListColumn, ListSort } from './list-column.ts';

type ListHeaderProps<Row> = {
  readonly columns: readonly ListColumn<Row>[];
  readonly template: string;
  readonly sort: ListSort | null;
  readonly onSort: ((columnId: string) => void) | undefined;
  /** null: rows cannot be chosen. */
  readonly chosen: { readonly all: boolean; readonly some: boolean; readonly label: string } | null;
  readonly onToggleAll: () => void;
};

/** The names of the columns; those that sort are buttons, and one box chooses all that is shown. */
export function ListHeader<Row>(props: ListHeaderProps<Row>): ReactElement {
  const { columns, template, sort, onSort, chosen } = props;
  return (
    <Box
      role="row"
      aria-rowindex={1}
      sx={{
        display: 'grid',
        gridTemplateColumns: template,
        alignItems: 'center',
        height: 32,
        position: 'sticky',
        top: 0,
        zIndex: 2,
        backgroundColor: 'var(--app-paper)',
        borderBottom: '1px solid var(--app-borderStrong)',
        fontSize: '.75rem',
        fontWeight: 600,
        color: 'var(--app-text2)',
      }}
    >
      {chosen && (
        <Box role="columnheader">
          <Checkbox
            size="small"
            checked={chosen.all}
            indeterminate={chosen.some && !chosen.all}
            onChange={props.onToggleAll}
            slotProps={{ input: { 'aria-label': chosen.label } }}
            sx={{ p: 0.5 }}
          />
        </Box>
      )}
      {columns.map((column) => {
        const isSorted = sort?.columnId === column.id;
        const mark = isSorted ? (sort.descending ? ' ↓' : ' ↑') : '';
        return (
          <Box
            key={column.id}
            role="columnheader"
            aria-sort={isSorted ? (sort.descending ? 'descending' : 'ascending') : undefined}
            sx={{ px: 2, textAlign: column.align ?? 'left', whiteSpace: 'nowrap', overflow: 'hidden' }}
          >
            {onSort && column.sortable === true ? (
              <Box
                component="button"
                type="button"
                onClick={() => onSort(column.id)}
                sx={{
                  all: 'unset',
                  cursor: 'pointer',
                  lineHeight: '24px',
                  '&:hover': { color: 'var(--app-primary)' },
                  '&:focus-visible': { outline: '2px solid var(--app-focus)', outlineOffset: -2 },
                }}
              >
                {`${column.header}${mark}`}
              </Box>
            ) : (
              column.header
            )}
          </Box>
        );
      })}
    </Box>
  );
}
