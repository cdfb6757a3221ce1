import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { MasterDataKind } from '#shared/events/master-payload.ts';
import { masterDataKinds } from '#shared/contract/contract.ts';
import { businessDate, isoWeekday } from '#shared/kernel/business-date.ts';
import { demoWeek } from '#shared/sample-data/demo-week.ts';
import { northwindMasterFiles } from '#shared/sample-data/northwind.ts';
import { barcodeOf } from '#shared/sample-data/northwind-data.ts';
import { MemoryTables } from '#shared/tables/memory-tables.ts';
import { project } from '#shared/tables/project.ts';
import { MasterDataDesk } from '../../exchange/master-data/master-data-desk.ts';
import { realVfs } from '../../journal/vfs.ts';
import { branchFolder, loadNorthwind } from './load-northwind.ts';

const northwind = loadNorthwind();
const week = demoWeek(northwind);
const weekLines = week.flatMap((order) => order.lines);
const branch = importAll();

/** The branch after a person imported the committed files one after the other. */
function importAll() {
  const tables = new MemoryTables();
  let tokens = 0;
  const desk = new MasterDataDesk(
    () => `t${(tokens += 1)}`,
    () => businessDate('2026-04-13'),
  );
  const reports = masterDataKinds.map((kind) => {
    const report = desk.read(kind, `${kind}.csv`, realVfs.readFile(fileOf(kind)), tables);
    const payload = report.token === null ? null : (desk.take(report.token, tables)?.payload ?? null);
    const d = { kind, sha256: '', fileName: report.fileName, rows: report.good, entry: null };
    tables.apply(project({ t: 'master.applied.v1', d }, payload));
    return report;
  });
  return { tables, desk, reports };
}

function fileOf(kind: MasterDataKind): string {
  return path.join(branchFolder, `${kind}.csv`);
}

describe('Northwind as a branch of 2026', () => {
  it('has committed files that are what the rules make of the source', () => {
    const made = northwindMasterFiles(northwind);
    for (const kind of masterDataKinds) expect(realVfs.readFile(fileOf(kind)).toString()).toBe(made[kind]);
  });

  it('imports in the order products, customers, prices, stock, receipts without a problem', () => {
    const counts = branch.reports.map(({ kind, added, problems, encoding }) => [kind, added, problems, encoding]);
    expect(counts).toEqual([
      ['products', 77, [], 'UTF-8'],
      ['customers', 91, [], 'UTF-8'],
      ['prices', 77, [], 'UTF-8'],
      ['openingStock', 72, [], 'UTF-8'],
      ['plannedReceipts', 70, [], 'UTF-8'],
    ]);
  });

  it('changes nothing when imported again', () => {
    for (const kind of ['products', 'customers', 'prices', 'plannedReceipts'] as const) {
      const again = branch.desk.read(kind, kind, realVfs.readFile(fileOf(kind)), branch.tables);
      expect(again).toMatchObject({ token: null, unchanged: again.rows, added: 0, changed: 0, badLines: 0 });
    }
  });

  it('refuses to open stock twice', () => {
    const again = branch.desk.read('openingStock', 'x', realVfs.readFile(fileOf('openingStock')), branch.tables);
    expect(again).toMatchObject({ token: null, good: 0, badLines: 72 });
    expect(again.problems[0]).toMatchObject({ line: 2, column: 'productCode', reason: 'stock-already-opened' });
  });

  it('turns dollars into rupiah rounded to 100, and stock into value at 70 % of the list price', () => {
    // Chai: 18 × 16,000, 3 × 39 on hand. Gnocchi di nonna Alice: 38 × 16,000.
    expect(branch.tables.pricesOf('NW-001')[0]?.unitPrice).toBe(28_800_000);
    expect(branch.tables.get('balances', 'NW-001')).toMatchObject({ onHand: 117, value: 117 * 201_600 });
    expect(branch.tables.pricesOf('NW-056')[0]?.unitPrice).toBe(60_800_000);
    // 21.35 × 16,000 = 341,600 and 123.79 × 16,000 = 1,980,640, to 100: 1,980,600.
    expect(branch.tables.pricesOf('NW-005')[0]?.unitPrice).toBe(34_160_000);
    expect(branch.tables.pricesOf('NW-029')[0]?.unitPrice).toBe(198_060_000);
  });

  it('lets discontinued products run out, and the others come back after 3 to 7 work days', () => {
    const products = [...branch.tables.all('products')];
    expect(products.filter((product) => !product.replenishable)).toHaveLength(8);
    expect(products.every(({ leadTimeDays }) => leadTimeDays >= 3 && leadTimeDays <= 7)).toBe(true);
    expect(branch.tables.get('products', 'NW-011')).toMatchObject({ category: 'Dairy Products', leadTimeDays: 3 });
  });

  it('gives terms by the first letter, limits of at least 10 million in whole millions', () => {
    const terms = (code: string) => branch.tables.get('customers', code)?.termsDays;
    expect(['ALFKI', 'FURIB', 'GALED', 'MORGK', 'NORTS', 'RICSU', 'ROMEY', 'SAVEA', 'WOLZA'].map(terms)).toEqual([
      0, 0, 14, 14, 30, 30, 30, 45, 45,
    ]);
    for (const { code, creditLimit } of branch.tables.all('customers')) {
      expect([code, Number(creditLimit) % 1_000_000, Number(creditLimit) >= 10_000_000]).toEqual([code, 0, true]);
    }
    // Two customers never ordered.
    expect(['FISSA', 'PARIS'].map((code) => branch.tables.get('customers', code)?.creditLimit)).toEqual([1e7, 1e7]);
  });

  it('writes papers in English for customers in English-speaking countries, else in Indonesian', () => {
    const language = (code: string) => branch.tables.get('customers', code)?.language;
    expect(['AROUT', 'RATTC', 'HUNGO', 'BOTTM', 'ALFKI', 'QUICK'].map(language)).toEqual([
      'en',
      'en',
      'en',
      'en',
      'id',
      'id',
    ]);
  });
});

