import { describe, expect, it } from 'vitest';
import type { MasterDataKind } from '../events/master-payload.ts';
import { businessDate } from '../kernel/business-date.ts';
import { money, quantity } from '../money/money.ts';
import { sampleBranch } from '../sample-data/branch.ts';
import { MemoryTables } from '../tables/memory-tables.ts';
import { masterContext } from './master-context.ts';
import { readMasterRows } from './master-rows.ts';

const settings = { id: 'branch' as const, ...sampleBranch, version: 1 };
const today = businessDate('2026-04-10');

function branch(taxProfileId: 'ID' | 'EU' = 'ID'): MemoryTables {
  const tables = new MemoryTables();
  tables.apply([{ table: 'settings', row: { ...settings, taxProfileId } }]);
  const { payload } = read(
    'products',
    [
      'code,name,unit,quantityDigits,taxCode',
      `TEH,Teh,PCS,0,${taxCode(taxProfileId)}`,
      `BERAS,Beras,KG,3,${taxCode(taxProfileId)}`,
    ],
    tables,
  );
  if (payload?.kind === 'products') tables.apply(payload.rows.map((row) => ({ table: 'products' as const, row })));
  return tables;
}

const taxCode = (profile: 'ID' | 'EU') => (profile === 'ID' ? '04' : 'S');

/** Reads lines written without quotes. */
function read(kind: MasterDataKind, [header = '', ...lines]: readonly string[], tables = branch()) {
  const table = {
    header: header.split(','),
    lines: lines.map((line, index) => ({ line: index + 2, fields: line.split(',') })),
  };
  return readMasterRows(kind, table, masterContext(tables, today));
}

const priceHeader = 'productCode,validFrom,unitPrice';
const productHeader = 'code,name,unit,taxCode';

describe('amounts of a price file', () => {
  it('are kept two digits finer than the currency', () => {
    const rupiah = read('prices', [priceHeader, 'TEH,2026-01-01,1249.95']);
    expect(rupiah.payload?.rows).toEqual([
      {
        key: 'BASE/TEH/PCS/0/2026-01-01',
        list: 'BASE',
        productCode: 'TEH',
        unit: 'PCS',
        minQuantity: 0,
        validFrom: '2026-01-01',
        validTo: null,
        unitPrice: 124_995,
      },
    ]);
    const euro = read('prices', [priceHeader, 'TEH,2026-01-01,12.4995'], branch('EU'));
    expect(euro.payload?.rows).toMatchObject([{ unitPrice: 124_995 }]);
  });

  it.each([
    ['1.5e3', 'bad-number', '1234.50'],
    ['1e3', 'bad-number', '1234.50'],
    ['Rp1000', 'bad-number', '1234.50'],
    ['1 000', 'bad-number', '1234.50'],
    ['18.000', 'too-many-decimals', '2'],
    ['', 'missing-value', null],
    ['-5', 'out-of-range', '0.01 … 999999999999.99'],
    ['0', 'out-of-range', '0.01 … 999999999999.99'],
    ['9999999999999', 'out-of-range', '0.01 … 999999999999.99'],
  ])('refuse %j as %s on its line and column', (value, reason, expected) => {
    const { payload, problems } = read('prices', [priceHeader, 'TEH,2026-01-01,10', `BERAS,2026-01-01,${value}`]);
    expect(problems).toEqual([{ line: 3, column: 'unitPrice', value, reason, expected }]);
    expect(payload?.rows).toHaveLength(1);
  });

  it.each(['1,5', '1.234,50'])('refuse a decimal comma %j', (value) => {
    const table = { header: priceHeader.split(','), lines: [{ line: 2, fields: ['TEH', '2026-01-01', value] }] };
    expect(readMasterRows('prices', table, masterContext(branch(), today)).problems).toEqual([
      { line: 2, column: 'unitPrice', value, reason: 'bad-number', expected: '1234.50' },
    ]);
  });

  it('may not be valid to a day before they are valid from', () => {
    const lines = [`${priceHeader},validTo`, 'TEH,2026-02-01,10,2026-01-31', 'TEH,2026-03-01,10,2026-03-01'];
    const { problems, good } = read('prices', lines);
    expect(problems).toMatchObject([{ line: 2, column: 'validTo', value: '2026-01-31', reason: 'out-of-range' }]);
    expect(good).toBe(1);
  });
});

