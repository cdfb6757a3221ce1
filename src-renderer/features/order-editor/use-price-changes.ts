import { useEffect, useRef, useState } from 'react';
import type { OrderDraft } from '#renderer/drafts/order-draft.ts';
import { comparePrices, type KnownPrices, type PriceChange } from './price-changes.ts';
import type { Evaluation } from './use-evaluation.ts';

/** Prices that head office changed while the draft was open, until somebody has read them. */
export function usePriceChanges(
  draft: OrderDraft,
  { answer, current }: Evaluation,
): { readonly changes: readonly PriceChange[]; readonly read: () => void } {
  const known = useRef<KnownPrices>(new Map());
  const [changes, setChanges] = useState<readonly PriceChange[]>([]);
  useEffect(() => {
    if (!current || !answer) return;
    const compared = comparePrices(known.current, draft, answer);
    known.current = compared.known;
    if (compared.changes.length === 0) return;
    setChanges((before) => [
      ...before.filter(({ key }) => !compared.changes.some((change) => change.key === key)),
      ...compared.changes,
    ]);
  }, [draft, answer, current]);
  return { changes, read: () => setChanges([]) };
}
