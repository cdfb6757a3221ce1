import { BranchInMemory } from './branch-in-memory.ts';
import { businessDate, addDays } from '../../kernel/business-date.ts';
import type { MasterPayload } from '../../events/master-payload.ts';
import { priceKey } from '../../catalogue/price.ts';
import { money, quantity, unitPrice } from '../../money/money.ts';

export const start = businessDate('2026-04-13');
export const codes = ['A', 'B', 'C'];

export const payloads: readonly MasterPayload[] = [
  {
    kind: 'products',
    rows: codes.map((code, index) => ({
      code,
      name: `Product ${code}`,
      unit: 'PCS',
      quantityDigits: 0,
      barcode: null,
      category: 'x',
      taxCode: '04',
      safetyStock: quantity(index),
      replenishable: code !== 'C',
      leadTimeDays: 3,
    })),
  },
  {
    kind: 'prices',
    rows: codes.map((productCode, index) => {
      const price = {
        list: 'BASE',
        productCode,
        unit: 'PCS',
        minQuantity: quantity(0),
        validFrom: businessDate('2026-01-01'),
      };
      return { ...price, key: priceKey(price), validTo: null, unitPrice: unitPrice(333_300 * (index + 1)) };
    }),
  },
  {
    kind: 'customers',
    // Z is a government body: it pays the tax of its invoices to the state.
    rows: ['X', 'Y', 'Z'].map((code) => ({
      code,
      name: `Customer ${code}`,
      contact: '',
      address: '',
      city: '',
      phone: '',
      taxNumber: null,
      priceList: null,
      termsDays: code === 'X' ? 0 : 30,
      creditLimit: code === 'X' ? money(200_000) : null,
      blocked: false,
      language: 'id',
      ...(code === 'Z' ? { taxTransactionCode: '02' as const } : {}),
    })),
  },
  {
    kind: 'plannedReceipts',
    rows: codes.map((productCode, index) => ({
      id: `in-${productCode}`,
      productCode,
      date: addDays(start, index + 1),
      quantity: quantity(20),
      value: money(50_001),
      state: 'expected',
    })),
  },
  {
    kind: 'openingStock',
    rows: codes.map((productCode) => ({
      productCode,
      onHand: quantity(30),
      reserved: quantity(0),
      value: money(70_001),
    })),
    movement: {
      id: 'opening',
      kind: 'opening',
      number: 'OPENING',
      date: start,
      lines: codes.map((productCode) => ({ productCode, quantity: quantity(30), value: money(70_001) })),
    },
  },
];

/** A branch in memory with three products and a few customers. */
export class SmallBranch extends BranchInMemory {
  constructor() {
    super(payloads, '2026-04-13T01:00:00.000Z');
  }
}

export function openedBranch(): SmallBranch {
  const branch = new SmallBranch();
  branch.setUp();
  branch.give('openDay', { date: start });
  return branch;
}
