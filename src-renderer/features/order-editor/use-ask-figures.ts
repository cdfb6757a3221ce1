import { useCallback } from 'react';
import type { ProductRow } from '#shared/catalogue/product.ts';
import { basisPoints } from '#shared/money/money.ts';
import { evaluationInput, type OrderDraft } from '#renderer/drafts/order-draft.ts';
import { askMain } from '#renderer/stores/main-calls.ts';
import { oneOf } from './line-quantity.ts';
import type { AskFigures, HitFigure } from './use-hit-figures.ts';

/** Asks main what one of each product would cost and how much of it is free, for the customer of the draft. */
export function useAskFigures(draft: () => OrderDraft): AskFigures {
  return useCallback(
    async (products: readonly ProductRow[]) => {
      const { headerDiscount: _off, charges: _charges, changes: _changes, ...head } = draft();
      const lines = products.map((product) => ({
        key: product.code,
        productCode: product.code,
        quantity: oneOf(product, undefined),
        discount: basisPoints(0),
      }));
      const answer = await askMain('draft.evaluate', evaluationInput({ ...head, lines }));
      return new Map(
        products.map((product, index): [string, HitFigure] => {
          const line = answer.lines[index];
          if (line?.ok !== true) return [product.code, { price: null, free: null }];
          return [product.code, { price: line.line.unitPrice, free: line.availability.free }];
        }),
      );
    },
    [draft],
  );
}
