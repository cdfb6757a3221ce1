import { useLayoutEffect, useRef } from 'react';
import type { SalesOrderRow } from '#shared/sales-order/sales-order.ts';
import { discardDraft, keepDraft, useDrafts } from '#renderer/drafts/draft-shelf.ts';
import type { OrderDraft } from '#renderer/drafts/order-draft.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { draftOfRepeat } from '#renderer/features/order-lifecycle/change-draft.ts';
import { navigate } from '#renderer/stores/navigation-store.ts';
import { announce, notify } from '#renderer/stores/notice-store.ts';
import { draftProblem } from './draft-problem.ts';
import { duplicateOf } from './draft-terms.ts';
import type { Editor } from './use-editor.ts';
import { useEditorWords } from './use-editor-words.ts';

/** Where the editor goes from here. */
export type EditorExits = {
  /** The draft has become the document of this id, or a change of it. */
  readonly onPosted: (id: string) => void;
  /** The draft was put aside or thrown away. */
  readonly onLeave: () => void;
  readonly onNew: () => void;
};

export type EditorActions = {
  readonly confirm: () => Promise<void>;
  readonly hold: () => Promise<void>;
  readonly discard: () => Promise<void>;
  readonly duplicate: () => Promise<void>;
  readonly repeat: (order: SalesOrderRow) => void;
};

/** What can be done with the draft as a whole. */
export function useEditorActions(
  editor: Editor,
  post: (draft: OrderDraft, changedOrder: SalesOrderRow | null) => Promise<boolean>,
  exits: EditorExits,
): EditorActions {
  const { words } = useFormat();
  const { actions: own } = useEditorWords();
  const { draft, editing, customer, changedOrder, today } = editor;
  const heldBefore = (useDrafts() ?? []).filter((other) => other.held && other.id !== draft.id).length;
  const workspace = draft.kind === 'quotation' ? 'presales' : 'orders';
  const latest = useRef(draft);
  useLayoutEffect(() => {
    latest.current = draft;
  });

  /** What stands in a field counts, even when nobody pressed Enter: leaving the field commits it. */
  const commitField = async (): Promise<Element | null> => {
    const focused = document.activeElement;
    if (focused instanceof HTMLElement) focused.blur();
    await new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
    return focused;
  };

  return {
    confirm: async () => {
      const focused = await commitField();
      const typed = latest.current;
      const open = draftProblem(typed, null, words.editor, own);
      editing.stopSaving(true);
      if (open === null && (await post(typed, changedOrder))) {
        exits.onPosted(typed.changes?.orderId ?? typed.id);
        return;
      }
      editing.stopSaving(false);
      if (open !== null) announce(open);
      if (focused instanceof HTMLElement) focused.focus();
    },
    hold: async () => {
      await commitField();
      const typed = latest.current;
      editing.stopSaving(true);
      const now = Date.now();
      await keepDraft({ ...typed, held: true, heldAt: now, updatedAt: now });
      notify(words.draft.heldNotice(customer?.name ?? own.heldName(heldBefore + 1, typed.lines.length)), 'open');
      exits.onNew();
    },
    discard: async () => {
      editing.stopSaving(true);
      await discardDraft(draft.id);
      notify(words.draft.discarded, 'open', {
        label: words.keys.undo,
        run: () => {
          void keepDraft(draft).then(() => navigate({ workspace, documentId: null, draftId: draft.id }));
        },
      });
      exits.onLeave();
    },
    duplicate: async () => {
      await commitField();
      const copy = duplicateOf(latest.current, crypto.randomUUID());
      await keepDraft({ ...copy, updatedAt: Date.now() });
      navigate({ workspace, documentId: null, draftId: copy.id });
      notify(own.duplicated, 'open');
    },
    repeat: (order) => {
      const { lines } = draftOfRepeat(order, draft.id, today);
      editor.change((current) => (current.lines.length > 0 ? current : { ...current, lines }));
      notify(own.repeated(order.number), 'open', { label: words.keys.undo, run: () => editing.undo?.() });
      editor.lines.goTo(lines.length, 'item');
    },
  };
}
