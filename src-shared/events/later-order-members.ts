/* What orders and quotations of earlier versions were before they had the members that came later. */

type StoredRow = Readonly<Record<string, unknown>>;

/** Completes an order: nothing given up, reversed, returned or credited, no holds, delivered as goods are there. */
export function completeOrder(order: StoredRow): StoredRow {
  return {
    blanketOrderId: null,
    beyondQuotation: [],
    completeDelivery: false,
    deliveryPriority: 2,
    deliveryBlock: null,
    billingBlock: null,
    pricingBlock: null,
    enteredAt: `${String(order['date'])}T00:00:00.000Z`,
    ...order,
    lines: rowsOf(order['lines']).map((line) => ({
      shortClosed: 0,
      shortCloseReason: null,
      reversed: 0,
      returned: 0,
      returnedForRedelivery: 0,
      credited: 0,
      requestedDate: null,
      fixedDate: false,
      deliveryGroup: null,
      maxPartialDeliveries: null,
      ...line,
    })),
  };
}

/** Completes a quotation: the first and only revision, nothing lost, nothing optional. */
export function completeQuotation(quotation: StoredRow): StoredRow {
  return {
    baseNumber: quotation['number'],
    revision: 1,
    revises: null,
    supersededBy: null,
    inquiryId: null,
    lostReason: null,
    optionalLines: [],
    ...quotation,
    lines: rowsOf(quotation['lines']).map((line) => ({ lostReason: null, ...line })),
  };
}

function rowsOf(value: unknown): readonly StoredRow[] {
  return Array.isArray(value) ? (value as StoredRow[]) : [];
}
