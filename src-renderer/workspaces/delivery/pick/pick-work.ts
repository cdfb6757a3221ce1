import type { ShortPickReason } from '#shared/delivery/delivery.ts';
import { sharePicked, type PickStop } from '#shared/delivery/pick-wave.ts';
import type { CommandInput } from '#shared/contract/contract.ts';
import { quantity, type Quantity } from '#shared/money/money.ts';
import type { BatchQuantity } from '#shared/stock/batch.ts';

/** What was taken at one stop; stops that nobody has come to have none. Quantities in the smallest unit. */
export type StopPick = {
  readonly taken: Quantity;
  readonly shortReason: ShortPickReason | null;
  /** Somebody said that this is all there is: what is missing then needs a reason. Scans alone never say so. */
  readonly isCounted: boolean;
  /** Absent: whatever expires first. */
  readonly batches?: readonly BatchQuantity[];
  /** Pieces, of products that are followed by number. */
  readonly serials?: readonly string[];
};

/** What is in hand, by product code. */
export type Picks = ReadonlyMap<string, StopPick>;

const nothingTaken: StopPick = { taken: quantity(0), shortReason: null, isCounted: false };

/** The four reasons in the order of their keys 1 to 4. */
export const shortPickReasons = [
  'damaged',
  'notFound',
  'wrongLocation',
  'other',
] as const satisfies readonly ShortPickReason[];

/** What became of a scan: taken, or nothing more is wanted, or the piece is in hand already. */
export type ScanOutcome = 'taken' | 'enough' | 'twice';

/** Takes so much of a stop, counted, instead of what was in hand. More than is asked for is cut off there. */
export function taking(picks: Picks, stop: PickStop, amount: number): Picks {
  const taken = quantity(Math.max(0, Math.min(amount, stop.requested)));
  return new Map(picks).set(stop.productCode, { taken, shortReason: null, isCounted: true });
}

/** What is in hand at a stop is all there is. */
export function counted(picks: Picks, stop: PickStop): Picks {
  const pick = picks.get(stop.productCode) ?? nothingTaken;
  return new Map(picks).set(stop.productCode, { ...pick, isCounted: true });
}

/** Takes so much more of a stop. Over-picking is clamped: what is beyond the request goes back to the shelf. */
export function takingMore(
  picks: Picks,
  stop: PickStop,
  amount: number,
): { readonly picks: Picks; readonly outcome: ScanOutcome } {
  const before = picks.get(stop.productCode)?.taken ?? quantity(0);
  if (before >= stop.requested) return { picks, outcome: 'enough' };
  const outcome = before + amount > stop.requested ? 'enough' : 'taken';
  const taken = quantity(Math.min(before + amount, stop.requested));
  const isCounted = taken >= stop.requested;
  return { picks: new Map(picks).set(stop.productCode, { taken, shortReason: null, isCounted }), outcome };
}

/** Takes one numbered piece. @param piece smallest units in one piece */
export function takingPiece(
  picks: Picks,
  stop: PickStop,
  serial: string,
  piece: number,
): { readonly picks: Picks; readonly outcome: ScanOutcome } {
  const before = picks.get(stop.productCode)?.serials ?? [];
  if (before.includes(serial)) return { picks, outcome: 'twice' };
  if ((before.length + 1) * piece > stop.requested) return { picks, outcome: 'enough' };
  return { picks: withPieces(picks, stop, [...before, serial], piece), outcome: 'taken' };
}

/** The pieces in hand, all of them. @param piece smallest units in one piece */
export function withPieces(picks: Picks, stop: PickStop, serials: readonly string[], piece: number): Picks {
  const taken = quantity(serials.length * piece);
  const isCounted = taken >= stop.requested;
  return new Map(picks).set(stop.productCode, { taken, shortReason: null, isCounted, serials });
}

/** The batches in hand, as somebody chose them: their sum is what was taken. */
export function withBatches(picks: Picks, stop: PickStop, batches: readonly BatchQuantity[]): Picks {
  const taken = quantity(batches.reduce((sum, batch) => sum + batch.quantity, 0));
  const shortReason = picks.get(stop.productCode)?.shortReason ?? null;
  return new Map(picks).set(stop.productCode, { taken, shortReason, isCounted: true, batches });
}

export function withReason(picks: Picks, stop: PickStop, shortReason: ShortPickReason): Picks {
  const pick = picks.get(stop.productCode) ?? nothingTaken;
  return new Map(picks).set(stop.productCode, { ...pick, shortReason });
}

