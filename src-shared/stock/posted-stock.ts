import type { Account, LedgerEntryRow, PostingSource } from '../accounting/posting.ts';
import type { DecisionContext } from '../kernel/decision-context.ts';
import type { BatchRow } from './batch.ts';
import type { SerialRow } from './serial-numbers.ts';
import { stockEntry } from './stock-entry.ts';
import type { StockPosting } from './stock-posting.ts';
import type { BalanceRow, MovementRow } from './stock.ts';

/** Everything one stock posting leaves behind. */
export type PostedStock = {
  readonly balances: readonly BalanceRow[];
  readonly batches: readonly BatchRow[];
  readonly serials: readonly SerialRow[];
  readonly movement: MovementRow;
  /** Null when no value moved. */
  readonly entry: LedgerEntryRow | null;
};

/** The rows of a posting. @param ledger null for a movement inside the location, which has no postings. */
export function postedStock(
  posting: StockPosting,
  movement: Omit<MovementRow, 'lines' | 'date'>,
  ledger: { readonly source: PostingSource; readonly against: Account } | null,
  context: DecisionContext,
): PostedStock {
  const { id, number } = movement;
  const date = context.day;
  return {
    balances: posting.balances(),
    batches: posting.batches(),
    serials: posting.serials(id),
    movement: { ...movement, date, lines: posting.lines },
    entry:
      ledger === null
        ? null
        : stockEntry(posting, ledger.against, { id: `${ledger.source}-${id}`, date, source: ledger.source, number }),
  };
}
