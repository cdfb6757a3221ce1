import type { BusinessDate } from '../kernel/business-date.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { BatchQuantity } from '../stock/batch.ts';
import { goodsLeave, type GoodsIdentity, type GoodsPart, type StockFacts } from '../stock/goods-in-and-out.ts';
import { StockPosting } from '../stock/stock-posting.ts';
import type { DeliveryLine } from './delivery.ts';

/**
 * Names the batches and pieces of picked lines: as the picker says, else first expired, first out. Lines of
 * products that are followed by quantity only stay as they are; whether those are there is asked when they
 * leave.
 *
 * @param stock what is there and not picked for another delivery
 */
export function choosePickedGoods(
  lines: readonly DeliveryLine[],
  picked: readonly (GoodsIdentity & { readonly lineNo: number })[],
  stock: StockFacts,
  shipDate: BusinessDate,
): Result<readonly DeliveryLine[], DomainError> {
  const posting = new StockPosting(stock);
  const chosen: DeliveryLine[] = [];
  for (const line of lines) {
    const tracking = stock.product(line.productCode)?.tracking;
    if (tracking === undefined || line.picked === 0) {
      chosen.push(line);
      continue;
    }
    const identity = picked.find((candidate) => candidate.lineNo === line.lineNo);
    const parts = goodsLeave(
      {
        productCode: line.productCode,
        quantity: line.picked,
        batches: identity?.batches,
        serials: identity?.serials,
        from: 'stock',
        usableOn: shipDate,
      },
      stock,
      posting,
    );
    if (!parts.ok) return parts;
    for (const part of parts.value) posting.issue(line.productCode, part.quantity, false, part.detail);
    chosen.push({ ...line, ...identityOf(parts.value, stock, line.productCode) });
  }
  return ok(chosen);
}

function identityOf(
  parts: readonly GoodsPart[],
  stock: StockFacts,
  productCode: string,
): Pick<DeliveryLine, 'batches' | 'serials'> {
  const serials = parts.flatMap((part) => part.detail.serials ?? []);
  if (serials.length > 0) return { serials };
  const rows = stock.batchesOf(productCode);
  return {
    batches: parts.map(({ quantity, detail }): BatchQuantity => {
      const batch = detail.batch ?? '';
      return { batch, expires: rows.find((row) => row.batch === batch)?.expires ?? null, quantity };
    }),
  };
}
