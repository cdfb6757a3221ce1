import Box from '@mui/material/Box';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';
import { ListFilter } from './ListFilter.tsx';
import { useFormat } from './format-context.ts';

export type ListColumn<Row> = {
  readonly id: string;
  readonly header: string;
  /** Width in px, or `1fr`-like for the column that takes what is left. */
  readonly width: number | string;
  readonly align?: 'left' | 'right';
  readonly cell: (row: Row) => ReactNode;
  /** Left out where the window is narrow or its text enlarged. */
  readonly wideOnly?: boolean;
};

type DataListProps<Row> = {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly ListColumn<Row>[];
  readonly rowKey: (row: Row) => string;
  /** What a screen reader and a test call the row. */
  readonly rowLabel: (row: Row) => string;
  /** Text the filter looks in; without it there is no filter. */
  readonly filterText?: (row: Row) => string;
  readonly filterHint?: string;
  readonly selectedKey: string | null;
  readonly onSelect: (key: string | null) => void;
  readonly onOpen: (row: Row) => void;
  /** Shown when there are no rows at all. */
  readonly empty: ReactNode;
  /** At the right of the filter. */
  readonly toolbar?: ReactNode;
  readonly autoFocus?: boolean;
};

const PAGE = 12;

/** A list worked by keyboard: arrows, Home, End, PgUp, PgDn move, Enter opens, typing filters, Esc clears. */
export function DataList<Row>(props: DataListProps<Row>): ReactElement {
  const isNarrow = useMediaQuery('(max-width: 1180px)');
  const columns = props.columns.filter((column) => !(isNarrow && column.wideOnly === true));
  const { rows, rowKey, selectedKey, onSelect, onOpen } = props;
  const { words, count } = useFormat();
  const [filter, setFilter] = useState('');
  const filterField = useRef<HTMLInputElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const shown = filterRows(rows, filter, props.filterText);
  const found = shown.findIndex((row) => rowKey(row) === selectedKey);
  const position = found === -1 ? 0 : found;
  const current = shown[position];
  const currentKey = current === undefined ? null : rowKey(current);

  useEffect(() => {
    if (currentKey !== selectedKey) onSelect(currentKey);
  }, [currentKey, selectedKey, onSelect]);

  const focusRow = (index: number) => {
    const row = shown[Math.max(0, Math.min(index, shown.length - 1))];
    if (row === undefined) return;
    onSelect(rowKey(row));
    body.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(rowKey(row))}"]`)?.focus();
  };
  useListFocus(body, props.autoFocus ?? true, shown.length > 0);

  const handleKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const moves: Record<string, number> = {
      ArrowDown: position + 1,
      ArrowUp: position - 1,
      Home: 0,
      End: shown.length - 1,
      PageDown: position + PAGE,
      PageUp: position - PAGE,
    };
    const target = moves[event.key];
    if (target !== undefined && !event.altKey && !event.ctrlKey) {
      event.preventDefault();
      focusRow(target);
    } else if (event.key === 'Enter' && !event.ctrlKey && current !== undefined) {
      event.preventDefault();
      onOpen(current);
    } else if (event.key === 'Escape' && filter !== '') {
      event.preventDefault();
      setFilter('');
    } else if (event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.altKey && props.filterText) {
      filterField.current?.focus();
    }
  };

  const template = columns
    .map((column) => (typeof column.width === 'number' ? `${column.width}px` : `minmax(0, ${column.width})`))
    .join(' ');
  const line = { display: 'grid', gridTemplateColumns: template, alignItems: 'center', minHeight: 32 } as const;

  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, flex: 1, gap: 2 }}>
      {(props.filterText || props.toolbar) && (
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
          {props.filterText && (
            <ListFilter
              value={filter}
              hint={props.filterHint ?? words.list.filterHint}
              inputRef={filterField}
              onChange={setFilter}
              onLeave={() => focusRow(0)}
            />
          )}
          <Box sx={{ fontSize: '.75rem', color: 'var(--app-text2)' }}>{words.list.shown(count(shown.length))}</Box>
          <Box sx={{ flex: 1 }} />
          {props.toolbar}
        </Box>
      )}
      <Box
        sx={{
          flex: 1,
          minHeight: 0,
          display: 'flex',
          flexDirection: 'column',
          backgroundColor: 'var(--app-paper)',
          border: '1px solid var(--app-border)',
          borderRadius: 1,
          overflow: 'hidden',
        }}
      >
        {shown.length === 0 ? (
          <Box sx={{ flex: 1, minHeight: 0 }}>{rows.length === 0 ? props.empty : <NoHits filter={filter} />}</Box>
        ) : (
          <Box
            ref={body}
            role="grid"
            aria-label={props.label}
            aria-rowcount={shown.length + 1}
            onKeyDown={handleKey}
            sx={{ flex: 1, minHeight: 0, overflowY: 'auto', scrollPaddingBlock: '40px 8px' }}
          >
            <Box
              role="row"
              sx={{
                ...line,
                position: 'sticky',
                top: 0,
                zIndex: 1,
                backgroundColor: 'var(--app-paper)',
                borderBottom: '1px solid var(--app-borderStrong)',
                fontSize: '.75rem',
                fontWeight: 600,
                color: 'var(--app-text2)',
              }}
            >
              {columns.map((column) => (
                <Box
                  key={column.id}
                  role="columnheader"
                  sx={{ px: 2, textAlign: column.align ?? 'left', whiteSpace: 'nowrap', overflow: 'hidden' }}
                >
                  {column.header}
                </Box>
              ))}
            </Box>
            {shown.map((row, index) => {
              const key = rowKey(row);
              const isCurrent = index === position;
              return (
                <Box
                  key={key}
                  role="row"
                  data-key={key}
                  aria-label={props.rowLabel(row)}
                  aria-selected={isCurrent}
                  tabIndex={isCurrent ? 0 : -1}
                  onFocus={() => {
                    if (selectedKey !== key) onSelect(key);
                  }}
                  onDoubleClick={() => onOpen(row)}
                  sx={{
                    ...line,
                    cursor: 'default',
                    fontSize: '.8125rem',
                    borderBottom: '1px solid var(--app-border)',
                    backgroundColor: isCurrent ? 'var(--app-rowSel)' : 'transparent',
                    '&:hover': { backgroundColor: isCurrent ? 'var(--app-rowSel)' : 'var(--app-rowHover)' },
                  }}
                >
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
            })}
          </Box>
        )}
      </Box>
    </Box>
  );
}

