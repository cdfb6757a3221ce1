import { readFileSync } from 'node:fs';
import { assert, boolean, constantFrom, integer, oneof, property, record, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accounts, credit } from '../accounting/posting.ts';
import { partAmounts, priceLines, totalsOf, type LineAmounts, type LineItem } from '../catalogue/priced-line.ts';
import { businessDate } from '../kernel/business-date.ts';
import { basisPoints, money, quantity, unitPrice } from '../money/money.ts';
import { indonesiaProfile } from '../tax/profiles.ts';
import { splitTaxIncluded } from '../tax/tax-included-price.ts';
import { taxRateOn } from '../tax/tax-profile.ts';
import { coretaxGoods, type CoretaxSource } from './coretax-goods.ts';
import { assertTaxIdentity, checkCoretaxGoods, checkTaxIdentity, type TaxCheckedInvoice } from './coretax-identity.ts';
import { checkCoretaxParties, NO_IDTKU, NO_TIN, nitkuOf, type CoretaxParties } from './coretax-parties.ts';
import { npwpOf } from '../tax/npwp.ts';
import { coretaxUnitCode, coretaxUnits, isCoretaxUnit } from './coretax-units.ts';

const day = businessDate('2026-03-02');
const everyday = taxRateOn(indonesiaProfile, '04', day);
const vector = (name: string) => readFileSync(new URL(`../testing/vectors/${name}`, import.meta.url), 'utf8');

function item(name: string, unit: string, count: number, price: number, more: Partial<LineItem> = {}): LineItem {
  return {
    lineNo: 1,
    productCode: name,
    name,
    unit,
    quantityDigits: 0,
    quantity: quantity(count),
    unitPrice: unitPrice(price),
    priceTrace: { list: 'BASE', validFrom: day, minQuantity: quantity(0) },
    discount: basisPoints(0),
    taxCode: '04',
    ...more,
  };
}

/** The worked order of domain.md 2.4 as invoice lines. */
function workedLines(): (LineItem & LineAmounts)[] {
  return priceLines(
    [
      item('Semen Portland 50 kg', 'UNIT', 10, 12_500_000, { discount: basisPoints(500) }),
      item('Paku Beton 5 cm', 'BOX', 24, 1_875_000),
      item('Pompa Air 250 W', 'UNIT', 3, 124_990_000, { discount: basisPoints(750) }),
      item('Ongkos Kirim', 'X', 1, 15_000_000, { charge: { billing: 'once' } }),
    ],
    indonesiaProfile,
    day,
    { kind: 'percent', percent: basisPoints(200) },
  ).map((line, index) => ({ ...line, lineNo: index + 1 }));
}

describe('the worked order as tax file (../shared/data/coretax)', () => {
  const xml = vector('coretax_tax_invoice_bulk.xml');
  const blocks = [...xml.matchAll(/<GoodService>([\s\S]*?)<\/GoodService>/g)].map((match) => match[1] ?? '');
  const field = (text: string, name: string) => new RegExp(`<${name}>(.*?)</${name}>`).exec(text)?.[1] ?? '';

  test('line by line as in the sample', () => {
    const sample = blocks.map((block) => ({
      opt: field(block, 'Opt'),
      name: field(block, 'Name'),
      unit: field(block, 'Unit'),
      price: field(block, 'Price'),
      quantity: field(block, 'Qty'),
      totalDiscount: field(block, 'TotalDiscount'),
      taxBase: field(block, 'TaxBase'),
      otherTaxBase: field(block, 'OtherTaxBase'),
      vat: field(block, 'VAT'),
    }));
    expect(sample).toHaveLength(4);
    expect(workedLines().map((line) => coretaxGoods(line))).toEqual(sample);
  });

  test('keeps the identity, and its parties are of the right form', () => {
    const lines = workedLines();
    expect(checkTaxIdentity({ lines, totals: totalsOf(lines) }, money(566_924))).toEqual([]);
    const parties: CoretaxParties = {
      tin: field(xml, 'TIN'),
      sellerIdtku: field(xml, 'SellerIDTKU'),
      buyerTin: field(xml, 'BuyerTin'),
      buyerDocument: 'TIN',
      buyerDocumentNumber: field(xml, 'BuyerDocumentNumber'),
      buyerIdtku: field(xml, 'BuyerIDTKU'),
      buyerName: field(xml, 'BuyerName'),
    };
    expect(checkCoretaxParties(parties)).toEqual([]);
  });
});

