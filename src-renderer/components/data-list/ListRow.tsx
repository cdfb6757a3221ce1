import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import type { ReactElement } from 'react';
import type { ListColumn } from './list-column.ts';
import { ROW_HEIGHT } from './row-window.ts';

type ListRowProps<Row> = {
  readonly row: Row;
  readonly rowKey: string;
  readonly label: string;
  readonly index: number;
  readonly columns: readonly ListColumn<Row>[];
  readonly template: string;
  readonly isCurrent: boolean;
  /** Whether it is chosen for a bulk action; null where rows cannot be chosen. */
  readonly isChosen: boolean | null;
  readonly chooseLabel: string;
  readonly onCurrent: () => void;
  readonly onOpen: () => void;
  readonly onToggle: () => void;
};

/** One row of a list, drawn at its place. */
export function ListRow<Row>(props: ListRowProps<Row>): ReactElement {
  const { row, columns, isCurrent, isChosen } = props;
  const background = isCurrent ? 'var(--app-rowSel)' : isChosen === true ? 'var(--app-rowHover)' : 'transparent';
  return (
    <Box
      role="row"
      data-key={props.rowKey}
      aria-rowindex={props.index + 2}
      aria-label={props.label}
      aria-selected={isChosen ?? isCurrent}
      tabIndex={isCurrent ? 0 : -1}
      onFocus={props.onCurrent}
      onDoubleClick={props.onOpen}
      style={{ top: props.index * ROW_HEIGHT }}
      sx={{
        position: 'absolute',
        left: 0,
        right: 0,
        display: 'grid',
        gridTemplateColumns: props.template,
        alignItems: 'center',
        height: ROW_HEIGHT,
        cursor: 'default',
        fontSize: '.8125rem',
        borderBottom: '1px solid var(--app-border)',
        backgroundColor: background,
        '&:hover': { backgroundColor: isCurrent ? 'var(--app-rowSel)' : 'var(--app-rowHover)' },
      }}
    >
      {isChosen !== null && (
        <Box role="gridcell" onDoubleClick={(event) => event.stopPropagation()}>
          <Checkbox
            size="small"
            checked={isChosen}
            onChange={props.onToggle}
            slotProps={{ input: { 'aria-label': props.chooseLabel, tabIndex: -1 } }}
            sx={{ p: 0.5 }}
          />
        </Box>
      )}
      {columns.map((column) => (
        <Box
          key={column.id}
          role="gridcell"
          sx={{
            px: 2,
            textAlign: column.align ?? 'left',
            overflow: 'hidden',
            textOverflow: 'ellipsis',
            whiteSpace: 'nowrap',
          }}
        >
          {column.cell(row)}
        </Box>
      ))}
    </Box>
  );
}
