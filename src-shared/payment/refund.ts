import { accounts, type LedgerEntryRow } from '../accounting/posting.ts';
import { entryOf } from '../accounting/posting-rules.ts';
import { changeCreditNote, type CreditNoteRow } from '../invoice/credit-note.ts';
import type { AllocationSource } from '../invoice/settlement.ts';
import type { BusinessDate } from '../kernel/business-date.ts';
import type { DecisionContext } from '../kernel/decision-context.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { addMoney, subtractMoney, type Money } from '../money/money.ts';
import { openOf, sourceRef, type OpenSource } from './allocation.ts';
import { isCleared, type ReceiptRow } from './receipt.ts';

/** Money paid back to a customer. Never changed. */
export type RefundRow = {
  readonly id: string;
  readonly date: BusinessDate;
  readonly customerCode: string;
  /** The receipt whose rest, or the credit note, that is paid back. */
  readonly source: AllocationSource;
  readonly amount: Money;
  readonly method: 'cash' | 'transfer';
  readonly cashSessionId: string | null;
  readonly createdBy: string;
};

/**
 * Pays back what a receipt left on account or a credit note has open: any part of it, so that one credit
 * note may be offset in part and refunded in part (Dolibarr#19003).
 */
export function decideRefund(
  input: { readonly refundId: string; readonly amount: Money; readonly method: 'cash' | 'transfer' },
  facts: { readonly source: OpenSource; readonly cashSessionId: string | null },
  context: DecisionContext,
): Result<
  {
    readonly refund: RefundRow;
    readonly receipt: ReceiptRow | null;
    readonly creditNote: CreditNoteRow | null;
    readonly entry: LedgerEntryRow;
  },
  DomainError
> {
  const { source } = facts;
  const { number } = source.row;
  const { amount } = input;
  const left = openOf(source);
  if (amount === 0 || left <= 0) return refuse({ code: 'nothing-on-account', number });
  if (amount > left) return refuse({ code: 'source-exceeded', number, left });
  if (source.kind === 'receipt' && !isCleared(source.row)) return refuse({ code: 'giro-not-cleared', number });
  const refund: RefundRow = {
    id: input.refundId,
    date: context.day,
    customerCode: source.row.customerCode,
    source: sourceRef(source),
    amount,
    method: input.method,
    cashSessionId: input.method === 'cash' ? facts.cashSessionId : null,
    createdBy: context.userId,
  };
  return ok({
    refund,
    receipt:
      source.kind === 'receipt'
        ? {
            ...source.row,
            unallocated: subtractMoney(source.row.unallocated, amount),
            version: source.row.version + 1,
          }
        : null,
    creditNote:
      source.kind === 'creditNote'
        ? changeCreditNote(source.row, { refunded: addMoney(source.row.refunded, amount) })
        : null,
    entry: entryOf(
      'refund',
      {
        amount,
        of: source.kind === 'receipt' ? 'advance' : 'creditNote',
        moneyAccount: input.method === 'cash' ? accounts.cash : accounts.bank,
      },
      { id: `refund-${refund.id}`, date: context.day, number },
    ),
  });
}