test('37,500 with tax for 3: 11,261.34 each and a discount of 0.02 (domain.md 2.4)', () => {
  const { net, tax, otherTaxBase } = splitTaxIncluded(money(37_500), everyday);
  const line = { ...item('A', 'PCS', 3, 1_250_000), net, tax, otherTaxBase, priceIncludesTax: true };
  expect(coretaxGoods(line)).toMatchObject({
    price: '11261.34',
    quantity: '3',
    totalDiscount: '0.02',
    taxBase: '33784',
    otherTaxBase: '30969',
    vat: '3716',
  });
});

describe('quantities in at most two decimals', () => {
  const amounts = { net: money(10_000), otherTaxBase: money(9167), tax: money(1100) };
  const weighed = (count: number, unit: string): CoretaxSource => ({
    ...item('Beras', unit, count, 0, { quantityDigits: 3 }),
    ...amounts,
  });

  test('1.5 kg are 1.5 kg; 1.234 kg are 1234 g, as a third decimal is refused', () => {
    expect(coretaxGoods(weighed(1500, 'kg'))).toMatchObject({ unit: 'UM.0003', quantity: '1.5' });
    expect(coretaxGoods(weighed(1234, 'kg'))).toMatchObject({ unit: 'UM.0004', quantity: '1234', price: '8.11' });
  });

  test('a unit without a finer one is filed as one of "Lainnya" that names the quantity', () => {
    expect(coretaxGoods(weighed(1234, 'sak'))).toMatchObject({
      unit: 'UM.0033',
      name: 'Beras (1.234 sak)',
      quantity: '1',
      price: '10000',
      totalDiscount: '0',
    });
  });

  test('2 boxes of 12 at a price for the box are filed as boxes', () => {
    const boxes = item('Paku', 'PCS', 24, 500_000, { salesUnit: { unit: 'BOX', numerator: 12, denominator: 1 } });
    expect(coretaxGoods({ ...boxes, ...amounts })).toMatchObject({ unit: 'UM.0022', quantity: '2', price: '5000' });
  });

  test('an odd quantity gets a price whose product has no third decimal: 1.25 kg at 33.33 is filed at 33.36', () => {
    const line = { ...item('Gula', 'KG', 1250, 3333, { quantityDigits: 3 }), net: money(41) };
    expect(coretaxGoods({ ...line, otherTaxBase: money(38), tax: money(5) })).toMatchObject({
      quantity: '1.25',
      price: '33.36',
      totalDiscount: '0.7',
    });
  });
});

const drawnLine = record({
  count: oneof(integer({ min: 1, max: 20 }), integer({ min: 1, max: 5_000_000 })),
  price: oneof(integer({ min: 0, max: 100_000 }), integer({ min: 1, max: 500_000_000 })),
  discount: constantFrom(0, 250, 750, 10_000),
  quantityDigits: integer({ min: 0, max: 3 }),
  unit: constantFrom('PCS', 'kg', 'Liter', 'sak', 'M'),
  taxCode: constantFrom('04', '01', '00'),
  part: integer({ min: 0, max: 10_000 }),
  withBoxes: boolean(),
});
const drawnInvoice = tuple(drawnLine, drawnLine, integer({ min: 0, max: 1000 })).map(([a, b, header]) => {
  const items = [a, b].map((drawn, index) =>
    item(`P${index}`, drawn.unit, drawn.count, drawn.price, {
      lineNo: index + 1,
      quantityDigits: drawn.quantityDigits,
      discount: basisPoints(drawn.discount),
      taxCode: drawn.taxCode,
      ...(drawn.withBoxes ? { salesUnit: { unit: 'BOX', numerator: 12, denominator: 1 } } : {}),
    }),
  );
  const priced = priceLines(items, indonesiaProfile, day, { kind: 'percent', percent: basisPoints(header) });
  // A part invoice bills what lies between two cuts of the ordered quantity.
  const lines = priced.map((line, index) => {
    const before = quantity(Math.floor((line.quantity * ([a, b][index]?.part ?? 0)) / 10_001));
    const now = quantity(line.quantity - before);
    return { ...line, ...partAmounts(line, before, now), quantity: now };
  });
  return { lines, totals: totalsOf(lines) };
});

