import type { ReactElement } from 'react';
import type { OrderDraft } from '#renderer/drafts/order-draft.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { StatusChip } from '#renderer/components/StatusChip.tsx';
import { draftName } from '#renderer/features/order-flow/draft-name.ts';
import { useCustomers } from '#renderer/read-model/queries/customers.ts';
import { navigate } from '#renderer/stores/navigation-store.ts';
import { PlainList } from './PlainList.tsx';

/** What was begun and not finished. */
export function DraftList({ drafts }: { readonly drafts: readonly OrderDraft[] }): ReactElement {
  const { words } = useFormat();
  const customers = useCustomers() ?? [];
  return (
    <PlainList
      empty={words.home.noDrafts}
      rows={drafts.map((draft) => ({
        id: draft.id,
        primary: draftName(draft, customers, words.draft),
        secondary: `${draft.kind === 'quotation' ? words.flow.quotation : words.flow.order}, ${words.draft.lines(draft.lines.length)}`,
        end: <StatusChip state="draft" word={draft.held ? words.draft.held : words.states.draft} />,
        open: () =>
          navigate({
            workspace: draft.kind === 'quotation' ? 'presales' : 'orders',
            documentId: null,
            draftId: draft.id,
          }),
      }))}
    />
  );
}
