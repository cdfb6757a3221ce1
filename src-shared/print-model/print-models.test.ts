import { assert, integer, property, constantFrom } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate, formatMoney, formatQuantity } from '../i18n/amount-format.ts';
import { addDays } from '../kernel/business-date.ts';
import { money, quantity, sumMoney, type Money } from '../money/money.ts';
import { euroProfile, indonesiaProfile } from '../tax/profiles.ts';
import { deliveryNoteModel } from './delivery-note-model.ts';
import { inquiryModel } from './inquiry-model.ts';
import { invoiceModel } from './invoice-model.ts';
import { orderConfirmationModel } from './order-confirmation-model.ts';
import type { ColumnKind, PrintModel } from './print-model.ts';
import { pickListModel } from './pick-list-model.ts';
import { proformaModel } from './proforma-model.ts';
import { quotationModel } from './quotation-model.ts';
import { receiptModel } from './receipt-model.ts';
import {
  sampleContext,
  sampleDelivery,
  sampleInquiry,
  sampleInvoice,
  sampleItems,
  sampleOrder,
  sampleQuotation,
  sampleReceipt,
} from './testing/sample-rows.ts';

function column(model: PrintModel, kind: ColumnKind): string[] {
  const index = model.columns.findIndex((candidate) => candidate.kind === kind);
  return model.rows.map((row) => row.cells[index] ?? '');
}

function valueOf(rows: readonly { readonly label: string; readonly value: string }[], label: string) {
  return rows.find((row) => row.label === label)?.value;
}

describe('every model', () => {
  const items = sampleItems(3);
  const models = (['id', 'en'] as const).flatMap((language) => {
    const context = sampleContext({ language });
    const order = sampleOrder(items);
    return [
      inquiryModel(context, sampleInquiry(items)),
      quotationModel(context, sampleQuotation(items)),
      proformaModel(context, order),
      pickListModel(context, sampleDelivery(items), order, () => undefined),
      orderConfirmationModel(context, order),
      deliveryNoteModel(context, sampleDelivery(items), order),
      invoiceModel(context, sampleInvoice(items)),
      receiptModel(context, sampleReceipt(money(7_500_000), 2)),
    ];
  });

  it.each(models)('$kind in $language has a cell for every column', (model) => {
    for (const row of model.rows) {
      expect(row.cells).toHaveLength(model.columns.length);
      for (const part of row.parts) expect(part).toHaveLength(model.columns.length);
    }
  });

  it.each(models)('$kind in $language names the branch, the customer, the number and who made it', (model) => {
    expect(model.letterhead.name).toBe('PT Sumber Bangunan Jaya');
    expect(model.letterhead.lines.join(' ')).toContain('0012 3456 7890 1234');
    expect(model.parties[0]?.name).toBe('TB Makmur Sentosa (C-00417)');
    expect(model.footer.left).toContain(model.number);
    expect(model.footer.left).toContain('Siti Rahma');
  });

  it('says only the name of a customer who has left the master data', () => {
    const model = invoiceModel(sampleContext({ customer: null }), sampleInvoice(items));
    expect(model.parties).toEqual([{ label: 'Tagih ke', name: 'TB Makmur Sentosa (C-00417)', lines: [] }]);
  });
});

