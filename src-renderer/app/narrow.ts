import { useSyncExternalStore } from 'react';
import { layoutWidth } from '#renderer/transport/window-zoom.ts';
import { usePreferences } from '#renderer/stores/preferences-store.ts';

/** Below this the panel becomes a drawer, the flow strip icons, and the header of a document one line. */
const NARROW = 1180;
/** From here on the navigation shows its words beside the icons. */
const WIDE = 1600;

const listeners = new Set<() => void>();
const isNarrow = () => document.documentElement.hasAttribute('data-narrow');

/** Whether the window is narrow, for what a style cannot say. */
export function useNarrow(): boolean {
  return useSyncExternalStore((tell) => {
    listeners.add(tell);
    return () => void listeners.delete(tell);
  }, isNarrow);
}

/**
 * Marks the page `data-narrow` or `data-wide`, by its width and the text size together: a media query would
 * not see the latter. Returns how to stop.
 */
export function followWidth(): () => void {
  const mark = () => {
    const width = layoutWidth();
    document.documentElement.toggleAttribute('data-narrow', width <= NARROW);
    document.documentElement.toggleAttribute('data-wide', width >= WIDE);
    for (const tell of listeners) tell();
  };
  mark();
  addEventListener('resize', mark);
  const stopFollowing = usePreferences.subscribe(mark);
  return () => {
    removeEventListener('resize', mark);
    stopFollowing();
  };
}
