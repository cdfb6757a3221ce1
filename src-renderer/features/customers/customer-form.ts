import { parseFigure } from '#renderer/features/entry/parse-figure.ts';
import type { CommandInput } from '#shared/contract/contract.ts';
import type { CustomerRow } from '#shared/customers/customer.ts';
import type { ShipToAddress } from '#shared/customers/ship-to.ts';
import type { Language } from '#shared/i18n/language.ts';
import { canonicalJson } from '#shared/kernel/canonical-json.ts';
import type { Money } from '#shared/money/money.ts';
import { npwpOf } from '#shared/tax/npwp.ts';

/** A customer while he is typed: figures as texts, until they are saved. */
export type CustomerForm = {
  /** Of a new customer; empty: the next of the branch. */
  readonly code: string;
  readonly name: string;
  readonly contact: string;
  readonly address: string;
  readonly city: string;
  readonly phone: string;
  readonly taxNumber: string;
  readonly language: Language;
  /** Empty: the base list. */
  readonly priceList: string;
  readonly termsDays: string;
  readonly creditLimit: string;
  readonly shipTo: readonly TypedAddress[];
};

/** An address while it is typed: its code may be typed over, so it has a key that stays. */
export type TypedAddress = ShipToAddress & { readonly key: string };

export type CustomerField = keyof CustomerForm;

/** How this window writes and reads figures. */
export type Figures = {
  readonly language: Language;
  readonly minorDigits: number;
  readonly money: (amount: Money) => string;
};

export function emptyForm(name: string, language: Language): CustomerForm {
  const texts = { contact: '', address: '', city: '', phone: '', taxNumber: '' };
  return { code: '', name, ...texts, language, priceList: '', termsDays: '0', creditLimit: '0', shipTo: [] };
}

export function formOf(customer: CustomerRow, { money }: Figures): CustomerForm {
  const { code, name, contact, address, city, phone, language } = customer;
  return {
    code,
    name,
    contact,
    address,
    city,
    phone,
    taxNumber: customer.taxNumber ?? '',
    language,
    priceList: customer.priceList ?? '',
    termsDays: String(customer.termsDays),
    creditLimit: customer.creditLimit === null ? '' : money(customer.creditLimit),
    shipTo: (customer.shipToAddresses ?? []).map((known) => ({ ...known, key: known.code })),
  };
}

export function sameForm(a: CustomerForm, b: CustomerForm): boolean {
  return canonicalJson(a) === canonicalJson(b);
}

/** What is wrong with a field before anything is asked of main. */
export type FieldProblem = 'nameMissing' | 'npwp' | 'figure' | 'addressCode' | 'addressTwice';

/**
 * What must be corrected before a customer can be saved, by field.
 *
 * @param hasNpwp true where a tax number is an NPWP
 */
export function problemsOf(
  form: CustomerForm,
  figures: Figures,
  hasNpwp: boolean,
): Partial<Record<CustomerField, FieldProblem>> {
  const days = parseFigure(form.termsDays, 0, figures.language);
  const limit = parseFigure(form.creditLimit, figures.minorDigits, figures.language);
  const codes = form.shipTo.map((address) => address.code.trim());
  return {
    ...(form.name.trim() === '' ? { name: 'nameMissing' } : {}),
    ...(hasNpwp && form.taxNumber.trim() !== '' && npwpOf(form.taxNumber) === null ? { taxNumber: 'npwp' } : {}),
    ...(days === null || days > 365 ? { termsDays: 'figure' } : {}),
    // A customer of head office may have no limit of his own; that of the branch has one.
    ...(form.creditLimit !== '' && limit === null ? { creditLimit: 'figure' } : {}),
    ...(codes.includes('')
      ? { shipTo: 'addressCode' }
      : new Set(codes).size < codes.length
        ? { shipTo: 'addressTwice' }
        : {}),
  };
}

/** The command that takes a customer on as he was typed. Terms that are the ordinary ones are not said. */
export function createInput(form: CustomerForm, figures: Figures): CommandInput<'createCustomer'> {
  const { termsDays, creditLimit } = figuresOf(form, figures);
  return {
    code: form.code.trim() === '' ? null : form.code.trim(),
    name: form.name.trim(),
    contact: form.contact,
    address: form.address,
    city: form.city,
    phone: form.phone,
    taxNumber: form.taxNumber,
    language: form.language,
    shipToAddresses: form.shipTo.map(withoutKey),
    ...(termsDays > 0 ? { termsDays } : {}),
    ...(creditLimit > 0 ? { creditLimit } : {}),
  };
}

/** The command that changes a customer to what was typed: only what differs, and never what head office keeps. */
export function changeInput(
  form: CustomerForm,
  customer: CustomerRow,
  figures: Figures,
): CommandInput<'changeCustomer'> {
  const before = formOf(customer, figures);
  const differs = (name: CustomerField) => canonicalJson(form[name]) !== canonicalJson(before[name]);
  const texts = (names: readonly ('name' | 'address' | 'city' | 'contact' | 'phone' | 'taxNumber')[]) =>
    Object.fromEntries(names.filter(differs).map((name) => [name, form[name]]));
  const { termsDays, creditLimit } = figuresOf(form, figures);
  const isOurs = customer.origin === 'branch';
  return {
    customerCode: customer.code,
    expectedVersion: customer.version ?? 0,
    ...texts(['contact', 'phone', 'taxNumber']),
    ...(differs('language') ? { language: form.language } : {}),
    ...(differs('shipTo') ? { shipToAddresses: form.shipTo.map(withoutKey) } : {}),
    ...(isOurs ? texts(['name', 'address', 'city']) : {}),
    ...(isOurs && differs('priceList') ? { priceList: form.priceList === '' ? null : form.priceList } : {}),
    ...(isOurs && differs('termsDays') ? { termsDays } : {}),
    ...(isOurs && differs('creditLimit') ? { creditLimit } : {}),
  };
}

function withoutKey({ key: _key, ...address }: TypedAddress): ShipToAddress {
  return address;
}

function figuresOf(form: CustomerForm, { language, minorDigits }: Figures) {
  return {
    termsDays: parseFigure(form.termsDays, 0, language) ?? 0,
    creditLimit: (parseFigure(form.creditLimit, minorDigits, language) ?? 0) as Money,
  };
}
