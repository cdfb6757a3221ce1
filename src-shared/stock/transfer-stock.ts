import { accounts, credit, debit, ledgerEntry, type PostingLine } from '../accounting/posting.ts';
import type { DecisionContext } from '../kernel/decision-context.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { money, sumMoney, type Money, type Quantity } from '../money/money.ts';
import { divideHalfUp } from '../money/rounding.ts';
import { goodsEnter, goodsLeave, valueByPart, type GoodsIdentity, type StockFacts } from './goods-in-and-out.ts';
import { postedStock, type PostedStock } from './posted-stock.ts';
import { revaluationLines } from './stock-entry.ts';
import { StockPosting } from './stock-posting.ts';

export type TransferLine = GoodsIdentity & { readonly productCode: string; readonly quantity: Quantity };

type Transfer = { readonly id: string; readonly location: string; readonly reason: string };
type Facts = StockFacts & { readonly number: string };

/** Sends goods to another location. They are in transit until that location takes them in. */
export function decideTransferOut(
  input: Transfer & { readonly lines: readonly TransferLine[] },
  facts: Facts,
  context: DecisionContext,
): Result<PostedStock, DomainError> {
  const posting = new StockPosting(facts);
  for (const [index, line] of input.lines.entries()) {
    const { productCode } = line;
    if (!facts.product(productCode)) return refuse({ code: 'unknown-product', productCode });
    const parts = goodsLeave({ ...line, from: 'stock', usableOn: null }, facts, posting);
    if (!parts.ok) return parts;
    const mayGoNegative = facts.product(productCode)?.negativeStock === true;
    for (const { quantity, detail } of parts.value) {
      posting.issue(productCode, quantity, mayGoNegative, { ...detail, documentLineNo: index + 1 });
    }
  }
  return ok(
    postedStock(
      posting,
      { id: input.id, kind: 'transferOut', number: facts.number, reason: input.reason, location: input.location },
      { source: 'transfer', against: accounts.goodsInTransit },
      context,
    ),
  );
}

export type ArrivedLine = GoodsIdentity & {
  readonly productCode: string;
  readonly sent: Quantity;
  readonly received: Quantity;
  /** Value of what was sent, in minor units. */
  readonly value: Money;
};

/**
 * Takes in goods that another location sent. What was sent is cleared in full; what did not arrive is a loss
 * of the way, what arrived beyond it a gain, at the cost it was sent with. A difference needs a reason.
 */
export function decideTransferIn(
  input: Transfer & { readonly lines: readonly ArrivedLine[] },
  facts: Facts,
  context: DecisionContext,
): Result<PostedStock, DomainError> {
  const posting = new StockPosting(facts);
  for (const [index, line] of input.lines.entries()) {
    const { productCode, sent, received } = line;
    if (!facts.product(productCode)) return refuse({ code: 'unknown-product', productCode });
    if (received !== sent && input.reason === '') return refuse({ code: 'difference-needs-reason', productCode });
    if (received === 0) continue;
    const value = Number(divideHalfUp(BigInt(line.value) * BigInt(received), BigInt(sent)));
    const parts = goodsEnter({ ...line, quantity: received, to: 'stock' }, facts, posting);
    if (!parts.ok) return parts;
    const values = valueByPart(value, parts.value);
    for (const [at, { quantity, detail }] of parts.value.entries()) {
      posting.receive(productCode, quantity, money(values[at] ?? 0n), { ...detail, documentLineNo: index + 1 });
    }
  }
  const { id, location, reason } = input;
  const { number } = facts;
  const posted = postedStock(posting, { id, kind: 'transferIn', number, reason, location }, null, context);
  const lines = arrivalLines(sumMoney(input.lines.map((line) => line.value)), posting);
  const entry =
    lines.length === 0
      ? null
      : ledgerEntry({ id: `transfer-${id}`, date: context.day, source: 'transfer', number, lines });
  return ok({ ...posted, entry });
}

function arrivalLines(sent: Money, posting: StockPosting): readonly PostingLine[] {
  const arrived = posting.moved();
  const missing = money(sent - arrived);
  return [
    ...(arrived === 0 ? [] : [debit(accounts.inventory, arrived)]),
    ...(missing > 0 ? [debit(accounts.stockLoss, missing)] : []),
    ...(missing < 0 ? [credit(accounts.stockGain, money(-missing))] : []),
    ...(sent === 0 ? [] : [credit(accounts.goodsClearing, sent)]),
    ...revaluationLines(posting.revaluation()),
  ];
}
