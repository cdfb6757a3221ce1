import type { QuotationRow } from './quotation.ts';

type Changed = { readonly quotation: QuotationRow };

/** What happens to a quotation after it was sent, beside orders. */
export type QuotationEvent =
  | { readonly t: 'quotation.superseded.v1'; readonly d: Changed }
  | { readonly t: 'quotation.revised.v1'; readonly d: Changed }
  | { readonly t: 'quotation.lost.v1'; readonly d: Changed }
  | { readonly t: 'quotation.expired.v1'; readonly d: Changed };