/** Puts the focus into the list once it has rows, unless a person is already somewhere. */
function useListFocus(body: React.RefObject<HTMLDivElement | null>, wanted: boolean, hasRows: boolean): void {
  useEffect(() => {
    if (!wanted || !hasRows) return;
    const active = document.activeElement;
    const isFree = active === null || active === document.body || active.closest('nav') !== null;
    if (isFree) body.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]')?.focus();
  }, [body, wanted, hasRows]);
}

function NoHits({ filter }: { readonly filter: string }): ReactElement {
  const { words } = useFormat();
  return (
    <Box sx={{ p: 6, textAlign: 'center' }}>
      <Box sx={{ fontWeight: 600 }}>{words.list.noHits(filter)}</Box>
      <Box sx={{ color: 'var(--app-text2)' }}>{words.list.clearFilter}</Box>
    </Box>
  );
}

function filterRows<Row>(
  rows: readonly Row[],
  filter: string,
  textOf: ((row: Row) => string) | undefined,
): readonly Row[] {
  const parts = filter.toLowerCase().split(/\s+/).filter(Boolean);
  if (!textOf || parts.length === 0) return rows;
  return rows.filter((row) => {
    const text = textOf(row).toLowerCase();
    return parts.every((part) => text.includes(part));
  });
}
