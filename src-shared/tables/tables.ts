import type { BusinessDayRow, PackageRow } from '../branch/business-day.ts';
import type { RoleRow } from '../branch/roles.ts';
import type { SettingsRow, UserRow } from '../branch/settings.ts';
import type { UserSessionRow } from '../branch/user-session.ts';
import type { CashMovementRow, CashSessionRow } from '../cash-session/cash-session.ts';
import type { PriceRow } from '../catalogue/price.ts';
import type { ProductRow } from '../catalogue/product.ts';
import type { CreditDecisionRow } from '../customers/credit-decision.ts';
import type { CustomerRow } from '../customers/customer.ts';
import type { UsedReleaseCodeRow } from '../customers/release-code.ts';
import type { LedgerEntryRow } from '../accounting/posting.ts';
import type { DeliveryRow } from '../delivery/delivery.ts';
import type { CreditNoteRow } from '../invoice/credit-note.ts';
import type { BlanketOrderRow } from '../blanket-order/blanket-order.ts';
import type { InquiryRow } from '../inquiry/inquiry.ts';
import type { InvoiceRow } from '../invoice/invoice.ts';
import type { NumberVoidRow } from '../numbering/number-void.ts';
import type { SeriesRow } from '../numbering/series.ts';
import type { AllocationRow } from '../invoice/settlement.ts';
import type { ReceiptRow } from '../payment/receipt.ts';
import type { RefundRow } from '../payment/refund.ts';
import type { QuotationRow } from '../quotation/quotation.ts';
import type { RequirementRecordRow } from '../requirements/requirement-record.ts';
import type { ReallocationRow } from '../sales-order/reallocation.ts';
import type { SalesOrderRow } from '../sales-order/sales-order.ts';
import type { ReturnRow } from '../returns/customer-return.ts';
import type { BatchRow } from '../stock/batch.ts';
import type { SerialRow } from '../stock/serial-numbers.ts';
import type { StocktakeRow } from '../stock/stocktake.ts';
import type { BalanceRow, MovementRow, PlannedReceiptRow } from '../stock/stock.ts';

/** Every table of the projection and its row. Main keeps them in memory, the window in IndexedDB. */
export type Tables = {
  settings: SettingsRow;
  users: UserRow;
  roles: RoleRow;
  userSessions: UserSessionRow;
  products: ProductRow;
  prices: PriceRow;
  customers: CustomerRow;
  plannedReceipts: PlannedReceiptRow;
  balances: BalanceRow;
  batches: BatchRow;
  serialNumbers: SerialRow;
  stocktakes: StocktakeRow;
  series: SeriesRow;
  numberVoids: NumberVoidRow;
  inquiries: InquiryRow;
  quotations: QuotationRow;
  blanketOrders: BlanketOrderRow;
  orders: SalesOrderRow;
  deliveries: DeliveryRow;
  returns: ReturnRow;
  invoices: InvoiceRow;
  creditNotes: CreditNoteRow;
  allocations: AllocationRow;
  refunds: RefundRow;
  cashSessions: CashSessionRow;
  cashMovements: CashMovementRow;
  receipts: ReceiptRow;
  movements: MovementRow;
  requirementRecords: RequirementRecordRow;
  reallocations: ReallocationRow;
  creditDecisions: CreditDecisionRow;
  usedReleaseCodes: UsedReleaseCodeRow;
  ledgerEntries: LedgerEntryRow;
  businessDays: BusinessDayRow;
  packages: PackageRow;
};

export type TableName = keyof Tables;

/** Primary key (first) and indexes of each table, in Dexie's notation; main uses the primary key only. */
export const tableSchemas = {
  settings: 'id',
  users: 'id',
  roles: 'id',
  userSessions: 'id, userId',
  products: 'code, barcode, name',
  prices: 'key, productCode',
  customers: 'code, name',
  plannedReceipts: 'id, productCode, [state+date]',
  balances: 'productCode',
  batches: 'key, productCode',
  serialNumbers: 'key, productCode',
  stocktakes: 'id, &number, state, date',
  series: 'key',
  numberVoids: 'number, date',
  inquiries: 'id, &number, [state+date], [customerCode+date], date',
  blanketOrders: 'id, &number, [state+date], [customerCode+date], date',
  quotations: 'id, &number, [state+date], [customerCode+date], date',
  orders: 'id, &number, [state+date], [customerCode+date], date, quotationId',
  deliveries: 'id, &number, [state+date], orderId, date',
  returns: 'id, &number, [customerCode+date], orderId, deliveryId, date',
  invoices: 'id, &number, [state+date], [customerCode+date], orderId, deliveryId, date',
  creditNotes: 'id, &number, [state+date], [customerCode+date], invoiceId, date',
  allocations: 'id, invoiceId, customerCode, date',
  refunds: 'id, customerCode, date',
  cashSessions: 'id, till, state, openedOn',
  cashMovements: 'id, sessionId, date',
  receipts: 'id, &number, [customerCode+date], date',
  movements: 'id, date',
  requirementRecords: 'id, orderId, productCode',
  reallocations: 'id, date',
  creditDecisions: 'id, orderId, [customerCode+date], date',
  usedReleaseCodes: 'id, orderId',
  ledgerEntries: 'id, date, number',
  businessDays: 'date, state',
  packages: 'sequence, businessDate',
} as const satisfies Record<TableName, string>;

export const tableNames = Object.keys(tableSchemas) as TableName[];

/** One change of one row. Rows are always written whole, so applying a write twice changes nothing. */
export type Write = { [Name in TableName]: { readonly table: Name; readonly row: Tables[Name] } }[TableName];

const primaryKeys = Object.fromEntries(
  Object.entries(tableSchemas).map(([name, schema]) => [name, schema.split(',', 1)[0] ?? '']),
) as Record<TableName, string>;

/** The primary key of a row: a text, or a number for packages. */
export function rowKey<Name extends TableName>(table: Name, row: Tables[Name]): string | number {
  return (row as Record<string, unknown>)[primaryKeys[table]] as string | number;
}
