import type { SerialRow } from '#shared/stock/serial-numbers.ts';
import type { PickStop } from '#shared/delivery/pick-wave.ts';
import type { PickingWords } from '#shared/i18n/picking-en.ts';
import { unitsToBase } from '#shared/money/unit-conversion.ts';
import { baseUnit } from '#shared/catalogue/sales-unit.ts';
import { namedProduct, type NamedProduct } from '#renderer/features/order-editor/find-entries.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { useScanTarget } from '#renderer/features/scanner/use-scan-target.ts';
import type { ScanTaken } from '#renderer/features/scanner/scan-store.ts';
import { inHandOf, takeBack } from './pick-desk.ts';
import { takingMore, takingPiece } from './pick-work.ts';
import type { PickWork } from './use-pick-work.ts';

type Given = {
  readonly work: PickWork;
  readonly words: PickingWords;
  /** Pieces of the products of the walk that are in stock. */
  readonly pieces: readonly SerialRow[];
  /** How many a scan takes: what was typed before it, as in `12*`. */
  readonly prefix: () => number;
  /** Shows the stop that a scan belongs to. */
  readonly show: (productCode: string) => void;
  /** Says what was wrong with a scan. null: nothing. */
  readonly say: (problem: string | null) => void;
};

/** A scan takes one of what it names, a carton its pieces; what is not on the list is refused, in red and by ear. */
export function usePickScans({ work, words, pieces, prefix, show, say }: Given): void {
  const format = useFormat();
  const refused = (text: string): ScanTaken => {
    say(text);
    return { text, undo: null, isRefused: true };
  };
  const stopOf = (code: string) => work.stops.find((stop) => stop.productCode === code);

  const takePiece = (stop: PickStop, piece: SerialRow): ScanTaken => {
    const size = 10 ** (work.productOf(stop.productCode)?.quantityDigits ?? 0);
    const { picks, outcome } = takingPiece(inHandOf(work.key).picks, stop, piece.serial, size);
    show(stop.productCode);
    if (outcome === 'twice') return refused(words.twice(piece.serial));
    if (outcome === 'enough') return refused(words.enough(format.quantity(stop.requested, 0)));
    say(null);
    work.take(picks);
    return { text: `${stop.productCode} ${piece.serial}`, undo: () => void takeBack(work.key) };
  };
  const takeGoods = ({ product, unit }: NamedProduct): ScanTaken => {
    const stop = stopOf(product.code);
    if (!stop) return refused(words.wrongItem(product.name));
    show(product.code);
    if (product.tracking === 'serial') return refused(words.serialHint);
    const factor = product.units?.find((one) => one.unit === unit) ?? baseUnit(product);
    const amount = unitsToBase(prefix(), factor);
    const before = inHandOf(work.key).picks;
    const { picks, outcome } = takingMore(before, stop, amount.ok ? amount.value : 1);
    const write = (some: PickStop['requested']) => format.quantity(some, product.quantityDigits);
    if (picks !== before) work.take(picks);
    if (outcome === 'enough') return refused(words.enough(write(stop.requested)));
    say(null);
    const taken = picks.get(product.code)?.taken ?? stop.requested;
    return {
      text: `${product.name}: ${write(taken)} / ${write(stop.requested)}`,
      undo: () => void takeBack(work.key),
    };
  };

  useScanTarget((code) => {
    const piece = pieces.find(({ serial }) => serial.toLowerCase() === code.toLowerCase());
    const stop = piece && stopOf(piece.productCode);
    if (piece && stop) return () => takePiece(stop, piece);
    const named = namedProduct(work.products, code);
    return named ? () => takeGoods(named) : null;
  });
}
