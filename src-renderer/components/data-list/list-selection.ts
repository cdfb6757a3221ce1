/** Keys of the chosen rows, and where a range would begin. */
export type Selection = { readonly keys: ReadonlySet<string>; readonly anchor: string | null };

export const nothingChosen: Selection = { keys: new Set(), anchor: null };

/** The row chosen when it was not, and the other way round. */
export function toggled(selection: Selection, key: string): Selection {
  const keys = new Set(selection.keys);
  if (!keys.delete(key)) keys.add(key);
  return { keys, anchor: key };
}

/** All rows from where the last choice was made to this one, on top of what is chosen. */
export function extended(selection: Selection, to: string, shown: readonly string[]): Selection {
  const from = selection.anchor === null ? -1 : shown.indexOf(selection.anchor);
  const end = shown.indexOf(to);
  if (from === -1 || end === -1) return { keys: new Set([...selection.keys, to]), anchor: to };
  const range = shown.slice(Math.min(from, end), Math.max(from, end) + 1);
  return { keys: new Set([...selection.keys, ...range]), anchor: selection.anchor };
}

/** Every row that the filter shows, or none when they all are chosen already. */
export function allToggled(selection: Selection, shown: readonly string[]): Selection {
  const isAll = shown.length > 0 && shown.every((key) => selection.keys.has(key));
  return isAll ? nothingChosen : { keys: new Set(shown), anchor: shown[0] ?? null };
}

/** What is left of a choice when rows went away: a bulk action never works on what is not shown. */
export function withinShown(selection: Selection, shown: ReadonlySet<string>): Selection {
  if ([...selection.keys].every((key) => shown.has(key))) return selection;
  return { keys: new Set([...selection.keys].filter((key) => shown.has(key))), anchor: null };
}