describe('quantities', () => {
  const header = 'productCode,quantity,value';

  it('have the digits of their product', () => {
    const { payload } = read('openingStock', [header, 'TEH,12,600', 'BERAS,1.5,20000']);
    expect(payload?.rows).toMatchObject([{ onHand: 12 }, { onHand: 1500 }]);
    expect(read('openingStock', [header, 'TEH,1.5,600']).problems).toEqual([
      { line: 2, column: 'quantity', value: '1.5', reason: 'too-many-decimals', expected: '0' },
    ]);
  });

  it('of nothing, or less than nothing, are no stock', () => {
    const { problems } = read('openingStock', [header, 'TEH,0,0', 'BERAS,-1,0']);
    expect(problems.map(({ line, column, reason }) => [line, column, reason])).toEqual([
      [2, 'quantity', 'out-of-range'],
      [3, 'quantity', 'out-of-range'],
    ]);
  });
});

describe('a line', () => {
  it.each([
    ['products', productHeader, 'A,A,PCS,99', 'taxCode', '99', 'unknown-tax-code', '04, 01, 00'],
    ['products', productHeader, 'A,,PCS,04', 'name', '', 'missing-value', null],
    ['products', productHeader, 'A,A\nB,PCS,04', 'name', 'A\nB', 'bad-characters', null],
    ['products', productHeader, 'A\u202E,A,PCS,04', 'code', 'A\u202E', 'bad-characters', null],
    ['products', productHeader, 'A,A,P/S,04', 'unit', 'P/S', 'bad-characters', '(no /)'],
    ['products', productHeader, `${'A'.repeat(41)},A,PCS,04`, 'code', 'A'.repeat(41), 'text-too-long', '40'],
    ['products', `${productHeader},replenishable`, 'A,A,PCS,04,YES', 'replenishable', 'YES', 'bad-choice', 'yes, no'],
    ['products', `${productHeader},quantityDigits`, 'TEH,Teh,PCS,04,3', 'quantityDigits', '3', 'bad-choice', '0'],
    ['customers', 'code,name,language', 'A,A,de', 'language', 'de', 'bad-choice', 'id, en'],
    ['customers', 'code,name,termsDays', 'A,A,366', 'termsDays', '366', 'out-of-range', '0 … 365'],
    ['prices', priceHeader, 'KOPI,2026-01-01,1', 'productCode', 'KOPI', 'unknown-product', null],
    ['prices', priceHeader, 'TEH,2026-02-30,1', 'validFrom', '2026-02-30', 'bad-date', '2026-04-13'],
    ['prices', priceHeader, 'TEH,13/04/2026,1', 'validFrom', '13/04/2026', 'bad-date', '2026-04-13'],
    ['prices', `${priceHeader},unit`, 'TEH,2026-01-01,1,BOX', 'unit', 'BOX', 'bad-choice', 'PCS'],
    [
      'plannedReceipts',
      'id,productCode,date,quantity,value',
      'P 1,TEH,2026-01-01,1,1',
      'id',
      'P 1',
      'bad-characters',
      'A-Z a-z 0-9 -',
    ],
  ] as const)('of %s (%s) %j is refused in column %s', (kind, header, line, column, value, reason, expected) => {
    const { payload, good, problems, badLines } = read(kind, [header, line]);
    expect(problems).toEqual([{ line: 2, column, value, reason, expected }]);
    expect([payload, good, badLines]).toEqual([null, 0, 1]);
  });

  it('with too few or too many values is refused as a whole', () => {
    const { problems } = read('customers', ['code,name', 'A', 'B,b,c', 'D,d']);
    expect(problems).toEqual([
      { line: 2, column: null, value: '1', reason: 'wrong-column-count', expected: '2' },
      { line: 3, column: null, value: '3', reason: 'wrong-column-count', expected: '2' },
    ]);
  });

  it('has every problem named, and counts once', () => {
    const { problems, badLines } = read('products', [productHeader, ',,PCS,9']);
    expect(problems.map((problem) => problem.column)).toEqual(['code', 'name', 'taxCode']);
    expect(badLines).toBe(1);
  });

  it('that repeats a code names the first line with it, also when it differs in accents only by encoding', () => {
    const { problems, payload } = read('customers', ['code,name', 'CAF\u00C9,a', 'B,b', 'CAFE\u0301 ,c']);
    expect(problems).toEqual([
      { line: 4, column: 'code', value: 'CAF\u00C9', reason: 'duplicate-code', expected: '2' },
    ]);
    expect(payload?.rows).toHaveLength(2);
  });

  it('that repeats a barcode is refused: a scan must find one product', () => {
    const { problems } = read('products', [
      `${productHeader},barcode`,
      'A,a,PCS,04,123',
      'B,b,PCS,04,123',
      'C,c,PCS,04,',
    ]);
    expect(problems).toEqual([{ line: 3, column: 'barcode', value: '123', reason: 'duplicate-code', expected: '2' }]);
  });
});

