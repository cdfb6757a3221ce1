import { CHARGE_PARTS, CHARGE_QUANTITY_DIGITS, chargeTaxCode, type Charge } from '../catalogue/charge.ts';
import { freeGoodsEarned } from '../catalogue/free-goods.ts';
import type { Discount } from '../catalogue/line-discount.ts';
import { checkPriceFloor, type FloorVerdict } from '../catalogue/price-floor.ts';
import type { PriceTrace } from '../catalogue/price-trace.ts';
import { determinePrice, type DeterminedPrice, type PriceRow } from '../catalogue/price.ts';
import { priceLines, type LineAmounts, type LineItem, type ManualPrice } from '../catalogue/priced-line.ts';
import type { ProductRow } from '../catalogue/product.ts';
import { quantityInSalesUnit, type SalesUnitProblem } from '../catalogue/sales-unit.ts';
import type { CustomerRow } from '../customers/customer.ts';
import type { BusinessDate } from '../kernel/business-date.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import {
  basisPoints,
  quantity,
  sumQuantity,
  unitPrice,
  UNIT_PRICE_EXTRA_DIGITS,
  type BasisPoints,
  type Money,
  type Quantity,
  type UnitPrice,
} from '../money/money.ts';
import type { UnitFactor } from '../money/unit-conversion.ts';
import type { AgreedPrices } from '../quotation/quotation.ts';
import type { BalanceRow } from '../stock/stock.ts';
import type { TaxProfile } from '../tax/tax-profile.ts';

/** What a person agrees of the price of a line. */
export type LineToPrice = {
  readonly productCode: string;
  /** In the product's smallest unit, whatever unit it is sold in. */
  readonly quantity: Quantity;
  readonly discount: BasisPoints;
  /** Quality or grade agreed. Default: that of the quotation's line, if any; an empty text: none. */
  readonly specification?: string | undefined;
  /** The unit it is sold in. Default: the product's own. */
  readonly unit?: string | undefined;
  /** Further percents, each on what the ones before left. */
  readonly discounts?: readonly BasisPoints[] | undefined;
  /** An amount off after the percents. */
  readonly amountOff?: Money | undefined;
  readonly manualPrice?: ManualPrice | undefined;
  /** Given for nothing, as far as the product's free goods go. */
  readonly freeGoods?: boolean | undefined;
  /** The customer chose the lists of today, though an agreed price holds. */
  readonly todaysPrice?: boolean | undefined;
};

export type DraftToPrice = {
  readonly lines: readonly LineToPrice[];
  readonly headerDiscount?: Discount | undefined;
  readonly charges?: readonly Charge[] | undefined;
};

type ProductToPrice = {
  readonly product: ProductRow;
  readonly prices: readonly PriceRow[];
  readonly balance: BalanceRow;
};

export type PriceFacts<Product extends ProductToPrice> = {
  readonly profile: TaxProfile;
  readonly day: BusinessDate;
  readonly customer: CustomerRow | null;
  /** The quotation or blanket order whose prices hold, null without one. */
  readonly quotation: AgreedPrices | null;
  readonly productFacts: (productCode: string) => Product | null;
};

/** Why a line has no amounts. */
export type PriceProblem = 'unknown-product' | 'no-price' | 'free-goods-not-earned' | SalesUnitProblem;

/** A line with its amounts and what its price floor says. */
export type PricedDraftLine<Product> =
  | {
      readonly ok: true;
      readonly line: LineItem & LineAmounts;
      readonly product: Product;
      readonly floor: FloorVerdict;
      /** What the lists of the day ask for one of its unit; null where none has a price. */
      readonly listPrice: UnitPrice | null;
    }
  | { readonly ok: false; readonly problem: PriceProblem; readonly productCode: string };

/**
 * Prices a draft, always all of it and from nothing but its arguments: whatever changes (customer, day,
 * quantity, unit), a price is never older than what it is for. A price that a person set stays, with its
 * mark. The order of the lines decides no price.
 */
export function priceDraft<Product extends ProductToPrice>(
  draft: DraftToPrice,
  facts: PriceFacts<Product>,
): { readonly lines: readonly PricedDraftLine<Product>[]; readonly charges: readonly (LineItem & LineAmounts)[] } {
  const items = draft.lines.map((line, index) => itemOf(line, index + 1, draft, facts));
  const goods = items.flatMap((item) => (item.ok ? [item.item] : []));
  const charges = (draft.charges ?? []).map((charge, index) => chargeLine(charge, items.length + index + 1, facts));
  const priced = priceLines([...goods, ...charges], facts.profile, facts.day, draft.headerDiscount ?? null);
  const pricedAt = new Map(priced.map((line) => [line.lineNo, line]));
  return {
    lines: items.map((item, index): PricedDraftLine<Product> => {
      const line = pricedAt.get(index + 1);
      if (!item.ok || !line) return item as Extract<ItemResult<Product>, { ok: false }>;
      const { product, listPrice } = item;
      const floor = line.freeGoods ? null : checkPriceFloor(product.product.priceFloor, line, product.balance);
      return { ok: true, line, product, floor, listPrice };
    }),
    charges: priced.slice(goods.length),
  };
}

type ItemResult<Product> =
  | { readonly ok: true; readonly item: LineItem; readonly product: Product; readonly listPrice: UnitPrice | null }
  | Extract<PricedDraftLine<Product>, { ok: false }>;

