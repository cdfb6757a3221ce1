import { useEffect, useState } from 'react';
import type { ProductRow } from '#shared/catalogue/product.ts';
import type { Quantity, UnitPrice } from '#shared/money/money.ts';

/** What the draft's customer pays for one, and what is there for him now. Null where there is none. */
export type HitFigure = { readonly price: UnitPrice | null; readonly free: Quantity | null };
export type AskFigures = (products: readonly ProductRow[]) => Promise<ReadonlyMap<string, HitFigure>>;

/** Milliseconds without a key before figures are asked for: the list itself waits for nothing. */
const PAUSE = 80;
const nothing: ReadonlyMap<string, HitFigure> = new Map();

/** Figures of the hits in sight, filled in when main has answered; hits without an answer have none. */
export function useHitFigures(hits: readonly ProductRow[], ask: AskFigures): ReadonlyMap<string, HitFigure> {
  const [figures, setFigures] = useState(nothing);
  useEffect(() => {
    if (hits.length === 0) return undefined;
    let isWanted = true;
    const timer = setTimeout(() => {
      ask(hits).then(
        (answer) => {
          if (isWanted) setFigures(answer);
        },
        () => undefined,
      );
    }, PAUSE);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [hits, ask]);
  return figures;
}