describe('priced documents', () => {
  it('say the totals of the rows, and amounts that add up to them', () => {
    assert(
      property(
        integer({ min: 1, max: 40 }),
        constantFrom('id', 'en'),
        constantFrom(indonesiaProfile, euroProfile),
        (count, language, profile) => {
          const invoice = sampleInvoice(sampleItems(count, profile), profile, money(10));
          const model = invoiceModel(sampleContext({ language, profile }), invoice);
          const write = (amount: Money) => formatMoney(amount, profile.currency.minorDigits, language);
          const { totals } = invoice;
          const amounts = column(model, 'amount').map((text) => money(Number(text.replace(/[.,]/g, ''))));
          expect(sumMoney(amounts)).toBe(totals.net);
          expect(valueOf(model.totals, profile.labels.net[language])).toBe(write(totals.net));
          const strong = model.totals.find((row) => row.weight === 'strong');
          expect(strong).toEqual({
            label: `TOTAL ${profile.currency.symbol}`,
            value: write(totals.total),
            weight: 'strong',
          });
          expect(model.totals.at(-1)?.value).toBe(write(money(totals.total - 10)));
        },
      ),
    );
  });

  it('show the other tax base where the profile has one', () => {
    const labels = invoiceModel(sampleContext(), sampleInvoice(sampleItems(2))).totals.map((row) => row.label);
    expect(labels).toEqual([
      'Harga jual',
      'Potongan',
      'DPP',
      'DPP nilai lain (11/12)',
      'PPN 12%',
      'TOTAL Rp',
      'Dibayar',
      'Sisa tagihan',
    ]);
    const context = sampleContext({ profile: euroProfile, language: 'en' });
    const euro = invoiceModel(context, sampleInvoice(sampleItems(1, euroProfile), euroProfile));
    expect(euro.totals.map((row) => row.label)).toEqual([
      'Gross amount',
      'Net',
      'VAT 19%',
      'TOTAL €',
      'Paid',
      'Balance due',
    ]);
  });

  it('show one tax row for each code on the document, adding up to its tax', () => {
    const items = sampleItems(3).map((item, index) => ({ ...item, taxCode: index === 0 ? '01' : '04' }));
    const invoice = sampleInvoice(items);
    const model = invoiceModel(sampleContext(), invoice);
    const taxes = ['PPN 12%', 'PPN 12% (barang mewah)'].map((label) =>
      money(Number(valueOf(model.totals, label)?.replaceAll('.', ''))),
    );
    expect(sumMoney(taxes)).toBe(invoice.totals.tax);
  });

  it('announce the tax invoice in Indonesia only', () => {
    const here = invoiceModel(sampleContext(), sampleInvoice(sampleItems(1)));
    expect(here.notes).toContainEqual({ label: 'Faktur Pajak', text: 'menyusul' });
    const there = invoiceModel(
      sampleContext({ profile: euroProfile }),
      sampleInvoice(sampleItems(1, euroProfile), euroProfile),
    );
    expect(there.notes.map((note) => note.label)).toEqual(['Pembayaran ke']);
  });
});

describe('order confirmation', () => {
  const [item] = sampleItems(1);
  const ordered = sampleOrder(item ? [item] : []);
  const withSchedule = (...parts: { days: number; pieces: number }[]) => ({
    ...ordered,
    lines: ordered.lines.map((line) => ({
      ...line,
      schedule: parts.map(({ days, pieces }) => ({
        date: addDays(ordered.date, days),
        quantity: quantity(pieces),
        issued: quantity(0),
        pegged: false,
      })),
    })),
  });
  const rowsOf = (order: typeof ordered) => orderConfirmationModel(sampleContext(), order).rows;
  const promised = 5;

  it('puts one promise for all into the line', () => {
    const [row] = rowsOf(ordered);
    expect(row?.cells[promised]).toBe('25-11-2026');
    expect(row?.parts).toEqual([]);
  });

  it('spells out a split', () => {
    const [row] = rowsOf(withSchedule({ days: 2, pieces: 6 }, { days: 9, pieces: 4 }));
    expect(row?.cells[promised]).toBe('');
    expect(row?.parts).toEqual([
      ['', '', 'Kiriman 1', '6', 'ZAK', '25-11-2026', '', '', ''],
      ['', '', 'Kiriman 2', '4', 'ZAK', '02-12-2026', '', '', ''],
    ]);
  });

  it('says plainly what is not confirmed', () => {
    const [some] = rowsOf(withSchedule({ days: 2, pieces: 6 }));
    expect(some?.parts.at(-1)?.slice(2, 6)).toEqual([
      'Belum terkonfirmasi: tanggal kirim belum dapat dijanjikan',
      '4',
      'ZAK',
      '–',
    ]);
    const [none] = rowsOf(withSchedule());
    expect(none?.parts.map((part) => part[3])).toEqual(['10']);
  });

  it('promises nothing while credit is awaited, and says so', () => {
    const blocked = orderConfirmationModel(sampleContext({ language: 'en' }), {
      ...withSchedule(),
      state: 'creditBlocked',
    });
    expect(blocked.notice).toMatch(/^Awaiting credit release; no stock reserved/);
    expect(blocked.rows.map((row) => [row.cells[promised], row.parts])).toEqual([['–', []]]);
  });

  it('says the latest day that a line is wanted on as the day of the order', () => {
    const requestedOn = (days: number | null) => {
      const requestedDate = days === null ? null : addDays(ordered.requestedDate, days);
      const lines = ordered.lines.map((line) => ({ ...line, requestedDate }));
      return valueOf(orderConfirmationModel(sampleContext(), { ...ordered, lines }).facts, 'Diminta dikirim');
    };
    expect(requestedOn(null)).toBe(formatDate(ordered.requestedDate));
    expect(requestedOn(3)).toBe(formatDate(addDays(ordered.requestedDate, 3)));
  });

  it('carries the customer’s reference, and the reason of a cancellation', () => {
    const model = orderConfirmationModel(sampleContext(), {
      ...ordered,
      state: 'cancelled',
      cancelReason: 'Salah barang',
    });
    expect(valueOf(model.facts, 'No. PO pelanggan')).toBe('PO-2026/XI/0231');
    expect(model.notice).toBe('DIBATALKAN: Salah barang');
  });
});