function itemOf<Product extends ProductToPrice>(
  line: LineToPrice,
  lineNo: number,
  draft: DraftToPrice,
  facts: PriceFacts<Product>,
): ItemResult<Product> {
  const refused = (problem: PriceProblem) => ({ ok: false, problem, productCode: line.productCode }) as const;
  const product = facts.productFacts(line.productCode);
  if (!product) return refused('unknown-product');
  const { code, name, unit, quantityDigits, taxCode } = product.product;
  const factor = quantityInSalesUnit(product.product, line.quantity, line.unit ?? null);
  if (!factor.ok) return refused(factor.error);
  if (line.freeGoods && !freeGoodsAllowed(product.product, draft)) return refused('free-goods-not-earned');
  const price = priceOf(line, factor.value, product, draft, facts);
  if (!price.ok) return refused(price.error);
  const { discounts, amountOff } = line;
  const { manualPrice } = price.value;
  const specification = line.specification ?? quotedLine(line, factor.value, facts)?.specification;
  const item: LineItem = {
    lineNo,
    productCode: code,
    name,
    unit,
    quantityDigits,
    quantity: line.quantity,
    unitPrice: price.value.unitPrice,
    priceTrace: price.value.trace,
    discount: line.discount,
    taxCode,
    ...(specification ? { specification } : {}),
    ...(factor.value.unit === unit ? {} : { salesUnit: factor.value }),
    ...(discounts && discounts.length > 0 ? { discounts } : {}),
    ...(amountOff ? { amountOff } : {}),
    ...(manualPrice ? { manualPrice } : {}),
    ...(line.freeGoods ? { freeGoods: true as const } : {}),
  };
  const listPrice = priceOfDay(line, factor.value, product, draft, facts)?.unitPrice ?? null;
  return { ok: true, item, product, listPrice };
}

type LinePrice = {
  readonly unitPrice: UnitPrice;
  readonly trace: PriceTrace;
  readonly manualPrice?: ManualPrice;
};

/** A person's price before the quotation's, and that before the lists'. Free goods cost nothing. */
function priceOf(
  line: LineToPrice,
  factor: UnitFactor,
  product: ProductToPrice,
  draft: DraftToPrice,
  facts: PriceFacts<ProductToPrice>,
): Result<LinePrice, 'no-price'> {
  const listed = listedPrice(line, factor, product, draft, facts);
  const listPrice = listed?.unitPrice ?? null;
  const trace = listed?.trace ?? { list: '', validFrom: facts.day, minQuantity: quantity(0) };
  if (line.freeGoods) return ok({ unitPrice: unitPrice(0), trace: { ...trace, free: { listPrice } } });
  if (line.manualPrice) {
    const { unitPrice: manual, reason } = line.manualPrice;
    return ok({ unitPrice: manual, trace: { ...trace, manual: { reason, listPrice } }, manualPrice: line.manualPrice });
  }
  return listed ? ok(listed) : refuse('no-price');
}

function listedPrice(
  line: LineToPrice,
  factor: UnitFactor,
  product: ProductToPrice,
  draft: DraftToPrice,
  facts: PriceFacts<ProductToPrice>,
): LinePrice | null {
  const quoted = line.freeGoods || line.todaysPrice ? undefined : quotedLine(line, factor, facts);
  if (quoted) {
    const { manualPrice } = quoted;
    return { unitPrice: quoted.unitPrice, trace: quoted.priceTrace, ...(manualPrice ? { manualPrice } : {}) };
  }
  const found = priceOfDay(line, factor, product, draft, facts);
  if (!found) return null;
  const mark = line.todaysPrice && facts.quotation ? ({ todaysPrice: true } as const) : {};
  return { unitPrice: found.unitPrice, trace: { ...found.source, ...mark } };
}

/** What the lists of the day say, whatever was agreed. */
function priceOfDay(
  line: LineToPrice,
  factor: UnitFactor,
  product: ProductToPrice,
  draft: DraftToPrice,
  facts: PriceFacts<ProductToPrice>,
): DeterminedPrice | null {
  return determinePrice(product.prices, {
    unit: factor.unit,
    quantity: line.quantity,
    orderQuantity: quantityOf(line.productCode, draft, false),
    date: facts.day,
    customer: facts.customer,
  });
}

/** The line of a quotation that still holds, for the same product in the same unit. */
function quotedLine(line: LineToPrice, factor: UnitFactor, { quotation, day }: PriceFacts<ProductToPrice>) {
  if (!quotation || day > quotation.validUntil) return undefined;
  return quotation.lines.find(
    (quoted) =>
      quoted.productCode === line.productCode &&
      !quoted.freeGoods &&
      (quoted.salesUnit?.unit ?? quoted.unit) === factor.unit,
  );
}

function freeGoodsAllowed(product: ProductRow, draft: DraftToPrice): boolean {
  const charged = quantityOf(product.code, draft, false);
  return freeGoodsEarned(product.freeGoods, charged, quantityOf(product.code, draft, true));
}

/** Quantity of a product over the whole draft, of its charged or of its free lines. */
function quantityOf(productCode: string, draft: DraftToPrice, free: boolean): Quantity {
  const lines = draft.lines.filter((line) => line.productCode === productCode && (line.freeGoods ?? false) === free);
  return sumQuantity(lines.map((line) => line.quantity));
}

/** A charge as a line of a document, without amounts. */
export function chargeLine(
  charge: Charge,
  lineNo: number,
  { profile, day }: Pick<PriceFacts<ProductToPrice>, 'profile' | 'day'>,
): LineItem {
  return {
    lineNo,
    productCode: charge.code,
    name: charge.name,
    unit: '',
    quantityDigits: CHARGE_QUANTITY_DIGITS,
    quantity: quantity(CHARGE_PARTS),
    unitPrice: unitPrice(BigInt(charge.amount) * 10n ** BigInt(UNIT_PRICE_EXTRA_DIGITS)),
    priceTrace: { list: '', validFrom: day, minQuantity: quantity(0) },
    discount: basisPoints(0),
    taxCode: chargeTaxCode(charge.taxable, profile, day),
    charge: { billing: charge.billing },
  };
}
