import { create } from 'zustand';

export const workspaceIds = [
  'home',
  'presales',
  'orders',
  'delivery',
  'billing',
  'stock',
  'master-data',
  'day-close',
  'settings',
] as const;
export type WorkspaceId = (typeof workspaceIds)[number];

/** Screens of a workspace beside its list: scarce goods in orders, the week in delivery, receipts in stock. */
const viewIds = [
  'backorders',
  'calendar',
  'due',
  'wave',
  'performance',
  'receipts',
  'transfers',
  'stocktakes',
  'reorder',
  'routes',
  'products',
  'prices',
] as const;
export type ViewId = (typeof viewIds)[number];

/** Where the window is: a workspace, and in it a document, a draft, another view, or its list. */
export type Route = {
  readonly workspace: WorkspaceId;
  readonly documentId: string | null;
  readonly draftId: string | null;
  /** Absent: the list, or the document named. */
  readonly view?: ViewId;
};

type NavigationState = { readonly route: Route };

/** The place that is shown. Read it with `useRoute`; change it with `navigate`. */
const useNavigation = create<NavigationState>(() => ({ route: listOf('home') }));

/** The list of a workspace. */
export function listOf(workspace: WorkspaceId): Route {
  return { workspace, documentId: null, draftId: null };
}

/** A view of a workspace beside its list. */
export function viewOf(workspace: WorkspaceId, view: ViewId): Route {
  return { workspace, documentId: null, draftId: null, view };
}

export function useRoute(): Route {
  return useNavigation((state) => state.route);
}

/** Where the window is now, outside a component. */
export function currentRoute(): Route {
  return useNavigation.getState().route;
}

type NavigationListener = (to: Route, replaced: Route | null) => void;
const listeners = new Set<NavigationListener>();

/** Calls the listener at every move, with the place whose seat the new one took, if it took one. */
export function onNavigation(listener: NavigationListener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function show(route: Route, replaced: Route | null): void {
  useNavigation.setState({ route });
  for (const tell of listeners) tell(route, replaced);
}

/** Goes to a place; the way back stays open. */
export function navigate(route: Route): void {
  if (addressOf(route) === addressOf(useNavigation.getState().route)) return;
  history.pushState(null, '', addressOf(route));
  show(route, null);
}

/** Goes to a place that takes the seat of this one: a draft that became a document has no way back. */
export function replaceRoute(route: Route): void {
  const replaced = currentRoute();
  history.replaceState(null, '', addressOf(route));
  show(route, replaced);
}

/**
 * Goes on from a draft that was posted or discarded, if it is still what is shown: whoever went somewhere else
 * while the answer was under way stays there.
 */
export function leaveDraft(draftId: string, to: Route): void {
  if (isShownDraft(draftId)) replaceRoute(to);
}

/** Whether a draft is what is shown: whoever went somewhere else meanwhile is not called away from there. */
export function isShownDraft(draftId: string): boolean {
  return currentRoute().draftId === draftId;
}

export function goBack(): void {
  history.back();
}

export function goForward(): void {
  history.forward();
}

/** Follows the address from now on, starting with the one the window was opened at. */
export function followAddress(): void {
  const read = () => show(routeOf(location.hash), null);
  addEventListener('popstate', read);
  addEventListener('hashchange', read);
  read();
}

function addressOf({ workspace, documentId, draftId, view }: Route): string {
  if (view !== undefined) return `#/${workspace}/view/${view}`;
  if (draftId !== null) return `#/${workspace}/draft/${draftId}`;
  return documentId === null ? `#/${workspace}` : `#/${workspace}/${documentId}`;
}

function routeOf(hash: string): Route {
  const [, first = '', second = null, third = null] = hash.split('/');
  const workspace = workspaceIds.find((id) => id === first) ?? 'home';
  if (second === 'draft') return { workspace, documentId: null, draftId: third };
  const view = second === 'view' ? viewIds.find((id) => id === third) : undefined;
  if (second === 'view') return view === undefined ? listOf(workspace) : viewOf(workspace, view);
  return { workspace, documentId: second, draftId: null };
}
