import { memo, type ReactElement } from 'react';
import type { ProductRow } from '#shared/catalogue/product.ts';
import type { BusinessDate } from '#shared/kernel/business-date.ts';
import type { EvaluatedLine } from '#shared/sales-order/evaluated-draft.ts';
import type { DraftLine } from '#renderer/drafts/order-draft.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { LineGridCell, LineGridRow } from '#renderer/components/line-grid/LineGridFrame.tsx';
import { readDiscount, writeDiscount, type LineDiscount } from './discount-text.ts';
import { FigureCell } from './FigureCell.tsx';
import { ItemCell } from './ItemCell.tsx';
import { LineFigures } from './LineFigures.tsx';
import type { CellColumn, CellMove } from './line-columns.ts';
import { conversionOf, readQuantity, writeCount, type UnitQuantity } from './line-quantity.ts';
import { PriceCell } from './PriceCell.tsx';
import { UnitCell } from './UnitCell.tsx';
import type { RowActions } from './use-line-actions.ts';
import type { AskFigures } from './use-hit-figures.ts';
import { useLineGridWords } from './use-line-grid-words.ts';

type LineRowProps = {
  /** Its row in the grid, and its number in the draft: they differ below an open blank row. */
  readonly index: number;
  readonly row: number;
  readonly line: DraftLine;
  readonly product: ProductRow | null;
  readonly products: readonly ProductRow[];
  /** What the rules say of the line; null until they have. */
  readonly evaluated: EvaluatedLine | null;
  readonly requestedDate: BusinessDate | null;
  /** Row of the line that this one is offered instead of; 0 when it is no alternative. */
  readonly replaces: number;
  /** Column that is typed in, null when the row is only read. */
  readonly activeColumn: CellColumn | null;
  readonly focusRequest: number;
  readonly taken: 'a' | 'b' | undefined;
  readonly actions: RowActions;
  readonly ask: AskFigures;
};

/** What the quantity cell may hold: a quantity, or `/10` for the line's discount. */
type QuantityTyped = UnitQuantity | LineDiscount;

/** One line: text in every cell but the one that is typed in. */
export const LineRow = memo(function LineRow(props: LineRowProps): ReactElement {
  const { row, line, product, evaluated, activeColumn, focusRequest, actions } = props;
  const { words, language, minorDigits, quantity: write, percent, money } = useFormat();
  const own = useLineGridWords();
  const name = product?.name ?? line.productCode;
  const priced = evaluated?.ok === true ? evaluated : null;
  const amount: UnitQuantity = { quantity: line.quantity, unit: line.unit };
  const count = writeCount(amount, product, write);
  const conversion = conversionOf(amount, product, write);
  const discountText = writeDiscount(line, { percent, money });
  const unit = line.unit ?? product?.unit ?? '';
  const move = (column: CellColumn) => (direction: CellMove) => actions.move(row, column, direction);
  const step = (by: 1 | -1) => product && actions.step(line.key, product, by);
  const manual = priced?.line.manualPrice;
  const offered = line.offered && (props.replaces > 0 ? own.offered.alternative(props.replaces) : own.offered.optional);
  const remarks = [offered, line.specification].filter((text) => text !== undefined);

  return (
    <LineGridRow
      index={props.index}
      line={row}
      label={`${line.productCode} ${name}`}
      isLive={activeColumn !== null}
      taken={props.taken}
    >
      <LineGridCell column={1} right>
        {props.index + 1}
      </LineGridCell>
      {activeColumn === 'item' ? (
        <LineGridCell column={2} flush>
          <ItemCell
            products={props.products}
            code={line.productCode}
            focusRequest={focusRequest}
            ask={props.ask}
            onTake={(named, before) => actions.takeProduct(row, named, before, product)}
            onDiscount={(discount) => actions.discountRow(row, discount)}
            onMove={move('item')}
            onStep={step}
          />
        </LineGridCell>
      ) : (
        <LineGridCell column={2} two={remarks.length > 0} title={name} pick="item">
          <b>{line.productCode}</b> {name}
          {remarks.length > 0 && <small>{remarks.join(' · ')}</small>}
        </LineGridCell>
      )}
      {activeColumn === 'quantity' && product ? (
        <LineGridCell column={3} flush>
          <FigureCell<QuantityTyped>
            label={words.editor.columns.quantity}
            written={count}
            read={(text) =>
              /^\s*\//.test(text)
                ? readDiscount(text.replace(/^\s*\//, ''), language, minorDigits)
                : readQuantity(text, product, line.unit, language)
            }
            onCommit={(typed) =>
              'discount' in typed ? actions.setDiscount(line.key, typed) : actions.setQuantity(line.key, typed)
            }
            onMove={move('quantity')}
            problem={own.quantityInvalid}
            focusRequest={focusRequest}
            onStep={step}
          />
        </LineGridCell>
      ) : (
        <LineGridCell column={3} right two={conversion !== null} pick="quantity">
          {count}
          {conversion !== null && <small>{conversion}</small>}
        </LineGridCell>
      )}
      {activeColumn === 'unit' && product ? (
        <LineGridCell column={4} flush>
          <UnitCell
            key={unit}
            product={product}
            unit={unit}
            focusRequest={focusRequest}
            onTake={(next) => actions.setUnit(line.key, product, next)}
            onMove={move('unit')}
          />
        </LineGridCell>
      ) : (
        <LineGridCell column={4} pick="unit">
          {unit}
        </LineGridCell>
      )}
      <LineFigures.Stock
        row={row}
        line={line}
        product={product}
        evaluated={evaluated}
        requestedDate={props.requestedDate}
      />
      {activeColumn === 'price' ? (
        <LineGridCell column={6} flush>
          <PriceCell
            price={priced?.line.unitPrice ?? null}
            manual={manual}
            focusRequest={focusRequest}
            onSet={(next) => actions.setPrice(line.key, next)}
            onMove={move('price')}
            onStep={step}
          />
        </LineGridCell>
      ) : (
        <LineFigures.Price priced={priced} />
      )}
      <LineFigures.ListPrice priced={priced} />
      {activeColumn === 'discount' ? (
        <LineGridCell column={8} flush>
          <FigureCell<LineDiscount>
            label={words.editor.columns.discount}
            written={discountText}
            read={(text) => readDiscount(text, language, minorDigits)}
            onCommit={(typed) => actions.setDiscount(line.key, typed)}
            onMove={move('discount')}
            problem={own.discountInvalid}
            focusRequest={focusRequest}
          />
        </LineGridCell>
      ) : (
        <LineGridCell column={8} right title={discountText} pick="discount">
          {discountText}
        </LineGridCell>
      )}
      <LineFigures.Amounts row={row} line={line} product={product} priced={priced} />
    </LineGridRow>
  );
});
