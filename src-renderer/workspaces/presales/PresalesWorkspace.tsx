import type { ReactElement } from 'react';
import { DraftScreen } from '#renderer/features/order-editor/DraftScreen.tsx';
import { useRoute } from '#renderer/stores/navigation-store.ts';
import { QuotationList } from './QuotationList.tsx';
import { QuotationScreen } from './QuotationScreen.tsx';

/** The presales workspace: the list, a draft, or a sent quotation. */
export function PresalesWorkspace(): ReactElement {
  const { documentId, draftId } = useRoute();
  if (draftId !== null) return <DraftScreen key={draftId} kind="quotation" draftId={draftId} />;
  if (documentId !== null) return <QuotationScreen key={documentId} quotationId={documentId} />;
  return <QuotationList />;
}
