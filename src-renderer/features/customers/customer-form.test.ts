import { expect, test } from 'vitest';
import { plainCustomer } from '#shared/customers/testing/plain-customer.ts';
import { formatMoney } from '#shared/i18n/amount-format.ts';
import { money } from '#shared/money/money.ts';
import { changeInput, createInput, emptyForm, formOf, problemsOf, sameForm, type Figures } from './customer-form.ts';

const figures: Figures = { language: 'id', minorDigits: 0, money: (amount) => formatMoney(amount, 0, 'id') };
const place = { code: 'GDG', name: 'Gudang', address: '', city: '', phone: '' };
const typed = { ...place, key: 'a' };
const local = { ...plainCustomer, origin: 'branch' as const, termsDays: 0, creditLimit: money(1_500_000), version: 3 };

test('a form as it was opened changes nothing', () => {
  const form = formOf(local, figures);
  expect(sameForm(form, formOf({ ...local }, figures))).toBe(true);
  expect(changeInput(form, local, figures)).toEqual({ customerCode: 'X', expectedVersion: 3 });
  expect(problemsOf(form, figures, true)).toEqual({});
});

test('only what differs is sent, figures as numbers', () => {
  const form = {
    ...formOf(local, figures),
    phone: '0812',
    creditLimit: '2.000.000',
    priceList: 'GROSIR',
    shipTo: [typed],
  };
  expect(changeInput(form, local, figures)).toEqual({
    customerCode: 'X',
    expectedVersion: 3,
    phone: '0812',
    creditLimit: 2_000_000,
    priceList: 'GROSIR',
    shipToAddresses: [place],
  });
});

test('of a customer of head office only what the branch knows better is sent', () => {
  const form = { ...formOf(plainCustomer, figures), name: 'Other', termsDays: '60', city: 'Soe', contact: 'Ani' };
  expect(changeInput(form, plainCustomer, figures)).toEqual({ customerCode: 'X', expectedVersion: 0, contact: 'Ani' });
});

test('a new customer says no terms that are the ordinary ones', () => {
  const input = createInput({ ...emptyForm(' Toko Baru ', 'id'), phone: '1' }, figures);
  expect(input).toMatchObject({ code: null, name: 'Toko Baru', phone: '1', shipToAddresses: [] });
  expect(input).not.toHaveProperty('termsDays');
  expect(input).not.toHaveProperty('creditLimit');
});

test('what is wrong is said by field', () => {
  const wrong = {
    ...emptyForm(' ', 'id'),
    taxNumber: '123',
    termsDays: '400',
    creditLimit: '1,5',
    shipTo: [typed, { ...typed, key: 'b' }],
  };
  expect(problemsOf(wrong, figures, true)).toEqual({
    name: 'nameMissing',
    taxNumber: 'npwp',
    termsDays: 'figure',
    creditLimit: 'figure',
    shipTo: 'addressTwice',
  });
  expect(problemsOf({ ...wrong, name: 'A' }, figures, false)).not.toHaveProperty('taxNumber');
  expect(problemsOf({ ...wrong, shipTo: [{ ...typed, code: ' ' }] }, figures, true).shipTo).toBe('addressCode');
});
