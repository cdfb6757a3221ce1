import { decideChangePrices } from '../catalogue/change-prices.ts';
import { decideChangeProduct } from '../catalogue/change-product.ts';
import { required, toEvent, type DayHandler, type OpenHandler } from './command-handler.ts';

const changeProduct: OpenHandler<'changeProduct'> = ({ productCode, ...input }, { read }) => {
  const product = required(read.get('products', productCode), { code: 'unknown-product', productCode });
  if (!product.ok) return product;
  const namedBy = (barcode: string) => {
    for (const row of read.all('products')) {
      if (row.barcode === barcode || row.units?.some((unit) => unit.barcode === barcode)) return row.code;
    }
    return undefined;
  };
  const decided = decideChangeProduct(input, { product: product.value, namedBy });
  return toEvent(decided, (d) => ({ t: 'product.changed.v1', d }));
};

const changePrices: DayHandler<'changePrices'> = ({ reason, ...input }, { read, context }) => {
  const decided = decideChangePrices(input, { price: (key) => read.get('prices', key), today: context.day });
  return toEvent(decided, ({ prices }) => ({ t: 'prices.changed.v1', d: { prices, priceReason: reason } }));
};

/** Commands on products; they need no business day: nothing of them is booked. */
export const openCatalogueHandlers = { changeProduct };

/** Commands on prices: a new price holds from a business day on. */
export const catalogueHandlers = { changePrices };
