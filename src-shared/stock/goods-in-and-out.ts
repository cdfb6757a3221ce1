import type { ProductRow } from '../catalogue/product.ts';
import type { BusinessDate } from '../kernel/business-date.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { quantity, sumQuantity, type Quantity } from '../money/money.ts';
import { batchKey, unrestrictedOfBatch, type BatchQuantity, type BatchRow } from './batch.ts';
import { firstExpiredFirstOut, isUsable } from './first-expired-first-out.ts';
import { canIssue } from './moving-average.ts';
import { checkSerialsEnter, checkSerialsLeave } from './serial-numbers.ts';
import type { LineDetail, StockPosting, StoredStock } from './stock-posting.ts';
import { quarantined } from './stock.ts';

/** Which goods exactly, where a product is followed by batch or serial number. */
export type GoodsIdentity = {
  readonly batches?: readonly BatchQuantity[] | undefined;
  readonly serials?: readonly string[] | undefined;
};

/** What a decision on stock may look at. */
export type StockFacts = StoredStock & { readonly product: (productCode: string) => ProductRow | undefined };

/** A part of a quantity that one movement line moves. */
export type GoodsPart = { readonly quantity: Quantity; readonly detail: LineDetail };

/** Goods that are to leave: how many, which, from where, and on which day they must still be usable. */
export type LeavingGoods = GoodsIdentity & {
  readonly productCode: string;
  readonly quantity: Quantity;
  readonly from: 'stock' | 'quarantine';
  /** Day the goods must still be usable on; null when that does not matter, as for scrap. */
  readonly usableOn: BusinessDate | null;
};

/**
 * The parts in which goods leave. Refused when they are not there, are in quarantine or have expired, and
 * when serial numbers are missing or not here. Batches not named are chosen first expired, first out.
 */
export function goodsLeave(
  goods: LeavingGoods,
  facts: StockFacts,
  posting: StockPosting,
): Result<readonly GoodsPart[], DomainError> {
  const { productCode, from } = goods;
  const balance = posting.balance(productCode);
  const product = facts.product(productCode);
  const short = refuse({ code: 'short-stock', productCode, onHand: balance.onHand, needed: goods.quantity } as const);
  const mayGoNegative = from === 'stock' && product?.negativeStock === true && product.tracking === undefined;
  const enough =
    from === 'stock' ? canIssue(balance, goods.quantity, mayGoNegative) : goods.quantity <= quarantined(balance);
  if (!enough) return short;
  if (product?.tracking === 'batch') return batchesLeave(goods, facts, posting);
  if (product?.tracking !== 'serial') return ok([part(goods.quantity, {}, from)]);
  const serials = goods.serials ?? [];
  const state = from === 'stock' ? 'inStock' : 'quarantine';
  const checked = checkSerialsLeave(productCode, serials, goods.quantity, posting.serial, state);
  return checked.ok ? ok([part(goods.quantity, { serials }, from)]) : checked;
}

function batchesLeave(
  goods: LeavingGoods,
  facts: StockFacts,
  posting: StockPosting,
): Result<readonly GoodsPart[], DomainError> {
  const { productCode, from, usableOn } = goods;
  const rows = facts.batchesOf(productCode).map((row) => posting.batch(productCode, row.batch) ?? row);
  const chosen = goods.batches?.length ? ok(goods.batches) : chooseBatches(goods, rows, posting);
  if (!chosen.ok) return chosen;
  const named = sumQuantity(chosen.value.map((one) => one.quantity));
  if (named !== goods.quantity) {
    return refuse({ code: 'batches-do-not-match', productCode, given: named, needed: goods.quantity });
  }
  for (const { batch, quantity: needed } of chosen.value) {
    if (batch === '') continue;
    const row = rows.find((candidate) => candidate.key === batchKey(productCode, batch));
    const there = row ? (from === 'stock' ? unrestrictedOfBatch(row) : row.quarantine) : quantity(0);
    if (needed > there) return refuse({ code: 'short-batch', productCode, batch, onHand: there, needed });
    if (row && usableOn !== null && !isUsable(row, usableOn)) {
      return refuse({ code: 'batch-expired', productCode, batch, expires: row.expires ?? '' });
    }
  }
  return ok(chosen.value.map((one) => part(one.quantity, one.batch === '' ? {} : { batch: one.batch }, from)));
}

/** First expired, first out; then goods that came before the product was followed by batch. */
function chooseBatches(
  goods: LeavingGoods,
  rows: readonly BatchRow[],
  posting: StockPosting,
): Result<readonly BatchQuantity[], DomainError> {
  const { productCode, from } = goods;
  const usable =
    from === 'stock' ? rows : rows.map((row) => ({ ...row, onHand: row.quarantine, quarantine: quantity(0) }));
  const { batches, missing } = firstExpiredFirstOut(usable, goods.quantity, goods.usableOn);
  if (missing === 0) return ok(batches);
  const inBatches = rows.reduce((sum, row) => sum + row.onHand, 0);
  const withoutBatch = posting.balance(productCode).onHand - inBatches;
  if (missing > withoutBatch) {
    return refuse({ code: 'short-usable-stock', productCode, missing: quantity(missing - Math.max(0, withoutBatch)) });
  }
  return ok([...batches, { batch: '', expires: null, quantity: missing }]);
}

/**
 * The parts in which goods come in. A product followed by batch or serial number comes in with them, or it
 * could not be found again.
 */
export function goodsEnter(
  goods: GoodsIdentity & {
    readonly productCode: string;
    readonly quantity: Quantity;
    readonly to: 'stock' | 'quarantine';
  },
  facts: StockFacts,
  posting: StockPosting,
): Result<readonly GoodsPart[], DomainError> {
  const { productCode, batches = [], serials = [] } = goods;
  const tracking = facts.product(productCode)?.tracking;
  if (tracking === 'batch') {
    const named = sumQuantity(batches.map((one) => one.quantity));
    if (named !== goods.quantity) {
      return refuse({ code: 'batches-do-not-match', productCode, given: named, needed: goods.quantity });
    }
    return ok(
      batches.map(({ batch, expires, quantity: amount }) =>
        enteringPart(amount, batch === '' ? {} : { batch, ...(expires === null ? {} : { expires }) }, goods.to),
      ),
    );
  }
  if (tracking !== 'serial') return ok([enteringPart(goods.quantity, {}, goods.to)]);
  const checked = checkSerialsEnter(productCode, serials, goods.quantity, posting.serial);
  return checked.ok ? ok([enteringPart(goods.quantity, { serials }, goods.to)]) : checked;
}

function part(amount: Quantity, detail: LineDetail, from: 'stock' | 'quarantine'): GoodsPart {
  return { quantity: amount, detail: from === 'stock' ? detail : { ...detail, quarantine: quantity(-amount) } };
}

function enteringPart(amount: Quantity, detail: LineDetail, to: 'stock' | 'quarantine'): GoodsPart {
  return { quantity: amount, detail: to === 'stock' ? detail : { ...detail, quarantine: amount } };
}

/** Splits a value over parts by quantity, exactly: each gets what the parts up to it are worth less what came before. */
export function valueByPart(value: number, parts: readonly GoodsPart[]): readonly bigint[] {
  const total = BigInt(sumQuantity(parts.map((one) => one.quantity)));
  let upTo = 0n;
  let given = 0n;
  return parts.map((one) => {
    upTo += BigInt(one.quantity);
    const cumulative = total === 0n ? 0n : (BigInt(value) * upTo) / total;
    const share = cumulative - given;
    given = cumulative;
    return share;
  });
}
