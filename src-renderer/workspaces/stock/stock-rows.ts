import type { ProductRow } from '#shared/catalogue/product.ts';
import type { BusinessDate } from '#shared/kernel/business-date.ts';
import { quantity, sumQuantity, type Quantity } from '#shared/money/money.ts';
import { emptyBalance, type BalanceRow, type PlannedReceiptRow } from '#shared/stock/stock.ts';

/** `over`: more is promised than is there. `low`: under the safety stock. */
export type StockLevel = 'enough' | 'low' | 'empty' | 'over';

/** One product on the stock list. */
export type StockRow = {
  readonly product: ProductRow;
  readonly balance: BalanceRow;
  /** On hand less what is promised; negative when more is promised than is there. */
  readonly free: Quantity;
  readonly incoming: Quantity;
  /** Day of the next expected receipt. */
  readonly incomingDate: BusinessDate | null;
  readonly level: StockLevel;
};

/** Joins products with their balance and what is expected; products without any stock are shown too. */
export function stockRows(
  products: readonly ProductRow[],
  balances: readonly BalanceRow[],
  expected: readonly PlannedReceiptRow[],
): StockRow[] {
  const balanceOf = new Map(balances.map((balance) => [balance.productCode, balance]));
  const receiptsOf = new Map<string, PlannedReceiptRow[]>();
  for (const receipt of expected) {
    const receipts = receiptsOf.get(receipt.productCode);
    if (receipts) receipts.push(receipt);
    else receiptsOf.set(receipt.productCode, [receipt]);
  }
  return products.map((product) => {
    const balance = balanceOf.get(product.code) ?? emptyBalance(product.code);
    const receipts = receiptsOf.get(product.code) ?? [];
    const free = quantity(balance.onHand - balance.reserved);
    return {
      product,
      balance,
      free,
      incoming: sumQuantity(receipts.map((receipt) => receipt.quantity)),
      incomingDate: receipts.map((receipt) => receipt.date).toSorted()[0] ?? null,
      level: stockLevel(balance, free, product.safetyStock),
    };
  });
}

function stockLevel(balance: BalanceRow, free: Quantity, safetyStock: Quantity): StockLevel {
  if (free < 0) return 'over';
  if (balance.onHand === 0) return 'empty';
  return free < safetyStock ? 'low' : 'enough';
}