describe('barcodes of the sample products', () => {
  it('are EAN-13 whose weighted digits add up to a multiple of ten', () => {
    // Worked by hand: 2·1 + 0·3 + … + 1·3 = 5, so the check digit is 5.
    expect(barcodeOf('1')).toBe('2000000000015');
    for (const { barcode } of branch.tables.all('products')) {
      expect(barcode).toMatch(/^200\d{10}$/);
      const sum = (barcode ?? '')
        .split('')
        .reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0);
      expect(sum % 10).toBe(0);
    }
  });
});

describe('the sample week', () => {
  it('has 17 orders with 46 lines of 33 products from 13 to 17 April 2026', () => {
    expect(week).toHaveLength(17);
    expect(weekLines).toHaveLength(46);
    expect(new Set(weekLines.map((line) => line.productCode)).size).toBe(33);
    expect(week[0]).toMatchObject({ orderId: '11017', date: '2026-04-13', customerCode: 'ERNSH' });
    expect(week.at(-1)).toMatchObject({ orderId: '11033', date: '2026-04-17', customerCode: 'RICSU' });
  });

  it('wants goods on the next work day, after Friday on Monday', () => {
    for (const { date, requestedDate } of week) {
      expect(requestedDate > date && isoWeekday(requestedDate) <= 5).toBe(true);
    }
    expect(week.at(-1)?.requestedDate).toBe('2026-04-20');
  });

  it('asks for more than there is of 7 products at the opening and of 6 after the receipts', () => {
    const demand = new Map<string, number>();
    for (const line of weekLines) {
      demand.set(line.productCode, (demand.get(line.productCode) ?? 0) + line.quantity);
    }
    const onHand = (code: string) => branch.tables.get('balances', code)?.onHand ?? 0;
    const expected = (code: string) =>
      branch.tables.expectedReceiptsOf(code).reduce((sum, receipt) => sum + receipt.quantity, 0);
    const short = [...demand].filter(([code, wanted]) => wanted > onHand(code));
    expect(short).toHaveLength(7);
    expect(short.filter(([code, wanted]) => wanted > onHand(code) + expected(code))).toHaveLength(6);
  });

  it('has two orders that are over the limit of their customer, with tax: 11026 and 11032', () => {
    const over = week.filter(({ customerCode, lines }) => {
      const net = lines.reduce((sum, line) => {
        const price = branch.tables.pricesOf(line.productCode)[0]?.unitPrice ?? 0;
        return sum + (((price / 100) * line.quantity) / 10_000) * (10_000 - line.discount);
      }, 0);
      return net * 1.11 > Number(branch.tables.get('customers', customerCode)?.creditLimit);
    });
    expect(over.map((order) => order.orderId)).toEqual(['11026', '11032']);
  });
});
