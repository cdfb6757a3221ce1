import type { SettingsRow } from '../branch/settings.ts';
import type { CustomerRow } from '../customers/customer.ts';
import type { TermsFacts } from '../customers/order-terms.ts';
import type { TableReader } from '../tables/table-reader.ts';

/** What the terms of a document may be chosen from. */
export function termsFacts(read: TableReader, settings: SettingsRow, customer: CustomerRow): TermsFacts {
  return { customer, priceLists: read.priceLists(), routes: settings.routes ?? [] };
}
