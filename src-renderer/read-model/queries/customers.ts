import type { CustomerRow } from '#shared/customers/customer.ts';
import { keepRows } from '../kept-rows.ts';
import { useLiveRows } from '../use-live-rows.ts';

/** Every customer, by code. */
export const useCustomers: () => readonly CustomerRow[] | undefined = keepRows((database) =>
  database.rows('customers').orderBy('code').toArray(),
);

/** One customer: undefined until it is read, null when there is none. */
export function useCustomer(code: string | null): CustomerRow | null | undefined {
  return useLiveRows(
    async (database) => (code === null ? null : ((await database.rows('customers').get(code)) ?? null)),
    [code],
  );
}
