import Box from '@mui/material/Box';
import type { ReactElement } from 'react';
import type { ProductRow } from '#shared/catalogue/product.ts';
import type { BusinessDate } from '#shared/kernel/business-date.ts';
import { quantity } from '#shared/money/money.ts';
import type { EvaluatedLine } from '#shared/sales-order/evaluated-draft.ts';
import type { DraftLine } from '#renderer/drafts/order-draft.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { LineGridCell } from '#renderer/components/line-grid/LineGridFrame.tsx';
import { MoneyText } from '#renderer/components/MoneyText.tsx';
import { StatusChip } from '#renderer/components/StatusChip.tsx';
import { shipDays, stockAnswer } from './stock-answer.ts';
import { useLineGridWords } from './use-line-grid-words.ts';

type Priced = Extract<EvaluatedLine, { readonly ok: true }>;

type StockProps = {
  readonly row: number;
  readonly line: DraftLine;
  readonly product: ProductRow | null;
  readonly evaluated: EvaluatedLine | null;
  readonly requestedDate: BusinessDate | null;
};

/** What stock can promise, or what is wrong with the line, in one chip. */
function Stock({ row, line, product, evaluated, requestedDate }: StockProps): ReactElement {
  const { words, quantity: write, shortDate } = useFormat();
  const own = useLineGridWords();
  const digits = product?.quantityDigits ?? 0;
  const wanted = line.requestedDate ?? requestedDate;
  const testId = `line.${row + 1}.atp`;
  if (evaluated?.ok === false) {
    return (
      <LineGridCell column={5} title={own.problemsLong[evaluated.problem]}>
        <StatusChip state="blocked" word={own.problems[evaluated.problem]} testId={testId} />
      </LineGridCell>
    );
  }
  const stock =
    evaluated && wanted !== null
      ? stockAnswer(evaluated.availability, wanted, words.editor, {
          quantity: (value) => write(value, digits),
          date: shortDate,
        })
      : null;
  return (
    <LineGridCell column={5}>
      {stock && <StatusChip state={stock.state} word={stock.word} testId={testId} />}
    </LineGridCell>
  );
}

/** The price of one, with a mark where a person set it or it is below what it may be sold for. */
function Price({ priced }: { readonly priced: Priced | null }): ReactElement {
  const { unitPrice } = useFormat();
  const own = useLineGridWords();
  const manual = priced?.line.manualPrice;
  const floor = priced?.floor;
  const notes = [...(manual ? [`${own.manual}: ${manual.reason}`] : []), ...(floor ? [own.floor[floor]] : [])].join(
    '. ',
  );
  return (
    <LineGridCell column={6} right title={notes || undefined} pick="price">
      {notes !== '' && (
        <Box
          component="span"
          role="img"
          aria-label={notes}
          sx={{ pr: 1, fontWeight: 600, color: floor ? 'var(--app-blocked-fg)' : 'var(--app-text2)' }}
        >
          {floor ? '!' : '✎'}
        </Box>
      )}
      {priced ? unitPrice(priced.line.unitPrice) : ''}
    </LineGridCell>
  );
}

function ListPrice({ priced }: { readonly priced: Priced | null }): ReactElement {
  const { unitPrice } = useFormat();
  const manual = priced?.line.priceTrace.manual;
  const price = manual ? manual.listPrice : (priced?.line.unitPrice ?? null);
  return (
    <LineGridCell column={7} right isWide>
      {price === null ? '—' : unitPrice(price)}
    </LineGridCell>
  );
}

type AmountsProps = {
  readonly row: number;
  readonly line: DraftLine;
  readonly product: ProductRow | null;
  readonly priced: Priced | null;
};

/** What the line comes to, when it ships, its tax and its weight. */
function Amounts({ row, line, product, priced }: AmountsProps): ReactElement {
  const { quantity: write, shortDate } = useFormat();
  const grams = product?.weight;
  const weight =
    product && grams !== undefined
      ? Number((BigInt(line.quantity) * BigInt(grams)) / 10n ** BigInt(product.quantityDigits))
      : null;
  return (
    <>
      <LineGridCell column={9} right>
        {priced && <MoneyText amount={priced.line.net} testId={`line.${row + 1}.amount`} />}
      </LineGridCell>
      <LineGridCell column={10}>{priced ? shipDays(priced.availability.schedule, shortDate) : ''}</LineGridCell>
      <LineGridCell column={11} right isWide>
        {priced && <MoneyText amount={priced.line.tax} />}
      </LineGridCell>
      <LineGridCell column={12} right isWide>
        {weight === null ? '—' : write(quantity(weight), 3)}
      </LineGridCell>
    </>
  );
}

/** The cells of a line that nobody types in. */
export const LineFigures = { Stock, Price, ListPrice, Amounts };