describe('the header', () => {
  it('may leave out optional columns and have any order', () => {
    const { payload } = read('customers', ['name,creditLimit,code', 'Toko,,T1']);
    expect(payload?.rows).toMatchObject([
      { code: 'T1', name: 'Toko', creditLimit: null, termsDays: 0, language: 'id' },
    ]);
  });

  it.each([
    ['unknown columns', 'code,nama', 'nama'],
    ['missing columns', 'code', 'name'],
    ['a column twice', 'code,name,code', 'code'],
    ['names that every object has', 'code,name,__proto__', '__proto__'],
    ['capitals', 'Code,name', 'Code'],
  ])('is refused for %s, and says what is right', (_why, header, column) => {
    const { problems, payload } = read('customers', [header, 'A,B,C']);
    const expected =
      'code,name,[contact],[address],[city],[phone],[taxNumber],[priceList],[termsDays],[creditLimit],[blocked],[language],[customerGroup],[taxTransactionCode]';
    expect(problems).toEqual([{ line: 1, column, value: header, reason: 'wrong-header', expected }]);
    expect(payload).toBeNull();
  });

  it('alone is not a file', () => {
    expect(read('customers', ['code,name']).problems).toEqual([
      { line: null, column: null, value: null, reason: 'no-rows', expected: null },
    ]);
  });
});

describe('a name', () => {
  it.each([
    '=HYPERLINK("x")',
    '<script>alert(1)</script>',
    "'; drop table",
    '__proto__',
    'constructor',
    '{{7*7}}',
    '../../x',
  ])('that looks like an attack is a name like any other: %s', (name) => {
    const { payload } = read('customers', ['code,name', `${name},${name}`]);
    expect(payload?.rows).toMatchObject([{ code: name, name }]);
    expect(Object.hasOwn(Object.prototype, 'name')).toBe(false);
  });
});

describe('against what the branch has', () => {
  it('rows are added, changed or unchanged', () => {
    const lines = [
      `${productHeader},quantityDigits`,
      'TEH,Teh,PCS,04,0',
      'BERAS,Beras wangi,KG,04,3',
      'KOPI,Kopi,PCS,04,0',
    ];
    expect(read('products', lines)).toMatchObject({ added: 1, changed: 1, unchanged: 1, good: 3 });
    expect(read('products', lines.slice(0, 2))).toMatchObject({ unchanged: 1, payload: null });
  });

  it('stock is opened once a product, by one movement of the open day or else of today', () => {
    const tables = branch();
    const lines = ['productCode,quantity,value', 'TEH,3,90'];
    const first = read('openingStock', lines, tables).payload;
    expect(first).toMatchObject({
      rows: [{ productCode: 'TEH', onHand: 3, reserved: 0, value: 90 }],
      movement: {
        kind: 'opening',
        number: 'OPN/KPG01/2026-04-10',
        date: '2026-04-10',
        lines: [{ productCode: 'TEH', quantity: 3, value: 90 }],
      },
    });
    expect(read('openingStock', lines, tables).payload).toEqual(first);
    const date = businessDate('2026-04-13');
    const day = { date, state: 'open' as const, closingNumber: null, totals: null, version: 1 };
    tables.apply([{ table: 'businessDays', row: day }]);
    expect(read('openingStock', lines, tables).payload).toMatchObject({ movement: { date } });
    const balance = { productCode: 'TEH', onHand: quantity(3), reserved: quantity(0), value: money(90) };
    tables.apply([{ table: 'balances', row: balance }]);
    expect(read('openingStock', lines, tables)).toMatchObject({
      payload: null,
      problems: [{ line: 2, column: 'productCode', value: 'TEH', reason: 'stock-already-opened' }],
    });
  });

  it('goods that arrived are never expected again', () => {
    const tables = branch();
    const lines = ['id,productCode,date,quantity,value', 'PO-1,TEH,2026-04-15,5,100'];
    const { payload } = read('plannedReceipts', lines, tables);
    const row = payload?.kind === 'plannedReceipts' ? payload.rows[0] : undefined;
    expect(row).toMatchObject({ state: 'expected' });
    if (row) tables.apply([{ table: 'plannedReceipts', row: { ...row, state: 'received' } }]);
    expect(read('plannedReceipts', lines, tables)).toMatchObject({ payload: null, unchanged: 1, problems: [] });
    expect(read('plannedReceipts', [lines[0] ?? '', 'PO-1,TEH,2026-04-20,5,100'], tables)).toMatchObject({
      payload: null,
      problems: [{ line: 2, column: 'id', value: 'PO-1', reason: 'receipt-already-received' }],
    });
  });
});

describe('a file with very many problems', () => {
  it('shows the first 500, counts all lines and cuts long values', () => {
    const { problems, badLines } = read('customers', [
      'code,name',
      ...Array.from({ length: 700 }, () => `${'x'.repeat(300)},a`),
    ]);
    expect([problems.length, badLines, problems[0]?.value?.length]).toEqual([500, 700, 201]);
  });
});
