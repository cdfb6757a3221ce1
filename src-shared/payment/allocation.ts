import { entryOf } from '../accounting/posting-rules.ts';
import type { LedgerEntryRow } from '../accounting/posting.ts';
import { changeCreditNote, openCreditOf, type CreditNoteRow } from '../invoice/credit-note.ts';
import { openParts, type InvoiceRow } from '../invoice/invoice.ts';
import {
  allocationRows,
  settle,
  settleInvoices,
  type AllocationRow,
  type AllocationSource,
  type WantedAllocation,
} from '../invoice/settlement.ts';
import type { DecisionContext } from '../kernel/decision-context.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { addMoney, money, subtractMoney, sumMoney, zeroMoney, type Money } from '../money/money.ts';
import { openReceiptAmount, type ReceiptRow } from './receipt.ts';

/** A receipt or credit note whose rest is allocated. */
export type OpenSource =
  | { readonly kind: 'receipt'; readonly row: ReceiptRow }
  | { readonly kind: 'creditNote'; readonly row: CreditNoteRow };

/** What changes when rests are allocated or allocations reversed. `entry` is null where no account moves. */
export type AllocationChange = {
  readonly allocations: readonly AllocationRow[];
  readonly invoices: readonly InvoiceRow[];
  readonly receipt: ReceiptRow | null;
  readonly creditNote: CreditNoteRow | null;
  readonly entry: LedgerEntryRow | null;
};

/**
 * How a payment is spread when nobody chose: oldest due first, instalment by
 * instalment, then by number, each as far as it is open.
 * What is left stays on account.
 *
 * @param amount to spread, in minor units
 */
export function allocateOldestFirst(amount: Money, open: readonly InvoiceRow[]): WantedAllocation[] {
  let left = Number(amount);
  const parts = open.flatMap((invoice) => openParts(invoice).map((part) => ({ ...part, invoice })));
  parts.sort((a, b) =>
    a.dueDate === b.dueDate ? (a.invoice.number < b.invoice.number ? -1 : 1) : a.dueDate < b.dueDate ? -1 : 1,
  );
  const taken = new Map<string, Money>();
  for (const { invoice, amount: due } of parts) {
    const part = money(Math.min(left, due));
    left -= part;
    if (part > 0) taken.set(invoice.id, addMoney(taken.get(invoice.id) ?? zeroMoney, part));
  }
  return [...taken].map(([invoiceId, settled]) => ({ invoiceId, amount: settled }));
}

/** What a source has left to allocate. */
export function openOf(source: OpenSource): Money {
  return source.kind === 'receipt' ? openReceiptAmount(source.row) : openCreditOf(source.row);
}

/**
 * Allocates the rest of a receipt (an advance picked up later: erpnext#50588) or credit note to invoices
 * of the same customer, in amounts of the user's choice (erpnext#49813), else to the oldest due first.
 */
export function decideAllocate(
  input: { readonly allocationId: string; readonly allocations?: readonly WantedAllocation[] | undefined },
  facts: {
    readonly source: OpenSource;
    readonly invoice: (id: string) => InvoiceRow | undefined;
    readonly openInvoices: readonly InvoiceRow[];
  },
  context: DecisionContext,
): Result<AllocationChange, DomainError> {
  const { source } = facts;
  const { customerCode, number } = source.row;
  const left = openOf(source);
  if (left <= 0) return refuse({ code: 'nothing-on-account', number });
  const wanted = input.allocations ?? allocateOldestFirst(left, facts.openInvoices);
  const amount = sumMoney(wanted.map((one) => one.amount));
  if (wanted.length === 0) return refuse({ code: 'no-open-invoice', number });
  if (amount > left) return refuse({ code: 'source-exceeded', number, left });
  const settled = settleInvoices(wanted, { customerCode, invoice: facts.invoice }, source.kind);
  if (!settled.ok) return settled;
  const parts = wanted.map((one, index) => ({ ...one, invoiceNumber: settled.value[index]?.number ?? '' }));
  return ok({
    allocations: allocationRows(parts, rowHead(input.allocationId, source, context)),
    invoices: settled.value,
    ...usedUp(source, amount),
    entry:
      source.kind === 'receipt'
        ? entryOf('allocation', { amount }, { id: `allocation-${input.allocationId}`, date: context.day, number })
        : null,
  });
}

