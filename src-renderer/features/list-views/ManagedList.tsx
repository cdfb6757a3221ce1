import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMemo, useRef, useState, type ReactElement, type ReactNode } from 'react';
import type { BusinessDate } from '#shared/kernel/business-date.ts';
import { listsEn, type ListsWords } from '#shared/i18n/lists-en.ts';
import { listsId } from '#shared/i18n/lists-id.ts';
import { sumMoney, type Money } from '#shared/money/money.ts';
import {
  nothingChosen,
  withinShown,
  allToggled,
  type Selection,
} from '#renderer/components/data-list/list-selection.ts';
import { DataList, type ListColumn } from '#renderer/components/DataList.tsx';
import { useFormat } from '#renderer/components/format-context.ts';
import { ListFilter as SearchBox } from '#renderer/components/ListFilter.tsx';
import { SidePanel } from '#renderer/components/SidePanel.tsx';
import { useCommands, type CommandDeed } from '#renderer/commands/use-commands.ts';
import { BulkButtons, type BulkAction } from '#renderer/features/bulk/BulkButtons.tsx';
import { neighbourTab, SubTabs } from '#renderer/features/entry/SubTabs.tsx';
import { useWords } from '#renderer/stores/preferences-store.ts';
import { FilterChips } from './FilterChips.tsx';
import { FilterEditor } from './FilterEditor.tsx';
import { rowMatcher, type ListField } from './list-filter.ts';
import { arrangedColumns, nextSort, type ListView } from './list-view.ts';
import { NothingShown } from './NothingShown.tsx';
import { useListViews, type ListViews } from './use-list-views.ts';
import { ViewSettingsPopover } from './ViewSettingsPopover.tsx';

export type ManagedListProps<Row> = {
  readonly listId: string;
  readonly label: string;
  readonly rows: readonly Row[];
  /** Whether earlier rows are still being read, all are there, or reading failed. */
  readonly state: 'reading' | 'complete' | 'failed';
  readonly onRetry: () => void;
  readonly columns: readonly ListColumn<Row>[];
  readonly fields: readonly ListField<Row>[];
  readonly views: readonly ListView[];
  readonly today: BusinessDate | null;
  readonly rowKey: (row: Row) => string;
  readonly rowLabel: (row: Row) => string;
  readonly textOf: (row: Row) => string;
  /** What a column sorts by. */
  readonly sortValue: (row: Row, columnId: string) => string | number;
  readonly selectedKey: string | null;
  readonly onSelect: (key: string | null) => void;
  readonly onOpen: (row: Row) => void;
  /** Shown when the list has no rows at all. */
  readonly empty: ReactNode;
  /** What a row is worth, for the sum of the chosen ones; null for a draft. Absent: rows are worth nothing. */
  readonly worthOf?: ((row: Row) => Money | null) | undefined;
  /** Stands beside what is chosen: what can be done with all of it at once. */
  readonly bulk: (chosen: readonly Row[]) => readonly BulkAction[];
  /** What is said in the empty search field; absent: what documents are looked for by. */
  readonly searchHint?: string | undefined;
  /** What F9 does with the current row, while none is chosen. */
  readonly next: CommandDeed;
  /** What of a row can be seen without opening it. */
  readonly quickLook: (row: Row) => ReactNode;
};

/** A list with its views, filters, columns, choices and a quick look: what every list of documents has. */
export function ManagedList<Row>(props: ManagedListProps<Row>): ReactElement | null {
  const views = useListViews(props.listId, props.views);
  return views ? <ViewedList {...props} viewed={views} /> : null;
}

type ViewedListProps<Row> = ManagedListProps<Row> & { readonly viewed: ListViews };

