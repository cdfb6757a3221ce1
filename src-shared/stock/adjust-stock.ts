import { accounts } from '../accounting/posting.ts';
import type { DecisionContext } from '../kernel/decision-context.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import { refuse, ok, type Result } from '../kernel/result.ts';
import { money, quantity, type Money, type Quantity } from '../money/money.ts';
import { checkAdjustmentLimit, type AdjustmentRight } from './adjustment-limit.ts';
import { goodsEnter, goodsLeave, valueByPart, type GoodsIdentity, type StockFacts } from './goods-in-and-out.ts';
import { averageCost } from './moving-average.ts';
import { postedStock, type PostedStock } from './posted-stock.ts';
import { StockPosting } from './stock-posting.ts';

export type StockCorrection = GoodsIdentity & {
  readonly id: string;
  readonly productCode: string;
  readonly reason: string;
};

type Outcome = Result<PostedStock, DomainError>;
type Facts = StockFacts & { readonly number: string; readonly right: AdjustmentRight };

/**
 * Corrects what is on hand, with a reason and within a limit: found goods come in at the average cost (or at
 * the value given when nothing was ever on hand), lost goods leave at it.
 *
 * @param input.change in the product's smallest unit, positive for found goods
 * @param input.value value of found goods in minor units; null takes the average cost
 */
export function decideAdjustStock(
  input: StockCorrection & { readonly change: number; readonly value: Money | null },
  facts: Facts,
  context: DecisionContext,
): Outcome {
  const { productCode, change } = input;
  if (!facts.product(productCode)) return refuse({ code: 'unknown-product', productCode });
  if (change === 0) return refuse({ code: 'nothing-moves' });
  const posting = new StockPosting(facts);
  const moved = change > 0 ? findGoods(input, facts, posting) : loseGoods(input, facts, posting, 'stock');
  if (!moved.ok) return moved;
  const allowed = checkAdjustmentLimit([posting.moved()], facts.right);
  if (!allowed.ok) return allowed;
  const against = change > 0 ? accounts.stockGain : accounts.stockLoss;
  return ok(
    postedStock(
      posting,
      { id: input.id, kind: 'adjustment', number: facts.number, reason: input.reason },
      { source: 'adjustment', against },
      context,
    ),
  );
}

/** Takes goods that are of no use any more out of stock or quarantine, with a reason and within a limit. */
export function decideScrapStock(
  input: StockCorrection & { readonly quantity: Quantity; readonly from: 'stock' | 'quarantine' },
  facts: Facts,
  context: DecisionContext,
): Outcome {
  const posting = new StockPosting(facts);
  const moved = loseGoods({ ...input, change: -input.quantity }, facts, posting, input.from);
  if (!moved.ok) return moved;
  const allowed = checkAdjustmentLimit([posting.moved()], facts.right);
  if (!allowed.ok) return allowed;
  return ok(
    postedStock(
      posting,
      { id: input.id, kind: 'scrap', number: facts.number, reason: input.reason },
      { source: 'scrap', against: accounts.scrap },
      context,
    ),
  );
}

function findGoods(
  input: StockCorrection & { readonly change: number; readonly value: Money | null },
  facts: Facts,
  posting: StockPosting,
): Result<null, DomainError> {
  const { productCode } = input;
  const found = quantity(input.change);
  const value = input.value ?? averageCost(posting.balance(productCode), found);
  if (value === null) return refuse({ code: 'no-cost-known', productCode });
  const parts = goodsEnter({ ...input, quantity: found, to: 'stock' }, facts, posting);
  if (!parts.ok) return parts;
  const values = valueByPart(value, parts.value);
  for (const [index, part] of parts.value.entries()) {
    posting.receive(productCode, part.quantity, money(values[index] ?? 0n), part.detail);
  }
  return ok(null);
}

function loseGoods(
  input: StockCorrection & { readonly change: number },
  facts: Facts,
  posting: StockPosting,
  from: 'stock' | 'quarantine',
): Result<null, DomainError> {
  const { productCode } = input;
  const lost = quantity(-input.change);
  const parts = goodsLeave({ ...input, quantity: lost, from, usableOn: null }, facts, posting);
  if (!parts.ok) return parts;
  const mayGoNegative = facts.product(productCode)?.negativeStock === true;
  for (const part of parts.value) posting.issue(productCode, part.quantity, mayGoNegative, part.detail);
  return ok(null);
}
