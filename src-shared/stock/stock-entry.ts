import { accounts, credit, debit, ledgerEntry, type Account, type LedgerEntryRow } from '../accounting/posting.ts';
import { money, type Money } from '../money/money.ts';
import type { StockPosting } from './stock-posting.ts';

/**
 * The entry of a stock posting: what inventory gained or lost against an account, and corrections of goods
 * that had left below zero against revaluation. Null when nothing has a value.
 *
 * @param against account of the other side: where the goods came from or went to
 */
export function stockEntry(
  posting: StockPosting,
  against: Account,
  head: Omit<LedgerEntryRow, 'lines'>,
): LedgerEntryRow | null {
  const lines = [...inventoryAgainst(posting.moved(), against), ...revaluationLines(posting.revaluation())];
  return lines.length === 0 ? null : ledgerEntry({ ...head, lines });
}

/** Inventory and its other side, for a change of stock value of either sign. */
export function inventoryAgainst(change: Money, against: Account): LedgerEntryRow['lines'] {
  if (change === 0) return [];
  return change > 0
    ? [debit(accounts.inventory, change), credit(against, change)]
    : [debit(against, money(-change)), credit(accounts.inventory, money(-change))];
}

export function revaluationLines(change: Money): LedgerEntryRow['lines'] {
  return inventoryAgainst(change, accounts.stockRevaluation);
}
