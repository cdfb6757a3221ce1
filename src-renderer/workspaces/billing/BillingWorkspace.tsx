import { useState, type ReactElement } from 'react';
import { navigate, useRoute } from '#renderer/stores/navigation-store.ts';
import { BillingLists, type BillingTab } from './BillingLists.tsx';
import { InvoiceDetail } from './InvoiceDetail.tsx';

/** From goods that have left to money that has come. */
export function BillingWorkspace(): ReactElement {
  const { documentId } = useRoute();
  const [tab, setTab] = useState<BillingTab>('toBill');
  /** The invoice for which the payment panel was asked for from the list. */
  const [paying, setPaying] = useState<string | null>(null);
  if (documentId !== null) {
    return <InvoiceDetail key={documentId} invoiceId={documentId} startsPaying={paying === documentId} />;
  }
  return (
    <BillingLists
      tab={tab}
      onTab={setTab}
      onOpen={(invoiceId, pays) => {
        setPaying(pays ? invoiceId : null);
        navigate({ workspace: 'billing', documentId: invoiceId, draftId: null });
      }}
    />
  );
}
