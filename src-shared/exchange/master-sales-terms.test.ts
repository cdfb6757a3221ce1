import { describe, expect, it } from 'vitest';
import type { MasterDataKind } from '../events/master-payload.ts';
import { businessDate } from '../kernel/business-date.ts';
import { sampleBranch } from '../sample-data/branch.ts';
import { MemoryTables } from '../tables/memory-tables.ts';
import { masterContext } from './master-context.ts';
import { readMasterRows } from './master-rows.ts';

const today = businessDate('2026-04-10');
const settings = { id: 'branch' as const, ...sampleBranch, taxProfileId: 'ID' as const, version: 1 };

function branch(): MemoryTables {
  const tables = new MemoryTables();
  tables.apply([{ table: 'settings', row: settings }]);
  return tables;
}

function read(kind: MasterDataKind, [header = '', ...lines]: readonly string[], tables = branch()) {
  const table = {
    header: header.split(','),
    lines: lines.map((line, index) => ({ line: index + 2, fields: line.split(',') })),
  };
  return readMasterRows(kind, table, masterContext(tables, today));
}

const productHeader = 'code,name,unit,quantityDigits,taxCode';
const product = (columns: string, cells: string, digits = 0) =>
  read('products', [`${productHeader},${columns}`, `A,A,PCS,${digits},04,${cells}`]);

describe('terms of sale in the products file', () => {
  it('units have exact factors, counted in the smallest unit, and barcode, minimum and multiple where given', () => {
    expect(product('units', 'BOX:12:899:2:4|HALF:1/2|CTN:144', 3).payload?.rows).toMatchObject([
      {
        units: [
          { unit: 'BOX', numerator: 12_000, denominator: 1, barcode: '899', minQuantity: 2, multiple: 4 },
          { unit: 'HALF', numerator: 1000, denominator: 2 },
          { unit: 'CTN', numerator: 144_000, denominator: 1 },
        ],
      },
    ]);
  });

  it.each(['BOX', 'BOX:0', 'BOX:1.5', 'BOX:-2', 'BOX:1/0', ':12', 'BOX:12|BOX:24', 'BOX:12:1:2:3:4', 'A/B:2'])(
    'refuses %j as units',
    (text) => {
      expect(product('units', text).problems).toMatchObject([{ column: 'units', reason: 'bad-choice' }]);
    },
  );

  it('a price floor is a limit price, a margin or both, and says what happens below it', () => {
    const floors = ['90000.5,,', ',12.5,approve', '1,1,refuse'].map((cells) => {
      const [row] = product('limitPrice,minMargin,belowFloor', cells).payload?.rows ?? [];
      return row && 'priceFloor' in row ? row.priceFloor : null;
    });
    expect(floors).toEqual([
      { limitPrice: 9_000_050, reaction: 'refuse' },
      { minMargin: 1250, reaction: 'approve' },
      { limitPrice: 100, minMargin: 100, reaction: 'refuse' },
    ]);
  });

  it('substitutes are ranked as they are written, each once', () => {
    expect(product('substitutes', 'B-1|C-2').payload?.rows).toMatchObject([
      {
        substitutes: [
          { productCode: 'B-1', ranking: 1 },
          { productCode: 'C-2', ranking: 2 },
        ],
      },
    ]);
    expect(product('substitutes', '').payload?.rows[0]).not.toHaveProperty('substitutes');
    expect(product('substitutes', 'B-1|B-1').payload).toBeNull();
    expect(product('substitutes', 'B-1|').payload).toBeNull();
  });

  it('free goods are bought + given, on top or within; weight is kept in grams', () => {
    expect(product('freeGoods,weight', '10+1,1.25').payload?.rows).toMatchObject([
      { freeGoods: { buy: 10, free: 1, mode: 'exclusive' }, weight: 1250 },
    ]);
    expect(product('freeGoods,weight', '2.5 + 0.5 inclusive,', 3).payload?.rows).toMatchObject([
      { freeGoods: { buy: 2500, free: 500, mode: 'inclusive' } },
    ]);
    for (const text of ['10', '0+1', '10+0', '10-1', '1.5+1']) {
      expect(product('freeGoods', text).problems).toMatchObject([{ column: 'freeGoods', reason: 'bad-choice' }]);
    }
  });

  it('bin, stock below zero, tracking and tolerances of deliveries; a piece with a serial number has no decimals', () => {
    const columns = 'bin,negativeStock,tracking,overDelivery,underDelivery';
    expect(product(columns, '02-01,yes,batch,10,2.5').payload?.rows).toMatchObject([
      { bin: '02-01', negativeStock: true, tracking: 'batch', deliveryTolerance: { over: 1000, under: 250 } },
    ]);
    expect(product(columns, ',no,serial,,5').payload?.rows).toMatchObject([
      { tracking: 'serial', deliveryTolerance: { over: null, under: 500 } },
    ]);
    expect(product('tracking', 'serial', 3).problems).toMatchObject([{ column: 'tracking', reason: 'bad-choice' }]);
    expect(product('tracking', 'lot').problems).toMatchObject([{ column: 'tracking', reason: 'bad-choice' }]);
  });

  it('a file without them gives the same rows as before they existed', () => {
    const [row] = read('products', [productHeader, 'A,A,PCS,0,04']).payload?.rows ?? [];
    expect(Object.keys(row ?? {}).toSorted()).toEqual([
      'barcode',
      'category',
      'code',
      'leadTimeDays',
      'name',
      'quantityDigits',
      'replenishable',
      'safetyStock',
      'taxCode',
      'unit',
    ]);
    const customer = read('customers', ['code,name', 'X,X']).payload?.rows[0];
    expect(customer && 'customerGroup' in customer).toBe(false);
    expect(customer && 'taxTransactionCode' in customer).toBe(false);
  });

  it('a customer may have one of the four transaction codes that a buyer brings (02, 03, 07, 08)', () => {
    const customers = (code: string) => read('customers', ['code,name,taxTransactionCode', `Z,Dinas,${code}`]);
    for (const code of ['02', '03', '07', '08']) {
      expect(customers(code).payload?.rows).toMatchObject([{ taxTransactionCode: code }]);
    }
    expect(customers('').payload?.rows[0]).not.toHaveProperty('taxTransactionCode');
    expect(customers('04').problems).toMatchObject([{ column: 'taxTransactionCode', reason: 'bad-choice' }]);
  });
});

