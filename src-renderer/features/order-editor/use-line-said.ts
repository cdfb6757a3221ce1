import { useEffect } from 'react';
import type { ProductRow } from '#shared/catalogue/product.ts';
import type { BusinessDate } from '#shared/kernel/business-date.ts';
import type { EvaluatedLine } from '#shared/sales-order/evaluated-draft.ts';
import type { DraftLine } from '#renderer/drafts/order-draft.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { announce } from '#renderer/stores/notice-store.ts';
import { productOfCode } from './find-entries.ts';
import { writeCount } from './line-quantity.ts';
import { answerFor } from './stable-lines.ts';
import { stockAnswer } from './stock-answer.ts';
import type { RowActions } from './use-line-actions.ts';
import { useLineGridWords } from './use-line-grid-words.ts';

type Given = {
  readonly lines: readonly DraftLine[];
  readonly evaluated: readonly EvaluatedLine[];
  readonly products: readonly ProductRow[];
  readonly requestedDate: BusinessDate | null;
  readonly actions: Pick<RowActions, 'toSay' | 'spoken' | 'draft'>;
};

const LONGEST = 120;

/** Has a screen reader say a line once the rules have answered: code, quantity, availability, total. */
export function useLineSaid({ lines, evaluated, products, requestedDate, actions }: Given): void {
  const { words, quantity: write, money, shortDate } = useFormat();
  const own = useLineGridWords();
  useEffect(() => {
    const row = lines.findIndex(({ key }) => key === actions.toSay());
    const line = lines[row];
    const answer = line ? answerFor(line, evaluated[row]) : null;
    if (!line || !answer || (answer.ok && answer.line.quantity !== line.quantity)) return;
    // This may still run for what was drawn before the last key: what is typed since is said when it is answered.
    const newest = actions.draft().lines.find(({ key }) => key === line.key);
    if (newest?.quantity !== line.quantity || newest.unit !== line.unit) return;
    actions.spoken();
    const product = productOfCode(products, line.productCode);
    const count = `${writeCount({ quantity: line.quantity, unit: line.unit }, product, write)} ${line.unit ?? product?.unit ?? ''}`;
    const digits = product?.quantityDigits ?? 0;
    const wanted = line.requestedDate ?? requestedDate;
    const stock =
      answer.ok && wanted !== null
        ? stockAnswer(answer.availability, wanted, words.editor, {
            quantity: (value) => write(value, digits),
            date: shortDate,
          }).word
        : '';
    const outcome = answer.ok ? [stock, money(answer.line.net)] : [own.problemsLong[answer.problem]];
    announce(
      [line.productCode, count.trim(), ...outcome]
        .filter((part) => part !== '')
        .join(', ')
        .slice(0, LONGEST),
    );
  }, [lines, evaluated, products, requestedDate, actions, words, own, write, money, shortDate]);
}
