import type { CommandInput } from '#shared/contract/contract.ts';
import type { ProductRow } from '#shared/catalogue/product.ts';
import type { StockWorkWords } from '#shared/i18n/stock-work-en.ts';
import { businessDate } from '#shared/kernel/business-date.ts';
import { quantity } from '#shared/money/money.ts';
import type { PlannedReceiptRow } from '#shared/stock/stock.ts';
import { serialsIn } from '../card/serials-in.ts';

/** What came of a planned receipt, as it is typed. */
export type Came = {
  /** Empty: what had been planned. */
  readonly received: string;
  readonly reason: string;
  readonly keepRest: boolean;
  readonly batch: string;
  readonly expires: string;
  readonly serials: string;
};

export const asPlanned: Came = { received: '', reason: '', keepRest: true, batch: '', expires: '', serials: '' };

type CountedLine = NonNullable<CommandInput<'receiveGoods'>['counted']>[number];

/** What came as it is given to main: null where it is simply what had been planned; or what is wrong, in words. */
export function readCame(
  came: Came | undefined,
  receipt: PlannedReceiptRow,
  product: ProductRow | undefined,
  read: (text: string, digits: number) => number | null,
  words: StockWorkWords,
): { readonly line: CountedLine | null } | { readonly problem: string } {
  const own = words.receipt;
  const { received: text, reason, keepRest, batch, expires, serials } = came ?? asPlanned;
  const digits = product?.quantityDigits ?? 0;
  const name = product?.name ?? receipt.productCode;
  const said = (problem: string) => ({ problem: `${name}: ${problem}` });
  const amount = text.trim() === '' ? receipt.quantity : read(text, digits);
  if (amount === null) return said(own.notANumber);
  const differs = amount !== receipt.quantity;
  if (differs && reason.trim() === '') return said(own.needsReason);
  const named = serialsIn(serials);
  if (product?.tracking === 'batch' && amount > 0 && batch.trim() === '') return said(own.needsBatch);
  if (product?.tracking === 'serial' && named.length * 10 ** digits !== amount) {
    return said(own.needsSerials(String(amount / 10 ** digits)));
  }
  if (!differs && product?.tracking === undefined) return { line: null };
  return {
    line: {
      plannedReceiptId: receipt.id,
      received: quantity(amount),
      reason: reason.trim(),
      keepRest: differs && keepRest,
      ...(product?.tracking === 'batch' && amount > 0
        ? {
            batches: [
              {
                batch: batch.trim(),
                expires: expires === '' ? null : businessDate(expires),
                quantity: quantity(amount),
              },
            ],
          }
        : {}),
      ...(product?.tracking === 'serial' && named.length > 0 ? { serials: named } : {}),
    },
  };
}
