import { accounts, ledgerEntry, type LedgerEntryRow } from '../accounting/posting.ts';
import type { DecisionContext } from '../kernel/decision-context.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { money, quantity, type Money, type Quantity } from '../money/money.ts';
import { checkAdjustmentLimit, type AdjustmentRight } from './adjustment-limit.ts';
import { batchKey } from './batch.ts';
import type { StockFacts } from './goods-in-and-out.ts';
import { averageCost, issueCost } from './moving-average.ts';
import { postedStock, type PostedStock } from './posted-stock.ts';
import { inventoryAgainst, revaluationLines } from './stock-entry.ts';
import { StockPosting, type StoredStock } from './stock-posting.ts';
import { quarantined } from './stock.ts';
import { lineDifference, lineProgress, type StocktakeLine, type StocktakeRow } from './stocktake.ts';

type CountedThing = { readonly productCode: string; readonly batch: string | null };

/** Begins a stocktake: freezes what is on hand of every product, or batch, that is to be counted. */
export function decideStartStocktake(
  input: { readonly stocktakeId: string; readonly lines: readonly CountedThing[] },
  facts: StockFacts & {
    /** Number of the stocktake that is counting a product already. */
    readonly underWay: (productCode: string) => string | undefined;
    readonly number: string;
  },
  context: DecisionContext,
): Result<StocktakeRow, DomainError> {
  const seen = new Set<string>();
  for (const { productCode, batch } of input.lines) {
    if (!facts.product(productCode)) return refuse({ code: 'unknown-product', productCode });
    const number = facts.underWay(productCode);
    if (number !== undefined) return refuse({ code: 'stocktake-under-way', productCode, number });
    const key = batchKey(productCode, batch ?? '');
    if (seen.has(key)) return refuse({ code: 'stocktake-under-way', productCode, number: facts.number });
    seen.add(key);
  }
  return ok({
    id: input.stocktakeId,
    number: facts.number,
    state: 'counting',
    date: context.day,
    lines: input.lines.map((line) => ({ ...line, snapshot: onHandOf(line, facts), counts: [] })),
    createdBy: context.userId,
    approvedBy: null,
    version: 1,
  });
}

/** Records a count. What moved since the snapshot is taken down with it, so that selling may go on. */
export function decideCountStock(
  stocktake: StocktakeRow,
  input: CountedThing & { readonly counted: Quantity },
  facts: StoredStock,
  context: DecisionContext,
): Result<StocktakeRow, DomainError> {
  const { number } = stocktake;
  if (stocktake.state !== 'counting') return refuse({ code: 'stocktake-not-open', number });
  const line = stocktake.lines.find((one) => one.productCode === input.productCode && one.batch === input.batch);
  if (!line) return refuse({ code: 'not-in-stocktake', productCode: input.productCode, number });
  const movedSince = quantity(onHandOf(line, facts) - line.snapshot);
  const counted = { ...line, counts: [...line.counts, { counted: input.counted, movedSince, by: context.userId }] };
  const lines = stocktake.lines.map((one) => (one === line ? counted : one));
  return ok({ ...stocktake, lines, version: stocktake.version + 1 });
}

/** Gives up a stocktake: nothing is posted, the number stays used. */
export function decideCancelStocktake(stocktake: StocktakeRow): Result<StocktakeRow, DomainError> {
  if (stocktake.state !== 'counting') return refuse({ code: 'stocktake-not-open', number: stocktake.number });
  return ok({ ...stocktake, state: 'cancelled', version: stocktake.version + 1 });
}

export type PostedStocktake = Omit<PostedStock, 'movement'> & {
  readonly stocktake: StocktakeRow;
  /** Null when everything was as expected. */
  readonly movement: PostedStock['movement'] | null;
};

/**
 * Posts the differences of a stocktake. Every line is counted, a difference is counted twice, and whoever
 * approves differences has counted none of them; above the limit that is a supervisor.
 */
