import { create } from 'zustand';
import { array, boolean, enum as choice, strictObject, string } from 'zod';
import { readPreference, writePreference } from '#renderer/drafts/preferences.ts';
import { currentRoute, listOf, navigate, onNavigation, replaceRoute, workspaceIds } from './navigation-store.ts';
import {
  afterGoing,
  isSameTab,
  neighbourOf,
  routeOfTab,
  tabBeside,
  tabOf,
  withoutTab,
  withTab,
  type OpenTab,
  type OpenTabs,
} from './open-tabs.ts';

/** The open documents and drafts of this window, kept over restart and crash. */
export const useTabs = create<OpenTabs>(() => ({ tabs: [], recent: [] }));

const tabShape = strictObject({ workspace: choice(workspaceIds), id: string(), isDraft: boolean() });
const savedShape = strictObject({ tabs: array(tabShape), recent: array(tabShape) });
const KEY = 'tabs';

/** Takes the tabs of the last time, and follows the navigation from now on. */
export async function restoreTabs(): Promise<void> {
  const saved = await readPreference(KEY).catch(() => null);
  useTabs.setState(readSaved(saved));
  useTabs.setState((state) => afterGoing(state, currentRoute(), null));
  onNavigation((to, replaced) => useTabs.setState((state) => afterGoing(state, to, replaced)));
  // Without a place to keep them, tabs last as long as the window.
  useTabs.subscribe((state) => void writePreference(KEY, JSON.stringify(state)).catch(() => undefined));
}

/** Opens a tab without leaving what is shown. */
export function openBeside(tab: OpenTab): void {
  useTabs.setState((state) => withTab(state, tab));
}

export function showTab(tab: OpenTab | null | undefined): void {
  if (tab) navigate(routeOfTab(tab));
}

/** Alt+1 to Alt+8. */
export function showTabAt(index: number): void {
  showTab(useTabs.getState().tabs[index]);
}

export function showTabBeside(step: 1 | -1): void {
  showTab(tabBeside(useTabs.getState().tabs, tabOf(currentRoute()), step));
}

/** Closes a tab; when it is the one shown, its neighbour or the list comes in its place. */
export function closeTab(tab: OpenTab): void {
  const shown = tabOf(currentRoute());
  const next = neighbourOf(useTabs.getState().tabs, tab);
  useTabs.setState((state) => withoutTab(state, tab));
  if (!shown || !isSameTab(shown, tab)) return;
  replaceRoute(next ? routeOfTab(next) : listOf(tab.workspace));
}

function readSaved(text: string | null): OpenTabs {
  try {
    const saved = savedShape.safeParse(JSON.parse(text ?? 'null'));
    return saved.success ? saved.data : { tabs: [], recent: [] };
  } catch {
    return { tabs: [], recent: [] };
  }
}
