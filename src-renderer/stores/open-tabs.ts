import type { Route, WorkspaceId } from './navigation-store.ts';

/** A document or draft that is open, as a tab in the title bar. */
export type OpenTab = {
  readonly workspace: WorkspaceId;
  /** Id of the document, or of the draft. */
  readonly id: string;
  readonly isDraft: boolean;
};

/** The tabs in the order they stand, and what was opened lately, latest first. */
export type OpenTabs = { readonly tabs: readonly OpenTab[]; readonly recent: readonly OpenTab[] };

/** Alt+1 to Alt+8. */
export const MOST_TABS = 8;
const MOST_RECENT = 24;

const withTabs: ReadonlySet<WorkspaceId> = new Set(['presales', 'orders', 'delivery', 'billing']);

/** The tab of a place; null for a list and for places that are no documents. */
export function tabOf({ workspace, documentId, draftId }: Route): OpenTab | null {
  const id = draftId ?? documentId;
  return id === null || !withTabs.has(workspace) ? null : { workspace, id, isDraft: draftId !== null };
}

/** Where a tab leads. */
export function routeOfTab({ workspace, id, isDraft }: OpenTab): Route {
  return { workspace, documentId: isDraft ? null : id, draftId: isDraft ? id : null };
}

export function isSameTab(a: OpenTab, b: OpenTab): boolean {
  return a.id === b.id && a.workspace === b.workspace && a.isDraft === b.isDraft;
}

/**
 * The tabs after a place was gone to. A place that took the seat of another (a draft that was posted, or
 * discarded) takes its tab too, or closes it. One tab too many closes the one that was used longest ago:
 * what is closed is kept, drafts on the shelf and documents in their lists.
 */
export function afterGoing(before: OpenTabs, to: Route, replaced: Route | null): OpenTabs {
  const tab = tabOf(to);
  const old = replaced && tabOf(replaced);
  const seat = old ? before.tabs.findIndex((open) => isSameTab(open, old)) : -1;
  const others = tab === null || seat < 0 ? before.tabs : before.tabs.filter((open) => !isSameTab(open, tab));
  const tabs = others.flatMap((open) => {
    if (!old || !isSameTab(open, old)) return [open];
    return tab ? [tab] : [];
  });
  const recent = recentAfter(before.recent, tab, old);
  if (tab === null || tabs.some((open) => isSameTab(open, tab))) return { tabs, recent };
  return { tabs: withinLimit([...tabs, tab], recent), recent };
}

/** Adds tabs beside the one that is shown. */
export function withTab(before: OpenTabs, tab: OpenTab): OpenTabs {
  if (before.tabs.some((open) => isSameTab(open, tab))) return before;
  const recent = recentAfter(before.recent, tab, null);
  return { tabs: withinLimit([...before.tabs, tab], recent), recent };
}

/** Closes a tab. The draft or document stays what it is. */
export function withoutTab(before: OpenTabs, tab: OpenTab): OpenTabs {
  return { ...before, tabs: before.tabs.filter((open) => !isSameTab(open, tab)) };
}

/** The tab that is shown after this one is closed: its right neighbour, else its left, else none. */
export function neighbourOf(tabs: readonly OpenTab[], tab: OpenTab): OpenTab | null {
  const at = tabs.findIndex((open) => isSameTab(open, tab));
  return tabs[at + 1] ?? tabs[at - 1] ?? null;
}

/** Ctrl+Tab: the next tab in a ring, the first one when none is shown. */
export function tabBeside(tabs: readonly OpenTab[], shown: OpenTab | null, step: 1 | -1): OpenTab | null {
  const at = shown ? tabs.findIndex((open) => isSameTab(open, shown)) : -1;
  if (at < 0) return (step === 1 ? tabs[0] : tabs.at(-1)) ?? null;
  return tabs[(at + step + tabs.length) % tabs.length] ?? null;
}

function recentAfter(recent: readonly OpenTab[], tab: OpenTab | null, old: OpenTab | null): readonly OpenTab[] {
  const kept = recent.filter((open) => !(tab && isSameTab(open, tab)) && !(old && isSameTab(open, old)));
  return (tab ? [tab, ...kept] : kept).slice(0, MOST_RECENT);
}

function withinLimit(tabs: readonly OpenTab[], recent: readonly OpenTab[]): readonly OpenTab[] {
  if (tabs.length <= MOST_TABS) return tabs;
  const age = (tab: OpenTab) => {
    const at = recent.findIndex((open) => isSameTab(open, tab));
    return at < 0 ? recent.length : at;
  };
  const oldest = tabs.reduce((a, b) => (age(b) > age(a) ? b : a));
  return tabs.filter((tab) => tab !== oldest);
}
