import { quantity, type Quantity } from '../money/money.ts';

/**
 * What has happened to one order line, in base units. Only ever counted up by the documents that follow:
 * every status is computed from these, none is stored as a percentage.
 */
export type LineProgress = {
  readonly quantity: Quantity;
  /** Given up by a person or within the under-delivery tolerance: will not be delivered. */
  readonly shortClosed: Quantity;
  /** Why a person gave it up; null when nothing is, or when the tolerance closed the line. */
  readonly shortCloseReason: string | null;
  /** Σ of all goods issues, never less than before: a reversal counts in `reversed`. */
  readonly issued: Quantity;
  /** Σ of reversed goods issues. */
  readonly reversed: Quantity;
  /** Σ of goods that came back, whatever for; includes `returnedForRedelivery`. */
  readonly returned: Quantity;
  /** Σ of goods that came back and are to be delivered again. */
  readonly returnedForRedelivery: Quantity;
  /** Σ of all invoices. */
  readonly invoiced: Quantity;
  /** Σ of quantities on credit notes. A price correction credits no quantity. */
  readonly credited: Quantity;
  /** A charge: never delivered, and billed with the goods. */
  readonly charge?: object;
};

/** Progress of a line to which nothing has happened. */
export const untouched = {
  shortClosed: quantity(0),
  shortCloseReason: null,
  issued: quantity(0),
  reversed: quantity(0),
  returned: quantity(0),
  returnedForRedelivery: quantity(0),
  invoiced: quantity(0),
  credited: quantity(0),
} as const satisfies Omit<LineProgress, 'quantity'>;

/** What the customer has been given and need not be given again. */
export function deliveredQuantity(line: LineProgress): Quantity {
  return quantity(line.issued - line.reversed - line.returnedForRedelivery);
}

/** What is still to be delivered; 0 when more was delivered than ordered, and for charges. */
export function toDeliver(line: LineProgress): Quantity {
  if (line.charge) return quantity(0);
  return quantity(Math.max(0, line.quantity - line.shortClosed - deliveredQuantity(line)));
}

/** What the customer has kept, and may be billed for. A charge is billed with goods, never by itself. */
export function netBillable(line: LineProgress): Quantity {
  if (line.charge) return netInvoiced(line);
  return quantity(line.issued - line.reversed - line.returned);
}

/** What was billed and not credited. */
export function netInvoiced(line: LineProgress): Quantity {
  return quantity(line.invoiced - line.credited);
}

/** What is still to be billed; negative while goods that came back are not yet credited. */
export function toBill(line: LineProgress): Quantity {
  return quantity(netBillable(line) - netInvoiced(line));
}

/** True when nothing of the line is left to deliver, to bill or to credit. */
export function isComplete(line: LineProgress): boolean {
  return toDeliver(line) === 0 && toBill(line) === 0;
}

/**
 * The state that follows from the quantities. Closed means that nothing is left to deliver because a
 * person gave something up; a line closed by its under-delivery tolerance counts as delivered.
 */
export function deliveryState(
  lines: readonly LineProgress[],
): 'confirmed' | 'partlyDelivered' | 'delivered' | 'closed' {
  if (lines.every((line) => toDeliver(line) === 0)) {
    return lines.some((line) => line.shortCloseReason !== null) ? 'closed' : 'delivered';
  }
  return lines.some((line) => deliveredQuantity(line) > 0) ? 'partlyDelivered' : 'confirmed';
}
