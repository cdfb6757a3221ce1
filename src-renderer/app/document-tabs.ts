import type { DocumentHead, DocumentKind } from '#renderer/read-model/queries/document-heads.ts';
import type { OrderDraft } from '#renderer/drafts/order-draft.ts';
import type { OpenTab } from '#renderer/stores/open-tabs.ts';
import type { WorkspaceId } from '#renderer/stores/navigation-store.ts';

const workspaceOf: Readonly<Record<DocumentKind, WorkspaceId>> = {
  inquiry: 'presales',
  quotation: 'presales',
  order: 'orders',
  delivery: 'delivery',
  invoice: 'billing',
};

/** The tab in which a document opens. */
export function tabOfDocument(head: Pick<DocumentHead, 'kind' | 'id'>): OpenTab {
  return { workspace: workspaceOf[head.kind], id: head.id, isDraft: false };
}

export function tabOfDraft(draft: Pick<OrderDraft, 'kind' | 'id'>): OpenTab {
  return { workspace: draft.kind === 'quotation' ? 'presales' : 'orders', id: draft.id, isDraft: true };
}

/** A document that waits for a person's decision. */
export function isBlocked(head: Pick<DocumentHead, 'state'>): boolean {
  return head.state.toLowerCase().includes('blocked');
}
