import { useCallback, useEffect, useRef, useState } from 'react';
import { askMain } from '#renderer/stores/main-calls.ts';
import type { DayClosePreview } from '#shared/contract/contract.ts';

export type PreviewState =
  | { readonly phase: 'loading' }
  | { readonly phase: 'failed'; readonly retry: () => void }
  | { readonly phase: 'ready'; readonly preview: DayClosePreview; readonly refresh: () => void };

/**
 * What main says of the day. Asked again when `changedBy` changes, which is whatever on the screen speaks
 * of the same day; what was read before stays visible meanwhile.
 */
export function useDayPreview(changedBy: string): PreviewState {
  const [preview, setPreview] = useState<DayClosePreview | null>(null);
  const [failed, setFailed] = useState(false);
  const latest = useRef(0);

  const refresh = useCallback(() => {
    latest.current += 1;
    const mine = latest.current;
    askMain('dayClose.preview', {}).then(
      (answer) => {
        if (mine !== latest.current) return;
        setFailed(false);
        setPreview(answer);
      },
      () => {
        if (mine === latest.current) setFailed(true);
      },
    );
  }, []);
  useEffect(refresh, [refresh, changedBy]);

  if (failed) return { phase: 'failed', retry: refresh };
  return preview === null ? { phase: 'loading' } : { phase: 'ready', preview, refresh };
}
