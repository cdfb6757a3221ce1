import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import type { ProductRow } from '#shared/catalogue/product.ts';
import { quantity, type Quantity } from '#shared/money/money.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { SearchField } from '#renderer/components/SearchField.tsx';
import { parseFigure } from '#renderer/features/entry/parse-figure.ts';
import { announce } from '#renderer/stores/notice-store.ts';
import { exactProduct, findProducts, splitQuantityPrefix } from './find-entries.ts';
import type { CellMove } from './line-columns.ts';

type ItemCellProps = {
  readonly products: readonly ProductRow[];
  /** Code of the line's product; empty on the blank row. */
  readonly code: string;
  readonly focusRequest: number;
  /** A product was chosen, with the quantity typed before a star, if any. */
  readonly onTake: (product: ProductRow, quantity: Quantity | null) => void;
  readonly onMove: (move: CellMove) => boolean;
};

/** The live editor of an item: code, barcode or words, and `12*code` for twelve of it. */
export function ItemCell({ products, code, focusRequest, onTake, onMove }: ItemCellProps): ReactElement {
  const { words, language } = useFormat();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(code);
  const [basis, setBasis] = useState(code);
  const [unknown, setUnknown] = useState(false);
  if (basis !== code) {
    setBasis(code);
    setText(code);
  }
  useEffect(() => {
    if (focusRequest === 0) return;
    input.current?.focus();
    input.current?.select();
  }, [focusRequest]);

  const typed = splitQuantityPrefix(text);
  const hits = useMemo(
    () => (typed.item === code ? [] : findProducts(products, typed.item)),
    [products, typed.item, code],
  );

  const take = (hitCode: string | null, entered: string, key: 'Enter' | 'Tab'): boolean => {
    const { quantity: prefix, item } = splitQuantityPrefix(entered);
    if (item === '' || (item === code && prefix === null)) return onMove(key === 'Enter' ? 'enter' : 'forward');
    const product = exactProduct(products, item) ?? products.find((candidate) => candidate.code === hitCode);
    if (!product) {
      setUnknown(true);
      announce(words.editor.itemUnknown(item));
      return key === 'Tab';
    }
    const count = prefix === null ? null : parseFigure(prefix, product.quantityDigits, language);
    if (prefix !== null && (count === null || count === 0)) {
      setUnknown(true);
      announce(words.editor.quantityInvalid);
      return key === 'Tab';
    }
    setUnknown(false);
    setText(code);
    onTake(product, count === null ? null : quantity(count));
    return true;
  };

  return (
    <SearchField
      bare
      text={text}
      onText={(next) => {
        setText(next);
        setUnknown(false);
      }}
      hits={hits.map(({ code: id, name, unit }) => ({ id, code: id, name, end: unit }))}
      onTake={(hit, entered, key) => take(hit?.code ?? null, entered, key)}
      listLabel={words.editor.itemsFound}
      placeholder={words.editor.itemHint}
      ariaLabel={words.editor.columns.item}
      invalid={unknown}
      inputRef={input}
      onEscape={() => {
        setText(code);
        setUnknown(false);
      }}
      onLeave={() => {
        if (code !== '') setText(code);
      }}
      onKeyDown={(event) => {
        const move: CellMove | null =
          event.key === 'ArrowUp'
            ? 'up'
            : event.key === 'ArrowDown'
              ? 'down'
              : event.key === 'Tab'
                ? event.shiftKey
                  ? 'back'
                  : 'forward'
                : null;
        if (move && onMove(move)) event.preventDefault();
      }}
    />
  );
}
