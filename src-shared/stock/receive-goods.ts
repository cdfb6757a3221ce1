import { accounts, credit, debit, ledgerEntry, type LedgerEntryRow } from '../accounting/posting.ts';
import type { DecisionContext } from '../kernel/decision-context.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { sumMoney } from '../money/money.ts';
import {
  applyMovement,
  type BalanceRow,
  type MovementLine,
  type MovementRow,
  type PlannedReceiptRow,
} from './stock.ts';

export type GoodsReceipt = {
  readonly plannedReceipts: readonly PlannedReceiptRow[];
  readonly balances: readonly BalanceRow[];
  readonly movement: MovementRow;
  readonly entry: LedgerEntryRow;
};

/** Takes expected goods into stock, whole and at the cost head office stated. */
export function decideReceiveGoods(
  input: { readonly receiptId: string; readonly plannedReceiptIds: readonly string[] },
  facts: {
    readonly plannedReceipt: (id: string) => PlannedReceiptRow | undefined;
    readonly balance: (productCode: string) => BalanceRow;
    readonly number: string;
  },
  context: DecisionContext,
): Result<GoodsReceipt, DomainError> {
  const received = new Map<string, PlannedReceiptRow>();
  const balances = new Map<string, BalanceRow>();
  const lines: MovementLine[] = [];
  for (const id of input.plannedReceiptIds) {
    const planned = facts.plannedReceipt(id);
    if (!planned) return refuse({ code: 'unknown-planned-receipt', id });
    if (planned.state === 'received' || received.has(id)) return refuse({ code: 'already-received', id });
    received.set(id, { ...planned, state: 'received' });
    const { productCode, quantity, value } = planned;
    lines.push({ productCode, quantity, value });
    balances.set(
      productCode,
      applyMovement(balances.get(productCode) ?? facts.balance(productCode), { productCode, quantity, value }),
    );
  }
  const value = sumMoney(lines.map((line) => line.value));
  return ok({
    plannedReceipts: [...received.values()],
    balances: [...balances.values()],
    movement: { id: input.receiptId, kind: 'goodsReceipt', number: facts.number, date: context.day, lines },
    entry: ledgerEntry({
      id: `goodsReceipt-${input.receiptId}`,
      date: context.day,
      source: 'goodsReceipt',
      number: facts.number,
      lines: [debit(accounts.inventory, value), credit(accounts.goodsClearing, value)],
    }),
  });
}