test('no invoice of our own rules fails the identity: 10,000 invoices of two lines, whole and in parts', () => {
  assert(
    property(drawnInvoice, (invoice) => {
      expect(checkTaxIdentity(invoice, invoice.totals.tax)).toEqual([]);
    }),
    { numRuns: 10_000 },
  );
});

test('no price with tax fails the identity: 10,000 lines', () => {
  const gross = integer({ min: 1, max: 100_000_000 });
  assert(
    property(gross, integer({ min: 1, max: 100_000 }), integer({ min: 0, max: 3 }), (price, count, quantityDigits) => {
      const parts = splitTaxIncluded(money(price), everyday);
      const line = { ...item('A', 'KG', count, price, { quantityDigits }), ...parts, priceIncludesTax: true };
      expect(checkCoretaxGoods(coretaxGoods(line), line)).toEqual([]);
    }),
    { numRuns: 10_000 },
  );
});

describe('what was changed is caught', () => {
  const line = workedLines()[0];
  if (!line) throw new Error('no line');
  const goods = coretaxGoods(line);

  test.each([
    [{ price: '125000.001' }, ['bad-number']],
    [{ price: '125.000,00' }, ['bad-number']],
    [{ price: '125000.01' }, ['price-identity']],
    [{ quantity: '11' }, ['price-identity']],
    [{ price: '100000', totalDiscount: '-163750' }, ['negative-discount']],
    [{ taxBase: '1163751' }, ['price-identity', 'tax-base']],
    [{ otherTaxBase: '1066770.83' }, ['other-tax-base']],
    [{ vat: '128012' }, ['vat']],
    [{ unit: 'UM.0040' }, ['unknown-unit']],
  ])('in the line as filed: %o', (change, problems) => {
    expect(checkCoretaxGoods(goods, line)).toEqual([]);
    expect(checkCoretaxGoods({ ...goods, ...change }, line)).toEqual(problems);
  });

  const lines = workedLines();
  const totals = totalsOf(lines);
  const broken: readonly [string, TaxCheckedInvoice, number, readonly string[]][] = [
    ['VAT of the ledger', { lines, totals }, 566_923, ['ledger-tax']],
    ['VAT of the invoice', { lines, totals: { ...totals, tax: money(566_925) } }, 566_924, ['sum-of-vat']],
    ['net of the invoice', { lines, totals: { ...totals, net: money(1) } }, 566_924, ['sum-of-net']],
    [
      'discount of a line',
      { lines: lines.map((row) => ({ ...row, gross: money(row.gross + 1) })), totals },
      566_924,
      ['net-of-line', 'net-of-line', 'net-of-line', 'net-of-line'],
    ],
  ];
  test.each(broken)('in the invoice: %s', (_what, invoice, ledgerTax, problems) => {
    expect(checkTaxIdentity(invoice, money(ledgerTax)).map(({ code }) => code)).toEqual(problems);
  });
});

test('an invoice whose entry owes other VAT is a bug, and nothing is written', () => {
  const lines = workedLines();
  const invoice = { number: 'INV/JKT01/2026/000123', lines, totals: totalsOf(lines) };
  const owed = (amount: number) => ({ lines: [credit(accounts.taxPayable, money(amount))] });
  expect(() => assertTaxIdentity(invoice, owed(566_924))).not.toThrow();
  expect(() => assertTaxIdentity(invoice, owed(566_925))).toThrow(
    'INV/JKT01/2026/000123 is not exact for tax: ledger-tax',
  );
});

test('a settled down payment is a line that takes back: checked with its signs turned, no line of the file', () => {
  const lines = workedLines();
  const back = { ...item('Uang muka', 'X', 1, 0), lineNo: 5, discountAmount: money(0) };
  const amounts = { gross: money(-1_000_000), net: money(-1_000_000), otherTaxBase: money(-916_667) };
  const deduction = { ...back, ...amounts, tax: money(-110_000) };
  const all = [...lines, deduction];
  expect(checkTaxIdentity({ lines: all, totals: totalsOf(all) }, money(456_924))).toEqual([]);
  expect(() => coretaxGoods(deduction)).toThrow(RangeError);
});

