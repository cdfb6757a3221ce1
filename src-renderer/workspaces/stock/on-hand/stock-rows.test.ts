import { describe, expect, it } from 'vitest';
import type { ProductRow } from '#shared/catalogue/product.ts';
import { businessDate } from '#shared/kernel/business-date.ts';
import { money, quantity } from '#shared/money/money.ts';
import type { MovementRow, PlannedReceiptRow } from '#shared/stock/stock.ts';
import { runningBalance } from '../card/running-balance.ts';
import { stockRows } from './stock-rows.ts';

const product = (code: string, safetyStock = 0): ProductRow => ({
  code,
  name: `Barang ${code}`,
  unit: 'ZAK',
  quantityDigits: 0,
  barcode: null,
  category: '',
  taxCode: '04',
  safetyStock: quantity(safetyStock),
  replenishable: true,
  leadTimeDays: 1,
});
const balance = (productCode: string, onHand: number, reserved: number) => ({
  productCode,
  onHand: quantity(onHand),
  reserved: quantity(reserved),
  value: money(0),
});
const expected = (id: string, productCode: string, date: string, amount: number): PlannedReceiptRow => ({
  id,
  productCode,
  date: businessDate(date),
  quantity: quantity(amount),
  value: money(0),
  state: 'expected',
});

describe('the stock list', () => {
  it('shows what is free and what comes next', () => {
    const [row] = stockRows(
      [product('A')],
      [balance('A', 185, 125)],
      [expected('2', 'A', '2026-11-28', 50), expected('1', 'A', '2026-11-25', 200)],
    );
    expect(row).toMatchObject({ free: 60, incoming: 250, incomingDate: '2026-11-25', level: 'enough' });
  });

  it('shows a product that never moved, as empty', () => {
    expect(stockRows([product('A')], [], [])[0]).toMatchObject({ free: 0, incomingDate: null, level: 'empty' });
  });

  it('tells overbooked from low', () => {
    const levels = stockRows(
      [product('A', 10), product('B', 10), product('C', 10)],
      [balance('A', 5, 6), balance('B', 12, 3), balance('C', 12, 2)],
      [],
    ).map((row) => row.level);
    expect(levels).toEqual(['over', 'low', 'enough']);
  });
});

describe('movements of a product', () => {
  const movement = (id: string, kind: MovementRow['kind'], date: string, amount: number): MovementRow => ({
    id,
    kind,
    number: id,
    date: businessDate(date),
    lines: [
      { productCode: 'A', quantity: quantity(amount), value: money(amount * 10) },
      { productCode: 'B', quantity: quantity(1), value: money(1) },
    ],
  });

  it('carry the balance after each, newest first, whatever order they are read in', () => {
    const entries = runningBalance(
      [
        movement('DO-2', 'goodsIssue', '2026-11-24', -40),
        movement('GR-1', 'goodsReceipt', '2026-11-24', 30),
        movement('OPEN', 'opening', '2026-11-01', 20),
        movement('DO-1', 'goodsIssue', '2026-11-02', -5),
      ],
      'A',
      quantity(5),
    );
    expect(entries.map((entry) => [entry.id, entry.quantity, entry.after])).toEqual([
      ['DO-2', -40, 5],
      ['GR-1', 30, 45],
      ['DO-1', -5, 15],
      ['OPEN', 20, 20],
    ]);
  });
});