function ViewedList<Row>(props: ViewedListProps<Row>): ReactElement {
  const { rows, fields, rowKey, textOf, sortValue, viewed: state, today } = props;
  const { settings } = state;
  const words = useWords({ id: listsId, en: listsEn });
  const { count, money, currency, words: shared } = useFormat();
  const searchBox = useRef<HTMLInputElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const [text, setText] = useState('');
  const [everChosen, setSelection] = useState<Selection>(nothingChosen);
  const [filterAnchor, setFilterAnchor] = useState<HTMLElement | null>(null);
  const [settingsAnchor, setSettingsAnchor] = useState<HTMLElement | null>(null);
  const [addButton, setAddButton] = useState<HTMLElement | null>(null);
  const [settingsButton, setSettingsButton] = useState<HTMLElement | null>(null);
  const [looking, setLooking] = useState(false);

  const shown = useMemo(
    () => sorted(rows.filter(rowMatcher(fields, settings.filters, { text, textOf }, today)), sortValue, settings.sort),
    [rows, fields, settings, text, textOf, today, sortValue],
  );
  const selection = useMemo(() => withinShown(everChosen, new Set(shown.map(rowKey))), [everChosen, shown, rowKey]);
  const chosen = useMemo(() => shown.filter((row) => selection.keys.has(rowKey(row))), [shown, selection, rowKey]);
  const clear = () => setSelection(nothingChosen);
  const actions = (chosen.length > 0 ? props.bulk(chosen) : []).map((action) => ({
    ...action,
    run: () => {
      action.run();
      clear();
    },
  }));
  const [first] = actions;
  const current = shown.find((row) => rowKey(row) === props.selectedKey) ?? shown[0];
  const ids = state.views.map((view) => view.id);
  const chooseView = (id: string) => {
    clear();
    state.choose(id);
  };
  const clearFilters = () => {
    setText('');
    state.change({ ...settings, filters: [] });
  };
  const focusList = () => grid.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]')?.focus();

  useCommands('list', {
    'document.next': first
      ? { label: first.label, enabled: first.reason === null, reason: first.reason ?? undefined, run: first.run }
      : props.next,
    'list.selectAll': { run: () => setSelection((before) => allToggled(before, shown.map(rowKey))) },
    'list.find': {
      run: () => {
        clear();
        setTimeout(() => searchBox.current?.focus(), 0);
      },
    },
    'list.addFilter': {
      run: () => {
        clear();
        setTimeout(() => setFilterAnchor(addButton), 0);
      },
    },
    'list.saveView': { run: () => setSettingsAnchor(settingsButton) },
    'list.quickLook': { enabled: current !== undefined, reason: words.noRows, run: () => setLooking(!looking) },
    'list.nextView': { run: () => chooseView(neighbourTab(ids, state.current.id, 1)) },
    'list.previousView': { run: () => chooseView(neighbourTab(ids, state.current.id, -1)) },
  });

  const escape = (): boolean => {
    if (looking) setLooking(false);
    else if (selection.keys.size > 0) clear();
    else if (text !== '') setText('');
    else return false;
    return true;
  };

  return (
    <Box ref={grid} sx={{ display: 'flex', flexDirection: 'column', flex: 1, minHeight: 0, gap: 1 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, minWidth: 0 }}>
        <SubTabs
          label={words.views}
          value={state.current.id}
          onChange={chooseView}
          tabs={state.views.map(({ id, name }) => ({
            id,
            label: id === state.current.id && state.isChanged ? `${name} *` : name,
          }))}
        />
        <Box sx={{ flex: 1 }} />
        <Button
          ref={setSettingsButton}
          variant="outlined"
          aria-haspopup="dialog"
          onClick={() => setSettingsAnchor(settingsButton)}
        >
          {words.viewSettings}
        </Button>
      </Box>
      {props.state === 'failed' && <ReadFailed words={words} onRetry={props.onRetry} />}
      <Box sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: 2, minHeight: 36 }}>
        {/* The filters stay mounted under what is chosen: Ctrl+F and Alt+F lead to them at any time. */}
        <Box sx={chosen.length > 0 ? outOfSight : { display: 'contents' }}>
          <SearchBox
            value={text}
            hint={props.searchHint ?? words.search}
            inputRef={searchBox}
            onChange={setText}
            onLeave={focusList}
          />
          <FilterChips
            fields={fields}
            filters={settings.filters}
            words={words}
            onRemove={(index) =>
              state.change({ ...settings, filters: settings.filters.filter((_filter, at) => at !== index) })
            }
          />
          <Button
            ref={setAddButton}
            variant="outlined"
            aria-haspopup="dialog"
            aria-keyshortcuts="Alt+F"
            onClick={() => setFilterAnchor(addButton)}
          >
            {`+ ${words.addFilter}`}
          </Button>
        </Box>
        {chosen.length > 0 && <BulkButtons actions={actions} />}
        <Box sx={{ fontSize: '.75rem', color: 'var(--app-text2)' }} data-testid="list.shown">
          {words.shown(count(shown.length))}
          {props.state === 'reading' && ` · ${words.reading}`}
          {chosen.length > 0 &&
            ` · ${props.worthOf ? words.chosen(count(chosen.length), `${currency} ${money(sumOf(chosen, props.worthOf))}`) : words.chosenCount(count(chosen.length))}`}
        </Box>
        {chosen.length > 0 && <Button onClick={clear}>{words.chooseNone}</Button>}
      </Box>
      <Box sx={{ display: 'flex', flex: 1, minHeight: 0, gap: 2 }}>
        {shown.length === 0 && rows.length > 0 ? (
          <NothingShown
            words={words}
            text={text}
            isFiltered={text !== '' || settings.filters.length > 0}
            onClear={clearFilters}
            isTodo={state.current.id === state.views[0]?.id && text === ''}
            onShowAll={() => chooseView('all')}
          />
        ) : (
          <DataList
            label={props.label}
            rows={shown}
            columns={arrangedColumns(props.columns, settings)}
            rowKey={rowKey}
            rowLabel={props.rowLabel}
            selectedKey={props.selectedKey}
            onSelect={props.onSelect}
            onOpen={props.onOpen}
            empty={props.empty}
            compact={looking}
            choice={{ selection, onChange: setSelection }}
            sort={settings.sort}
            onSort={(columnId) => state.change({ ...settings, sort: nextSort(settings.sort, columnId) })}
            onEscape={escape}
            onType={() => searchBox.current?.focus()}
          />
        )}
        {looking && current !== undefined && (
          <SidePanel label={`${words.quickLook}: ${props.rowLabel(current)}`} width={360}>
            <Box sx={{ display: 'flex', justifyContent: 'space-between', alignItems: 'center' }}>
              <Box sx={{ fontSize: '.75rem', color: 'var(--app-text2)' }}>{words.quickLookHint}</Box>
              <Button onClick={() => setLooking(false)}>{shared.frame.close}</Button>
            </Box>
            {props.quickLook(current)}
          </SidePanel>
        )}
      </Box>
      {filterAnchor && (
        <FilterEditor
          anchor={filterAnchor}
          fields={fields}
          today={today}
          words={words}
          onAdd={(filter) => state.change({ ...settings, filters: [...settings.filters, filter] })}
          onClose={() => setFilterAnchor(null)}
        />
      )}
      {settingsAnchor && (
        <ViewSettingsPopover
          anchor={settingsAnchor}
          views={state}
          columns={props.columns}
          words={words}
          onClose={() => setSettingsAnchor(null)}
        />
      )}
    </Box>
  );
}