describe('whom a price is for', () => {
  const tables = branch();
  const sold = read('products', [`${productHeader},units`, 'A,A,PCS,0,04,BOX:12'], tables).payload;
  if (sold?.kind === 'products') tables.apply(sold.rows.map((row) => ({ table: 'products' as const, row })));
  const header = 'productCode,unit,validFrom,unitPrice,customerCode,customerGroup,breakBy';
  const prices = (...lines: readonly string[]) => read('prices', [header, ...lines], tables);

  it('contract, group and everybody are three prices, each with its key', () => {
    const { payload, problems } = prices(
      'A,,2026-01-01,100,X,,',
      'A,,2026-01-01,110,,SHOPS,order',
      'A,BOX,2026-01-01,1200,,,line',
    );
    expect(problems).toEqual([]);
    expect(payload?.rows).toMatchObject([
      { key: 'BASE/A/PCS/0/2026-01-01/customer=X', customerCode: 'X' },
      { key: 'BASE/A/PCS/0/2026-01-01/group=SHOPS', customerGroup: 'SHOPS', breakBy: 'order' },
      { key: 'BASE/A/BOX/0/2026-01-01', unit: 'BOX' },
    ]);
    expect(Object.keys(payload?.rows[2] ?? {})).not.toContain('breakBy');
  });

  it('is never a customer and a group at once, and its unit is one the product is sold in', () => {
    expect(prices('A,,2026-01-01,100,X,SHOPS,').problems).toMatchObject([{ column: 'customerGroup' }]);
    expect(prices('A,SACK,2026-01-01,100,,,').problems).toMatchObject([{ column: 'unit', expected: 'PCS, BOX' }]);
  });
});
