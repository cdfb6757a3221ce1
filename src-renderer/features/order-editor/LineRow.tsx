import Box from '@mui/material/Box';
import { memo, type ReactElement, type ReactNode } from 'react';
import type { ProductRow } from '#shared/catalogue/product.ts';
import type { BusinessDate } from '#shared/kernel/business-date.ts';
import { basisPoints, quantity, type BasisPoints, type Quantity } from '#shared/money/money.ts';
import type { EvaluatedLine } from '#shared/sales-order/evaluated-draft.ts';
import type { DraftLine } from '#renderer/drafts/order-draft.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { MoneyText } from '#renderer/components/MoneyText.tsx';
import { StatusChip } from '#renderer/components/StatusChip.tsx';
import { parseFigure } from '#renderer/features/entry/parse-figure.ts';
import { FigureCell } from './FigureCell.tsx';
import { ItemCell } from './ItemCell.tsx';
import { lineTemplate, type CellColumn, type CellMove } from './line-columns.ts';
import { shipDays, stockAnswer } from './stock-answer.ts';

/** What a row may ask of the grid; one object for all rows, so that an untouched row is not drawn again. */
export type RowActions = {
  readonly activate: (row: number, column: CellColumn) => void;
  readonly move: (row: number, column: CellColumn, move: CellMove) => boolean;
  readonly takeProduct: (row: number, product: ProductRow, quantity: Quantity | null) => void;
  readonly setQuantity: (key: string, quantity: Quantity) => void;
  readonly setDiscount: (key: string, discount: BasisPoints) => void;
};

type LineRowProps = {
  readonly index: number;
  readonly line: DraftLine;
  readonly product: ProductRow | null;
  readonly products: readonly ProductRow[];
  /** What the rules say of the line; null until they have. */
  readonly evaluated: EvaluatedLine | null;
  readonly requestedDate: BusinessDate | null;
  /** Column that is typed in, null when the row is only read. */
  readonly activeColumn: CellColumn | null;
  readonly focusRequest: number;
  readonly actions: RowActions;
};

/** One line: text in every cell but the one that is typed in. */
export const LineRow = memo(function LineRow(props: LineRowProps): ReactElement {
  const { index, line, product, evaluated, activeColumn, focusRequest, actions } = props;
  const { words, language, quantity: writeQuantity, percent, unitPrice, shortDate } = useFormat();
  const digits = product?.quantityDigits ?? 0;
  const name = product?.name ?? line.productCode;
  const priced = evaluated?.ok === true ? evaluated : null;
  const move = (column: CellColumn) => (direction: CellMove) => actions.move(index, column, direction);
  const stock =
    priced && props.requestedDate !== null
      ? stockAnswer(priced.availability, props.requestedDate, words.editor, {
          quantity: (value) => writeQuantity(value, digits),
          date: shortDate,
        })
      : null;
  const discountText = line.discount === 0 ? '' : percent(line.discount);

  return (
    <Box
      role="row"
      aria-rowindex={index + 2}
      aria-label={`${line.productCode} ${name}`}
      aria-selected={activeColumn !== null}
      sx={{
        display: 'grid',
        gridTemplateColumns: lineTemplate,
        alignItems: 'center',
        height: 32,
        fontSize: '.8125rem',
        borderBottom: '1px solid var(--app-border)',
        backgroundColor: activeColumn === null ? 'transparent' : 'var(--app-rowSel)',
      }}
    >
      <Cell right>{index + 1}</Cell>
      {activeColumn === 'item' ? (
        <Cell flush>
          <ItemCell
            products={props.products}
            code={line.productCode}
            focusRequest={focusRequest}
            onTake={(taken, count) => actions.takeProduct(index, taken, count)}
            onMove={move('item')}
          />
        </Cell>
      ) : (
        <Cell onPick={() => actions.activate(index, 'item')}>
          <b>{line.productCode}</b> {name}
        </Cell>
      )}
      {activeColumn === 'quantity' ? (
        <Cell flush>
          <FigureCell
            label={words.editor.columns.quantity}
            written={writeQuantity(line.quantity, digits)}
            read={(text) => positive(parseFigure(text, digits, language))}
            onCommit={(value) => actions.setQuantity(line.key, quantity(value))}
            onMove={move('quantity')}
            problem={words.editor.quantityInvalid}
            focusRequest={focusRequest}
          />
        </Cell>
      ) : (
        <Cell right onPick={() => actions.activate(index, 'quantity')}>
          {writeQuantity(line.quantity, digits)}
        </Cell>
      )}
      <Cell>{product?.unit ?? ''}</Cell>
      <Cell>
        {stock && <StatusChip state={stock.state} word={stock.word} testId={`line.${index + 1}.atp`} />}
        {evaluated?.ok === false && (
          <StatusChip
            state="blocked"
            word={evaluated.problem === 'no-price' ? words.editor.noPrice : words.editor.unknownProduct}
            testId={`line.${index + 1}.atp`}
          />
        )}
      </Cell>
      <Cell right>{priced ? unitPrice(priced.line.unitPrice) : ''}</Cell>
      {activeColumn === 'discount' ? (
        <Cell flush>
          <FigureCell
            label={words.editor.columns.discount}
            written={discountText}
            read={(text) => readDiscount(text, language)}
            onCommit={(value) => actions.setDiscount(line.key, basisPoints(value))}
            onMove={move('discount')}
            problem={words.editor.discountInvalid}
            focusRequest={focusRequest}
          />
        </Cell>
      ) : (
        <Cell right onPick={() => actions.activate(index, 'discount')}>
          {discountText}
        </Cell>
      )}
      <Cell right>{priced ? <MoneyText amount={priced.line.net} testId={`line.${index + 1}.amount`} /> : ''}</Cell>
      <Cell>{priced ? shipDays(priced.availability.schedule, shortDate) : ''}</Cell>
    </Box>
  );
});

type CellProps = {
  readonly children: ReactNode;
  readonly right?: boolean;
  /** The editor fills the cell to its edges. */
  readonly flush?: boolean;
  readonly onPick?: () => void;
};

/** A cell that is read. Clicking one that can be typed in makes it the live one. */
export function Cell({ children, right = false, flush = false, onPick }: CellProps): ReactElement {
  return (
    <Box
      role="gridcell"
      onClick={onPick}
      sx={{
        px: flush ? 0 : 2,
        minWidth: 0,
        lineHeight: '31px',
        textAlign: right ? 'right' : 'left',
        whiteSpace: 'nowrap',
        ...(flush ? {} : { overflow: 'hidden', textOverflow: 'ellipsis' }),
        cursor: onPick ? 'text' : 'default',
        '& b': { fontWeight: 600 },
      }}
    >
      {children}
    </Box>
  );
}

function positive(value: number | null): number | null {
  return value !== null && value > 0 ? value : null;
}

/** A percent as basis points; an empty cell is no discount. */
function readDiscount(text: string, language: 'id' | 'en'): number | null {
  const value = text.trim() === '' ? 0 : parseFigure(text.replace('%', ''), 2, language);
  return value !== null && value <= 10_000 ? value : null;
}
