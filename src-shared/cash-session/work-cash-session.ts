import { accounts, type LedgerEntryRow } from '../accounting/posting.ts';
import { entryOf } from '../accounting/posting-rules.ts';
import type { DecisionContext } from '../kernel/decision-context.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { addMoney, money, subtractMoney, zeroMoney, type Money } from '../money/money.ts';
import {
  cashTotals,
  countedTotal,
  takingsOf,
  type CashFlows,
  type CashMovementRow,
  type CashSessionRow,
  type Denomination,
} from './cash-session.ts';

/** Opens a drawer with its float. One session at a time for each till. */
export function decideOpenCashSession(
  input: { readonly sessionId: string; readonly till: string; readonly openingFloat: Money },
  facts: { readonly openAtTill: CashSessionRow | undefined },
  context: DecisionContext,
): Result<{ readonly cashSession: CashSessionRow }, DomainError> {
  if (facts.openAtTill) return refuse({ code: 'cash-session-open', till: input.till });
  return ok({
    cashSession: {
      id: input.sessionId,
      till: input.till,
      state: 'open',
      openedOn: context.day,
      openedBy: context.userId,
      openingFloat: input.openingFloat,
      count: null,
      closing: null,
      version: 1,
    },
  });
}

/** Puts cash into the drawer or takes it out, with a reason. No more can be taken than is there. */
export function decideMoveCash(
  input: Pick<CashMovementRow, 'kind' | 'purpose' | 'amount' | 'reason'> & { readonly movementId: string },
  facts: { readonly session: CashSessionRow; readonly flows: CashFlows },
  context: DecisionContext,
): Result<{ readonly cashMovement: CashMovementRow; readonly entry: LedgerEntryRow }, DomainError> {
  const { session } = facts;
  const { till } = session;
  const { kind, purpose, amount, reason } = input;
  if (session.state === 'closed') return refuse({ code: 'cash-session-closed', till });
  if (amount === 0) return refuse({ code: 'nothing-received' });
  const left = cashTotals(session.openingFloat, facts.flows).expected;
  if (kind === 'out' && amount > left) return refuse({ code: 'cash-not-there', till, left });
  const cashMovement: CashMovementRow = {
    id: input.movementId,
    sessionId: session.id,
    date: context.day,
    kind,
    purpose,
    amount,
    reason,
    createdBy: context.userId,
  };
  const signed = kind === 'in' ? amount : money(-amount);
  const against = purpose === 'safe' ? accounts.safe : accounts.pettyExpense;
  const head = { id: `cashMovement-${cashMovement.id}`, date: context.day, number: session.till };
  return ok({ cashMovement, entry: entryOf('cashMovement', { amount: signed, against }, head) });
}

/** Records a blind count by denomination. It says nothing about what is due, and may be repeated until closing. */
export function decideCountCash(
  input: { readonly denominations: readonly Denomination[] },
  facts: { readonly session: CashSessionRow },
  context: DecisionContext,
): Result<{ readonly cashSession: CashSessionRow }, DomainError> {
  const { session } = facts;
  if (session.state === 'closed') return refuse({ code: 'cash-session-closed', till: session.till });
  const { denominations } = input;
  const count = { denominations, total: countedTotal(denominations), countedBy: context.userId };
  return ok({ cashSession: { ...session, count, version: session.version + 1 } });
}

/**
 * Closes a counted session. What was counted stands: a difference is posted on its own with its reason,
 * never forced to zero and never lost (erpnext#25638, #43392).
 *
 * @param facts.last the last closing of the till, whose number and perpetual total this one continues
 */
export function decideCloseCashSession(
  input: { readonly varianceReason: string | null },
  facts: {
    readonly session: CashSessionRow;
    readonly flows: CashFlows;
    readonly last: CashSessionRow['closing'];
  },
  context: DecisionContext,
): Result<{ readonly cashSession: CashSessionRow; readonly entry: LedgerEntryRow | null }, DomainError> {
  const { session, flows, last } = facts;
  const { till, count } = session;
  if (session.state === 'closed') return refuse({ code: 'cash-session-closed', till });
  if (!count) return refuse({ code: 'cash-not-counted', till });
  const totals = cashTotals(session.openingFloat, flows);
  const variance = subtractMoney(count.total, totals.expected);
  const varianceReason = input.varianceReason?.trim() ?? '';
  if (variance !== 0 && varianceReason === '') return refuse({ code: 'variance-needs-reason', till });
  const closing = {
    zNumber: (last?.zNumber ?? 0) + 1,
    closedOn: context.day,
    totals,
    counted: count.total,
    variance,
    varianceReason: variance === 0 ? null : varianceReason,
    perpetualTotal: addMoney(last?.perpetualTotal ?? zeroMoney, takingsOf(totals)),
  };
  const head = { id: `cashVariance-${session.id}`, date: context.day, number: `${till}-Z${closing.zNumber}` };
  return ok({
    cashSession: { ...session, state: 'closed', closing, version: session.version + 1 },
    entry: variance === 0 ? null : entryOf('cashVariance', { variance }, head),
  });
}
