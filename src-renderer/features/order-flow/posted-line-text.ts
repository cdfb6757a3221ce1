import type { LineItem } from '#shared/catalogue/priced-line.ts';
import type { Quantity } from '#shared/money/money.ts';
import { baseToUnits } from '#shared/money/unit-conversion.ts';
import type { Format } from '#renderer/components/format-context.ts';

type Writers = Pick<Format, 'quantity' | 'unitPrice' | 'percent' | 'money'>;

export type PostedLineText = {
  readonly quantity: string;
  readonly unit: string;
  /** What has become of it, in the same unit. */
  readonly done: string;
  readonly unitPrice: string;
  /** All that was taken off, step by step: `10 + 5 + 2.000`. */
  readonly discount: string;
};

/**
 * How a posted line is written: in the unit it was sold in where its quantity is whole there, and in the
 * product's own otherwise, with the unit of its price beside it. A charge has no quantity that says anything.
 */
export function postedLineText(line: LineItem, done: Quantity, write: Writers): PostedLineText {
  const discount = discountText(line, write);
  const unitPrice = write.unitPrice(line.unitPrice);
  if (line.charge) return { quantity: '', unit: '', done: '', unitPrice, discount };
  const { salesUnit, quantityDigits } = line;
  const sold = salesUnit && baseToUnits(line.quantity, salesUnit);
  const soldDone = salesUnit && baseToUnits(done, salesUnit);
  if (salesUnit && sold?.ok && soldDone?.ok) {
    const [quantity, gone] = [write.quantity(sold.value, 0), write.quantity(soldDone.value, 0)];
    return { quantity, unit: salesUnit.unit, done: gone, unitPrice, discount };
  }
  return {
    quantity: write.quantity(line.quantity, quantityDigits),
    unit: line.unit,
    done: write.quantity(done, quantityDigits),
    unitPrice: salesUnit ? `${unitPrice}/${salesUnit.unit}` : unitPrice,
    discount,
  };
}

function discountText({ discount, discounts = [], amountOff }: LineItem, write: Writers): string {
  const percents = [discount, ...discounts].filter((share) => share !== 0).map((share) => write.percent(share));
  return [...percents, ...(amountOff ? [write.money(amountOff)] : [])].join(' + ');
}
