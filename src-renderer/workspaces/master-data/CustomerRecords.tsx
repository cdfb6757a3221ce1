import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useDeferredValue, useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import { shortcutOf } from '#renderer/commands/catalogue.ts';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { DataList, type ListColumn } from '#renderer/components/DataList.tsx';
import { KeyButton } from '#renderer/components/KeyButton.tsx';
import { ListFilter } from '#renderer/components/ListFilter.tsx';
import { StatusChip } from '#renderer/components/StatusChip.tsx';
import { NEW_CUSTOMER, useCustomerEdits } from '#renderer/features/customers/customer-edits.ts';
import { CustomerRecord } from '#renderer/features/customers/CustomerRecord.tsx';
import { useCustomerWords } from '#renderer/features/customers/use-customer-words.ts';
import { EmptyState } from '#renderer/features/entry/EmptyState.tsx';
import { useCustomers } from '#renderer/read-model/queries/customers.ts';
import { useRoute } from '#renderer/stores/navigation-store.ts';
import type { CustomerRow } from '#shared/customers/customer.ts';
import type { MasterDataWords } from '#shared/i18n/master-data-en.ts';

type CustomerRecordsProps = { readonly words: MasterDataWords; readonly onImport: () => void };

/** Customers: the list at the left, the record of one at the right. */
export function CustomerRecords({ words, onImport }: CustomerRecordsProps): ReactElement | null {
  const own = useCustomerWords();
  const { documentId } = useRoute();
  const customers = useCustomers();
  const edits = useCustomerEdits((state) => state.edits);
  const [filter, setFilter] = useState('');
  const [selected, setSelected] = useState(documentId);
  const [isNew, setIsNew] = useState(false);
  const filterField = useRef<HTMLInputElement>(null);
  const form = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const sought = useDeferredValue(filter);
  const rows = useMemo(() => matching(customers ?? [], sought), [customers, sought]);
  const found = rows.findIndex((row) => row.code === selected);
  const at = found === -1 ? 0 : found;
  const customer = rows[at] ?? null;
  const code = customer?.code;
  useEffect(() => {
    if (code === undefined) return;
    list.current?.querySelector(`[data-key="${CSS.escape(code)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [code]);
  const unsaved = Object.keys(edits);
  const openNew = () => setIsNew(true);
  const step = (by: 1 | -1) => {
    setIsNew(false);
    const next = rows[Math.max(0, Math.min(rows.length - 1, at + (isNew ? 0 : by)))];
    if (next) setSelected(next.code);
  };
  const show = (wanted: string) => {
    setFilter('');
    setIsNew(wanted === NEW_CUSTOMER);
    if (wanted !== NEW_CUSTOMER) setSelected(wanted);
  };
  useCommands('list', { 'document.new': { label: own.newCustomer, run: openNew } });
  if (!customers) return null;
  const toRow = (row: CustomerRow) => {
    setIsNew(false);
    setSelected(row.code);
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('input, select')?.focus());
  };
  return (
    <Box
      sx={{
        flex: 1,
        minHeight: 0,
        display: 'grid',
        gridTemplateColumns: 'minmax(0, 55fr) minmax(0, 45fr)',
        gap: 3,
      }}
    >
      <Box ref={list} sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, gap: 2 }}>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
          <ListFilter
            value={filter}
            hint={words.filter.customers}
            inputRef={filterField}
            onChange={setFilter}
            onLeave={() => list.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]')?.focus()}
          />
          <Box sx={{ flex: 1 }} />
          {unsaved.length > 0 && (
            <Button size="small" onClick={() => show(unsaved[0] ?? NEW_CUSTOMER)}>
              {`${own.unsavedOf(unsaved.length)} · ${own.showUnsaved}`}
            </Button>
          )}
          <KeyButton label={own.newCustomer} shortcut={shortcutOf('document.new')} enabled onRun={openNew} />
        </Box>
        <DataList
          label={words.tabs.customers}
          rows={rows}
          columns={columnsOf(words, own.unsaved, new Set(unsaved))}
          rowKey={(row) => row.code}
          rowLabel={(row) => `${row.code} ${row.name}`}
          selectedKey={code ?? null}
          onSelect={(chosen) => {
            if (chosen === (code ?? null)) return;
            setIsNew(false);
            setSelected(chosen);
          }}
          onOpen={toRow}
          empty={
            <EmptyState
              sentence={filter === '' ? words.empty.customers : words.noHits(filter)}
              action={
                filter === ''
                  ? { label: words.goToImport, run: onImport }
                  : { label: words.clearFilter, run: () => setFilter('') }
              }
            />
          }
        />
      </Box>
      <Box ref={form} sx={{ display: 'grid', minHeight: 0 }}>
        {isNew || customer ? (
          <CustomerRecord
            // One form for all that are on record: who goes on to the next stays in the field that he is in.
            key={isNew ? 'new' : 'record'}
            customer={isNew ? null : customer}
            position={isNew ? null : { at: at + 1, of: rows.length }}
            onStep={step}
            onCreated={(created) => show(created.code)}
          />
        ) : (
          <EmptyState sentence={own.chooseOne} />
        )}
      </Box>
    </Box>
  );
}

function columnsOf(
  words: MasterDataWords,
  unsavedWord: string,
  unsaved: ReadonlySet<string>,
): ListColumn<CustomerRow>[] {
  const { columns } = words;
  return [
    {
      id: 'code',
      header: columns.code,
      width: 116,
      cell: (row) => (
        <Box component="span" sx={{ fontWeight: 600 }}>
          {row.code}
        </Box>
      ),
    },
    { id: 'name', header: columns.name, width: '1fr', cell: (row) => row.name },
    { id: 'city', header: columns.city, width: 120, cell: (row) => row.city },
    { id: 'phone', header: columns.phone, width: 124, cell: (row) => row.phone, wideOnly: true },
    {
      id: 'status',
      header: columns.status,
      width: 130,
      cell: (row) =>
        unsaved.has(row.code) ? (
          <StatusChip state="partial" word={unsavedWord} />
        ) : row.blocked ? (
          <StatusChip state="blocked" word={words.blocked} />
        ) : (
          ''
        ),
    },
  ];
}

function matching(rows: readonly CustomerRow[], filter: string): readonly CustomerRow[] {
  const parts = filter.toLowerCase().split(/\s+/).filter(Boolean);
  if (parts.length === 0) return rows;
  return rows.filter((row) => {
    const text = `${row.code} ${row.name} ${row.city} ${row.phone} ${row.contact}`.toLowerCase();
    return parts.every((part) => text.includes(part));
  });
}
