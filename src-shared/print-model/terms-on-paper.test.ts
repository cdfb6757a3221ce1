import { describe, expect, test } from 'vitest';
import type { OrderTerms } from '../customers/order-terms.ts';
import { money, quantity } from '../money/money.ts';
import { openLine, type QuotationRow } from '../quotation/quotation.ts';
import { deliveryNoteModel } from './delivery-note-model.ts';
import { inquiryModel } from './inquiry-model.ts';
import { invoiceModel } from './invoice-model.ts';
import { orderConfirmationModel } from './order-confirmation-model.ts';
import { pickListModel } from './pick-list-model.ts';
import type { PrintModel } from './print-model.ts';
import { proformaModel } from './proforma-model.ts';
import { quotationModel } from './quotation-model.ts';
import {
  sampleContext,
  sampleDelivery,
  sampleInquiry,
  sampleInvoice,
  sampleItems,
  sampleOrder,
  sampleQuotation,
} from './testing/sample-rows.ts';

const terms: OrderTerms = {
  shipTo: { code: 'GDG', name: 'Gudang Oesapa', address: 'Jl. Timor Raya 8', city: 'Oesapa', phone: '0380-1' },
  termsDays: 14,
  paymentMethod: 'giro',
  printedNote: 'Bongkar di pintu belakang',
  internalNote: 'jangan beri diskon lagi',
  deposit: money(500_000),
};
const context = sampleContext();
const items = sampleItems(3).map((item, index) => (index === 1 ? { ...item, specification: 'mutu SNI, polos' } : item));
const order = { ...sampleOrder(items), ...terms };
const quotation: QuotationRow = { ...sampleQuotation(items), ...terms };
const delivery = {
  ...sampleDelivery(items),
  ...(terms.shipTo ? { shipTo: terms.shipTo } : {}),
  lines: sampleDelivery(items).lines.map((line, index) =>
    index === 1 ? { ...line, specification: 'mutu SNI, polos' } : line,
  ),
};

const papers: readonly PrintModel[] = [
  quotationModel(context, quotation),
  quotationModel(context, quotation, false),
  proformaModel(context, quotation),
  proformaModel(context, order),
  orderConfirmationModel(context, order),
  pickListModel(context, delivery, order, () => undefined),
  deliveryNoteModel(context, delivery, order),
];
const said = (model: PrintModel) => JSON.stringify(model);
const fact = (model: PrintModel, label: string) => model.facts.find((one) => one.label === label)?.value;

test.each(papers)('$kind names the quality under its own line alone, and where the goods go', (model) => {
  expect(model.rows.map((row) => row.parts.length)).toEqual([0, 1, 0]);
  expect(model.rows[1]?.parts[0]?.join('')).toBe('mutu SNI, polos');
  expect(model.parties.map((party) => party.name)).toEqual(['TB Makmur Sentosa (C-00417)', 'Gudang Oesapa']);
  expect(model.parties[1]?.lines).toEqual(['Jl. Timor Raya 8, Oesapa', 'Telp. 0380-1']);
});

test('the note for the branch is on no paper, the one for the customer on every one that he gets', () => {
  for (const model of papers) expect(said(model)).not.toContain('jangan beri diskon');
  for (const model of papers.filter(({ kind }) => kind !== 'pickList')) {
    expect(said(model)).toContain('Bongkar di pintu belakang');
  }
});

test('payment as agreed stands in place of the customer’s, and the deposit under the total', () => {
  for (const model of [quotationModel(context, quotation), proformaModel(context, order), papers[4]]) {
    expect(model && fact(model, 'Syarat bayar')).toBe('14 hari, giro');
    expect(model?.totals.slice(-2).map((row) => row.label)).toEqual(['TOTAL Rp', 'Uang muka disepakati']);
  }
  const cash = { ...order, termsDays: 0, paymentMethod: 'cash' as const };
  expect(fact(orderConfirmationModel(context, cash), 'Syarat bayar')).toBe('tunai');
});

test('an invoice says the days that it gives, whatever the customer usually has', () => {
  const { date, ...invoice } = sampleInvoice(items);
  expect(fact(invoiceModel(context, { ...invoice, date, dueDate: date }), 'Syarat bayar')).toBe('tunai');
});

describe('a quotation', () => {
  test('without prices says no amount at all', () => {
    const model = quotationModel(context, quotation, false);
    expect(model.columns.map((column) => column.kind)).toEqual(['lineNo', 'code', 'name', 'quantity', 'unit']);
    expect(model.totals).toEqual([]);
    expect(model.amountInWords).toBeNull();
    expect(fact(model, 'Syarat bayar')).toBeUndefined();
  });

  test('says of lines beside it that they are in no total', () => {
    const [, second] = quotation.lines;
    if (!second) throw new Error('three lines');
    const beside = { ...second, ...openLine };
    const model = quotationModel(context, {
      ...quotation,
      optionalLines: [
        { ...beside, lineNo: 40, kind: 'optional', alternativeTo: null },
        { ...beside, lineNo: 50, kind: 'alternative', alternativeTo: 30 },
      ],
    });
    expect(model.rows.slice(3).map((row) => row.parts.at(-1)?.join(''))).toEqual([
      'Pilihan, tidak termasuk total',
      'Pengganti barang no. 3, tidak termasuk total',
    ]);
    expect(model.totals).toEqual(quotationModel(context, quotation).totals);
  });
});

test('a pro-forma invoice has the number of its document and says that it is no tax invoice', () => {
  for (const document of [quotation, order]) {
    const model = proformaModel(context, document);
    expect(model.number).toBe(document.number);
    expect(model.notice).toBe('PROFORMA – bukan faktur pajak / not a tax invoice');
    expect(said(model)).not.toContain('Faktur Pajak: menyusul');
  }
  expect(proformaModel(context, { ...order, state: 'cancelled' }).notice).toContain('DIBATALKAN');
});

test('a pick list is in order of location and code, without prices, with a box for what was asked', () => {
  const backwards = { ...delivery, lines: delivery.lines.toReversed() };
  const model = pickListModel(context, backwards, order, () => undefined);
  expect(model.rows.map((row) => row.cells[2])).toEqual(['BRG-10001', 'BRG-10002', 'BRG-10003']);
  const placed = pickListModel(context, backwards, order, (code) => (code === 'BRG-10003' ? 'A1' : undefined));
  expect(placed.rows.map((row) => row.cells[2])).toEqual(['BRG-10003', 'BRG-10001', 'BRG-10002']);
  expect(model.columns.map((column) => column.kind)).toEqual([
    'lineNo',
    'bin',
    'code',
    'name',
    'quantity',
    'unit',
    'picked',
    'remark',
  ]);
  const less = { ...delivery, lines: delivery.lines.map((line) => ({ ...line, picked: quantity(1) })) };
  expect(pickListModel(context, less, order, () => undefined).rows[0]?.cells[4]).toBe('10');
});

test('an inquiry is written down as it was asked, without a price', () => {
  const model = inquiryModel(context, sampleInquiry(items));
  expect(model.title).toBe('Permintaan Penawaran');
  expect(model.rows.map((row) => row.cells)).toEqual(
    items.map((item, index) => [String(index + 1), item.productCode, item.name, ['10', '25', '4'][index], item.unit]),
  );
});
