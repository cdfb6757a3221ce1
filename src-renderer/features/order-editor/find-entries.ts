import type { ProductRow } from '#shared/catalogue/product.ts';
import type { CustomerRow } from '#shared/customers/customer.ts';

/** Most hits a list of suggestions shows. */
const MOST = 12;

/** A product that a code or barcode names, and the unit: a carton's own barcode sells a carton. */
export type NamedProduct = {
  readonly product: ProductRow;
  /** undefined: the product's own unit, or a code that says nothing of units. */
  readonly unit: string | undefined;
};

/** Products for what is typed: exact code or barcode first, then code beginnings, then all words in the name. */
export function findProducts(products: readonly ProductRow[], text: string): readonly ProductRow[] {
  return find(productIndexOf(products).entries, text);
}

/** Customers for what is typed: code or name, with the city as a further word. */
export function findCustomers(customers: readonly CustomerRow[], text: string): readonly CustomerRow[] {
  return find(customerEntriesOf(customers), text);
}

/** The product whose code or barcode is exactly the text, whatever the case: Caps Lock inverts a scanner. */
export function exactProduct(products: readonly ProductRow[], text: string): ProductRow | null {
  return namedProduct(products, text)?.product ?? null;
}

/** As `exactProduct`, with the unit that the barcode is on. A look-up, whatever the number of products. */
export function namedProduct(products: readonly ProductRow[], text: string): NamedProduct | null {
  return productIndexOf(products).byName.get(text.trim().toLowerCase()) ?? null;
}

/** The product of a code as lines carry it. */
export function productOfCode(products: readonly ProductRow[], code: string): ProductRow | null {
  return productIndexOf(products).byCode.get(code) ?? null;
}

export function exactCustomer(customers: readonly CustomerRow[], text: string): CustomerRow | null {
  const wanted = text.trim().toLowerCase();
  return customers.find((customer) => customer.code.toLowerCase() === wanted) ?? null;
}

/** What stands before an item: `12*` a quantity, `/10*` a discount, `12/10*` both. */
export type TypedItem = { readonly quantity: string | null; readonly discount: string | null; readonly item: string };

/**
 * Splits `12*code` and `12/10*code` into quantity, discount and the rest; without a star there is only the
 * item. `/10` alone is a discount for a line that is there already.
 */
export function splitPrefix(text: string): TypedItem {
  const alone = /^\s*\/\s*([\d.,+%\s]+)$/.exec(text);
  if (alone) return { quantity: null, discount: (alone[1] ?? '').trim(), item: '' };
  const parts = /^\s*([\d.,]+)?\s*(?:\/\s*([\d.,+%]+))?\s*\*(.*)$/.exec(text);
  if (!parts || (parts[1] === undefined && parts[2] === undefined)) {
    return { quantity: null, discount: null, item: text.trim() };
  }
  return { quantity: parts[1] ?? null, discount: parts[2] ?? null, item: (parts[3] ?? '').trim() };
}

type Entry<Row> = {
  readonly row: Row;
  readonly code: string;
  readonly name: string;
  readonly others: readonly string[];
};
type ProductIndex = {
  readonly byName: ReadonlyMap<string, NamedProduct>;
  readonly byCode: ReadonlyMap<string, ProductRow>;
  readonly entries: readonly Entry<ProductRow>[];
};

/* Built once for a list of rows, which is a new one whenever any of them changes. */
const productIndexes = new WeakMap<readonly ProductRow[], ProductIndex>();
const customerEntries = new WeakMap<readonly CustomerRow[], readonly Entry<CustomerRow>[]>();

function productIndexOf(products: readonly ProductRow[]): ProductIndex {
  const known = productIndexes.get(products);
  if (known) return known;
  const byName = new Map<string, NamedProduct>();
  const name = (text: string | null | undefined, found: NamedProduct) => {
    const wanted = text?.trim().toLowerCase() ?? '';
    if (wanted !== '' && !byName.has(wanted)) byName.set(wanted, found);
  };
  // A code wins over the same text as a barcode of another product.
  for (const product of products) name(product.code, { product, unit: undefined });
  for (const product of products) {
    name(product.barcode, { product, unit: undefined });
    for (const { barcode, unit } of product.units ?? []) name(barcode, { product, unit });
  }
  const built = {
    byName,
    byCode: new Map(products.map((product) => [product.code, product])),
    entries: products.map((row) => ({
      row,
      code: plain(row.code),
      name: plain(row.name),
      others: [row.barcode, ...(row.units ?? []).map(({ barcode }) => barcode)].flatMap((other) =>
        other ? [plain(other)] : [],
      ),
    })),
  };
  productIndexes.set(products, built);
  return built;
}

function customerEntriesOf(customers: readonly CustomerRow[]): readonly Entry<CustomerRow>[] {
  const known = customerEntries.get(customers);
  if (known) return known;
  const built = customers.map((row) => ({
    row,
    code: plain(row.code),
    name: plain(`${row.name} ${row.city}`),
    others: [plain(row.phone)],
  }));
  customerEntries.set(customers, built);
  return built;
}

function find<Row>(entries: readonly Entry<Row>[], text: string): readonly Row[] {
  const wanted = plain(text);
  if (wanted === '') return [];
  const words = wanted.split(/\s+/);
  const best: Row[][] = [[], [], [], []];
  for (const { row, code, name, others } of entries) {
    if (code === wanted || others.includes(wanted)) best[0]?.push(row);
    else if (code.startsWith(wanted)) best[1]?.push(row);
    else if (name.startsWith(wanted)) best[2]?.push(row);
    else if (words.every((word) => name.includes(word) || code.includes(word))) best[3]?.push(row);
  }
  return best.flat().slice(0, MOST);
}

/** Lower case without accents: `Château` is found as `chateau`. */
function plain(text: string): string {
  const lower = text.trim().toLowerCase();
  // Most names have none: only the others are taken apart.
  return /[^\u0020-\u007E]/.test(lower) ? lower.normalize('NFD').replaceAll(/\p{M}/gu, '') : lower;
}
