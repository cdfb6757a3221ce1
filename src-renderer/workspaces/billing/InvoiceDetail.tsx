import Box from '@mui/material/Box';
import { useState, type ReactElement } from 'react';
import { useFormat } from '#renderer/components/format-context.ts';
import { KeyButton } from '#renderer/components/KeyButton.tsx';
import { PageHeader } from '#renderer/components/PageHeader.tsx';
import { StatusChip } from '#renderer/components/StatusChip.tsx';
import { EmptyState } from '#renderer/features/entry/EmptyState.tsx';
import { usePaperPreview } from '#renderer/features/paper/use-paper-preview.tsx';
import { PaymentDone } from '#renderer/features/payment/PaymentDone.tsx';
import { PaymentPanel } from '#renderer/features/payment/PaymentPanel.tsx';
import { postedEvent } from '#renderer/features/posting/posted-event.ts';
import { usePosting } from '#renderer/features/posting/use-posting.ts';
import { useTaxProfile } from '#renderer/features/posting/use-tax-profile.ts';
import { useLatestDay } from '#renderer/read-model/queries/branch.ts';
import { useInvoice } from '#renderer/read-model/queries/invoices.ts';
import { useReceiptsOfInvoice } from '#renderer/read-model/queries/receipts.ts';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { listOf, navigate } from '#renderer/stores/navigation-store.ts';
import { announce } from '#renderer/stores/notice-store.ts';
import { useLanguage, useWords } from '#renderer/stores/preferences-store.ts';
import { billingEn, type BillingWords } from '#shared/i18n/billing-en.ts';
import { billingId } from '#shared/i18n/billing-id.ts';
import type { InvoiceRow } from '#shared/invoice/invoice.ts';
import type { Money } from '#shared/money/money.ts';
import type { ReceiptRow } from '#shared/payment/receipt.ts';
import { chipOf, daysOverdue } from './invoice-status.ts';
import { InvoiceFlow } from './InvoiceFlow.tsx';
import { InvoiceView } from './InvoiceView.tsx';

type InvoiceDetailProps = { readonly invoiceId: string; readonly startsPaying: boolean };

/** One invoice, and the payment panel beside it. */
export function InvoiceDetail({ invoiceId, startsPaying }: InvoiceDetailProps): ReactElement {
  const words = useWords({ id: billingId, en: billingEn });
  const invoice = useInvoice(invoiceId);
  if (invoice === undefined) return <Box aria-busy="true" />;
  if (invoice === null) {
    return (
      <EmptyState
        sentence={words.unknown}
        action={{ label: words.actions.back, run: () => navigate(listOf('billing')) }}
      />
    );
  }
  return <InvoiceWork invoice={invoice} startsPaying={startsPaying} words={words} />;
}

type Panel =
  | { readonly kind: 'closed' }
  | { readonly kind: 'pay' }
  | { readonly kind: 'done'; readonly receipt: ReceiptRow };

type WorkProps = { readonly invoice: InvoiceRow; readonly startsPaying: boolean; readonly words: BillingWords };

function InvoiceWork({ invoice, startsPaying, words }: WorkProps): ReactElement {
  const language = useLanguage();
  const format = useFormat();
  const profile = useTaxProfile();
  const posting = usePosting();
  const paper = usePaperPreview();
  const today = useLatestDay()?.date ?? null;
  const receipts = useReceiptsOfInvoice(invoice.customerCode, invoice.id);
  const isPaid = invoice.state === 'paid';
  const [panel, setPanel] = useState<Panel>(startsPaying && !isPaid ? { kind: 'pay' } : { kind: 'closed' });
  const [refusal, setRefusal] = useState<string | null>(null);
  const late = daysOverdue(invoice, today);

  const closePanel = () => setPanel({ kind: 'closed' });
  const openPanel = () => {
    setRefusal(null);
    setPanel({ kind: 'pay' });
  };
  const pay = async (amount: Money, tendered: Money) => {
    setRefusal(null);
    const posted = await posting.post(
      'postReceipt',
      {
        receiptId: crypto.randomUUID(),
        customerCode: invoice.customerCode,
        tendered,
        allocations: [{ invoiceId: invoice.id, amount }],
      },
      { expectedVersions: { [`invoices/${invoice.id}`]: invoice.version }, onRefusal: setRefusal },
    );
    if (!posted) return;
    const { receipt } = postedEvent(posted, 'receipt.posted.v1');
    announce(`${words.notices.paid(receipt.number)}. ${words.payment.change} ${format.money(receipt.change)}`);
    setPanel({ kind: 'done', receipt });
  };

  const reason = isPaid ? words.alreadyPaid : posting.blocked;
  useCommands('document', {
    'document.next': {
      label: words.actions.takePayment,
      enabled: reason === null,
      reason: reason ?? undefined,
      run: openPanel,
    },
    print: { label: words.actions.print, run: () => paper.show('invoice', invoice.id) },
    'screen.back': { label: words.actions.back, run: () => navigate(listOf('billing')) },
  });

  const side =
    panel.kind === 'closed' ? null : (
      <Box
        sx={{
          flex: 1,
          minHeight: 0,
          backgroundColor: 'var(--app-paper)',
          border: '1px solid var(--app-borderStrong)',
          borderRadius: 1,
        }}
      >
        {panel.kind === 'pay' ? (
          <PaymentPanel
            invoice={invoice}
            currency={profile.currency}
            words={words}
            language={language}
            busy={posting.busy}
            refusal={refusal}
            onPost={(amount, tendered) => void pay(amount, tendered)}
            onClose={closePanel}
          />
        ) : (
          <PaymentDone
            receipt={panel.receipt}
            words={words}
            onPrint={() => paper.show('receipt', panel.receipt.id)}
            onClose={closePanel}
          />
        )}
      </Box>
    );
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 }}>
      <PageHeader
        title={invoice.number}
        chip={
          <>
            <StatusChip state={chipOf(invoice.state)} word={words.states[invoice.state]} testId="invoice.state" />
            {late > 0 && <StatusChip state="overdue" word={words.overdue(late)} />}
          </>
        }
        flow={<InvoiceFlow invoice={invoice} />}
        actions={
          <>
            <KeyButton
              label={words.actions.print}
              shortcut="Ctrl+P"
              enabled
              onRun={() => paper.show('invoice', invoice.id)}
            />
            <KeyButton
              label={words.actions.takePayment}
              shortcut="F9"
              enabled={reason === null}
              reason={reason ?? ''}
              onRun={openPanel}
              primary
            />
          </>
        }
      />
      <Box sx={{ flex: 1, minHeight: 0 }}>
        <InvoiceView
          invoice={invoice}
          receipts={receipts ?? []}
          profile={profile}
          words={words}
          language={language}
          onReceipt={(receipt) => paper.show('receipt', receipt.id)}
          side={side}
        />
      </Box>
      {paper.preview}
    </Box>
  );
}