/**
 * Takes back everything that a receipt or credit note settles on one invoice: the invoice is open again,
 * the money is on account again, a discount given with it is taken back.
 *
 * @param facts.rows later allocations of the source, reversals included
 */
export function decideReverseAllocation(
  input: { readonly allocationId: string; readonly invoiceId: string },
  facts: {
    readonly source: OpenSource;
    readonly invoice: InvoiceRow;
    readonly rows: readonly AllocationRow[];
  },
  context: DecisionContext,
): Result<AllocationChange, DomainError> {
  const { source, invoice } = facts;
  const { number } = source.row;
  const { state } = source.row;
  if (state === 'bounced' || state === 'reversed' || state === 'refunded' || state === 'voided') {
    return refuse({ code: 'receipt-undone', number });
  }
  const standing = standingAllocations(source, facts.rows).find((one) => one.invoiceId === input.invoiceId);
  if (!standing) return refuse({ code: 'not-allocated', number, invoiceNumber: invoice.number });
  const back = money(-standing.amount);
  const part = {
    invoiceId: invoice.id,
    invoiceNumber: invoice.number,
    amount: back,
    discount: money(-standing.discount),
  };
  const { amount, discount } = standing;
  return ok({
    allocations: allocationRows([part], rowHead(input.allocationId, source, context)),
    invoices: [settle(invoice, back, source.kind)],
    ...usedUp(source, money(discount - amount)),
    entry:
      source.kind === 'receipt'
        ? entryOf(
            'allocationReversal',
            { amount, discount },
            { id: `allocationReversal-${input.allocationId}`, date: context.day, number },
          )
        : null,
  });
}

export type StandingAllocation = {
  readonly invoiceId: string;
  readonly invoiceNumber: string;
  readonly amount: Money;
  readonly discount: Money;
};

/** What a source settles now, by invoice: with the receipt, later, less what was reversed. */
export function standingAllocations(source: OpenSource, rows: readonly AllocationRow[]): StandingAllocation[] {
  const first = source.kind === 'receipt' ? source.row.allocations : [];
  const sums = new Map<string, StandingAllocation>();
  for (const { invoiceId, invoiceNumber, amount, discount = zeroMoney } of [...first, ...rows]) {
    const before = sums.get(invoiceId) ?? { amount: zeroMoney, discount: zeroMoney };
    sums.set(invoiceId, {
      invoiceId,
      invoiceNumber,
      amount: addMoney(before.amount, amount),
      discount: addMoney(before.discount, discount),
    });
  }
  return [...sums.values()].filter((one) => one.amount !== 0);
}

/** The source after so much more of its rest was used (negative: given back to it). */
function usedUp(
  source: OpenSource,
  amount: Money,
): { readonly receipt: ReceiptRow | null; readonly creditNote: CreditNoteRow | null } {
  if (source.kind === 'creditNote') {
    const applied = addMoney(source.row.applied, amount);
    return { receipt: null, creditNote: changeCreditNote(source.row, { applied }) };
  }
  const unallocated = subtractMoney(source.row.unallocated, amount);
  return { receipt: { ...source.row, unallocated, version: source.row.version + 1 }, creditNote: null };
}

export function sourceRef(source: OpenSource): AllocationSource {
  return { kind: source.kind, id: source.row.id, number: source.row.number };
}

function rowHead(id: string, source: OpenSource, context: DecisionContext) {
  return {
    id,
    date: context.day,
    customerCode: source.row.customerCode,
    source: sourceRef(source),
    createdBy: context.userId,
  };
}