export function decidePostStocktake(
  stocktake: StocktakeRow,
  facts: StockFacts & { readonly right: AdjustmentRight },
  context: DecisionContext,
): Result<PostedStocktake, DomainError> {
  const { number, lines } = stocktake;
  if (stocktake.state !== 'counting') return refuse({ code: 'stocktake-not-open', number });
  for (const line of lines) {
    const progress = lineProgress(line);
    if (progress === 'notCounted') return refuse({ code: 'not-counted', productCode: line.productCode });
    if (progress === 'recount') return refuse({ code: 'recount-needed', productCode: line.productCode });
  }
  const different = lines.filter((line) => lineDifference(line) !== 0);
  if (different.some((line) => line.counts.some((count) => count.by === context.userId))) {
    return refuse({ code: 'approved-by-counter', number });
  }
  const posting = new StockPosting(facts);
  for (const line of different) {
    const posted = postDifference(line, facts, posting);
    if (!posted.ok) return posted;
  }
  const values = posting.lines.filter((line) => line.quantity !== 0).map((line) => line.value);
  const allowed = checkAdjustmentLimit(values, facts.right);
  if (!allowed.ok) return allowed;
  const posted = postedStock(posting, { id: stocktake.id, kind: 'stocktake', number }, null, context);
  return ok({
    ...posted,
    stocktake: { ...stocktake, state: 'posted', approvedBy: context.userId, version: stocktake.version + 1 },
    movement: different.length === 0 ? null : posted.movement,
    entry: differenceEntry(values, posting, stocktake, context),
  });
}

function postDifference(line: StocktakeLine, facts: StockFacts, posting: StockPosting): Result<null, DomainError> {
  const { productCode } = line;
  const product = facts.product(productCode);
  const difference = lineDifference(line);
  if (product?.tracking === 'serial') {
    return refuse({ code: 'serials-do-not-match', productCode, given: 0, needed: Math.abs(difference) });
  }
  const balance = posting.balance(productCode);
  const detail = line.batch === null ? {} : { batch: line.batch };
  if (difference > 0) {
    const value = averageCost(balance, difference);
    if (value === null) return refuse({ code: 'no-cost-known', productCode });
    posting.receive(productCode, difference, value, detail);
    return ok(null);
  }
  const lost = quantity(-difference);
  const mayGoNegative = product?.negativeStock === true;
  if (lost > balance.onHand && !mayGoNegative) {
    return refuse({ code: 'short-stock', productCode, onHand: balance.onHand, needed: lost });
  }
  const { batch } = line;
  const row = batch === null ? undefined : posting.batch(productCode, batch);
  if (batch !== null && lost > (row?.onHand ?? 0)) {
    return refuse({ code: 'short-batch', productCode, batch, onHand: row?.onHand ?? quantity(0), needed: lost });
  }
  const value = money(-issueCost(balance, lost, mayGoNegative));
  // Where more is lost than lay free, of the batch or the product, it was lost in quarantine.
  const [held, blocked] = row ? [row.onHand, row.quarantine] : [balance.onHand, quarantined(balance)];
  const fromQuarantine = Math.min(blocked, Math.max(0, lost - (held - blocked)));
  const quarantine = fromQuarantine > 0 ? { quarantine: quantity(-fromQuarantine) } : {};
  posting.add({ productCode, quantity: difference, value, ...detail, ...quarantine });
  return ok(null);
}

function differenceEntry(
  values: readonly Money[],
  posting: StockPosting,
  stocktake: StocktakeRow,
  context: DecisionContext,
): LedgerEntryRow | null {
  const lines = [
    ...values.flatMap((value) => inventoryAgainst(value, value > 0 ? accounts.stockGain : accounts.stockLoss)),
    ...revaluationLines(posting.revaluation()),
  ];
  if (lines.length === 0) return null;
  const { id, number } = stocktake;
  return ledgerEntry({ id: `stocktake-${id}`, date: context.day, source: 'stocktake', number, lines });
}

function onHandOf({ productCode, batch }: CountedThing, facts: StoredStock): Quantity {
  if (batch === null) return facts.balance(productCode).onHand;
  return facts.batch(batchKey(productCode, batch))?.onHand ?? quantity(0);
}
