import Box from '@mui/material/Box';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';
import { drawnRows, ROW_HEIGHT } from './data-list/row-window.ts';
import { ListHeader } from './data-list/ListHeader.tsx';
import { ListRow } from './data-list/ListRow.tsx';
import { allToggled, extended, toggled, type Selection } from './data-list/list-selection.ts';
import { templateOf, type ListColumn, type ListSort } from './data-list/list-column.ts';
import { useRowWindow } from './data-list/use-row-window.ts';
import { ListFilter } from './ListFilter.tsx';
import { useFormat } from './format-context.ts';
import { useNarrow } from './use-narrow.ts';

export type { ListColumn } from './data-list/list-column.ts';

type DataListProps<Row> = {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly ListColumn<Row>[];
  readonly rowKey: (row: Row) => string;
  /** What a screen reader and a test call the row. */
  readonly rowLabel: (row: Row) => string;
  /** Text the filter looks in; without it there is no filter of the list's own. */
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
  /** Shows only the columns that a narrow window shows: something stands beside the list. */
  readonly compact?: boolean;
  /** Rows chosen for what is done to many at once; absent: one row at a time. */
  readonly choice?: { readonly selection: Selection; readonly onChange: (selection: Selection) => void };
  readonly sort?: ListSort | null;
  readonly onSort?: (columnId: string) => void;
  /** Escape, when there is no filter of the list's own to clear. Returns whether it had a use. */
  readonly onEscape?: () => boolean;
  /** A letter typed on a row: goes to the filter of whoever filters the rows. */
  readonly onType?: () => void;
};

const PAGE = 12;

/**
 * A list worked by keyboard: arrows, Home, End, PgUp, PgDn move, Enter opens, Space chooses, typing filters,
 * Esc clears. Only the rows that can be seen are drawn, so its length does not matter.
 */
export function DataList<Row>(props: DataListProps<Row>): ReactElement {
  const isNarrow = useNarrow() || props.compact === true;
  const columns = props.columns.filter((column) => !(isNarrow && column.wideOnly === true));
  const { rows, rowKey, selectedKey, onSelect, onOpen, choice } = props;
  const { words, count } = useFormat();
  const [filter, setFilter] = useState('');
  const filterField = useRef<HTMLInputElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const shown = filterRows(rows, filter, props.filterText);
  const found = shown.findIndex((row) => rowKey(row) === selectedKey);
  const position = found === -1 ? 0 : found;
  const current = shown[position];
  const currentKey = current === undefined ? null : rowKey(current);
  const { window, onScroll, focusRow } = useRowWindow(body, shown.length, (index) => {
    const row = shown[index];
    if (row === undefined) return null;
    return body.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(rowKey(row))}"]`) ?? null;
  });

  useEffect(() => {
    if (currentKey !== selectedKey) onSelect(currentKey);
  }, [currentKey, selectedKey, onSelect]);
  useListFocus(body, props.autoFocus ?? true, shown.length > 0);

  const goTo = (index: number) => {
    const target = Math.max(0, Math.min(index, shown.length - 1));
    const row = shown[target];
    if (row === undefined) return;
    onSelect(rowKey(row));
    focusRow(target);
  };
  const choose = (isRange: boolean) => {
    if (!choice || currentKey === null) return;
    const { selection } = choice;
    choice.onChange(isRange ? extended(selection, currentKey, shown.map(rowKey)) : toggled(selection, currentKey));
    if (!isRange) goTo(position + 1);
  };
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
      goTo(target);
    } else if (event.key === 'Enter' && !event.ctrlKey && current !== undefined) {
      event.preventDefault();
      onOpen(current);
    } else if (event.key === ' ' && choice && !event.ctrlKey && !event.altKey) {
      event.preventDefault();
      choose(event.shiftKey);
    } else if (event.key === 'Escape' && (filter !== '' || props.onEscape?.() === true)) {
      event.preventDefault();
      setFilter('');
    } else if (event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.altKey) {
      if (props.filterText) filterField.current?.focus();
      else props.onType?.();
    }
  };

  const template = templateOf(columns, choice !== undefined);
  const chosenShown = choice ? shown.filter((row) => choice.selection.keys.has(rowKey(row))).length : 0;

  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, minWidth: 0, flex: 1, gap: 2 }}>
      {(props.filterText || props.toolbar) && (
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
          {props.filterText && (
            <ListFilter
              value={filter}
              hint={props.filterHint ?? words.list.filterHint}
              inputRef={filterField}
              onChange={setFilter}
              onLeave={() => goTo(0)}
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
            aria-multiselectable={choice ? true : undefined}
            onKeyDown={handleKey}
            onScroll={onScroll}
            sx={{ flex: 1, minHeight: 0, overflowY: 'auto', scrollPaddingBlock: '40px 8px' }}
          >
            <ListHeader
              columns={columns}
              template={template}
              sort={props.sort ?? null}
              onSort={props.onSort}
              chosen={
                choice
                  ? { all: chosenShown === shown.length, some: chosenShown > 0, label: words.list.chooseAll }
                  : null
              }
              onToggleAll={() => choice?.onChange(allToggled(choice.selection, shown.map(rowKey)))}
            />
            <Box role="rowgroup" sx={{ position: 'relative' }} style={{ height: shown.length * ROW_HEIGHT }}>
              {drawnRows(window, position, shown.length).map((index) => {
                const row = shown[index];
                if (row === undefined) return null;
                const key = rowKey(row);
                return (
                  <ListRow
                    key={key}
                    row={row}
                    rowKey={key}
                    label={props.rowLabel(row)}
                    index={index}
                    columns={columns}
                    template={template}
                    isCurrent={index === position}
                    isChosen={choice ? choice.selection.keys.has(key) : null}
                    chooseLabel={words.list.choose(props.rowLabel(row))}
                    onCurrent={() => {
                      if (selectedKey !== key) onSelect(key);
                    }}
                    onOpen={() => onOpen(row)}
                    onToggle={() => choice?.onChange(toggled(choice.selection, key))}
                  />
                );
              })}
            </Box>
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