/** Takes every stop that nobody has come to in full, and what is asked of pieces by their number left out. */
export function takingRest(picks: Picks, stops: readonly PickStop[], isNumbered: (code: string) => boolean): Picks {
  const all = new Map(picks);
  for (const stop of stops) {
    if (all.has(stop.productCode) || isNumbered(stop.productCode)) continue;
    all.set(stop.productCode, { taken: stop.requested, shortReason: null, isCounted: true });
  }
  return all;
}

/** True when less is there than asked for and nobody has said why. */
export function needsReason(pick: StopPick | undefined, stop: PickStop): boolean {
  return pick?.isCounted === true && pick.taken < stop.requested && pick.shortReason === null;
}

/** A stop is done when all of it is in hand, or somebody has said why not. */
export function isDone(pick: StopPick | undefined, stop: PickStop): boolean {
  return pick !== undefined && (pick.taken >= stop.requested || pick.shortReason !== null);
}

/** The next stop that is not done after the given one, beginning again at the first; null when all are. */
export function nextOpenStop(picks: Picks, stops: readonly PickStop[], after: string | null): PickStop | null {
  const at = stops.findIndex((stop) => stop.productCode === after);
  const inOrder = [...stops.slice(at + 1), ...stops.slice(0, at + 1)];
  return inOrder.find((stop) => !isDone(picks.get(stop.productCode), stop)) ?? null;
}

/** What still keeps the picking from being saved. */
export type PickGap =
  | { readonly code: 'lines-left'; readonly count: number }
  | { readonly code: 'reason-missing'; readonly productCode: string }
  | { readonly code: 'nothing-picked' };

export function pickGap(picks: Picks, stops: readonly PickStop[]): PickGap | null {
  const left = stops.filter((stop) => picks.get(stop.productCode)?.isCounted !== true).length;
  if (left > 0) return { code: 'lines-left', count: left };
  const noReason = stops.find((stop) => needsReason(picks.get(stop.productCode), stop));
  if (noReason) return { code: 'reason-missing', productCode: noReason.productCode };
  return stops.every((stop) => picks.get(stop.productCode)?.taken === 0) ? { code: 'nothing-picked' } : null;
}

export type PickedLines = CommandInput<'pickDelivery'>['lines'];

/**
 * What was taken, shared among the deliveries of the walk: each line gets what it asked for in the order of
 * the list, and the last ones go short.
 *
 * @param piece smallest units in one piece of a product
 */
export function pickedLines(
  picks: Picks,
  stops: readonly PickStop[],
  piece: (productCode: string) => number,
): ReadonlyMap<string, PickedLines> {
  const byDelivery = new Map<string, PickedLines>();
  for (const stop of stops) {
    const pick = picks.get(stop.productCode);
    const { picked } = sharePicked(stop.lines, pick?.taken ?? quantity(0));
    const batches = [...(pick?.batches ?? [])];
    const serials = [...(pick?.serials ?? [])];
    for (const [at, { deliveryId, lineNo, requested }] of stop.lines.entries()) {
      const share = picked[at] ?? quantity(0);
      const ofBatches = pick?.batches ? takeBatches(batches, share) : [];
      const ofSerials = pick?.serials ? serials.splice(0, share / piece(stop.productCode)) : [];
      const lines = byDelivery.get(deliveryId) ?? [];
      lines.push({
        lineNo,
        picked: share,
        shortReason: share < requested ? (pick?.shortReason ?? null) : null,
        ...(ofBatches.length > 0 ? { batches: ofBatches } : {}),
        ...(ofSerials.length > 0 ? { serials: ofSerials } : {}),
      });
      byDelivery.set(deliveryId, lines);
    }
  }
  return byDelivery;
}

/** Takes a quantity out of the batches, from the first on; what is left of them stays in the list. */
function takeBatches(batches: BatchQuantity[], needed: Quantity): BatchQuantity[] {
  const taken: BatchQuantity[] = [];
  let left: number = needed;
  while (left > 0) {
    const batch = batches.shift();
    if (!batch) break;
    const share = Math.min(left, batch.quantity);
    if (share > 0) taken.push({ ...batch, quantity: quantity(share) });
    if (share < batch.quantity) batches.unshift({ ...batch, quantity: quantity(batch.quantity - share) });
    left -= share;
  }
  return taken;
}
