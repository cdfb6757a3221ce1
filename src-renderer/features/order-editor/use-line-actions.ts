import { useEffect, useMemo, useRef, useState } from 'react';
import type { ManualPrice } from '#shared/catalogue/priced-line.ts';
import type { ProductRow } from '#shared/catalogue/product.ts';
import { quantity } from '#shared/money/money.ts';
import type { DraftLine, OrderDraft } from '#renderer/drafts/order-draft.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { showUnknownCode, type ScanTaken } from '#renderer/features/scanner/scan-store.ts';
import { announce, notify } from '#renderer/stores/notice-store.ts';
import { withLine, type LineTerms } from './draft-terms.ts';
import type { LineDiscount } from './discount-text.ts';
import { splitPrefix, type NamedProduct } from './find-entries.ts';
import type { TypedBefore } from './ItemCell.tsx';
import { nextCell, type ActiveCell, type CellColumn, type CellMove } from './line-columns.ts';
import { addProduct, moveLine, putBack, removeLine, swapProduct } from './line-editing.ts';
import { inUnit, oneOf, readQuantity, stepped, type UnitQuantity } from './line-quantity.ts';
import { lineDiscount, MOST_LINES } from './pasted-rows.ts';
import { useLineGridWords } from './use-line-grid-words.ts';

/** What a row may ask of the grid; one object for all rows, so that an untouched row is not drawn again. */
export type RowActions = {
  readonly activate: (row: number, column: CellColumn) => void;
  readonly move: (row: number, column: CellColumn, move: CellMove) => boolean;
  readonly takeProduct: (row: number, named: NamedProduct, before: TypedBefore, was: ProductRow | null) => void;
  /** For the line of a row; from the blank row for the line above it. */
  readonly discountRow: (row: number, discount: LineDiscount) => void;
  readonly setQuantity: (key: string, amount: UnitQuantity) => void;
  readonly setDiscount: (key: string, discount: LineDiscount) => void;
  readonly setUnit: (key: string, product: ProductRow, unit: string) => void;
  readonly setPrice: (key: string, manual: ManualPrice | undefined) => void;
  readonly setTerms: (key: string, terms: LineTerms) => void;
  readonly step: (key: string, product: ProductRow, step: 1 | -1) => void;
  readonly remove: (row: number) => void;
  readonly shift: (row: number, step: 1 | -1) => void;
  /** Opens a blank row above a row. */
  readonly insert: (row: number) => void;
  readonly scan: (named: NamedProduct) => ScanTaken;
  readonly change: (edit: (draft: OrderDraft) => OrderDraft) => void;
  readonly draft: () => OrderDraft;
  /** What is being typed into a blank row, for a scan that comes after `12*`. */
  readonly typing: (text: string) => void;
  /** Key of the line that was changed and has not been spoken of; null: none. */
  readonly toSay: () => string | null;
  readonly spoken: () => void;
};

/** A line that was just added to, for its flash; the mark changes with each time. */
export type TakenLine = { readonly key: string; readonly mark: 'a' | 'b' };

type LineActions = {
  readonly active: ActiveCell;
  readonly actions: RowActions;
  readonly goTo: (row: number, column: CellColumn) => void;
  readonly removeActive: () => void;
  readonly taken: TakenLine | null;
};

