import { useEffect, useState, type ReactElement } from 'react';
import { homeEn } from '#shared/i18n/home-en.ts';
import { homeId } from '#shared/i18n/home-id.ts';
import { useCommands } from '#renderer/commands/use-commands.ts';
import type { OrderDraft } from '#renderer/drafts/order-draft.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { StatusChip } from '#renderer/components/StatusChip.tsx';
import { draftName } from '#renderer/features/order-flow/draft-name.ts';
import { useCustomers } from '#renderer/read-model/queries/customers.ts';
import { navigate } from '#renderer/stores/navigation-store.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';
import { heldMinutes, isHeldLong, waitingDrafts } from './held-drafts.ts';
import { PlainList } from './PlainList.tsx';

type DraftListProps = {
  readonly drafts: readonly OrderDraft[];
  /** The row that has the focus; F9 opens it. */
  readonly focusedId: string | null;
  readonly onFocus: (id: string) => void;
};

/** What was begun and not finished; what is on hold first, with how long. */
export function DraftList({ drafts, focusedId, onFocus }: DraftListProps): ReactElement {
  const { words } = useFormat();
  const customers = useCustomers() ?? [];
  const now = useNow();
  const focused = drafts.find((draft) => draft.id === focusedId);
  useCommands('home', { 'document.next': focused && { label: words.keys.open, run: () => open(focused) } });
  return (
    <PlainList
      empty={words.home.noDrafts}
      onFocus={onFocus}
      rows={waitingDrafts(drafts).map((draft) => ({
        id: draft.id,
        primary: draftName(draft, customers, words.draft),
        secondary: `${draft.kind === 'quotation' ? words.flow.quotation : words.flow.order}, ${words.draft.lines(draft.lines.length)}`,
        end: <DraftChip draft={draft} now={now} />,
        open: () => open(draft),
      }))}
    />
  );
}

function DraftChip({ draft, now }: { readonly draft: OrderDraft; readonly now: number }): ReactElement {
  const { words, count } = useFormat();
  const own = useWords({ id: homeId, en: homeEn });
  const minutes = heldMinutes(draft, now);
  if (minutes === null) return <StatusChip state="draft" word={words.states.draft} />;
  if (minutes === 0) return <StatusChip state="partial" word={own.heldNow} />;
  if (!isHeldLong(minutes)) return <StatusChip state="partial" word={own.heldFor(count(minutes))} />;
  const time =
    minutes < 60 ? own.minutes(count(minutes)) : own.hours(count(Math.floor(minutes / 60)), count(minutes % 60));
  return <StatusChip state="overdue" word={own.heldLong(time)} />;
}

function open(draft: OrderDraft): void {
  const workspace = draft.kind === 'quotation' ? 'presales' : 'orders';
  navigate({ workspace, documentId: null, draftId: draft.id });
}

const MINUTE_MS = 60_000;

function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
