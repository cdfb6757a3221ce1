import type { DecisionContext } from '../kernel/decision-context.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import { ok, type Result } from '../kernel/result.ts';
import { money, quantity, type Quantity } from '../money/money.ts';
import type { StockCorrection } from './adjust-stock.ts';
import { goodsLeave, type StockFacts } from './goods-in-and-out.ts';
import { postedStock, type PostedStock } from './posted-stock.ts';
import { StockPosting } from './stock-posting.ts';

/**
 * Moves goods into quarantine or out of it. They stay on hand and keep their value; in quarantine they can be
 * neither promised nor issued.
 */
export function decideMoveQuarantine(
  input: StockCorrection & { readonly quantity: Quantity; readonly direction: 'in' | 'out' },
  facts: StockFacts & { readonly number: string },
  context: DecisionContext,
): Result<PostedStock, DomainError> {
  const { productCode, direction } = input;
  const posting = new StockPosting(facts);
  const from = direction === 'in' ? 'stock' : 'quarantine';
  const parts = goodsLeave({ ...input, from, usableOn: null }, withoutNegative(facts), posting);
  if (!parts.ok) return parts;
  for (const part of parts.value) {
    const moved = quantity(direction === 'in' ? part.quantity : -part.quantity);
    posting.add({ productCode, quantity: quantity(0), value: money(0), ...part.detail, quarantine: moved });
  }
  const kind = direction === 'in' ? 'toQuarantine' : 'fromQuarantine';
  return ok(postedStock(posting, { id: input.id, kind, number: facts.number, reason: input.reason }, null, context));
}

/** Goods that are not there can be owed to a customer, but not set aside. */
function withoutNegative(facts: StockFacts): StockFacts {
  return {
    ...facts,
    product: (code) => {
      const product = facts.product(code);
      return product ? { ...product, negativeStock: false } : product;
    },
  };
}
