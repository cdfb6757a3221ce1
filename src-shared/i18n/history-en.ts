import type { EventType } from '../events/events.ts';
import type { HistoryField, HistoryTable } from '../history/history-entry.ts';

/** What happened to a document, in words. */
export type HistoryWords = {
  readonly title: string;
  readonly empty: string;
  readonly failed: string;
  readonly again: string;
  readonly loading: string;
  readonly by: (name: string) => string;
  readonly approvedBy: (name: string) => string;
  /** Through another document: the delivery that left. */
  readonly through: (number: string) => string;
  readonly line: (lineNo: number, productCode: string) => string;
  readonly lineAdded: (quantity: string) => string;
  readonly lineGone: (quantity: string) => string;
  readonly nothing: string;
  readonly yes: string;
  readonly no: string;
  readonly changed: string;
  readonly more: (count: number) => string;
  readonly actions: Readonly<Partial<Record<EventType, string>>>;
  readonly fields: Readonly<Record<HistoryField, string>>;
  readonly states: Readonly<Record<HistoryTable, Readonly<Record<string, string>>>>;
};

export const historyEn: HistoryWords = {
  title: 'History',
  empty: 'Nothing has happened yet.',
  failed: 'The history could not be read.',
  again: 'Try again',
  loading: 'Reading…',
  by: (name) => name,
  approvedBy: (name) => `approved by ${name}`,
  through: (number) => `with ${number}`,
  line: (lineNo, productCode) => `Line ${lineNo} ${productCode}`,
  lineAdded: (quantity) => `added, ${quantity}`,
  lineGone: (quantity) => `removed, was ${quantity}`,
  nothing: 'none',
  yes: 'yes',
  no: 'no',
  changed: 'Changed',
  more: (count) => `${count} more changes`,
  actions: {
    'quotation.sent.v1': 'Sent',
    'quotation.revised.v1': 'Revised',
    'quotation.lost.v1': 'Marked as lost',
    'quotation.expired.v1': 'Expired',
    'quotation.superseded.v1': 'Replaced by a revision',
    'inquiry.opened.v1': 'Taken down',
    'inquiry.answered.v1': 'Answered',
    'inquiry.lost.v1': 'Marked as lost',
    'inquiry.expired.v1': 'Expired',
    'blanketOrder.opened.v1': 'Agreed',
    'blanketOrder.calledOff.v1': 'Called off',
    'blanketOrder.expired.v1': 'Expired',
    'order.confirmed.v1': 'Confirmed',
    'order.creditBlocked.v1': 'Entered, blocked by credit',
    'order.creditReleased.v1': 'Credit released',
    'order.creditRejected.v1': 'Credit rejected',
    'order.creditBlockedAgain.v1': 'Blocked again by credit',
    'order.changed.v1': 'Changed',
    'order.shortClosed.v1': 'Remainder closed',
    'order.reopened.v1': 'Reopened',
    'order.held.v1': 'Held',
    'order.holdLifted.v1': 'Hold lifted',
    'order.cancelled.v1': 'Cancelled',
    'order.reallocated.v1': 'Goods allocated anew',
    'order.levelled.v1': 'Delivery day moved',
    'delivery.created.v1': 'Delivery created',
    'delivery.pickingStarted.v1': 'Picking started',
    'delivery.picked.v1': 'Picked',
    'delivery.packed.v1': 'Packed',
    'delivery.loaded.v1': 'Loaded',
    'delivery.steppedBack.v1': 'One step back',
    'delivery.cancelled.v1': 'Delivery cancelled',
    'delivery.goodsIssued.v1': 'Goods issued',
    'delivery.reversed.v1': 'Goods issue reversed',
    'delivery.proven.v1': 'Received by the customer',
    'return.posted.v1': 'Goods returned',
    'invoice.posted.v1': 'Invoiced',
    'invoice.orderInvoiced.v1': 'Invoiced',
    'invoice.collected.v1': 'Invoiced',
    'invoice.downPaymentPosted.v1': 'Deposit invoiced',
    'invoice.voided.v1': 'Invoice voided',
    'creditNote.posted.v1': 'Credited',
    'receipt.posted.v1': 'Paid',
    'receipt.reversed.v1': 'Payment reversed',
    'giro.cleared.v1': 'Giro cleared',
    'giro.bounced.v1': 'Giro bounced',
    'allocation.posted.v1': 'Payment allocated',
    'allocation.reversed.v1': 'Allocation reversed',
    'refund.posted.v1': 'Paid back',
  },
  fields: {
    state: 'State',
    requestedDate: 'Requested date',
    validUntil: 'Valid until',
    dueDate: 'Due date',
    issuedOn: 'Left on',
    customerReference: 'Customer PO',
    completeDelivery: 'Complete delivery',
    deliveryPriority: 'Priority',
    shipToCode: 'Ship to',
    priceList: 'Price list',
    termsDays: 'Terms, days',
    routeId: 'Route',
    deliveryBlock: 'Delivery hold',
    billingBlock: 'Billing hold',
    pricingBlock: 'Price hold',
    release: 'Credit release',
    cancelReason: 'Reason',
    lostReason: 'Reason',
    reason: 'Reason',
    undoneBecause: 'Reason',
    printedNote: 'Printed note',
    internalNote: 'Internal note',
    vehicle: 'Vehicle',
    driver: 'Driver',
    packages: 'Packages',
    paid: 'Paid',
    unallocated: 'On account',
    total: 'Total',
    line: 'Line',
    quantity: 'Quantity',
    unitPrice: 'Price',
    discount: 'Discount',
    amountOff: 'Amount off',
    specification: 'Specification',
    shortClosed: 'Closed short',
    shortCloseReason: 'Closed because',
    promised: 'Promised',
    picked: 'Picked',
    issued: 'Delivered',
    reversed: 'Reversed',
    returned: 'Returned',
    invoiced: 'Invoiced',
    credited: 'Credited',
    orderedQuantity: 'Ordered',
    received: 'Received',
  },
  states: {
    inquiries: { open: 'Open', answered: 'Answered', lost: 'Lost', expired: 'Expired' },
    quotations: {
      sent: 'Sent',
      partlyOrdered: 'Partly ordered',
      ordered: 'Ordered',
      lost: 'Lost',
      expired: 'Expired',
      superseded: 'Revised',
    },
    blanketOrders: { open: 'Open', fulfilled: 'Called off', expired: 'Expired' },
    orders: {
      creditBlocked: 'Blocked: credit',
      confirmed: 'Open',
      partlyDelivered: 'Partly delivered',
      delivered: 'Delivered',
      closed: 'Closed',
      cancelled: 'Void',
    },
    deliveries: {
      created: 'Open',
      picking: 'Being picked',
      picked: 'Picked',
      packed: 'Packed',
      loaded: 'Loaded',
      issued: 'Left',
      delivered: 'Received',
      invoiced: 'Invoiced',
      reversed: 'Reversed',
      cancelled: 'Void',
    },
    returns: { posted: 'Posted' },
    invoices: { posted: 'Open', partlyPaid: 'Partly paid', paid: 'Paid', credited: 'Credited', voided: 'Void' },
    creditNotes: { posted: 'Open', applied: 'Offset', refunded: 'Paid back' },
    receipts: { posted: 'Posted', cleared: 'Cleared', bounced: 'Bounced', reversed: 'Reversed' },
  },
};
