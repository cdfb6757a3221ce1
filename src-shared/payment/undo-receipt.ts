import { entryOf } from '../accounting/posting-rules.ts';
import type { LedgerEntryRow } from '../accounting/posting.ts';
import type { InvoiceRow } from '../invoice/invoice.ts';
import { allocationRows, settle, type AllocationRow } from '../invoice/settlement.ts';
import type { DecisionContext } from '../kernel/decision-context.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { transition } from '../kernel/state-machine.ts';
import { money, sumMoney, zeroMoney } from '../money/money.ts';
import { standingAllocations } from './allocation.ts';
import { receiptStates } from './receipt-states.ts';
import { discountIn, moneyAccountOf, withheldIn, type ReceiptRow } from './receipt.ts';

export type UndoneReceipt = {
  readonly receipt: ReceiptRow;
  readonly invoices: readonly InvoiceRow[];
  readonly allocations: readonly AllocationRow[];
  readonly entry: LedgerEntryRow;
};

type UndoFacts = {
  readonly receipt: ReceiptRow;
  readonly invoice: (id: string) => InvoiceRow | undefined;
  /** Later allocations of the receipt, reversals included. */
  readonly rows: readonly AllocationRow[];
  /** Paid back of what it had left on account. */
  readonly refunded: number;
  /** The drawer that took its cash was counted and closed since. */
  readonly drawerClosed: boolean;
};

/** A giro that the bank did not pay: its allocations are reversed, and the customer owes again. */
export function decideBounceGiro(
  input: { readonly reason: string },
  facts: UndoFacts,
  context: DecisionContext,
): Result<UndoneReceipt, DomainError> {
  if (facts.receipt.giro === null) return refuse({ code: 'not-a-giro', number: facts.receipt.number });
  return undo('bounced', input.reason, facts, context);
}

/**
 * A receipt posted wrongly is undone by its opposite, with a reason; the paper that was given says so. Cash of
 * a drawer that was closed since is not undone there: its allocation is reversed and the money paid back out
 * of the drawer of today, so that a closing never changes.
 */
export function decideReverseReceipt(
  input: { readonly reason: string },
  facts: UndoFacts,
  context: DecisionContext,
): Result<UndoneReceipt, DomainError> {
  if (facts.drawerClosed) return refuse({ code: 'drawer-closed-since', number: facts.receipt.number });
  return undo('reversed', input.reason, facts, context);
}

/** The bank has paid a giro: from its maturity on. */
export function decideClearGiro(
  facts: { readonly receipt: ReceiptRow },
  context: DecisionContext,
): Result<{ readonly receipt: ReceiptRow; readonly entry: LedgerEntryRow }, DomainError> {
  const { receipt } = facts;
  const { number, giro } = receipt;
  if (giro === null) return refuse({ code: 'not-a-giro', number });
  if (receipt.state !== 'posted') return refuse({ code: 'receipt-undone', number });
  if (giro.clearedOn !== null) return refuse({ code: 'giro-cleared', number });
  if (context.day < giro.maturity) return refuse({ code: 'giro-not-due', number, maturity: giro.maturity });
  return ok({
    receipt: { ...receipt, giro: { ...giro, clearedOn: context.day }, version: receipt.version + 1 },
    entry: entryOf(
      'giroCleared',
      { amount: receipt.amount },
      { id: `giroCleared-${receipt.id}`, date: context.day, number },
    ),
  });
}

/** Posts the opposite of what the receipt stands for now: later allocations and reversals counted in. */
function undo(
  state: 'bounced' | 'reversed',
  reason: string,
  facts: UndoFacts,
  context: DecisionContext,
): Result<UndoneReceipt, DomainError> {
  const { receipt, rows } = facts;
  const { number } = receipt;
  if (!transition(receiptStates, receipt.state, state).ok) return refuse({ code: 'receipt-undone', number });
  if (facts.refunded > 0) return refuse({ code: 'receipt-refunded', number });
  const standing = standingAllocations({ kind: 'receipt', row: receipt }, rows);
  const invoices: InvoiceRow[] = [];
  for (const { invoiceId, amount } of standing) {
    const invoice = facts.invoice(invoiceId);
    if (!invoice) return refuse({ code: 'unknown-invoice' });
    invoices.push(settle(invoice, money(-amount), 'receipt'));
  }
  const head = {
    id: `${state}-${receipt.id}`,
    date: context.day,
    customerCode: receipt.customerCode,
    source: { kind: 'receipt', id: receipt.id, number } as const,
    createdBy: context.userId,
  };
  const back = standing.map((one) => ({
    ...one,
    amount: money(-one.amount),
    discount: money(-one.discount),
  }));
  const taken = sumMoney(rows.map((row) => row.discount));
  return ok({
    receipt: { ...receipt, state, unallocated: zeroMoney, undoneBecause: reason, version: receipt.version + 1 },
    invoices,
    allocations: allocationRows(back, head),
    entry: entryOf(
      state === 'bounced' ? 'giroBounced' : 'receiptReversal',
      {
        moneyAccount: moneyAccountOf(receipt),
        kept: receipt.amount,
        withheld: withheldIn(receipt),
        discount: money(discountIn(receipt) + taken),
        rounding: receipt.rounding,
        allocated: sumMoney(standing.map((one) => one.amount)),
        onAccount: receipt.unallocated,
      },
      { id: `${state}-${receipt.id}`, date: context.day, number },
    ),
  });
}
