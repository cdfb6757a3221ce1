import type { ProductRow } from '#shared/catalogue/product.ts';
import type { BusinessDate } from '#shared/kernel/business-date.ts';
import { addDays } from '#shared/kernel/business-date.ts';
import type { StockWords } from '#shared/i18n/stock-en.ts';
import type { StockWorkWords } from '#shared/i18n/stock-work-en.ts';
import { quantity, sumQuantity, type Quantity } from '#shared/money/money.ts';
import type { ListField } from '#renderer/features/list-views/list-filter.ts';
import type { ListView } from '#renderer/features/list-views/list-view.ts';
import { builtInView } from '#renderer/features/list-views/use-list-views.ts';
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
  /** Last usable day of what expires first of what is here; null where nothing expires. */
  readonly expires: BusinessDate | null;
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
      expires: (balance.expiring ?? []).map(({ date }) => date).toSorted()[0] ?? null,
    };
  });
}

function stockLevel(balance: BalanceRow, free: Quantity, safetyStock: Quantity): StockLevel {
  if (free < 0) return 'over';
  if (balance.onHand === 0) return 'empty';
  return free < safetyStock ? 'low' : 'enough';
}

/** Goods that expire within so many days are shown among what expires. */
const SOON = 30;

export function stockViews(words: StockWorkWords): readonly ListView[] {
  const hidden = ['expires', 'value'];
  const at = (value: string) => ({ hidden, filters: [{ field: 'level', operator: 'is' as const, value }] });
  return [
    builtInView('all', words.views.all, { hidden }),
    builtInView('low', words.views.low, at('low,empty,over')),
    builtInView('empty', words.views.empty, at('empty')),
    builtInView('over', words.views.over, at('over')),
    builtInView('expiring', words.views.expiring, {
      hidden: ['value', 'incomingDate'],
      filters: [{ field: 'soon', operator: 'is', value: 'yes' }],
      sort: { columnId: 'expires', descending: false },
    }),
  ];
}

export function stockFields(
  words: StockWords,
  work: StockWorkWords,
  today: BusinessDate | null,
  categories: readonly string[],
): readonly ListField<StockRow>[] {
  const { columns, states } = words;
  return [
    {
      id: 'level',
      label: columns.status,
      kind: 'choice',
      options: [
        { id: 'enough', label: columns.onHand },
        ...(['low', 'empty', 'over'] as const).map((id) => ({ id, label: states[id] })),
      ],
      valueOf: (row) => row.level,
    },
    {
      id: 'category',
      label: work.take.scopes.category,
      kind: 'choice',
      options: categories.map((id) => ({ id, label: id })),
      valueOf: (row) => row.product.category,
    },
    { id: 'bin', label: work.columns.bin, kind: 'text', valueOf: (row) => row.product.bin ?? '' },
    {
      id: 'soon',
      label: work.views.expiring,
      kind: 'choice',
      options: [{ id: 'yes', label: work.views.expiring }],
      valueOf: ({ expires }) => (expires !== null && today !== null && expires <= addDays(today, SOON) ? 'yes' : 'no'),
    },
    { id: 'expires', label: work.columns.expires, kind: 'date', valueOf: (row) => row.expires },
  ];
}

export function stockText({ product }: StockRow): string {
  return `${product.code} ${product.name} ${product.barcode ?? ''} ${product.category} ${product.bin ?? ''}`;
}

export function stockSort(row: StockRow, columnId: string): string | number {
  switch (columnId) {
    case 'name':
      return row.product.name.toLowerCase();
    case 'onHand':
      return row.balance.onHand;
    case 'reserved':
      return row.balance.reserved;
    case 'free':
      return row.free;
    case 'incoming':
      return row.incoming;
    case 'incomingDate':
      return row.incomingDate ?? '9999';
    case 'value':
      return row.balance.value;
    case 'bin':
      return row.product.bin ?? '\uFFFF';
    case 'expires':
      return row.expires ?? '9999';
    default:
      return row.product.code;
  }
}
