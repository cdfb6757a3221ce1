import type { DocumentTotals, LineAmounts, LineItem } from '../catalogue/priced-line.ts';
import type { BusinessDate } from '../kernel/business-date.ts';
import { mayMove } from '../kernel/state-machine.ts';
import { money, quantity, sumMoney, sumQuantity, type Money, type Quantity } from '../money/money.ts';
import { divideHalfUp } from '../money/rounding.ts';
import { creditNoteStates, type CreditNoteDocumentState } from './credit-note-states.ts';
import type { DocumentTaxSettlement } from '../tax/buyer-tax-code.ts';
import type { InvoiceLine } from './invoice.ts';
import { receivableOf } from './receivable.ts';

/** By quantity: goods came back or were never there. By price: too much was charged. Goodwill: neither. */
export type CreditNoteKind = 'quantity' | 'price' | 'goodwill';

export type CreditNoteState = Exclude<CreditNoteDocumentState, 'draft' | 'deleted'>;

/** Amounts are positive: what the customer is given back. */
export type CreditNoteLine = LineItem &
  LineAmounts & {
    /** The invoice line it takes back; null only for goodwill. */
    readonly invoiceLineNo: number | null;
    readonly role?: 'downPayment';
  };

/** A posted credit note: a debt of the branch until it is allocated or paid back, in any amounts. */
export type CreditNoteRow = {
  readonly id: string;
  readonly number: string;
  readonly state: CreditNoteState;
  readonly kind: CreditNoteKind;
  readonly customerCode: string;
  readonly customerName: string;
  /** null only for goodwill. */
  readonly invoiceId: string | null;
  readonly invoiceNumber: string | null;
  readonly date: BusinessDate;
  readonly reason: string;
  readonly lines: readonly CreditNoteLine[];
  readonly totals: DocumentTotals;
  /** As on its invoice; of goodwill without one as the customer is now. Absent: all of the total is given back. */
  readonly taxSettlement?: DocumentTaxSettlement;
  /** Offset against invoices. */
  readonly applied: Money;
  readonly refunded: Money;
  /** Number of the buyer's electronic nota retur, once it is there. */
  readonly notaReturNo: string | null;
  readonly createdBy: string;
  readonly version: number;
};

/** What of a credit note is neither offset nor paid back. */
export function openCreditOf(note: Pick<CreditNoteRow, 'totals' | 'taxSettlement' | 'applied' | 'refunded'>): Money {
  return money(receivableOf(note) - note.applied - note.refunded);
}

/**
 * The next version of a credit note after an offset or refund, with the state that follows.
 *
 * @throws RangeError when the table of states has no such move: decisions refuse that before.
 */
export function changeCreditNote(
  note: CreditNoteRow,
  change: Partial<Pick<CreditNoteRow, 'applied' | 'refunded'>>,
): CreditNoteRow {
  const changed = { ...note, ...change, version: note.version + 1 };
  const state = creditNoteState(changed);
  if (!mayMove(creditNoteStates, note.state, state)) {
    throw new RangeError(`${note.number} cannot move from ${note.state} to ${state}`);
  }
  return { ...changed, state };
}

/** A note used up in part by refund counts as refunded. */
export function creditNoteState(
  note: Pick<CreditNoteRow, 'totals' | 'taxSettlement' | 'applied' | 'refunded'>,
): CreditNoteState {
  if (openCreditOf(note) !== 0) return 'posted';
  return note.refunded > 0 ? 'refunded' : 'applied';
}

/** What may still be credited of an invoice line. */
export type CreditableRest = LineAmounts & { readonly quantity: Quantity };

const parts = ['gross', 'discountAmount', 'net', 'otherTaxBase', 'tax'] as const;

/** An invoice line less everything credited on it so far, by quantity or price. */
export function creditableRest(line: InvoiceLine, earlier: readonly CreditNoteRow[]): CreditableRest {
  const credited = earlier
    .flatMap((note) => (note.state === 'voided' ? [] : note.lines))
    .filter((one) => one.invoiceLineNo === line.lineNo);
  const rest = Object.fromEntries(
    parts.map((part) => [part, money(line[part] - sumMoney(credited.map((one) => one[part])))]),
  ) as Record<(typeof parts)[number], Money>;
  return { ...rest, quantity: quantity(line.quantity - sumQuantity(credited.map((one) => one.quantity))) };
}

/**
 * Amounts of crediting a quantity: its share of what is left, so that the last of it takes the rest and
 * the credit notes of a line never exceed it. All of an untouched line is its exact negative (I15).
 */
export function creditByQuantity(rest: CreditableRest, credited: Quantity): LineAmounts {
  return share(rest, BigInt(credited), BigInt(rest.quantity));
}

/** Amounts of a price correction by a net amount, with the tax that belongs to it. */
export function creditByPrice(rest: CreditableRest, net: Money): LineAmounts {
  const { otherTaxBase, tax } = share(rest, BigInt(net), BigInt(rest.net));
  return { gross: net, discountAmount: money(0), net, otherTaxBase, tax };
}

function share(rest: CreditableRest, numerator: bigint, divisor: bigint): LineAmounts {
  const of = (amount: Money): Money => money(divideHalfUp(BigInt(amount) * numerator, divisor));
  const gross = of(rest.gross);
  const net = of(rest.net);
  return {
    gross,
    net,
    discountAmount: money(gross - net),
    otherTaxBase: of(rest.otherTaxBase),
    tax: of(rest.tax),
  };
}
