/** Every word that paper says, in English. Its type binds the other language to the same words. */
export const printWordsEn = {
  titles: {
    quotation: 'Quotation',
    orderConfirmation: 'Order Confirmation',
    deliveryNote: 'Delivery Note',
    invoice: 'Sales Invoice',
    receipt: 'Payment Receipt',
  },
  letterhead: { phone: 'Tel.', taxNumber: 'Tax no.' },
  parties: { to: 'To', shipTo: 'Ship to', billTo: 'Bill to', attention: 'Attn', phone: 'Tel.', taxNumber: 'Tax no.' },
  facts: {
    date: 'Date',
    validUntil: 'Valid until',
    requestedDate: 'Requested delivery',
    customerReference: 'Your reference',
    terms: 'Terms',
    dueDate: 'Due date',
    order: 'Sales order',
    delivery: 'Delivery note',
    shipDate: 'Ship date',
    packages: 'Packages',
    method: 'Paid by',
  },
  terms: { cash: 'cash', days: (days: number) => `${days} days net` },
  methods: { cash: 'cash', transfer: 'bank transfer', card: 'card', giro: 'giro' },
  columns: {
    lineNo: 'No',
    code: 'Code',
    name: 'Item',
    quantity: 'Qty',
    unit: 'Unit',
    promised: 'Promised',
    unitPrice: 'Unit price',
    discount: 'Disc.',
    amount: 'Amount',
    outstanding: 'To follow',
    received: 'Received',
    remark: 'Remarks',
    invoiceNumber: 'Invoice',
  },
  parts: {
    delivery: (index: number) => `Part ${index}`,
    unconfirmed: 'Not confirmed yet: no delivery date can be promised',
  },
  totals: {
    gross: 'Gross amount',
    discount: 'Line discounts',
    total: 'TOTAL',
    paid: 'Paid',
    balance: 'Balance due',
    tendered: 'Cash tendered',
    change: 'Change',
    received: 'RECEIVED',
  },
  inWords: 'In words',
  fields: {
    vehicle: 'Vehicle no.',
    driver: 'Driver',
    departure: 'Departure time',
    receivedFrom: 'Received from',
    theSumOf: 'The sum of',
    forPaymentOf: 'In payment of',
    invoices: (count: number) => (count === 1 ? 'the invoice below' : `the ${count} invoices below`),
  },
  notes: {
    payment: 'Payment to',
    taxInvoice: 'Tax invoice (Faktur Pajak)',
    taxInvoiceFollows: 'to follow',
    quotationTerms: 'Prices hold until the date above. Goods are subject to availability when you order.',
    confirmationTerms: 'Please check items, quantities and dates, and tell us of any difference at once.',
    goodOrder: 'Goods received in good order and complete.',
    receiptValid: 'This receipt is valid with the signature and stamp of the company.',
  },
  notices: {
    creditBlocked: 'Awaiting credit release; no stock reserved and no delivery date promised.',
    cancelled: 'CANCELLED',
  },
  shortReasons: {
    damaged: 'damaged',
    notFound: 'not found',
    wrongLocation: 'wrong location',
    other: 'short',
  },
  signatures: {
    yours: 'Yours faithfully',
    acceptedBy: 'Accepted by',
    preparedBy: 'Prepared by',
    warehouse: 'Warehouse',
    driver: 'Driver',
    receivedBy: 'Received by',
    cashier: 'Cashier',
  },
  stampDuty: 'Stamp duty 10,000',
  footer: { preparedBy: 'Prepared by', page: 'Page', continued: 'continued', signHere: 'name, date, stamp' },
  currencies: {
    IDR: { major: 'rupiah', minorOne: 'sen', minor: 'sen' },
    EUR: { major: 'euro', minorOne: 'cent', minor: 'cents' },
  } as CurrencyWords,
  minorJoin: 'and',
  minus: 'minus',
};

/** Spoken names by ISO code; a currency without an entry is spoken as its code. */
export type CurrencyWords = Readonly<
  Record<string, { readonly major: string; readonly minorOne: string; readonly minor: string }>
>;

export type PrintWords = typeof printWordsEn;