describe('delivery note', () => {
  const items = sampleItems(5);
  const order = sampleOrder(items);

  it('has no prices and no totals', () => {
    const model = deliveryNoteModel(sampleContext(), sampleDelivery(items), order);
    expect(model.columns.map((entry) => entry.kind)).not.toContain('amount');
    expect(model.columns.map((entry) => entry.kind)).not.toContain('unitPrice');
    expect(model.totals).toEqual([]);
    expect(JSON.stringify(model)).not.toContain('68.500');
  });

  it('says what was picked, why less, and what is to follow', () => {
    const delivery = sampleDelivery(items);
    const short = {
      ...delivery,
      lines: delivery.lines.map((line, index) =>
        index === 0 ? { ...line, picked: quantity(7), shortReason: 'damaged' as const } : line,
      ),
    };
    const model = deliveryNoteModel(sampleContext(), short, order);
    expect(column(model, 'quantity')[0]).toBe('7');
    expect(column(model, 'outstanding')).toEqual(['3', '0', '0', '0,000', '0']);
    expect(column(model, 'remark')[0]).toBe('rusak');
    expect(column(model, 'received').join('')).toBe('');
  });

  it('does not count goods twice once they have left', () => {
    const left = { ...sampleDelivery(items), state: 'issued' as const, issuedOn: order.date };
    const counted = { ...order, lines: order.lines.map((line) => ({ ...line, issued: quantity(line.quantity - 1) })) };
    expect(column(deliveryNoteModel(sampleContext(), left, counted), 'outstanding')[0]).toBe(
      formatQuantity(quantity(1), 0, 'id'),
    );
  });

  it('leaves out what only the order knows when it is not at hand', () => {
    const model = deliveryNoteModel(sampleContext(), sampleDelivery(items), null);
    expect(model.columns.map((entry) => entry.kind)).not.toContain('outstanding');
  });

  it('is signed by four, and says that goods came in good order', () => {
    const model = deliveryNoteModel(sampleContext(), sampleDelivery(items), order);
    expect(model.signatures).toHaveLength(4);
    expect(model.notes.map((note) => note.text)).toEqual(['Barang diterima dalam keadaan baik dan cukup.']);
    expect(valueOf(model.fields, 'No. kendaraan')).toBe('DH 8123 AB');
  });
});

describe('receipt', () => {
  it('spells the amount and lists the invoices it pays', () => {
    const model = receiptModel(sampleContext(), sampleReceipt(money(7_500_001), 2));
    expect(valueOf(model.fields, 'Uang sejumlah')).toBe('Tujuh juta lima ratus ribu satu rupiah');
    expect(column(model, 'amount')).toEqual(['3.750.000', '3.750.001']);
    expect(model.totals.map((row) => row.value)).toEqual(['7.500.001', '7.550.001', '50.000']);
  });

  it('has the stamp box over five million rupiah, not at five million, and not in euro', () => {
    const box = (amount: number, profile = indonesiaProfile) =>
      receiptModel(sampleContext({ profile }), sampleReceipt(money(amount))).stampBox;
    expect(box(5_000_000)).toBeNull();
    expect(box(5_000_001)).toBe('Meterai 10.000');
    expect(box(900_000_000, euroProfile)).toBeNull();
  });
});