/** What can be done in the line grid, and which of its cells is live. */
export function useLineActions(
  draft: OrderDraft,
  change: (edit: (draft: OrderDraft) => OrderDraft) => void,
): LineActions {
  const { words, language } = useFormat();
  const own = useLineGridWords();
  // A draft that has its customer is taken up at its lines; without one the customer comes first.
  const [active, setActive] = useState<ActiveCell>({
    row: draft.lines.length,
    column: 'item',
    focusRequest: draft.customerCode === null ? 0 : 1,
    inserting: false,
  });
  const [taken, setTaken] = useState<TakenLine | null>(null);
  const pending = useRef('');
  const said = useRef<string | null>(null);
  const latest = useRef({ active, words, own, language });
  useEffect(() => {
    latest.current = { active, words, own, language };
  });

  const stable = useMemo(() => {
    const goTo = (row: number, column: CellColumn, inserting = false) =>
      setActive((before) => ({ row, column, focusRequest: before.focusRequest + 1, inserting }));
    const read = (): OrderDraft => {
      let now: OrderDraft | null = null;
      change((current) => {
        now = current;
        return current;
      });
      return now as unknown as OrderDraft;
    };
    const setLine = (key: string, terms: LineTerms) => {
      said.current = key;
      change((current) => withLine(current, key, terms));
    };
    const flash = (key: string) => setTaken((before) => ({ key, mark: before?.mark === 'a' ? 'b' : 'a' }));

    /** Puts a product on the draft; null when it is full. */
    const add = (named: NamedProduct, before: TypedBefore, at: number) => {
      const { product } = named;
      const amount = before.amount ?? { quantity: oneOf(product, named.unit), unit: named.unit };
      const asked = { key: crypto.randomUUID(), productCode: product.code, ...amount };
      const draftBefore = read();
      const added = addProduct(draftBefore, asked, at);
      const line = added.draft.lines[added.index];
      if (!line || added.draft.lines.length > MOST_LINES) {
        notify(latest.current.own.full(MOST_LINES), 'blocked');
        return null;
      }
      const { discount } = before;
      change(() => (discount ? withLine(added.draft, line.key, lineDiscount(discount)) : added.draft));
      said.current = line.key;
      showUnknownCode(null);
      flash(line.key);
      return { index: added.index, key: line.key, amount, isNew: draftBefore.lines.length < added.draft.lines.length };
    };

    const replace = (
      line: DraftLine,
      row: number,
      named: NamedProduct,
      before: TypedBefore,
      was: ProductRow | null,
    ) => {
      const isOther = line.productCode !== named.product.code;
      if (isOther && line.lineNo !== undefined) {
        notify(latest.current.own.onRecord, 'open');
        return;
      }
      said.current = line.key;
      change((current) => {
        const swapped = swapProduct(current, line.key, named.product, was);
        const amount = before.amount ?? (isOther && named.unit !== undefined ? inUnitOf(named) : null);
        const counted = amount ? withLine(swapped, line.key, { ...amount }) : swapped;
        return before.discount ? withLine(counted, line.key, lineDiscount(before.discount)) : counted;
      });
      goTo(row, 'quantity');
    };

    const actions: RowActions = {
      activate: (row, column) => goTo(row, column),
      move: (row, column, move) => {
        const { lines } = read();
        if (latest.current.active.inserting && latest.current.active.row === row) {
          // The blank row between others goes as it came; what it stood above comes up.
          if (move === 'up' || move === 'back')
            goTo(Math.max(0, row - 1), move === 'up' || row === 0 ? 'item' : 'discount');
          else goTo(row, 'item');
          return true;
        }
        const target = nextCell({ row, column }, move, lines.length);
        if (!target) return false;
        goTo(target.row, target.column);
        return true;
      },
      takeProduct: (row, named, before, was) => {
        const { inserting } = latest.current.active;
        const line = inserting ? undefined : read().lines[row];
        if (line) {
          replace(line, row, named, before, was);
          return;
        }
        const added = add(named, before, row);
        if (!added) return;
        if (before.amount === null) goTo(added.index, 'quantity');
        else goTo(inserting ? added.index + 1 : read().lines.length, 'item');
      },
      discountRow: (row, discount) => {
        const { lines } = read();
        const line = lines[row] ?? lines.at(-1);
        if (!line) announce(latest.current.words.editor.needsLine);
        else setLine(line.key, lineDiscount(discount));
        goTo(row, 'item');
      },
      setQuantity: (key, amount) => setLine(key, { ...amount }),
      setDiscount: (key, discount) => setLine(key, lineDiscount(discount)),
      setUnit: (key, product, unit) => {
        const line = read().lines.find((candidate) => candidate.key === key);
        if (line) setLine(key, { ...inUnit({ quantity: line.quantity, unit: line.unit }, product, unit) });
      },
      setPrice: (key, manualPrice) => setLine(key, { manualPrice }),
      setTerms: setLine,
      step: (key, product, step) => {
        const line = read().lines.find((candidate) => candidate.key === key);
        const next = line && stepped({ quantity: line.quantity, unit: line.unit }, product, step);
        if (next) setLine(key, { quantity: next });
        else announce(latest.current.own.quantityInvalid);
      },
      remove: (row) => {
        const line = read().lines[row];
        if (!line) return;
        change((current) => removeLine(current, line.key));
        notify(latest.current.own.deleted(line.productCode), 'open', {
          label: latest.current.words.keys.undo,
          run: () => {
            change((current) => putBack(current, line, row));
            goTo(row, 'item');
          },
        });
        goTo(Math.min(row, read().lines.length), 'item');
      },
      shift: (row, step) => {
        const before = read();
        const moved = moveLine(before, row, step);
        if (moved === before) {
          announce(latest.current.own.noLineMoved);
          return;
        }
        change(() => moved);
        goTo(row + step, latest.current.active.column);
        announce(latest.current.own.moved(row + step + 1));
      },
      insert: (row) => {
        goTo(row, 'item', row < read().lines.length);
        announce(latest.current.own.inserted(row + 1));
      },
      scan: (named) => {
        const prefix = splitPrefix(pending.current);
        const count = prefix.item === '' ? prefix.quantity : null;
        const amount = count === null ? null : readQuantity(count, named.product, named.unit, latest.current.language);
        pending.current = '';
        const added = add(named, { amount, discount: null }, read().lines.length);
        const text = `${named.product.code} ${named.product.name}`;
        if (!added) {
          goTo(latest.current.active.row, latest.current.active.column);
          return { text, undo: null };
        }
        if (amount === null) goTo(added.index, 'quantity');
        else goTo(read().lines.length, 'item');
        return { text, undo: () => change((current) => withoutScan(current, added.key, added.amount.quantity)) };
      },
      change,
      draft: read,
      typing: (text) => {
        pending.current = text;
      },
      toSay: () => said.current,
      spoken: () => {
        said.current = null;
      },
    };
    return { goTo, actions };
  }, [change]);

  const { row: at, column: on, focusRequest, inserting: wanted } = active;
  const live = useMemo(() => {
    // Undo can take away the row that was live.
    const row = Math.min(at, draft.lines.length);
    const inserting = wanted && row < draft.lines.length;
    return { row, column: row === draft.lines.length || inserting ? ('item' as const) : on, focusRequest, inserting };
  }, [at, on, focusRequest, wanted, draft.lines.length]);
  return {
    active: live,
    actions: stable.actions,
    goTo: stable.goTo,
    removeActive: () => stable.actions.remove(live.row),
    taken,
  };
}

function inUnitOf({ product, unit }: NamedProduct): UnitQuantity {
  return { quantity: oneOf(product, unit), unit };
}

/** Takes a scanned quantity off its line again; the line goes when nothing is left. */
function withoutScan(draft: OrderDraft, key: string, scanned: number): OrderDraft {
  const line = draft.lines.find((candidate) => candidate.key === key);
  if (!line) return draft;
  const left = line.quantity - scanned;
  return left > 0 ? withLine(draft, key, { quantity: quantity(left) }) : removeLine(draft, key);
}
