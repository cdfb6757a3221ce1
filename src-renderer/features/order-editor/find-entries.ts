import type { ProductRow } from '#shared/catalogue/product.ts';
import type { CustomerRow } from '#shared/customers/customer.ts';

/** Most hits a list of suggestions shows. */
const MOST = 12;

/** Products for what is typed: exact code or barcode first, then code beginnings, then all words in the name. */
export function findProducts(products: readonly ProductRow[], text: string): readonly ProductRow[] {
  return find(products, text, (product) => [product.code, product.name, product.barcode ?? '']);
}

/** Customers for what is typed: code or name, with the city as a further word. */
export function findCustomers(customers: readonly CustomerRow[], text: string): readonly CustomerRow[] {
  return find(customers, text, (customer) => [customer.code, `${customer.name} ${customer.city}`, customer.phone]);
}

/** The product whose code or barcode is exactly the text, whatever the case: Caps Lock inverts a scanner. */
export function exactProduct(products: readonly ProductRow[], text: string): ProductRow | null {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return null;
  return (
    products.find((product) => product.code.toLowerCase() === wanted || product.barcode?.toLowerCase() === wanted) ??
    null
  );
}

export function exactCustomer(customers: readonly CustomerRow[], text: string): CustomerRow | null {
  const wanted = text.trim().toLowerCase();
  return customers.find((customer) => customer.code.toLowerCase() === wanted) ?? null;
}

/** Splits `12*code` into the quantity's text and the rest; without a star there is no quantity. */
export function splitQuantityPrefix(text: string): { readonly quantity: string | null; readonly item: string } {
  const parts = /^\s*([\d.,]+)\s*\*(.*)$/.exec(text);
  return parts ? { quantity: parts[1] ?? null, item: (parts[2] ?? '').trim() } : { quantity: null, item: text.trim() };
}

function find<Row>(
  rows: readonly Row[],
  text: string,
  textsOf: (row: Row) => [string, string, string],
): readonly Row[] {
  const wanted = plain(text);
  if (wanted === '') return [];
  const words = wanted.split(/\s+/);
  const best: Row[][] = [[], [], [], []];
  for (const row of rows) {
    const [code, name, other] = textsOf(row).map(plain) as [string, string, string];
    if (code === wanted || other === wanted) best[0]?.push(row);
    else if (code.startsWith(wanted)) best[1]?.push(row);
    else if (name.startsWith(wanted)) best[2]?.push(row);
    else if (words.every((word) => name.includes(word) || code.includes(word))) best[3]?.push(row);
  }
  return best.flat().slice(0, MOST);
}

/** Lower case without accents: `Château` is found as `chateau`. */
function plain(text: string): string {
  return text.trim().toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '');
}
