import {
  array,
  boolean,
  enum as choice,
  int,
  nullable,
  optional,
  record,
  strictObject,
  string,
  type infer as Infer,
} from 'zod';
import type { ListSort } from '#renderer/components/data-list/list-column.ts';

const operator = choice(['contains', 'lacks', 'atLeast', 'atMost', 'within', 'from', 'until', 'is', 'isNot']);

const settings = strictObject({
  filters: array(strictObject({ field: string(), operator, value: string() })),
  sort: nullable(strictObject({ columnId: string(), descending: boolean() })),
  /** Columns that are not shown. */
  hidden: array(string()),
  /** Columns in the order a person put them; those not named follow as they are. */
  order: array(string()),
  /** Widths in pixels that a person chose. */
  widths: record(string(), int()),
});

/** What a view of a list consists of. */
export type ViewSettings = Readonly<Infer<typeof settings>>;

/** A view by its name. The ones that the program brings along cannot be deleted. */
export type ListView = { readonly id: string; readonly name: string; readonly settings: ViewSettings };

const kept = strictObject({
  own: array(strictObject({ id: string(), name: string(), settings })),
  current: string(),
  /** What was changed in the current view and not saved. */
  changed: optional(settings),
});

/** What a person's views of one list are kept as. */
export type KeptViews = Readonly<Infer<typeof kept>>;

export const plainSettings: ViewSettings = { filters: [], sort: null, hidden: [], order: [], widths: {} };

/** Reads kept views; null when they are not of this version. */
export function parseViews(json: string | null): KeptViews | null {
  if (json === null) return null;
  try {
    const parsed = kept.safeParse(JSON.parse(json));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

export function sameSettings(a: ViewSettings, b: ViewSettings): boolean {
  return JSON.stringify(ordered(a)) === JSON.stringify(ordered(b));
}

/** What a press on a header makes of the order of a list: up, down, and as it comes. */
export function nextSort(sort: ListSort | null, columnId: string): ListSort | null {
  if (sort?.columnId !== columnId) return { columnId, descending: false };
  return sort.descending ? null : { columnId, descending: true };
}

type Placed = { readonly id: string; readonly width: number | string };

const NARROWEST = 40;
const WIDEST = 600;

/** The columns as a view shows them: without the hidden ones, in its order and widths. */
export function arrangedColumns<Column extends Placed>(
  columns: readonly Column[],
  { hidden, order, widths }: ViewSettings,
): readonly Column[] {
  return inOrder(columns, order)
    .filter(({ id }) => !hidden.includes(id))
    .map((column) => {
      const width = widths[column.id];
      return width === undefined ? column : { ...column, width };
    });
}

/** All columns in the order of a view, hidden ones too. */
export function inOrder<Column extends Pick<Placed, 'id'>>(
  columns: readonly Column[],
  order: readonly string[],
): readonly Column[] {
  const placeOf = (id: string, index: number) => (order.includes(id) ? order.indexOf(id) : order.length + index);
  return columns
    .map((column, index) => ({ column, place: placeOf(column.id, index) }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ column }) => column);
}

/** A column one place further left (-1) or right (1). */
export function moveColumn(
  settingsNow: ViewSettings,
  all: readonly Pick<Placed, 'id'>[],
  id: string,
  step: 1 | -1,
): ViewSettings {
  const order = inOrder(all, settingsNow.order).map((column) => column.id);
  const from = order.indexOf(id);
  const to = from + step;
  const other = order[to];
  if (from === -1 || other === undefined) return settingsNow;
  order[to] = id;
  order[from] = other;
  return { ...settingsNow, order };
}

/** A column wider or narrower by some pixels, within what can be read and what fits. */
export function resizeColumn(settingsNow: ViewSettings, id: string, width: number, by: number): ViewSettings {
  const next = Math.max(NARROWEST, Math.min(WIDEST, (settingsNow.widths[id] ?? width) + by));
  return { ...settingsNow, widths: { ...settingsNow.widths, [id]: next } };
}

function ordered(value: ViewSettings) {
  const widths = Object.entries(value.widths).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return [value.filters, value.sort, value.hidden.toSorted(), value.order, widths];
}
