import Box from '@mui/material/Box';
import { useEffect, useState, type ReactElement } from 'react';
import { discardDraft, keepDraft, readDraft } from '#renderer/drafts/draft-shelf.ts';
import type { DraftKind, OrderDraft } from '#renderer/drafts/order-draft.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { useOpenDay } from '#renderer/read-model/queries/branch.ts';
import { useOrder } from '#renderer/read-model/queries/orders.ts';
import { useQuotation } from '#renderer/read-model/queries/quotations.ts';
import { isShownDraft, leaveDraft, listOf, navigate, type WorkspaceId } from '#renderer/stores/navigation-store.ts';
import { emptyDraft } from './draft-editing.ts';
import { OrderEditor } from './OrderEditor.tsx';

/** Opens a new, empty draft of a kind. It is kept from its first cell on. */
export function openNewDraft(kind: DraftKind): void {
  navigate({ workspace: workspaceOf(kind), documentId: null, draftId: crypto.randomUUID() });
}

type DraftScreenProps = { readonly kind: DraftKind; readonly draftId: string };

/** The draft with this id, or a new one under it. */
export function DraftScreen({ kind, draftId }: DraftScreenProps): ReactElement {
  const { words } = useFormat();
  const [kept, setKept] = useState<OrderDraft | null | undefined>(undefined);
  useEffect(() => {
    takeUp(draftId).then(setKept, () => setKept(null));
  }, [draftId]);
  const day = useOpenDay();
  const quotation = useQuotation(kept?.quotationId ?? null);
  const changedOrder = useOrder(kept?.changes?.orderId ?? null);
  useLeaveWhenPosted(kind, draftId);
  if (kept === undefined || day === undefined || quotation === undefined || changedOrder === undefined) {
    return <Box sx={{ p: 6 }}>{words.list.loading}</Box>;
  }
  const today = day?.date ?? null;
  const workspace = workspaceOf(kind);
  return (
    <OrderEditor
      key={draftId}
      initial={kept ?? emptyDraft(draftId, kind, today)}
      quotation={quotation}
      changedOrder={changedOrder}
      today={today}
      onPosted={(documentId) => leaveDraft(draftId, { workspace, documentId, draftId: null })}
      onLeave={() => leaveDraft(draftId, listOf(workspace))}
      onNew={() => {
        if (isShownDraft(draftId)) openNewDraft(kind);
      }}
    />
  );
}

/** Reads a draft; one that was put aside is taken up again with that. */
async function takeUp(draftId: string): Promise<OrderDraft | null> {
  const kept = await readDraft(draftId);
  if (!kept?.held) return kept;
  const { heldAt: _heldAt, ...draft } = kept;
  const taken = { ...draft, held: false };
  await keepDraft(taken);
  return taken;
}

/**
 * A draft whose document exists is no draft any more: its command was posted, though the answer was lost or
 * another window gave it.
 */
function useLeaveWhenPosted(kind: DraftKind, draftId: string): void {
  const order = useOrder(kind === 'order' ? draftId : null);
  const quotation = useQuotation(kind === 'quotation' ? draftId : null);
  const isPosted = Boolean(order ?? quotation);
  useEffect(() => {
    if (!isPosted) return;
    void discardDraft(draftId);
    leaveDraft(draftId, { workspace: workspaceOf(kind), documentId: draftId, draftId: null });
  }, [isPosted, kind, draftId]);
}

function workspaceOf(kind: DraftKind): WorkspaceId {
  return kind === 'quotation' ? 'presales' : 'orders';
}
