import path from 'node:path';
import { parse } from 'csv-parse/sync';
import type { NorthwindData } from '#shared/sample-data/northwind-data.ts';
import { realVfs } from '../../journal/vfs.ts';

/** Folder of the master data files made from Northwind, as a person imports them. */
export const branchFolder = path.join(
  import.meta.dirname,
  '..',
  '..',
  '..',
  'src-shared',
  'sample-data',
  'branch-2026',
);

/** Northwind from its CSV files beside this module (RFC 4180, UTF-8, empty = null). */
export function loadNorthwind(): NorthwindData {
  return {
    categories: rowsOf('categories'),
    products: rowsOf('products'),
    customers: rowsOf('customers'),
    orders: rowsOf('orders'),
    orderDetails: rowsOf('order-details'),
  };
}

function rowsOf<Row>(name: string): Row[] {
  const file = path.join(import.meta.dirname, 'source', `${name}.csv`);
  return parse<Row>(realVfs.readFile(file), { columns: true });
}
