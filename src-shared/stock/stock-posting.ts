import { money, quantity, sumMoney, type Money, type Quantity } from '../money/money.ts';
import { issueLine, revaluationOnReceipt } from './moving-average.ts';
import { applyMovement, type BalanceRow, type MovementLine } from './stock.ts';

/** What a movement line says beyond product, quantity and value. */
export type LineDetail = Pick<MovementLine, 'quarantine' | 'documentLineNo' | 'batch' | 'serials'>;

/**
 * Movement lines of one posting, applied one after the other, so that a later line finds the balance that
 * an earlier one left.
 */
export class StockPosting {
  readonly lines: MovementLine[] = [];
  private readonly touched = new Map<string, BalanceRow>();
  private readonly stored: (productCode: string) => BalanceRow;
  private readonly revaluations: Money[] = [];

  constructor(stored: (productCode: string) => BalanceRow) {
    this.stored = stored;
  }

  balance(productCode: string): BalanceRow {
    return this.touched.get(productCode) ?? this.stored(productCode);
  }

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
  }

  /** Replaces balances that changed in something else than goods, such as what is reserved. */
  put(balances: readonly BalanceRow[]): void {
    for (const balance of balances) this.touched.set(balance.productCode, balance);
  }

  balances(): readonly BalanceRow[] {
    return [...this.touched.values()];
  }

  /** Sum of the corrections of receipts into balances below zero: change of stock value. */
  revaluation(): Money {
    return sumMoney(this.revaluations);
  }
}
