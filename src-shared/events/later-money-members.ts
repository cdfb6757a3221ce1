/* What invoices and receipts of earlier versions were before they had the members that came later. */

type StoredRow = Readonly<Record<string, unknown>>;

/** Completes an invoice: an ordinary one, settled by receipts alone, nothing credited. */
export function completeInvoice(invoice: StoredRow): StoredRow {
  return { kind: 'standard', creditApplied: 0, credited: 0, advanceSettled: 0, voidReason: null, ...invoice };
}

/** Completes a receipt: it stands, was cash, and settled invoices with all of its money. */
export function completeReceipt(receipt: StoredRow): StoredRow {
  return {
    state: 'posted',
    rounding: 0,
    onAccount: 0,
    unallocated: 0,
    orderId: null,
    giro: null,
    cashSessionId: null,
    undoneBecause: null,
    ...receipt,
  };
}
