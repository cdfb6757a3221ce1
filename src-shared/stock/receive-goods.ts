import { accounts } from '../accounting/posting.ts';
import type { DecisionContext } from '../kernel/decision-context.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { money, quantity, type Money, type Quantity } from '../money/money.ts';
import { divideHalfUp } from '../money/rounding.ts';
import { goodsEnter, valueByPart, type GoodsIdentity, type StockFacts } from './goods-in-and-out.ts';
import { postedStock, type PostedStock } from './posted-stock.ts';
import { StockPosting } from './stock-posting.ts';
import type { PlannedReceiptRow } from './stock.ts';

export type GoodsReceipt = PostedStock & { readonly plannedReceipts: readonly PlannedReceiptRow[] };

/** What came of one planned receipt where it is not simply what had been planned. */
export type ReceivedLine = GoodsIdentity & {
  readonly plannedReceiptId: string;
  readonly received: Quantity;
  /** Why more or less came; empty when it is what had been planned. */
  readonly reason: string;
  /** The rest is still expected, or will not come. */
  readonly keepRest: boolean;
};

/**
 * Takes expected goods into stock at the unit cost head office stated: whole, or with a counted difference
 * that has a reason. What came less is expected still or not, as the person says; what came more comes in.
 */
export function decideReceiveGoods(
  input: {
    readonly receiptId: string;
    readonly plannedReceiptIds: readonly string[];
    readonly counted?: readonly ReceivedLine[] | undefined;
  },
  facts: StockFacts & {
    readonly plannedReceipt: (id: string) => PlannedReceiptRow | undefined;
    readonly number: string;
  },
  context: DecisionContext,
): Result<GoodsReceipt, DomainError> {
  const received = new Map<string, PlannedReceiptRow>();
  const posting = new StockPosting(facts);
  for (const id of input.plannedReceiptIds) {
    const planned = facts.plannedReceipt(id);
    if (!planned) return refuse({ code: 'unknown-planned-receipt', id });
    if (planned.state === 'received' || received.has(id)) return refuse({ code: 'already-received', id });
    const counted = input.counted?.find((line) => line.plannedReceiptId === id) ?? asPlanned(planned);
    const taken = takeIn(planned, counted, facts, posting);
    if (!taken.ok) return taken;
    received.set(id, taken.value);
  }
  const posted = postedStock(
    posting,
    { id: input.receiptId, kind: 'goodsReceipt', number: facts.number },
    { source: 'goodsReceipt', against: accounts.goodsClearing },
    context,
  );
  return ok({ ...posted, plannedReceipts: [...received.values()] });
}

function asPlanned(planned: PlannedReceiptRow): ReceivedLine {
  return { plannedReceiptId: planned.id, received: planned.quantity, reason: '', keepRest: false };
}

function takeIn(
  planned: PlannedReceiptRow,
  counted: ReceivedLine,
  facts: StockFacts,
  posting: StockPosting,
): Result<PlannedReceiptRow, DomainError> {
  const { productCode } = planned;
  const { received, reason, keepRest } = counted;
  if (received !== planned.quantity && reason === '') return refuse({ code: 'difference-needs-reason', productCode });
  const value = valueOf(planned, received);
  const parts = goodsEnter({ ...counted, productCode, quantity: received, to: 'stock' }, facts, posting);
  if (!parts.ok) return parts;
  const values = valueByPart(value, parts.value);
  for (const [index, part] of parts.value.entries()) {
    if (part.quantity > 0) posting.receive(productCode, part.quantity, money(values[index] ?? 0n), part.detail);
  }
  if (received === planned.quantity) return ok({ ...planned, state: 'received' });
  const difference = { received, reason };
  if (received > planned.quantity || !keepRest) return ok({ ...planned, state: 'received', difference });
  return ok({
    ...planned,
    quantity: quantity(planned.quantity - received),
    value: money(planned.value - value),
    difference,
  });
}

function valueOf(planned: PlannedReceiptRow, received: Quantity): Money {
  if (received === planned.quantity) return planned.value;
  return money(divideHalfUp(BigInt(planned.value) * BigInt(received), BigInt(planned.quantity)));
}
