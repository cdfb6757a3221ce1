import { useSyncExternalStore } from 'react';

const isNarrow = () => document.documentElement.hasAttribute('data-narrow');

/** True where the window is narrow for its text: what is less important gives way (`html[data-narrow]`). */
export function useNarrow(): boolean {
  return useSyncExternalStore(watch, isNarrow);
}

function watch(tell: () => void): () => void {
  const observer = new MutationObserver(tell);
  observer.observe(document.documentElement, { attributeFilter: ['data-narrow'] });
  return () => observer.disconnect();
}
