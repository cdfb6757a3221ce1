import type { Quantity } from '../money/money.ts';

/*
 * What the tables of an export package look like, column by column. docs/formats.md says the same for
 * people. Every table begins with the columns of `leadingColumns` and ends with `row_hash`.
 */

/** What a column holds, and the value a row gives for it. Null is an empty cell. */
type KindValues = {
  text: string | null;
  date: string | null;
  /** A whole number without unit. */
  whole: number | null;
  /** `yes` or `no`. */
  flag: boolean;
  /** Minor units of the currency, written with the currency's digits. */
  money: number | null;
  /** Two digits finer than money. */
  unitPrice: number | null;
  /** Hundredths of a percent. */
  percent: number | null;
  /** The product's smallest unit, written with the product's digits; summed per `unit` of the row. */
  quantity: Quantity | null;
};

export type ColumnKind = keyof KindValues;

/** Document, its number and version, and the line inside it (empty for the document itself). */
export const leadingColumns = ['doc_id', 'doc_no', 'doc_rev', 'line_no'] as const;

const party = { customer_code: 'text', customer_name: 'text' } as const;
const amounts = {
  gross: 'money',
  discount_amount: 'money',
  net: 'money',
  other_tax_base: 'money',
  tax: 'money',
} as const;
const totals = { ...amounts, total: 'money' } as const;
const pricedItem = {
  product_code: 'text',
  name: 'text',
  unit: 'text',
  quantity: 'quantity',
  unit_price: 'unitPrice',
  price_list: 'text',
  price_valid_from: 'date',
  discount: 'percent',
  tax_code: 'text',
  ...amounts,
} as const;

/** The tables of a package and their columns, in the order they stand in the file. */
export const packageColumns = {
  'quotations.csv': {
    state: 'text',
    ...party,
    date: 'date',
    valid_until: 'date',
    requested_date: 'date',
    ...totals,
    created_by: 'text',
  },
  'orders.csv': {
    state: 'text',
    ...party,
    customer_reference: 'text',
    quotation_id: 'text',
    date: 'date',
    requested_date: 'date',
    ...totals,
    cancel_reason: 'text',
    created_by: 'text',
  },
  'order_lines.csv': { ...pricedItem, confirmed: 'quantity', issued: 'quantity', invoiced: 'quantity' },
  'schedule_lines.csv': {
    product_code: 'text',
    unit: 'text',
    date: 'date',
    quantity: 'quantity',
    issued: 'quantity',
    pegged: 'flag',
  },
  'requirements.csv': { kind: 'text', product_code: 'text', unit: 'text', date: 'date', quantity: 'quantity' },
  'deliveries.csv': {
    state: 'text',
    order_id: 'text',
    order_number: 'text',
    ...party,
    date: 'date',
    packages: 'whole',
    vehicle: 'text',
    driver: 'text',
    issued_on: 'date',
    created_by: 'text',
  },
  'delivery_lines.csv': {
    order_line_no: 'whole',
    product_code: 'text',
    name: 'text',
    unit: 'text',
    requested: 'quantity',
    picked: 'quantity',
    short_reason: 'text',
  },
  'invoices.csv': {
    state: 'text',
    ...party,
    order_id: 'text',
    order_number: 'text',
    delivery_id: 'text',
    delivery_number: 'text',
    date: 'date',
    due_date: 'date',
    ...totals,
    paid: 'money',
    created_by: 'text',
  },
  'invoice_lines.csv': { order_line_no: 'whole', ...pricedItem },
  'receipts.csv': {
    ...party,
    date: 'date',
    method: 'text',
    amount: 'money',
    tendered: 'money',
    change: 'money',
    created_by: 'text',
  },
  'allocations.csv': { invoice_id: 'text', invoice_number: 'text', amount: 'money' },
  'stock_moves.csv': {
    kind: 'text',
    date: 'date',
    product_code: 'text',
    unit: 'text',
    quantity: 'quantity',
    value: 'money',
  },
  'gl_journal.csv': { source: 'text', date: 'date', account: 'text', debit: 'money', credit: 'money' },
  'credit_decisions.csv': {
    result: 'text',
    reasons: 'text',
    credit_limit: 'money',
    open_items: 'money',
    open_deliveries: 'money',
    open_orders: 'money',
    unallocated_receipts: 'money',
    this_document: 'money',
    exposure: 'money',
    exceeded_by: 'money',
    released_by: 'text',
    release_reason: 'text',
    released_at: 'text',
    release_content_hash: 'text',
  },
  'numbering.csv': { series: 'text', document: 'text', sequence: 'whole', record: 'whole' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, ColumnKind>>>>;

export type PackageTable = keyof typeof packageColumns;

export const packageTables = Object.keys(packageColumns) as PackageTable[];

/** The values of one row's own columns. */
export type CellsOf<Table extends PackageTable> = {
  readonly [Column in keyof (typeof packageColumns)[Table]]: (typeof packageColumns)[Table][Column] extends ColumnKind
    ? KindValues[(typeof packageColumns)[Table][Column]]
    : never;
};
