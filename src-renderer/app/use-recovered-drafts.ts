import { useEffect } from 'react';
import { recoverDrafts } from '#renderer/drafts/draft-shelf.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { notify } from '#renderer/stores/notice-store.ts';
import { useCanPost } from '#renderer/stores/session-store.ts';

/** Fetches back the drafts that main kept, where this window has lost its own, and says how many. */
export function useRecoveredDrafts(): void {
  const canPost = useCanPost();
  const { words } = useFormat();
  useEffect(() => {
    if (!canPost) return;
    // Without them there are the drafts of this window; the next time main is reached it is tried again.
    recoverDrafts().then(
      (count) => {
        if (count > 0) notify(words.frame.recovered(count), 'open');
      },
      () => undefined,
    );
  }, [canPost, words]);
}
