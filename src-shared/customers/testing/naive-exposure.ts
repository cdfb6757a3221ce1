/*
 * Exposure once more, from domain.md 2.7 alone: documents as plain lists, goods counted one by one, no
 * index, no running totals. Slow and obvious, to be compared with the rules that are used.
 */

export type NaiveLine = {
  readonly lineNo: number;
  readonly ordered: number;
  readonly shortClosed: number;
  readonly net: number;
  readonly tax: number;
  readonly promises: readonly { readonly date: string; readonly quantity: number }[];
};

export type NaiveOrder = {
  readonly id: string;
  readonly state: 'creditBlocked' | 'confirmed' | 'partlyDelivered' | 'delivered' | 'closed' | 'cancelled';
  readonly requestedDate: string;
  readonly lines: readonly NaiveLine[];
};

/** Goods that left for an order line; negative: a goods issue that was reversed. */
export type NaiveMove = { readonly orderId: string; readonly lineNo: number; readonly quantity: number };

export type NaiveInvoice = {
  readonly id: string;
  readonly orderId: string;
  /** Billed goods; none on a down payment. */
  readonly goods: readonly { readonly lineNo: number; readonly quantity: number }[];
  readonly isDownPayment: boolean;
  readonly total: number;
  readonly dueDate: string;
  /** Parts with their own due dates, earliest first; none: all on `dueDate`. */
  readonly instalments?: readonly { readonly dueDate: string; readonly amount: number }[];
};

export type NaiveReceipt = {
  readonly amount: number;
  /** Settled without money: tax the customer withheld, and an early-payment discount. */
  readonly withheld?: number;
  readonly discount?: number;
  readonly cleared: boolean;
  /** Order it was paid ahead for. */
  readonly orderId: string | null;
  readonly allocations: readonly { readonly invoiceId: string; readonly amount: number }[];
};

/** What it gives back, and what was offset or paid back of it. */
export type NaiveCreditNote = {
  readonly total: number;
  readonly refunded: number;
  readonly allocations: readonly { readonly invoiceId: string; readonly amount: number }[];
};

export type NaiveDocuments = {
  readonly orders: readonly NaiveOrder[];
  readonly moves: readonly NaiveMove[];
  readonly invoices: readonly NaiveInvoice[];
  readonly receipts: readonly NaiveReceipt[];
  readonly creditNotes: readonly NaiveCreditNote[];
};

export type NaiveExposure = {
  readonly openItems: number;
  readonly openDeliveries: number;
  readonly openOrders: number;
  readonly openOrdersLater: number;
  readonly unallocatedReceipts: number;
  readonly unclearedGiro: number;
  readonly overdue: number;
};

/**
 * @param horizonEnd last ship date that the dynamic check counts, `YYYY-MM-DD`
 * @param exceptOrderId the order being checked: it is this document, and its receipts are its own
 */
