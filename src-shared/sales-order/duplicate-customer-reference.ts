import type { SalesOrderRow } from './sales-order.ts';

/**
 * Orders of the same customer with the same purchase order number, whatever its spaces and case. Cancelled
 * ones do not count, and one without a number is like no other.
 */
export function ordersWithReference(
  order: { readonly id: string; readonly customerReference: string },
  ofCustomer: readonly SalesOrderRow[],
): SalesOrderRow[] {
  const wanted = sameSpelling(order.customerReference);
  if (wanted === '') return [];
  return ofCustomer.filter(
    (other) => other.id !== order.id && other.state !== 'cancelled' && sameSpelling(other.customerReference) === wanted,
  );
}

function sameSpelling(reference: string): string {
  return reference.replaceAll(/\s+/g, '').toUpperCase();
}
