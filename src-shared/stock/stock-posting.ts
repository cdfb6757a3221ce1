import { money, quantity, sumMoney, type Money, type Quantity } from '../money/money.ts';
import { applyToBatch, batchKey, unrestrictedOfBatch, type BatchRow } from './batch.ts';
import { issueLine, revaluationOnReceipt } from './moving-average.ts';
import { applyToSerials, type SerialRow } from './serial-numbers.ts';
import { applyMovement, type BalanceRow, type ExpiringQuantity, type MovementLine } from './stock.ts';

/** What a movement line says beyond product, quantity and value. */
export type LineDetail = Omit<MovementLine, 'productCode' | 'quantity' | 'value'>;

/** Stock as it stands before a posting. */
export type StoredStock = {
  readonly balance: (productCode: string) => BalanceRow;
  readonly batch: (key: string) => BatchRow | undefined;
  readonly batchesOf: (productCode: string) => readonly BatchRow[];
  readonly serial: (key: string) => SerialRow | undefined;
};

/**
 * Movement lines of one posting, applied one after the other, so that a later line finds the stock that an
 * earlier one left.
 */
export class StockPosting {
  readonly lines: MovementLine[] = [];
  private readonly touched = new Map<string, BalanceRow>();
  private readonly touchedBatches = new Map<string, BatchRow>();
  private readonly touchedSerials = new Map<string, SerialRow>();
  private readonly stored: StoredStock;
  private readonly revaluations: Money[] = [];

  constructor(stored: StoredStock) {
    this.stored = stored;
  }

  balance(productCode: string): BalanceRow {
    return this.touched.get(productCode) ?? this.stored.balance(productCode);
  }

  batch(productCode: string, batch: string): BatchRow | undefined {
    const key = batchKey(productCode, batch);
    return this.touchedBatches.get(key) ?? this.stored.batch(key);
  }

  /** One piece as the lines before leave it. */
  readonly serial = (key: string): SerialRow | undefined => this.touchedSerials.get(key) ?? this.stored.serial(key);

  /** Takes goods out at moving average. @returns their cost, positive. */
  issue(productCode: string, issued: Quantity, mayGoNegative: boolean, detail: LineDetail = {}): Money {
    const line = issueLine(this.balance(productCode), issued, mayGoNegative);
    this.add({ ...line, ...detail });
    return money(-line.value);
  }

  /** Takes goods in at their cost, and corrects what had left below zero. */
  receive(productCode: string, received: Quantity, value: Money, detail: LineDetail = {}): void {
    const correction = revaluationOnReceipt(this.balance(productCode), received, value);
    this.add({ productCode, quantity: received, value, ...detail });
    if (correction === 0) return;
    this.add({ productCode, quantity: quantity(0), value: correction });
    this.revaluations.push(correction);
  }

  add(line: MovementLine): void {
    this.lines.push(line);
    this.touched.set(line.productCode, applyMovement(this.balance(line.productCode), line));
    for (const row of applyToSerials(line)) this.touchedSerials.set(row.key, row);
    const { batch } = line;
    if (batch === undefined) return;
    const after = applyToBatch(this.batch(line.productCode, batch), { ...line, batch });
    this.touchedBatches.set(after.key, after);
  }

  /** Replaces balances that changed in something else than goods, such as what is reserved. */
  put(balances: readonly BalanceRow[]): void {
    for (const balance of balances) this.touched.set(balance.productCode, balance);
  }

  balances(): readonly BalanceRow[] {
    const inBatches = new Set(this.batches().map((batch) => batch.productCode));
    return [...this.touched.values()].map((balance) =>
      inBatches.has(balance.productCode) ? { ...balance, expiring: this.expiring(balance.productCode) } : balance,
    );
  }

  /** What is on hand of batches that expire, by their last usable day. */
  private expiring(productCode: string): readonly ExpiringQuantity[] {
    const rows = new Map(this.stored.batchesOf(productCode).map((batch) => [batch.key, batch]));
    for (const batch of this.batches()) if (batch.productCode === productCode) rows.set(batch.key, batch);
    return [...rows.values()]
      .flatMap((batch) => {
        const left = unrestrictedOfBatch(batch);
        return batch.expires !== null && left > 0 ? [{ date: batch.expires, quantity: left }] : [];
      })
      .toSorted((a, b) => (a.date < b.date ? -1 : 1));
  }

  batches(): readonly BatchRow[] {
    return [...this.touchedBatches.values()];
  }

  serials(movementId: string): readonly SerialRow[] {
    return [...this.touchedSerials.values()].map((row) => ({ ...row, movementId }));
  }

  /** Sum of the corrections of receipts into balances below zero: change of stock value. */
  revaluation(): Money {
    return sumMoney(this.revaluations);
  }

  /** Change of stock value without the corrections. */
  moved(): Money {
    return money(sumMoney(this.lines.map((line) => line.value)) - this.revaluation());
  }
}
