import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useState, type ReactElement } from 'react';
import { DataList } from '#renderer/components/DataList.tsx';
import { useFormat } from '#renderer/components/format-context.ts';
import { KeyButton } from '#renderer/components/KeyButton.tsx';
import { PageHeader } from '#renderer/components/PageHeader.tsx';
import { EmptyState } from '#renderer/features/entry/EmptyState.tsx';
import { neighbourTab, SubTabs } from '#renderer/features/entry/SubTabs.tsx';
import { usePaperPreview } from '#renderer/features/paper/use-paper-preview.tsx';
import { postInvoiceOf } from '#renderer/features/posting/post-invoice.ts';
import { usePosting } from '#renderer/features/posting/use-posting.ts';
import { useLatestDay } from '#renderer/read-model/queries/branch.ts';
import { useDeliveriesToBill } from '#renderer/read-model/queries/deliveries.ts';
import { useInvoices, useUnpaidInvoices } from '#renderer/read-model/queries/invoices.ts';
import { useReceipts } from '#renderer/read-model/queries/receipts.ts';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { navigate } from '#renderer/stores/navigation-store.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';
import type { DocumentKind } from '#shared/contract/contract.ts';
import { billingEn } from '#shared/i18n/billing-en.ts';
import { billingId } from '#shared/i18n/billing-id.ts';
import { openAmount } from '#shared/invoice/invoice.ts';
import { sumMoney } from '#shared/money/money.ts';
import { billValue } from './bill-value.ts';
import { useInvoiceColumns, useReceiptColumns, useToBillColumns } from './billing-columns.tsx';
import { ListSum } from './ListSum.tsx';

const tabIds = ['toBill', 'invoices', 'receipts'] as const;
export type BillingTab = (typeof tabIds)[number];

/** Lists show the latest documents; older ones are found by their number. */
const LATEST = 500;

type BillingListsProps = {
  readonly tab: BillingTab;
  readonly onTab: (tab: BillingTab) => void;
  readonly onOpen: (invoiceId: string, pays: boolean) => void;
};