export function naiveExposure(
  documents: NaiveDocuments,
  today: string,
  horizonEnd: string,
  exceptOrderId: string | null,
): NaiveExposure {
  const { orders, moves, invoices, receipts, creditNotes } = documents;
  let openItems = 0;
  let overdue = 0;
  for (const invoice of invoices) {
    let open = invoice.total;
    for (const source of [...receipts, ...creditNotes]) {
      for (const allocation of source.allocations) if (allocation.invoiceId === invoice.id) open -= allocation.amount;
    }
    openItems += open;
    // The latest parts are paid last: what is open is of those first.
    let rest = open;
    const parts = invoice.instalments ?? [{ dueDate: invoice.dueDate, amount: invoice.total }];
    for (const part of parts.toReversed()) {
      const unpaid = Math.min(rest, part.amount);
      rest -= unpaid;
      if (today > part.dueDate) overdue += unpaid;
    }
  }
  // A credit note is an item with a negative sign; it is never due.
  for (const note of creditNotes) {
    openItems -= note.total - note.refunded;
    for (const allocation of note.allocations) openItems += allocation.amount;
  }

  let onAccount = 0;
  let unclearedGiro = 0;
  const paidAhead: Record<string, number> = {};
  for (const receipt of receipts) {
    let allocated = 0;
    for (const allocation of receipt.allocations) allocated += allocation.amount;
    if (!receipt.cleared) unclearedGiro += allocated;
    else if (receipt.orderId === null) onAccount += worthOf(receipt) - allocated;
    else paidAhead[receipt.orderId] = (paidAhead[receipt.orderId] ?? 0) + worthOf(receipt) - allocated;
  }

  let openDeliveries = 0;
  let openOrders = 0;
  let openOrdersLater = 0;
  for (const order of orders) {
    let within = 0;
    let later = 0;
    for (const line of order.lines) {
      const gone = moved(moves, order.id, line.lineNo);
      const billed = billedOf(invoices, order.id, line.lineNo);
      // Issued, not invoiced.
      for (let unit = 1; unit <= gone; unit += 1) if (unit > billed) openDeliveries += unitValue(line, unit);
      // Ordered − delivered − invoiced: a unit counts while it is neither.
      const dates = shipDates(line, gone, order.requestedDate);
      const wanted = line.ordered - line.shortClosed;
      for (let unit = 1; unit <= wanted; unit += 1) {
        if (unit <= gone || unit <= billed) continue;
        const date = dates[dates.length - 1 - (wanted - unit)] ?? order.requestedDate;
        if (date > horizonEnd) later += unitValue(line, unit);
        else within += unitValue(line, unit);
      }
    }
    const isOpen = order.state === 'confirmed' || order.state === 'partlyDelivered';
    if (!isOpen || order.id === exceptOrderId) continue;
    // Less settled advances: down payments first, then money paid ahead; what ships first is paid first.
    let advance = 0;
    for (const invoice of invoices) if (invoice.isDownPayment && invoice.orderId === order.id) advance += invoice.total;
    const left = Math.max(0, within + later - advance);
    const used = Math.min(left, paidAhead[order.id] ?? 0);
    paidAhead[order.id] = (paidAhead[order.id] ?? 0) - used;
    advance += used;
    openOrders += Math.max(0, within - advance);
    openOrdersLater += Math.max(0, later - Math.max(0, advance - within));
  }

  let unallocatedReceipts = onAccount;
  for (const [orderId, rest] of Object.entries(paidAhead)) if (orderId !== exceptOrderId) unallocatedReceipts += rest;
  return { openItems, openDeliveries, openOrders, openOrdersLater, unallocatedReceipts, unclearedGiro, overdue };
}

function worthOf(receipt: NaiveReceipt): number {
  return receipt.amount + (receipt.withheld ?? 0) + (receipt.discount ?? 0);
}

function moved(moves: readonly NaiveMove[], orderId: string, lineNo: number): number {
  let quantity = 0;
  for (const move of moves) if (move.orderId === orderId && move.lineNo === lineNo) quantity += move.quantity;
  return quantity;
}

function billedOf(invoices: readonly NaiveInvoice[], orderId: string, lineNo: number): number {
  let quantity = 0;
  for (const invoice of invoices) {
    if (invoice.orderId !== orderId) continue;
    for (const goods of invoice.goods) if (goods.lineNo === lineNo) quantity += goods.quantity;
  }
  return quantity;
}

/** Ship dates of the goods that have not left, one by one, earliest first; without a promise the requested date. */
function shipDates(line: NaiveLine, gone: number, requestedDate: string): string[] {
  const promised: string[] = [];
  const inOrder = line.promises.toSorted((a, b) => (a.date < b.date ? -1 : 1));
  for (const promise of inOrder) for (let unit = 0; unit < promise.quantity; unit += 1) promised.push(promise.date);
  const dates = promised.slice(gone);
  const unpromised = line.ordered - line.shortClosed - gone - dates.length;
  for (let unit = 0; unit < unpromised; unit += 1) dates.push(requestedDate);
  return dates.toSorted();
}

/** What the n-th unit of a line is worth, tax included: all up to it, less all before it, each rounded half up. */
function unitValue(line: NaiveLine, unit: number): number {
  const upTo = (amount: number, count: number) => Math.floor((2 * amount * count + line.ordered) / (2 * line.ordered));
  const part = (amount: number) => upTo(amount, unit) - upTo(amount, unit - 1);
  return part(line.net) + part(line.tax);
}
