import type { DueCard } from '#shared/planning/due-cards.ts';

export type Arrow = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight' | 'Home' | 'End';

/** What stands where on the screen: the overdue cards in a row above, the days below in columns. */
export type CardPlaces = { readonly overdue: readonly string[]; readonly days: readonly (readonly string[])[] };

/** Names a card among all: an order has at most one on a day. */
export function cardKey({ orderId, date }: Pick<DueCard, 'orderId' | 'date'>): string {
  return `${orderId} ${date}`;
}

/** The card that an arrow leads to; the same one where there is nothing in that direction. */
export function cardBeside(places: CardPlaces, key: string, arrow: Arrow): string {
  const late = places.overdue.indexOf(key);
  if (late !== -1) return besideOverdue(places, late, arrow) ?? key;
  const day = places.days.findIndex((keys) => keys.includes(key));
  const column = places.days[day];
  if (!column) return key;
  const row = column.indexOf(key);
  switch (arrow) {
    case 'ArrowDown':
      return column[row + 1] ?? key;
    case 'ArrowUp':
      return column[row - 1] ?? places.overdue[Math.min(day, places.overdue.length - 1)] ?? key;
    case 'Home':
      return column[0] ?? key;
    case 'End':
      return column.at(-1) ?? key;
    default:
      return inColumnBeside(places, day, row, arrow === 'ArrowRight' ? 1 : -1) ?? key;
  }
}

/** The card to begin with: what is overdue, else of the first day that has any, from a day on. */
export function firstCard({ overdue, days }: CardPlaces, startDay: number): string | null {
  const inOrder = [overdue, ...days.slice(Math.max(0, startDay)), ...days];
  return inOrder.find((keys) => keys.length > 0)?.[0] ?? null;
}

function besideOverdue({ overdue, days }: CardPlaces, at: number, arrow: Arrow): string | undefined {
  switch (arrow) {
    case 'ArrowRight':
      return overdue[at + 1];
    case 'ArrowLeft':
      return overdue[at - 1];
    case 'Home':
      return overdue[0];
    case 'End':
      return overdue.at(-1);
    case 'ArrowUp':
      return undefined;
    default:
      return days.find((keys) => keys.length > 0)?.[0];
  }
}

function inColumnBeside({ days }: CardPlaces, from: number, row: number, step: 1 | -1): string | undefined {
  for (let day = from + step; day >= 0 && day < days.length; day += step) {
    const column = days[day] ?? [];
    if (column.length > 0) return column[Math.min(row, column.length - 1)];
  }
  return undefined;
}