function sorted<Row>(
  rows: readonly Row[],
  sortValue: ManagedListProps<Row>['sortValue'],
  sort: ReturnType<typeof nextSort>,
): readonly Row[] {
  if (sort === null) return rows;
  const direction = sort.descending ? -1 : 1;
  return rows
    .map((row) => ({ row, value: sortValue(row, sort.columnId) }))
    .toSorted((a, b) => (a.value < b.value ? -direction : a.value > b.value ? direction : 0))
    .map(({ row }) => row);
}

const outOfSight = { display: 'none' } as const;

function sumOf<Row>(rows: readonly Row[], worthOf: (row: Row) => Money | null): Money {
  return sumMoney(rows.flatMap((row) => worthOf(row) ?? []));
}

function ReadFailed({ words, onRetry }: { readonly words: ListsWords; readonly onRetry: () => void }): ReactElement {
  return (
    <Box
      role="note"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 3,
        px: 3,
        minHeight: 36,
        fontSize: '.8125rem',
        color: 'var(--app-blocked-fg)',
        backgroundColor: 'var(--app-blocked-tint)',
        borderRadius: 1,
      }}
    >
      {words.readFailed}
      <Button variant="outlined" onClick={onRetry}>
        {words.retry}
      </Button>
    </Box>
  );
}