/** What waits for its invoice, what waits for its money, and what has come in. */
export function BillingLists({ tab, onTab, onOpen }: BillingListsProps): ReactElement {
  const words = useWords({ id: billingId, en: billingEn });
  const format = useFormat();
  const posting = usePosting();
  const paper = usePaperPreview();
  const [selected, setSelected] = useState<string | null>(null);
  const [onlyOpen, setOnlyOpen] = useState(true);
  const today = useLatestDay()?.date ?? null;
  const toBill = useDeliveriesToBill();
  const unpaid = useUnpaidInvoices();
  const latest = useInvoices(LATEST);
  const receipts = useReceipts(LATEST);
  const invoices = onlyOpen ? unpaid : latest;

  const chooseTab = (id: BillingTab) => {
    onTab(id);
    setSelected(null);
  };
  const bill = tab === 'toBill' ? toBill?.find((row) => row.delivery.id === selected) : undefined;
  const invoice = tab === 'invoices' ? invoices?.find((row) => row.id === selected) : undefined;
  const receipt = tab === 'receipts' ? receipts?.find((row) => row.id === selected) : undefined;
  const next = {
    toBill: {
      label: words.actions.bill,
      reason: bill ? posting.blocked : words.selectFirst,
      run: () => void (bill && postInvoiceOf(bill.delivery, posting, words.notices.invoiced)),
    },
    invoices: {
      label: words.actions.takePayment,
      reason: !invoice ? words.selectFirst : invoice.state === 'paid' ? words.alreadyPaid : posting.blocked,
      run: () => invoice && onOpen(invoice.id, true),
    },
    receipts: {
      label: words.actions.printReceipt,
      reason: receipt ? null : words.selectFirst,
      run: () => receipt && paper.show('receipt', receipt.id),
    },
  }[tab];
  const printable: { readonly kind: DocumentKind; readonly id: string } | null = bill
    ? { kind: 'deliveryNote', id: bill.delivery.id }
    : invoice
      ? { kind: 'invoice', id: invoice.id }
      : receipt
        ? { kind: 'receipt', id: receipt.id }
        : null;
  const step = (by: 1 | -1) => () => chooseTab(neighbourTab(tabIds, tab, by));
  useCommands('list', {
    'document.next': {
      label: next.label,
      enabled: next.reason === null,
      reason: next.reason ?? undefined,
      run: next.run,
    },
    print: {
      label: tab === 'receipts' ? words.actions.printReceipt : words.actions.print,
      enabled: printable !== null,
      reason: words.selectFirst,
      run: () => printable && paper.show(printable.kind, printable.id),
    },
    'list.nextTab': { run: step(1) },
    'list.previousTab': { run: step(-1) },
  });

  const toBillColumns = useToBillColumns(words);
  const invoiceColumns = useInvoiceColumns(words, today);
  const receiptColumns = useReceiptColumns(words);
  const list = { filterHint: words.filter, selectedKey: selected, onSelect: setSelected } as const;
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 }}>
      <PageHeader
        title={words.title}
        flow={
          <SubTabs
            label={words.title}
            value={tab}
            onChange={chooseTab}
            tabs={[
              { id: 'toBill', label: words.tabs.toBill, count: toBill?.length },
              { id: 'invoices', label: words.tabs.invoices, count: unpaid?.length },
              { id: 'receipts', label: words.tabs.receipts },
            ]}
          />
        }
        actions={
          <KeyButton
            label={next.label}
            shortcut="F9"
            enabled={next.reason === null}
            reason={next.reason ?? ''}
            onRun={next.run}
            primary
          />
        }
      />
      {tab === 'toBill' && toBill && (
        <>
          <DataList
            {...list}
            label={words.tabs.toBill}
            rows={toBill}
            columns={toBillColumns}
            rowKey={(row) => row.delivery.id}
            rowLabel={(row) => `${row.delivery.number} ${row.delivery.customerName}`}
            filterText={(row) => `${row.delivery.number} ${row.order.number} ${row.delivery.customerName}`}
            onOpen={(row) => navigate({ workspace: 'delivery', documentId: row.delivery.id, draftId: null })}
            empty={<EmptyState sentence={words.emptyToBill} hint={words.emptyToBillHint} />}
          />
          <ListSum
            label={words.totalToBill(toBill.length)}
            amount={sumMoney(toBill.map((row) => billValue(row.delivery, row.order)))}
            currency={format.currency}
          />
        </>
      )}
      {tab === 'invoices' && invoices && (
        <>
          <DataList
            {...list}
            key={onlyOpen ? 'unpaid' : 'all'}
            label={words.tabs.invoices}
            rows={invoices}
            columns={invoiceColumns}
            rowKey={(row) => row.id}
            rowLabel={(row) => `${row.number} ${row.customerName}`}
            filterText={(row) => `${row.number} ${row.orderNumber} ${row.customerCode} ${row.customerName}`}
            onOpen={(row) => onOpen(row.id, false)}
            toolbar={
              <FormControlLabel
                sx={{ m: 0 }}
                control={
                  <Checkbox size="small" checked={onlyOpen} onChange={(event) => setOnlyOpen(event.target.checked)} />
                }
                label={words.onlyOpen}
              />
            }
            empty={
              onlyOpen && latest !== undefined && latest.length > 0 ? (
                <EmptyState
                  sentence={words.emptyUnpaid}
                  action={{ label: words.showAll, run: () => setOnlyOpen(false) }}
                />
              ) : (
                <EmptyState sentence={words.emptyInvoices} hint={words.emptyToBillHint} />
              )
            }
          />
          <ListSum
            label={words.totalOpen(unpaid?.length ?? 0)}
            amount={sumMoney((unpaid ?? []).map(openAmount))}
            currency={format.currency}
          />
        </>
      )}
      {tab === 'receipts' && receipts && (
        <DataList
          {...list}
          label={words.tabs.receipts}
          rows={receipts}
          columns={receiptColumns}
          rowKey={(row) => row.id}
          rowLabel={(row) => `${row.number} ${row.customerName}`}
          filterText={(row) =>
            `${row.number} ${row.customerName} ${row.allocations.map((a) => a.invoiceNumber).join(' ')}`
          }
          onOpen={(row) => paper.show('receipt', row.id)}
          empty={<EmptyState sentence={words.emptyReceipts} />}
        />
      )}
      {paper.preview}
    </Box>
  );
}
