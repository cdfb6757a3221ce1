import type { ShortPickReason } from '#shared/delivery/delivery.ts';
import { quantity, type Quantity } from '#shared/money/money.ts';

/** What was taken for one line; lines that nobody has touched have none. */
export type Pick = { readonly picked: Quantity; readonly shortReason: ShortPickReason | null };

/** Picks by line number. */
export type Picks = ReadonlyMap<number, Pick>;

/** The four reasons in the order of their keys 1 to 4. */
export const shortPickReasons = [
  'damaged',
  'notFound',
  'wrongLocation',
  'other',
] as const satisfies readonly ShortPickReason[];

type RequestedLine = { readonly lineNo: number; readonly requested: Quantity };

export function withPick(picks: Picks, lineNo: number, pick: Pick): Picks {
  return new Map(picks).set(lineNo, pick);
}

/** Takes every line that nobody has touched in full. */
export function takeRest(picks: Picks, lines: readonly RequestedLine[]): Picks {
  const all = new Map(picks);
  for (const line of lines) {
    if (!all.has(line.lineNo)) all.set(line.lineNo, { picked: line.requested, shortReason: null });
  }
  return all;
}

/** The next line without a pick after the given one, starting again at the top; null when all have one. */
export function nextOpenLine(picks: Picks, lines: readonly RequestedLine[], after: number): number | null {
  const open = lines.filter((line) => !picks.has(line.lineNo));
  return (open.find((line) => line.lineNo > after) ?? open[0])?.lineNo ?? null;
}

/** What still keeps the picking from being saved. */
export type PickGap =
  | { readonly code: 'lines-left'; readonly count: number }
  | { readonly code: 'reason-missing'; readonly lineNo: number }
  | { readonly code: 'nothing-picked' };

export function pickGap(picks: Picks, lines: readonly RequestedLine[]): PickGap | null {
  const left = lines.filter((line) => !picks.has(line.lineNo)).length;
  if (left > 0) return { code: 'lines-left', count: left };
  const noReason = lines.find((line) => needsReason(picks.get(line.lineNo), line));
  if (noReason) return { code: 'reason-missing', lineNo: noReason.lineNo };
  return lines.every((line) => picks.get(line.lineNo)?.picked === 0) ? { code: 'nothing-picked' } : null;
}

/** True when less was taken than asked for and nobody has said why. */
export function needsReason(pick: Pick | undefined, line: RequestedLine): boolean {
  return pick !== undefined && pick.picked < line.requested && pick.shortReason === null;
}

/** The picks as `pickDelivery` takes them. */
export function pickInput(
  picks: Picks,
  lines: readonly RequestedLine[],
): { lineNo: number; picked: Quantity; shortReason: ShortPickReason | null }[] {
  return lines.map((line) => ({
    lineNo: line.lineNo,
    picked: picks.get(line.lineNo)?.picked ?? quantity(0),
    shortReason: picks.get(line.lineNo)?.shortReason ?? null,
  }));
}
