/* What the credit of an order was before its verdict and its release said more. */

type StoredRow = Readonly<Record<string, unknown>>;

/**
 * Completes the verdict of an order and its release: checked on the day of the order, with the limit as the
 * only check; a release of the first version holds for ever, for exactly what was released.
 */
export function completeOrderCredit(order: StoredRow): StoredRow {
  const credit = rowOf(order['credit']);
  const totals = rowOf(order['totals']);
  const release = order['release'] === null || order['release'] === undefined ? null : rowOf(order['release']);
  return {
    ...order,
    credit: {
      openBilling: 0,
      openOrdersLater: 0,
      unclearedGiro: 0,
      overdue: 0,
      oldestOverdueDays: 0,
      warnings: [],
      staleLimit: null,
      documentValue: credit['thisDocument'] ?? 0,
      prepaid: 0,
      staticExposure: credit['exposure'] ?? 0,
      watch: false,
      checks: [],
      checkedOn: order['date'],
      ...credit,
    },
    release: release && {
      reasonCode: 'OTHER',
      amount: totals['total'] ?? 0,
      deviation: 0,
      expiresOn: null,
      customerCode: order['customerCode'],
      products: productsOf(order['lines']),
      byCode: false,
      ...release,
    },
  };
}

function rowOf(value: unknown): StoredRow {
  return typeof value === 'object' && value !== null ? (value as StoredRow) : {};
}

function productsOf(lines: unknown): string[] {
  const rows = Array.isArray(lines) ? lines.map(rowOf) : [];
  return [...new Set(rows.map((line) => String(line['productCode'])))].toSorted();
}
