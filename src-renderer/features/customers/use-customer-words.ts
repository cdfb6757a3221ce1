import { useWords } from '#renderer/stores/preferences-store.ts';
import { customersEn, type CustomersWords } from '#shared/i18n/customers-en.ts';
import { customersId } from '#shared/i18n/customers-id.ts';

/** The words of a customer's record in the language in use. */
export function useCustomerWords(): CustomersWords {
  return useWords({ id: customersId, en: customersEn });
}
