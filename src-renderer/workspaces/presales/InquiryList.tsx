import { useState, type ReactElement } from 'react';
import type { InquiryRow } from '#shared/inquiry/inquiry.ts';
import type { PresalesWords } from '#shared/i18n/presales-en.ts';
import { DataList, type ListColumn } from '#renderer/components/DataList.tsx';
import { useFormat } from '#renderer/components/format-context.ts';
import { KeyButton } from '#renderer/components/KeyButton.tsx';
import { PageHeader } from '#renderer/components/PageHeader.tsx';
import { StatusChip } from '#renderer/components/StatusChip.tsx';
import { EmptyState } from '#renderer/features/entry/EmptyState.tsx';
import { useOpenDay } from '#renderer/read-model/queries/branch.ts';
import { useInquiries } from '#renderer/read-model/queries/inquiries.ts';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { navigate } from '#renderer/stores/navigation-store.ts';
import { NEW_INQUIRY } from './InquiryForm.tsx';
import { inquiryChip } from './InquiryScreen.tsx';

const LATEST = 500;

type InquiryListProps = { readonly words: PresalesWords; readonly tabs: ReactElement };

/** What customers have asked for, newest first. */
export function InquiryList({ words, tabs }: InquiryListProps): ReactElement {
  const { date, count, words: shared } = useFormat();
  const own = words.inquiries;
  const inquiries = useInquiries(LATEST);
  const day = useOpenDay()?.date ?? null;
  const [selected, setSelected] = useState<string | null>(null);
  const open = (documentId: string) => navigate({ workspace: 'presales', documentId, draftId: null });
  const openNew = () => open(NEW_INQUIRY);
  const chosen = inquiries?.find((row) => row.id === selected);

  useCommands('list', {
    'document.new': { label: own.new, run: openNew },
    'document.next': {
      label: shared.keys.open,
      enabled: chosen !== undefined,
      reason: own.empty,
      run: () => chosen && open(chosen.id),
    },
  });

  const columns: readonly ListColumn<InquiryRow>[] = [
    { id: 'number', header: own.number, width: 196, cell: (row) => <b>{row.number}</b> },
    { id: 'date', header: own.date, width: 100, cell: (row) => date(row.date) },
    {
      id: 'validUntil',
      header: own.validUntil,
      width: 170,
      cell: (row) =>
        row.state === 'open' && day !== null && row.validUntil < day ? (
          <StatusChip state="overdue" word={`${date(row.validUntil)} ${shared.states.overdue}`} />
        ) : (
          date(row.validUntil)
        ),
    },
    { id: 'customer', header: own.customer, width: '1fr', cell: (row) => row.customerName },
    { id: 'lines', header: own.lineCount, width: 64, align: 'right', cell: (row) => count(row.lines.length) },
    {
      id: 'answers',
      header: own.answers,
      width: 84,
      align: 'right',
      wideOnly: true,
      cell: (row) => count(row.quotationIds.length),
    },
    {
      id: 'status',
      header: own.status,
      width: 140,
      cell: (row) => <StatusChip state={inquiryChip(row.state)} word={own.states[row.state]} />,
    },
  ];

  return (
    <>
      <PageHeader
        title={own.title}
        flow={tabs}
        actions={<KeyButton label={own.new} shortcut="Ctrl+N" enabled primary onRun={openNew} />}
      />
      {inquiries !== undefined && (
        <DataList
          label={own.list}
          rows={inquiries}
          columns={columns}
          rowKey={(row) => row.id}
          rowLabel={(row) => row.number}
          filterText={(row) => `${row.number} ${row.customerName} ${row.customerCode}`}
          selectedKey={selected}
          onSelect={setSelected}
          onOpen={(row) => open(row.id)}
          empty={
            <EmptyState
              sentence={own.empty}
              hint={own.emptyHint}
              action={{ label: `${own.new} (Ctrl+N)`, run: openNew }}
            />
          }
        />
      )}
    </>
  );
}
