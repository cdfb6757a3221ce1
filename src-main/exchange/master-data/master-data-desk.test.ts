import { describe, expect, it } from 'vitest';
import { businessDate } from '#shared/kernel/business-date.ts';
import { money, quantity } from '#shared/money/money.ts';
import { MemoryTables } from '#shared/tables/memory-tables.ts';
import { MasterDataDesk } from './master-data-desk.ts';

function newDesk() {
  let count = 0;
  return new MasterDataDesk(
    () => `token-${(count += 1)}`,
    () => businessDate('2026-04-13'),
  );
}

const header = 'code,name,unit,taxCode\n';
const file = (text: string) => Buffer.from(text);

describe('the desk for master data files', () => {
  it('hands back what was read, under a token, as often as it is asked for', () => {
    const [desk, tables] = [newDesk(), new MemoryTables()];
    const report = desk.read('products', 'barang.csv', file(`${header}TEH,Teh,PCS,04\n`), tables);
    expect(report).toMatchObject({ token: 'token-1', rows: 1, good: 1, added: 1, encoding: 'UTF-8' });
    expect(report.sample).toEqual({ header: ['code', 'name', 'unit', 'taxCode'], rows: [['TEH', 'Teh', 'PCS', '04']] });
    const taken = desk.take('token-1', tables);
    expect(taken).toMatchObject({
      fileName: 'barang.csv',
      report,
      payload: { kind: 'products', rows: [{ code: 'TEH' }] },
    });
    expect(desk.take('token-1', tables)).toEqual(taken);
    expect(desk.take('token-2', tables)).toBeNull();
  });

  it('leaves lines with problems out of the payload', () => {
    const [desk, tables] = [newDesk(), new MemoryTables()];
    const { token, badLines } = desk.read('products', 'x', file(`${header}A,A,PCS,04\nB,B,PCS,7\n`), tables);
    expect(badLines).toBe(1);
    expect(desk.take(token ?? '', tables)?.payload?.rows).toMatchObject([{ code: 'A' }]);
  });

  it.each([
    ['empty', '', 'file-empty', null],
    ['header only', header, 'no-rows', null],
    ['wrong header', 'kode,nama\nA,B\n', 'wrong-header', 1],
    ['broken quotes', `${header}A,"A,PCS,04\n`, 'broken-quotes', 2],
    ['no good line', `${header}A,A,PCS,7\n`, 'unknown-tax-code', 2],
  ])('gives no token for a file with nothing to apply: %s', (_name, text, reason, line) => {
    const report = newDesk().read('products', 'x', file(text), new MemoryTables());
    expect(report).toMatchObject({ token: null, good: 0, problems: [{ reason, line }] });
  });

  it('reads text in Windows-1252, and names with a byte order mark in front of the header', () => {
    const tables = new MemoryTables();
    const latin = Buffer.concat([file(`${header}A,Caf`), Buffer.from([0xe9, 0x20, 0x80]), file(',PCS,04\n')]);
    const desk = newDesk();
    const first = desk.read('products', 'x', latin, tables);
    expect(first).toMatchObject({ encoding: 'Windows-1252', problems: [] });
    expect(desk.take(first.token ?? '', tables)?.payload?.rows).toMatchObject([{ name: 'Café €' }]);
    const marked = desk.read('products', 'x', file(`\uFEFF${header}A,A,PCS,04\n`), tables);
    expect(marked).toMatchObject({ encoding: 'UTF-8 BOM', good: 1, problems: [] });
  });

  it('forgets the oldest reading after eight, so that files do not pile up in memory', () => {
    const [desk, tables] = [newDesk(), new MemoryTables()];
    for (let i = 0; i < 9; i += 1) desk.read('products', 'x', file(`${header}A,A,PCS,04\n`), tables);
    expect(desk.take('token-1', tables)).toBeNull();
    expect(desk.take('token-2', tables)).not.toBeNull();
    expect(desk.take('token-9', tables)).not.toBeNull();
  });

  it('holds a file against the branch again when it is taken: stock opened meanwhile is not opened twice', () => {
    const [desk, tables] = [newDesk(), new MemoryTables()];
    const products = desk.read('products', 'x', file(`${header}TEH,Teh,PCS,04\n`), tables);
    const payload = desk.take(products.token ?? '', tables)?.payload;
    if (payload?.kind !== 'products') throw new Error('no products');
    tables.apply(payload.rows.map((row) => ({ table: 'products' as const, row })));
    const { token } = desk.read('openingStock', 'x', file('productCode,quantity,value\nTEH,3,90\n'), tables);
    const balance = { productCode: 'TEH', onHand: quantity(3), reserved: quantity(0), value: money(90) };
    tables.apply([{ table: 'balances', row: balance }]);
    expect(desk.take(token ?? '', tables)).toMatchObject({
      payload: null,
      report: { good: 0, problems: [{ line: 2, column: 'productCode', reason: 'stock-already-opened' }] },
    });
  });
});
