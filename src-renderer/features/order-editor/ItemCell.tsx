import Box from '@mui/material/Box';
import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import type { ProductRow } from '#shared/catalogue/product.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { SearchField } from '#renderer/components/SearchField.tsx';
import { soundUnknown } from '#renderer/features/scanner/scan-sound.ts';
import { announce } from '#renderer/stores/notice-store.ts';
import { CellProblem } from './CellProblem.tsx';
import { readDiscount, type LineDiscount } from './discount-text.ts';
import { findProducts, namedProduct, splitPrefix, type NamedProduct } from './find-entries.ts';
import { HitFigures } from './HitFigures.tsx';
import type { CellMove } from './line-columns.ts';
import { readQuantity, type UnitQuantity } from './line-quantity.ts';
import { useHitFigures, type AskFigures } from './use-hit-figures.ts';
import { useLineGridWords } from './use-line-grid-words.ts';

/** What was typed before an item. */
export type TypedBefore = { readonly amount: UnitQuantity | null; readonly discount: LineDiscount | null };

type ItemCellProps = {
  readonly products: readonly ProductRow[];
  /** Code of the line's product; empty on a blank row. */
  readonly code: string;
  readonly focusRequest: number;
  /** Asks for the figures of hits as the draft stands. */
  readonly ask: AskFigures;
  /** What is being typed, for a scan that comes after `12*`. */
  readonly onText?: (text: string) => void;
  /** A product was chosen, with what was typed before a star. */
  readonly onTake: (named: NamedProduct, before: TypedBefore) => void;
  /** `/10` alone: a discount for the line. */
  readonly onDiscount: (discount: LineDiscount) => void;
  readonly onMove: (move: CellMove) => boolean;
  /** Esc with nothing left to take back. */
  readonly onEscape?: () => void;
  /** Plus and minus of the number pad while the item is as it was. */
  readonly onStep?: (step: 1 | -1) => void;
};

const steps: Readonly<Record<string, 1 | -1>> = { NumpadAdd: 1, NumpadSubtract: -1 };

/** The live editor of an item: code, barcode or words, and `12*code` for twelve of it. */
export function ItemCell(props: ItemCellProps): ReactElement {
  const { products, code, focusRequest, onMove, onText } = props;
  const { words, language, minorDigits } = useFormat();
  const own = useLineGridWords();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(code);
  const [basis, setBasis] = useState(code);
  const [problem, setProblem] = useState<string | null>(null);
  if (basis !== code) {
    setBasis(code);
    setText(code);
  }
  useEffect(() => {
    if (focusRequest === 0) return;
    input.current?.focus();
    input.current?.select();
  }, [focusRequest]);
  useEffect(() => onText?.(text), [onText, text]);

  const typed = splitPrefix(text);
  const hits = useMemo(
    () => (typed.item === code ? [] : findProducts(products, typed.item)),
    [products, typed.item, code],
  );
  const figures = useHitFigures(hits, props.ask);

  const refuse = (sentence: string, key: 'Enter' | 'Tab'): boolean => {
    setProblem(sentence);
    announce(sentence);
    return key === 'Tab';
  };
  const take = (hitCode: string | null, entered: string, key: 'Enter' | 'Tab'): boolean => {
    const { quantity: count, discount: off, item } = splitPrefix(entered);
    const discount = off === null ? null : readDiscount(off, language, minorDigits);
    if (off !== null && !discount) return refuse(own.discountInvalid, key);
    if (item === '' && discount && count === null) {
      setText(code);
      props.onDiscount(discount);
      return true;
    }
    const isAsItWas = item === '' || (item === code && count === null && discount === null);
    if (isAsItWas) return onMove(key === 'Enter' ? 'enter' : 'forward');
    const hit = products.find((candidate) => candidate.code === hitCode);
    const named = namedProduct(products, item) ?? (hit ? { product: hit, unit: undefined } : null);
    if (!named) {
      soundUnknown();
      return refuse(words.editor.itemUnknown(item), key);
    }
    const amount = count === null ? null : readQuantity(count, named.product, named.unit, language);
    if (count !== null && !amount) return refuse(own.quantityInvalid, key);
    setProblem(null);
    setText(code);
    props.onTake(named, { amount, discount });
    return true;
  };

  return (
    <Box sx={{ position: 'relative' }}>
      <SearchField
        bare
        text={text}
        onText={(next) => {
          setText(next);
          setProblem(null);
        }}
        hits={hits.map((product) => ({
          id: product.code,
          code: product.code,
          name: product.name,
          end: <HitFigures product={product} figures={figures.get(product.code) ?? null} />,
        }))}
        onTake={(hit, entered, key) => take(hit?.code ?? null, entered, key)}
        listLabel={words.editor.itemsFound}
        placeholder={words.editor.itemHint}
        ariaLabel={words.editor.columns.item}
        invalid={problem !== null}
        inputRef={input}
        onEscape={() => {
          if (text === code && props.onEscape) props.onEscape();
          setText(code);
          setProblem(null);
        }}
        onLeave={() => {
          if (code !== '') setText(code);
        }}
        onKeyDown={(event) => {
          const step = text === code ? steps[event.code] : undefined;
          if (step && props.onStep) {
            event.preventDefault();
            props.onStep(step);
            return;
          }
          const arrows = { ArrowUp: 'up', ArrowDown: 'down' } as const;
          const tab = event.key === 'Tab' ? (event.shiftKey ? 'back' : 'forward') : null;
          const move: CellMove | null = tab ?? arrows[event.key as keyof typeof arrows] ?? null;
          if (move && onMove(move)) event.preventDefault();
        }}
      />
      {problem !== null && <CellProblem side="left">{problem}</CellProblem>}
    </Box>
  );
}
