import { useEffect } from 'react';
import { recoverDrafts } from '#renderer/drafts/draft-shelf.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { notify } from '#renderer/stores/notice-store.ts';
import { MOST_TABS } from '#renderer/stores/open-tabs.ts';
import { useCanPost } from '#renderer/stores/session-store.ts';
import { openBeside } from '#renderer/stores/tab-store.ts';

/** Fetches back the drafts that main kept, where this window has lost its own, opens them as tabs, and says how many. */
export function useRecoveredDrafts(): void {
  const canPost = useCanPost();
  const { words } = useFormat();
  useEffect(() => {
    if (!canPost) return;
    // Without them there are the drafts of this window; the next time main is reached it is tried again.
    recoverDrafts().then(
      (drafts) => {
        for (const { id, kind } of drafts.slice(0, MOST_TABS)) {
          openBeside({ workspace: kind === 'quotation' ? 'presales' : 'orders', id, isDraft: true });
        }
        if (drafts.length > 0) notify(words.frame.recovered(drafts.length), 'open');
      },
      () => undefined,
    );
  }, [canPost, words]);
}
