import type { QuotationRow } from '#shared/quotation/quotation.ts';
import { keepSummaries } from '../kept-summaries.ts';
import { summariseOrder } from '../order-summary.ts';

export type { OrderSummary } from '../order-summary.ts';
export type { Summaries } from '../kept-summaries.ts';

/** Every order in short, newest number first. */
export const useOrderSummaries = keepSummaries(
  { table: 'orders', index: 'number', keyOf: (row) => row.id, placeOf: (row) => row.number },
  summariseOrder,
);

/** What a list shows of a quotation. */
export type QuotationSummary = Pick<
  QuotationRow,
  | 'id'
  | 'number'
  | 'revision'
  | 'state'
  | 'customerCode'
  | 'customerName'
  | 'date'
  | 'validUntil'
  | 'createdBy'
  | 'version'
> & {
  readonly lineCount: number;
  readonly total: QuotationRow['totals']['total'];
  /** Whether something of it became an order. */
  readonly isOrdered: boolean;
};

/** Every quotation in short, newest number first. */
export const useQuotationSummaries = keepSummaries(
  { table: 'quotations', index: 'number', keyOf: (row) => row.id, placeOf: (row) => row.number },
  (row): QuotationSummary => ({
    id: row.id,
    number: row.number,
    revision: row.revision,
    state: row.state,
    customerCode: row.customerCode,
    customerName: row.customerName,
    date: row.date,
    validUntil: row.validUntil,
    createdBy: row.createdBy,
    version: row.version,
    lineCount: row.lines.length,
    total: row.totals.total,
    isOrdered: [...row.lines, ...row.optionalLines].some((line) => line.orderedQuantity > 0),
  }),
);
