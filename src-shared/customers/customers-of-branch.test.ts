import { assert, constantFrom, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { money } from '../money/money.ts';
import { asHeadOfficeSends, decideChangeCustomer } from './change-customer.ts';
import { decideCreateCustomer, nextLocalCode } from './create-customer.ts';
import type { CustomerFields } from './customer-fields.ts';
import type { CustomerRow } from './customer.ts';
import { plainCustomer } from './testing/plain-customer.ts';

const rights = { mayGiveCredit: false, priceLists: ['BASE', 'GROSIR'], hasNpwp: true };
const taken = new Set(['C-1', 'L-KPG01-0007']);
const atBranch = {
  ...rights,
  branchCode: 'KPG01',
  language: 'id' as const,
  isTaken: (code: string) => taken.has(code),
  nextCode: () => nextLocalCode('KPG01', taken),
};

function create(fields: { code?: string | null; name?: string } & CustomerFields, more: Partial<typeof atBranch> = {}) {
  return decideCreateCustomer({ code: null, name: 'Toko Baru', ...fields }, { ...atBranch, ...more });
}

const refusalOf = (decided: ReturnType<typeof create>) => (decided.ok ? 'done' : decided.error.code);

function change(customer: CustomerRow, fields: CustomerFields, more: Partial<typeof rights> = {}) {
  const expectedVersion = customer.version ?? 0;
  return decideChangeCustomer({ expectedVersion, ...fields }, { ...rights, ...more, customer });
}

function changed(customer: CustomerRow, fields: CustomerFields): CustomerRow {
  const decided = change(customer, fields);
  if (!decided.ok) throw new Error(decided.error.code);
  return decided.value.customer;
}

describe('a customer of the branch', () => {
  test('gets the next code of the branch, pays cash and has nothing on credit', () => {
    const decided = create({ phone: '0812' });
    expect(decided.ok && decided.value.customer).toEqual({
      code: 'L-KPG01-0008',
      name: 'Toko Baru',
      contact: '',
      address: '',
      city: '',
      phone: '0812',
      taxNumber: null,
      priceList: null,
      termsDays: 0,
      creditLimit: 0,
      blocked: false,
      language: 'id',
      origin: 'branch',
      version: 1,
    });
  });

  test('may have a given code that no one of head office can have', () => {
    expect(refusalOf(create({ code: 'C-9' }))).toBe('customer-code-not-local');
    expect(refusalOf(create({ code: 'L-KPG01-' }))).toBe('customer-code-not-local');
    expect(refusalOf(create({ code: 'l-kpg01-0007' }))).toBe('customer-code-taken');
    const decided = create({ code: 'l-kpg01-abadi' });
    expect(decided.ok && decided.value.customer.code).toBe('L-KPG01-ABADI');
  });

  test.each([{ termsDays: 14 }, { creditLimit: money(1) }, { priceList: 'GROSIR' }])(
    'gets %o only from whoever may give it',
    (terms) => {
      expect(refusalOf(create(terms))).toBe('needs-right');
      expect(refusalOf(create(terms, { mayGiveCredit: true }))).toBe('done');
      const local: CustomerRow = { ...plainCustomer, origin: 'branch', termsDays: 0, creditLimit: money(0) };
      expect(refusalOf(change(local, terms))).toBe('needs-right');
      expect(refusalOf(change(local, terms, { mayGiveCredit: true }))).toBe('done');
      const trusted = { ...local, ...terms };
      expect(refusalOf(change(trusted, { phone: '1' }))).toBe('done');
    },
  );

  test('gets no list that does not exist, whoever gives it', () => {
    expect(refusalOf(create({ priceList: 'NONE' }, { mayGiveCredit: true }))).toBe('unknown-price-list');
  });
});

describe('a tax number', () => {
  test('is an NPWP of 16 digits, of which one of 15 gets a leading zero', () => {
    const number = (taxNumber: string | null) => {
      const decided = create({ taxNumber });
      return decided.ok ? decided.value.customer.taxNumber : decided.error.code;
    };
    expect(number('01.234.567.8-901.000')).toBe('0012345678901000');
    expect(number('1234 5678 9012 3456')).toBe('1234567890123456');
    expect(number('12345')).toBe('bad-tax-number');
    expect(number('12345678901234567')).toBe('bad-tax-number');
    expect(number('')).toBeNull();
    expect(number(null)).toBeNull();
  });

  test('is whatever it is where there is no NPWP', () => {
    expect(refusalOf(create({ taxNumber: 'DE123' }, { hasNpwp: false }))).toBe('done');
  });
});

const place = { code: 'GDG', name: 'Gudang', address: '', city: '', phone: '' };

test('no two addresses of a customer have one code', () => {
  expect(refusalOf(create({ shipToAddresses: [place, place] }))).toBe('ship-to-twice');
});

describe('a customer of head office', () => {
  const customer: CustomerRow = { ...plainCustomer, code: 'C-1', phone: '111', contact: 'Ani' };

  test.each([
    { name: 'Other' },
    { termsDays: 60 },
    { creditLimit: money(9) },
    { priceList: 'GROSIR' },
    { city: 'Soe' },
  ])('keeps %o as head office said', (fields) => {
    expect(refusalOf(change(customer, fields, { mayGiveCredit: true }))).toBe('head-office-field');
  });

  test('may be sent back whole: what is the same is no change', () => {
    const { name, termsDays, creditLimit, priceList, city, address } = customer;
    expect(refusalOf(change(customer, { name, termsDays, priceList, city, address, phone: '2' }))).toBe('done');
    expect(creditLimit).toBeNull();
  });

  test('is changed only by who saw his last version', () => {
    const once = changed(customer, { phone: '222' });
    const late = decideChangeCustomer({ expectedVersion: 0, phone: '3' }, { ...rights, customer: once });
    expect(late).toMatchObject({ error: { code: 'changed-meanwhile' } });
  });

  test('keeps the phone of the branch beside that of head office, until both are the same', () => {
    const once = changed(customer, { phone: '222' });
    expect(once).toMatchObject({ phone: '222', atHeadOffice: { phone: '111' }, version: 1 });
    expect(changed(once, { phone: '333' }).atHeadOffice).toEqual({ phone: '111' });
    expect(changed(once, { phone: '111' })).not.toHaveProperty('atHeadOffice');
  });

  test('is sent again without losing what the branch knows', () => {
    const ours = changed(customer, { phone: '222', shipToAddresses: [place] });
    const again = asHeadOfficeSends({ ...customer, phone: '444', termsDays: 45, contact: 'Beni' }, ours);
    expect(again).toMatchObject({ phone: '222', contact: 'Beni', termsDays: 45, shipToAddresses: [place], version: 1 });
    expect(again.atHeadOffice).toEqual({ phone: '444' });
    const adopted = asHeadOfficeSends({ ...customer, phone: '222' }, again);
    expect(adopted).not.toHaveProperty('atHeadOffice');
    expect(adopted.shipToAddresses).toEqual([place]);
  });

  test('that was of the branch is head office’s once it sends him, and keeps his addresses', () => {
    const decided = create({ code: 'L-KPG01-9', shipToAddresses: [place] });
    if (!decided.ok) throw new Error(decided.error.code);
    const theirs = asHeadOfficeSends({ ...plainCustomer, code: 'L-KPG01-9' }, decided.value.customer);
    expect(theirs).not.toHaveProperty('origin');
    expect(theirs).toMatchObject({ termsDays: 30, shipToAddresses: [place] });
    expect(refusalOf(change(theirs, { name: 'Other' }))).toBe('head-office-field');
  });

  test('never loses a word of the branch to a file, and never a word of head office to the branch', () => {
    const words = { contact: constantFrom('a', 'b', 'c'), phone: constantFrom('a', 'b', 'c') };
    assert(
      property(record(words), record(words), record(words), (first, typed, second) => {
        const sent = { ...plainCustomer, ...first };
        const ours = changed(sent, typed);
        const after = asHeadOfficeSends({ ...plainCustomer, ...second }, ours);
        for (const name of ['contact', 'phone'] as const) {
          const branchSpoke = typed[name] !== first[name];
          expect(after[name]).toBe(branchSpoke ? typed[name] : second[name]);
          const theirs = after.atHeadOffice && name in after.atHeadOffice ? after.atHeadOffice[name] : after[name];
          expect(theirs).toBe(second[name]);
        }
      }),
    );
  });
});
