import { expect, test } from 'vitest';
import { masterContext } from '../exchange/master-context.ts';
import { readMasterRows } from '../exchange/master-rows.ts';
import { project } from '../tables/project.ts';
import { openedBranch, start, type SmallBranch } from './testing/small-branch.ts';

const place = { code: 'GDG', name: 'Gudang', address: '', city: '', phone: '' };

function importCustomers(branch: SmallBranch, lines: readonly (readonly string[])[]) {
  const header = ['code', 'name', 'phone', 'termsDays'];
  const table = { header, lines: lines.map((fields, index) => ({ line: index + 2, fields })) };
  const reading = readMasterRows('customers', table, masterContext(branch.tables, start));
  if (reading.payload) {
    const d = { kind: 'customers' as const, sha256: 'x', fileName: 'x', rows: 1, entry: null };
    branch.tables.apply(project({ t: 'master.applied.v1', d }, reading.payload));
  }
  return reading;
}

test('customers of the branch are numbered one after the other, also while no day is open', () => {
  const branch = openedBranch();
  branch.give('closeDay', { date: start });
  expect(branch.give('createCustomer', { code: null, name: 'Satu' })).toBe(true);
  expect(branch.give('createCustomer', { code: null, name: 'Dua' })).toBe(true);
  expect(branch.tables.get('customers', 'L-KPG01-0002')?.name).toBe('Dua');
  expect(branch.broken).toEqual([]);
});

test('credit of a customer of the branch is given by a supervisor', () => {
  const branch = openedBranch();
  expect(branch.give('createCustomer', { code: null, name: 'Satu', termsDays: 14 })).toBe(false);
  expect(branch.give('createCustomer', { code: null, name: 'Satu', termsDays: 14 }, 'budi')).toBe(true);
});

test('an import overwrites no field of the branch and drops no customer of the branch', () => {
  const branch = openedBranch();
  branch.give('createCustomer', { code: null, name: 'Satu' });
  branch.give('changeCustomer', { customerCode: 'Y', expectedVersion: 0, phone: '222', shipToAddresses: [place] });
  const local = branch.tables.get('customers', 'L-KPG01-0001');
  importCustomers(branch, [['Y', 'New name', '444', '45']]);
  expect(branch.tables.get('customers', 'Y')).toMatchObject({
    name: 'New name',
    termsDays: 45,
    phone: '222',
    shipToAddresses: [place],
    atHeadOffice: { phone: '444' },
  });
  expect(branch.tables.get('customers', 'L-KPG01-0001')).toEqual(local);
});

test('the same file again changes nothing, whatever the branch changed', () => {
  const branch = openedBranch();
  importCustomers(branch, [['Y', 'Customer Y', '444', '30']]);
  branch.give('changeCustomer', { customerCode: 'Y', expectedVersion: 0, phone: '222' });
  expect(importCustomers(branch, [['Y', 'Customer Y', '444', '30']])).toMatchObject({ payload: null, unchanged: 1 });
});

test('an address that was taken away from the customer stays on the order that names it', () => {
  const branch = openedBranch();
  branch.give('changeCustomer', { customerCode: 'Y', expectedVersion: 0, shipToAddresses: [place] });
  const about = { orderId: 'o1', customerCode: 'Y', requestedDate: start, customerReference: '', quotationId: null };
  const lines = [{ productCode: 'A', quantity: 1 as never, discount: 0 as never }];
  expect(branch.give('confirmOrder', { ...about, lines, shipToCode: 'GDG' })).toBe(true);
  branch.give('changeCustomer', { customerCode: 'Y', expectedVersion: 1, shipToAddresses: [] });
  const more = { expectedVersion: 1, changes: [], added: [] };
  expect(branch.give('changeOrder', { orderId: 'o1', ...more, shipToCode: 'GDG', termsDays: 7 })).toBe(true);
  expect(branch.tables.get('orders', 'o1')?.shipTo).toEqual(place);
});
