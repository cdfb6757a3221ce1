import { useMemo } from 'react';
import type { DeliveryRow } from '#shared/delivery/delivery.ts';
import { pickList, type PickStop } from '#shared/delivery/pick-wave.ts';
import { quantity } from '#shared/money/money.ts';
import type { ProductRow } from '#shared/catalogue/product.ts';
import { productOfCode } from '#renderer/features/order-editor/find-entries.ts';
import { useProducts } from '#renderer/read-model/queries/products.ts';
import { runCommand } from '#renderer/stores/run-command.ts';
import { inHandOf, keepPicks, noteVersion, useInHand } from './pick-desk.ts';
import { pickedLines, pickGap, type PickedLines, type PickGap, type Picks } from './pick-work.ts';

const noProducts: readonly ProductRow[] = [];

export type PickWork = {
  readonly key: string;
  readonly deliveries: readonly DeliveryRow[];
  readonly stops: readonly PickStop[];
  readonly products: readonly ProductRow[];
  readonly picks: Picks;
  readonly gap: PickGap | null;
  readonly productOf: (code: string) => ProductRow | null;
  /** Takes what is in hand now. The first time others are told that these deliveries are being picked. */
  readonly take: (picks: Picks) => void;
  /** What each delivery gets. */
  readonly lines: () => ReadonlyMap<string, PickedLines>;
  /** Deliveries that somebody else changed since this window began to pick them. */
  readonly changed: readonly DeliveryRow[];
};

/** Picking of one delivery or of several in one walk: the stops, what is in hand, and who else is at it. */
export function usePickWork(key: string, deliveries: readonly DeliveryRow[]): PickWork {
  const products = useProducts() ?? noProducts;
  const { picks, basis } = useInHand(key);
  const stops = useMemo(
    () =>
      pickList(
        deliveries,
        (code) => productOfCode(products, code)?.bin,
        (delivery, lineNo) => delivery.lines.find((line) => line.lineNo === lineNo)?.requested ?? quantity(0),
      ),
    [deliveries, products],
  );
  const productOf = (code: string) => productOfCode(products, code);
  return {
    key,
    deliveries,
    stops,
    products,
    picks,
    gap: pickGap(picks, stops),
    productOf,
    take: (after) => {
      for (const delivery of deliveries) {
        if (inHandOf(key).basis[delivery.id] === undefined) void announceTo(key, delivery);
      }
      keepPicks(key, after);
    },
    lines: () => pickedLines(picks, stops, (code) => 10 ** (productOf(code)?.quantityDigits ?? 0)),
    changed: deliveries.filter(({ id, version }) => version > (basis[id] ?? version)),
  };
}

/** Tells everybody that the delivery is being picked here. It can be picked without, so nothing waits for it. */
async function announceTo(key: string, delivery: DeliveryRow): Promise<void> {
  if (delivery.state !== 'created') return noteVersion(key, delivery.id, delivery.version);
  await ownStep(key, delivery, async () => {
    const started = await runCommand(
      'startPicking',
      { deliveryId: delivery.id },
      { expectedVersions: { [`deliveries/${delivery.id}`]: delivery.version } },
    ).catch(() => null);
    return started?.ok === true;
  });
}

/**
 * Does a step of this window's own with a delivery: the version that comes of it is no surprise here.
 *
 * @param step returns whether the step was done
 */
export async function ownStep(key: string, delivery: DeliveryRow, step: () => Promise<boolean>): Promise<boolean> {
  const before = inHandOf(key).basis[delivery.id] ?? delivery.version;
  noteVersion(key, delivery.id, before + 1);
  const done = await step();
  if (!done) noteVersion(key, delivery.id, before);
  return done;
}
