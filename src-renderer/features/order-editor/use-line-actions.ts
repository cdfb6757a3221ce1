import { useEffect, useMemo, useRef, useState } from 'react';
import { quantity } from '#shared/money/money.ts';
import type { OrderDraft } from '#renderer/drafts/order-draft.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { announce } from '#renderer/stores/notice-store.ts';
import { addProduct, changeLine, removeLine } from './draft-editing.ts';
import type { RowActions } from './LineRow.tsx';
import { nextCell, type ActiveCell, type CellColumn } from './line-columns.ts';

type LineActions = {
  readonly active: ActiveCell;
  readonly actions: RowActions;
  readonly goTo: (row: number, column: CellColumn) => void;
  readonly removeActive: () => void;
};

/** What can be done in the line grid, and which of its cells is live. */
export function useLineActions(
  draft: OrderDraft,
  change: (edit: (draft: OrderDraft) => OrderDraft) => void,
): LineActions {
  const { words, quantity: write } = useFormat();
  // A draft that has its customer is taken up at its lines; without one the customer comes first.
  const [active, setActive] = useState<ActiveCell>({
    row: draft.lines.length,
    column: 'item',
    focusRequest: draft.customerCode === null ? 0 : 1,
  });
  const latest = useRef({ draft, words, write });
  useEffect(() => {
    latest.current = { draft, words, write };
  });

  const stable = useMemo(() => {
    const goTo = (row: number, column: CellColumn) =>
      setActive((before) => ({ row, column, focusRequest: before.focusRequest + 1 }));
    const actions: RowActions = {
      activate: goTo,
      move: (row, column, move) => {
        const target = nextCell({ row, column }, move, latest.current.draft.lines.length);
        if (!target) return false;
        goTo(target.row, target.column);
        return true;
      },
      takeProduct: (row, product, typed) => {
        const before = latest.current.draft;
        const line = before.lines[row];
        if (line) {
          change((current) =>
            changeLine(current, line.key, {
              productCode: product.code,
              ...(typed === null ? {} : { quantity: typed }),
            }),
          );
          goTo(row, 'quantity');
          return;
        }
        const one = quantity(10 ** product.quantityDigits);
        const added = addProduct(before, {
          key: crypto.randomUUID(),
          productCode: product.code,
          quantity: typed ?? one,
        });
        change(() => added.draft);
        const count = added.draft.lines[added.index]?.quantity ?? one;
        const { words: w, write: writeNow } = latest.current;
        announce(w.editor.lineAdded(product.name, writeNow(count, product.quantityDigits)));
        if (typed === null) goTo(added.index, 'quantity');
        else goTo(added.draft.lines.length, 'item');
      },
      setQuantity: (key, value) => change((current) => changeLine(current, key, { quantity: value })),
      setDiscount: (key, value) => change((current) => changeLine(current, key, { discount: value })),
    };
    return { goTo, actions };
  }, [change]);

  const removeActive = () => {
    const line = draft.lines[active.row];
    if (!line) return;
    change((current) => removeLine(current, line.key));
    announce(words.editor.lineDeleted(line.productCode));
    stable.goTo(Math.min(active.row, draft.lines.length - 1), 'item');
  };
  // Undo can take away the row that was live.
  const row = Math.min(active.row, draft.lines.length);
  const column = row === draft.lines.length ? 'item' : active.column;
  return { active: { ...active, row, column }, actions: stable.actions, goTo: stable.goTo, removeActive };
}
