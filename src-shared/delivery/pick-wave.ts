import { quantity, type Quantity } from '../money/money.ts';
import type { DeliveryRow } from './delivery.ts';

/** One line of a delivery on a pick list. */
export type WaveLine = {
  readonly deliveryId: string;
  readonly lineNo: number;
  readonly requested: Quantity;
  /** The most that may be picked for it, over-delivery tolerance included. */
  readonly most: Quantity;
};

/** One stop of a walk through the warehouse: a product and everything that is wanted of it. */
export type PickStop = {
  readonly bin: string;
  readonly productCode: string;
  readonly requested: Quantity;
  readonly lines: readonly WaveLine[];
};

/**
 * The pick list of a wave of deliveries: every product once, in the order of the bins. What stands nowhere in
 * particular comes last.
 */
export function pickList(
  deliveries: readonly DeliveryRow[],
  binOf: (productCode: string) => string | undefined,
  mostOf: (delivery: DeliveryRow, lineNo: number) => Quantity,
): readonly PickStop[] {
  const stops = new Map<string, WaveLine[]>();
  for (const delivery of deliveries) {
    for (const { productCode, lineNo, requested } of delivery.lines) {
      const most = quantity(Math.max(requested, mostOf(delivery, lineNo)));
      stops.set(productCode, [...(stops.get(productCode) ?? []), { deliveryId: delivery.id, lineNo, requested, most }]);
    }
  }
  return [...stops]
    .map(([productCode, lines]) => ({
      bin: binOf(productCode) ?? '',
      productCode,
      requested: quantity(lines.reduce((sum, line) => sum + line.requested, 0)),
      lines,
    }))
    .toSorted((a, b) => byBin(a, b) || compare(a.productCode, b.productCode));
}

/**
 * Shares what was taken at a stop among its lines in their order: first what each requested, then what is
 * left over within the tolerance of each. What no line may take goes back to the bin.
 */
export function sharePicked(
  lines: readonly WaveLine[],
  taken: Quantity,
): { readonly picked: readonly Quantity[]; readonly back: Quantity } {
  let left: number = taken;
  const take = (upTo: number): number => {
    const share = Math.min(left, upTo);
    left -= share;
    return share;
  };
  const requested = lines.map((line) => take(line.requested));
  const picked = lines.map((line, index) => {
    const first = requested[index] ?? 0;
    return quantity(first + take(first < line.requested ? 0 : line.most - line.requested));
  });
  return { picked, back: quantity(left) };
}

function byBin(a: PickStop, b: PickStop): number {
  if (a.bin === '' || b.bin === '') return compare(String(a.bin === ''), String(b.bin === ''));
  return compare(a.bin, b.bin);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
