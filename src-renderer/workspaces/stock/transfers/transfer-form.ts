import type { CommandInput } from '#shared/contract/contract.ts';
import type { ProductRow } from '#shared/catalogue/product.ts';
import type { StockWorkWords } from '#shared/i18n/stock-work-en.ts';
import { money, quantity } from '#shared/money/money.ts';

/** One item of a transfer as it is typed. */
export type TransferLine = {
  readonly productCode: string;
  readonly sent: string;
  /** Of a transfer that comes in; empty: all that was sent. */
  readonly received: string;
  /** Value that the sending location states, of a transfer that comes in. */
  readonly value: string;
};

export type TransferForm = {
  readonly direction: 'out' | 'in';
  readonly location: string;
  readonly reason: string;
  readonly lines: readonly TransferLine[];
};

type Readable =
  | { readonly direction: 'out'; readonly input: CommandInput<'transferOut'> }
  | { readonly direction: 'in'; readonly input: CommandInput<'transferIn'> }
  | { readonly problem: string };

/**
 * A transfer as it is given to main, or what is wrong with it in words.
 *
 * @param minorDigits of the currency that values are typed in
 */
export function readTransfer(
  form: TransferForm,
  productOf: (code: string) => ProductRow | null,
  read: (text: string, digits: number) => number | null,
  minorDigits: number,
  words: StockWorkWords,
): Readable {
  const own = words.transfer;
  const { direction, location, reason, lines } = form;
  if (lines.length === 0) return { problem: own.nothing };
  if (location.trim() === '') return { problem: own.needsLocation };
  const figures = lines.map((line) => {
    const digits = productOf(line.productCode)?.quantityDigits ?? 0;
    const sent = read(line.sent, digits);
    const received = line.received.trim() === '' ? sent : read(line.received, digits);
    return { line, sent, received, value: read(line.value, minorDigits) };
  });
  const bad = figures.find(
    ({ sent, received, value }) =>
      sent === null || sent === 0 || (direction === 'in' && (received === null || value === null)),
  );
  if (bad) return { problem: own.badLine(productOf(bad.line.productCode)?.name ?? bad.line.productCode) };
  const common = { transferId: crypto.randomUUID(), location: location.trim(), reason: reason.trim() };
  if (direction === 'out') {
    const sent = figures.map((one) => ({ productCode: one.line.productCode, quantity: quantity(one.sent ?? 0) }));
    return { direction, input: { ...common, lines: sent } };
  }
  if (figures.some(({ sent, received }) => sent !== received) && common.reason === '') {
    return { problem: own.needsReason };
  }
  return {
    direction,
    input: {
      ...common,
      lines: figures.map(({ line, sent, received, value }) => ({
        productCode: line.productCode,
        sent: quantity(sent ?? 0),
        received: quantity(received ?? 0),
        value: money(value ?? 0),
      })),
    },
  };
}
