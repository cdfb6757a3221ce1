import { workspaceIds, type WorkspaceId } from '#renderer/stores/navigation-store.ts';

type Place =
  /** Works on every screen; a screen or a layer may take its keys (`over` in the catalogue). */
  | { readonly level: 'frame' }
  /** What fills the screen: one at a time, in the workspaces named. */
  | { readonly level: 'view'; readonly within: readonly WorkspaceId[] }
  /** Keys of one workspace, whatever it shows. */
  | { readonly level: 'area'; readonly within: readonly WorkspaceId[] }
  /** A panel or dialog over the screen: its keys come before all others while it is open. */
  | { readonly level: 'layer' };

/**
 * Where a command can be given. A screen that is both an order and in the Orders workspace has the commands
 * of `document` and those of `orders`; two views, or two areas, are never on the screen together.
 */
export const places = {
  frame: { level: 'frame' },
  /** Any list of documents or master data. */
  list: { level: 'view', within: workspaceIds },
  /** An order or quotation that is being typed. */
  draft: { level: 'view', within: ['presales', 'orders'] },
  /** A posted document that is open. */
  document: { level: 'view', within: ['presales', 'orders', 'delivery', 'billing'] },
  calendar: { level: 'view', within: ['delivery'] },
  backorders: { level: 'view', within: ['orders'] },
  setup: { level: 'view', within: ['master-data'] },
  home: { level: 'area', within: ['home'] },
  presales: { level: 'area', within: ['presales'] },
  orders: { level: 'area', within: ['orders'] },
  delivery: { level: 'area', within: ['delivery'] },
  billing: { level: 'area', within: ['billing'] },
  stock: { level: 'area', within: ['stock'] },
  'master-data': { level: 'area', within: ['master-data'] },
  'day-close': { level: 'area', within: ['day-close'] },
  'layer.payment': { level: 'layer' },
  /** Any other dialog or drawer that binds keys of its own. */
  'layer.dialog': { level: 'layer' },
} as const satisfies Readonly<Record<string, Place>>;

export type Context = keyof typeof places;

/** True when both can have their keys bound at one moment, on the same level or one over the frame. */
export function canMeet(one: Context, other: Context): boolean {
  if (one === other) return true;
  const [a, b]: readonly [Place, Place] = [places[one], places[other]];
  // A layer covers what is below it, and two different layers are not open together.
  if (a.level === 'layer' || b.level === 'layer') return false;
  if (a.level === 'frame' || b.level === 'frame') return true;
  return a.level !== b.level && a.within.some((workspace) => b.within.includes(workspace));
}
