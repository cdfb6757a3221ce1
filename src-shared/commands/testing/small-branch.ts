import { businessDate, addDays } from '../../kernel/business-date.ts';
import type { DomainEvent } from '../../events/events.ts';
import type { MasterPayload } from '../../events/master-payload.ts';
import { priceKey } from '../../catalogue/price.ts';
import { money, quantity, unitPrice } from '../../money/money.ts';
import { sampleBranch } from '../../sample-data/branch.ts';
import { stepViolations, type Violation } from '../../tables/invariants.ts';
import { MemoryTables } from '../../tables/memory-tables.ts';
import { project } from '../../tables/project.ts';
import type { CommandInput, CommandType } from '../command-inputs.ts';
import { decide } from '../decide.ts';
import { openDay } from '../facts.ts';

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

/** A branch in memory: decides and projects as the engine does, and keeps its events. */
export class SmallBranch {
  readonly tables = new MemoryTables();

  readonly events: DomainEvent[] = [];

  readonly broken: Violation[] = [];

  give<Type extends CommandType>(type: Type, input: CommandInput<Type>, userId = 'siti'): boolean {
    const payload = (kind: string) => payloads.find((candidate) => candidate.kind === kind) ?? null;
    const scope = { read: this.tables, now: '2026-04-13T01:00:00.000Z', userId, payload };
    const decided = decide(type, input, scope);
    if (!decided.ok) return false;
    for (const event of decided.value) {
      this.events.push(event);
      const isImport = event.t === 'master.applied.v1';
      const writes = project(event, isImport ? payload(event.d.kind) : null);
      const day = openDay(this.tables)?.date ?? null;
      this.broken.push(...stepViolations({ before: this.tables, writes, userId, day, isImport }));
      this.tables.apply(writes);
    }
    return true;
  }
}

export function openedBranch(): SmallBranch {
  const branch = new SmallBranch();
  branch.give('configureBranch', sampleBranch);
  // The payload's name stands for its hash here: nothing is read from disk.
  for (const { kind } of payloads) branch.give('applyMasterData', { kind, sha256: kind, fileName: kind });
  branch.give('openDay', { date: start });
  return branch;
}