describe('units', () => {
  test('are the 39 that the tax office published', () => {
    const rows = vector('coretax_uom_codes.csv')
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((row) => row.split(','));
    expect(coretaxUnits.map(({ code, name }) => [code, name])).toEqual(rows);
    expect(coretaxUnits).toHaveLength(39);
    expect([isCoretaxUnit('UM.0039'), isCoretaxUnit('UM.0040'), isCoretaxUnit('UM.0000')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test.each([
    ['kg', 'UM.0003'],
    ['Pcs.', 'UM.0021'],
    ['dus', 'UM.0022'],
    ['Lusin', 'UM.0017'],
    ['10 boxes x 20 bags', 'UM.0033'],
  ])('%s is filed as %s', (unit, code) => {
    expect(coretaxUnitCode(unit)).toBe(code);
  });

  test('a unit of the branch is filed under a code that exists', () => {
    const written = ['TON', 'KG', 'G', 'KL', 'L', 'CM3', 'M2', 'M', 'CM', 'YD', 'LSN', 'UN', 'LBR', 'PCS', 'BOX', 'M3'];
    expect(written.map(coretaxUnitCode).filter((code) => !isCoretaxUnit(code) || code === 'UM.0033')).toEqual([]);
  });
});

describe('numbers of seller and buyer', () => {
  const npwp = '0098765432109000';
  const company: CoretaxParties = {
    tin: '0012345678901000',
    sellerIdtku: '0012345678901000000001',
    buyerTin: npwp,
    buyerDocument: 'TIN',
    buyerDocumentNumber: '',
    buyerIdtku: nitkuOf(npwp),
    buyerName: 'CV Maju Bersama',
  };
  const person: CoretaxParties = {
    ...company,
    buyerTin: NO_TIN,
    buyerDocument: 'National ID',
    buyerDocumentNumber: '3171234567890001',
    buyerIdtku: NO_IDTKU,
  };

  test('a company by NPWP and NITKU, a person by NIK, a foreigner by passport', () => {
    const foreigner: CoretaxParties = { ...person, buyerDocument: 'Passport', buyerDocumentNumber: 'X1234567' };
    expect([company, person, foreigner].flatMap(checkCoretaxParties)).toEqual([]);
  });

  test.each([
    [{ ...company, tin: '123' }, ['seller-npwp', 'seller-nitku']],
    [{ ...company, sellerIdtku: '0012345678901000' }, ['seller-nitku']],
    [{ ...company, sellerIdtku: '0099999999999000000001' }, ['seller-nitku']],
    [{ ...company, buyerTin: '98765432109000' }, ['buyer-npwp', 'buyer-nitku']],
    [{ ...company, buyerTin: NO_TIN, buyerIdtku: nitkuOf(NO_TIN) }, ['buyer-npwp']],
    [{ ...company, buyerIdtku: NO_IDTKU }, ['buyer-nitku']],
    [{ ...company, buyerDocumentNumber: '1' }, ['buyer-document']],
    [{ ...company, buyerName: ' ' }, ['buyer-name']],
    [{ ...person, buyerDocumentNumber: '317123456789001' }, ['buyer-nik']],
    [{ ...person, buyerDocumentNumber: '' }, ['buyer-nik', 'buyer-document']],
    [{ ...person, buyerTin: npwp }, ['buyer-npwp']],
    [{ ...person, buyerIdtku: nitkuOf(NO_TIN) }, ['buyer-nitku']],
  ] as const)('%o', (parties, problems) => {
    expect(checkCoretaxParties(parties)).toEqual(problems);
  });

  test('an NPWP is read with its points, and one of 15 digits gets a leading zero', () => {
    expect(npwpOf('0012 3456 7890 1000')).toBe('0012345678901000');
    expect(npwpOf('01.234.567.8-901.000')).toBe('0012345678901000');
    expect([npwpOf('1234'), npwpOf('01234567890100A0'), npwpOf('')]).toEqual([null, null, null]);
  });
});
