import path from 'node:path';
import { assert, asyncProperty, integer } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMoney } from '#shared/i18n/amount-format.ts';
import { money } from '#shared/money/money.ts';
import { deliveryNoteModel } from '#shared/print-model/delivery-note-model.ts';
import { inquiryModel } from '#shared/print-model/inquiry-model.ts';
import { invoiceModel } from '#shared/print-model/invoice-model.ts';
import { orderConfirmationModel } from '#shared/print-model/order-confirmation-model.ts';
import { pickListModel } from '#shared/print-model/pick-list-model.ts';
import type { PrintModel } from '#shared/print-model/print-model.ts';
import { proformaModel } from '#shared/print-model/proforma-model.ts';
import { quotationModel } from '#shared/print-model/quotation-model.ts';
import { receiptModel } from '#shared/print-model/receipt-model.ts';
import {
  sampleContext,
  sampleDelivery,
  sampleInquiry,
  sampleInvoice,
  sampleItems,
  sampleOrder,
  sampleQuotation,
  sampleReceipt,
} from '#shared/print-model/testing/sample-rows.ts';
import { euroProfile } from '#shared/tax/profiles.ts';
import { renderDocument } from './render-document.ts';
import { mm } from './sheet.ts';
import { readPdf, type ReadPage } from './testing/read-pdf.ts';

const fonts = path.join(import.meta.dirname, 'fonts');
const items = sampleItems(5);

async function print(model: PrintModel): Promise<ReadPage[]> {
  return readPdf(await renderDocument(model, fonts));
}

function everyDocument(language: 'id' | 'en', name?: string): PrintModel[] {
  const plain = sampleContext({ language });
  const context = name === undefined || plain.customer === null ? plain : { ...plain, preparedBy: name };
  const named = name === undefined ? items : items.map((item) => ({ ...item, name }));
  const called = <T extends { readonly customerName: string }>(row: T): T =>
    name === undefined ? row : { ...row, customerName: name };
  const order = called(sampleOrder(named));
  return [
    inquiryModel(context, called(sampleInquiry(named))),
    quotationModel(context, called(sampleQuotation(named))),
    proformaModel(context, order),
    pickListModel(context, called(sampleDelivery(named)), order, () => undefined),
    orderConfirmationModel(context, order),
    deliveryNoteModel(context, called(sampleDelivery(named)), order),
    invoiceModel(context, called(sampleInvoice(named))),
    receiptModel(context, called(sampleReceipt(money(34_549_363), 3))),
  ];
}

const documents = [...everyDocument('id'), ...everyDocument('en')];

function squeezed(text: string): string {
  return text.replace(/\s/g, '');
}

/** Everything a paper says, in the order of the file: words that were wrapped are whole again. */
function saying(pages: readonly ReadPage[]): string {
  return squeezed(pages.flatMap((page) => page.texts.map((text) => text.text)).join(''));
}

describe('every document', () => {
  it.each(documents)('$kind in $language says everything its model says', async (model) => {
    const said = saying(await print(model));
    const texts = [
      model.title.toUpperCase(),
      model.subtitle,
      model.number,
      model.letterhead.name,
      ...model.letterhead.lines,
      ...model.parties.flatMap((party) => [party.name, ...party.lines]),
      ...[...model.facts, ...model.fields, ...model.totals].map(({ label, value }) => label + value),
      ...model.columns.map((column) => column.label),
      ...model.rows.flatMap((row) => [row, ...row.parts.map((cells) => ({ cells }))]).flatMap(({ cells }) => cells),
      model.amountInWords?.value ?? '',
      ...model.notes.map((note) => note.text),
      ...model.signatures.map(({ role, name }) => role + name),
    ];
    for (const text of texts) expect(said).toContain(squeezed(text));
  });

  it.each(documents)('$kind in $language is the same to the byte when set again', async (model) => {
    const first = await renderDocument(model, fonts);
    const second = await renderDocument(structuredClone(model), fonts);
    expect(Buffer.compare(first, second)).toBe(0);
  });

  it.each(documents)('$kind in $language stays inside the margins', async (model) => {
    for (const page of await print(model)) {
      for (const text of page.texts) {
        expect(text.x).toBeGreaterThan(mm(15) - 1);
        expect(text.x + text.width).toBeLessThan(mm(195) + 1);
        expect(text.y).toBeLessThan(mm(297 - 6));
      }
    }
  });
});

describe('an invoice of 20 items', () => {
  const invoice = sampleInvoice(sampleItems(20));

  it('is one page with totals and signatures', async () => {
    const pages = await print(invoiceModel(sampleContext(), invoice));
    expect(pages).toHaveLength(1);
    const lines = pages[0]?.lines ?? [];
    expect(lines).toContain(`TOTAL Rp ${formatMoney(invoice.totals.total, 0, 'id')}`);
    expect(lines.join('\n')).toContain('Penerima Hormat kami');
  });

  it('says the figures of its rows, line by line', async () => {
    const lines = (await print(invoiceModel(sampleContext(), invoice)))[0]?.lines ?? [];
    invoice.lines.forEach((line, index) => {
      const printed = lines.filter((text) => text.startsWith(`${index + 1} ${line.productCode} `));
      expect(printed).toHaveLength(1);
      expect(printed[0]).toMatch(new RegExp(` ${formatMoney(line.net, 0, 'id').replaceAll('.', '\\.')}$`));
    });
    const { totals } = invoice;
    for (const [label, amount] of [
      ['Harga jual', totals.gross],
      ['DPP', totals.net],
      ['DPP nilai lain (11/12)', totals.otherTaxBase],
      ['PPN 12%', totals.tax],
    ] as const) {
      expect(lines.join('\n')).toContain(`${label} ${formatMoney(amount, 0, 'id')}`);
    }
  });

  it('writes euro with cents, in English', async () => {
    const inEuro = sampleInvoice(sampleItems(4, euroProfile), euroProfile);
    const context = sampleContext({ profile: euroProfile, language: 'en' });
    const lines = (await print(invoiceModel(context, inEuro)))[0]?.lines ?? [];
    expect(lines).toContain(`TOTAL € ${formatMoney(inEuro.totals.total, 2, 'en')}`);
  });
});

describe('a document of several pages', () => {
  it('repeats a small head, counts its pages and prints every item once', async () => {
    const pages = await print(invoiceModel(sampleContext({ language: 'en' }), sampleInvoice(sampleItems(90))));
    expect(pages.length).toBeGreaterThan(2);
    pages.forEach((page, index) => {
      expect(page.lines.at(-1)).toContain(`Page ${index + 1}/${pages.length}`);
      expect(page.lines.join('\n')).toContain('No Code Item Qty Unit Unit price Disc. Amount');
    });
    for (const page of pages.slice(1)) {
      expect(page.lines[0]).toContain('Sales Invoice INV/KPG01/2026/000123 (continued)');
    }
    const printed = pages.flatMap((page) => page.lines.flatMap((line) => /^\d+ (BRG-\d+) /.exec(line)?.[1] ?? []));
    expect(printed).toEqual(sampleItems(90).map((item) => item.productCode));
  });

  it('never leaves totals and signatures alone on a page', async () => {
    await assert(
      asyncProperty(integer({ min: 1, max: 70 }), async (count) => {
        const pages = await print(invoiceModel(sampleContext(), sampleInvoice(sampleItems(count))));
        const last = pages.at(-1)?.lines ?? [];
        const itemsOnIt = last.filter((line) => /^\d+ BRG-/.test(line));
        expect(itemsOnIt.length).toBeGreaterThanOrEqual(Math.min(2, count));
        expect(last.join('\n')).toContain('TOTAL Rp');
        expect(last.join('\n')).toContain('Hormat kami');
      }),
      { numRuns: 12, examples: [[20], [22], [24], [26], [44], [60]] },
    );
  });
});

describe('names from outside', () => {
  const hostile = [
    '<script>alert(1)</script>',
    '=1+1',
    '=HYPERLINK("http://example.test","x")',
    '(Tj) /JavaScript << /S /URI /Launch >> endobj',
    '%PDF-1.4 {\\rtf1} \\) \\( ${x} {{y}} \u0000\u001b[31m',
    'شركة الاختبار المحدودة',
    'Total \u202e000.000.1\u202c',
    'W'.repeat(300),
    'Kata '.repeat(60),
    '\u{1F600}\u{1F9FE}',
  ];

  it.each(hostile)('%j is text and changes nothing else', async (name) => {
    for (const model of everyDocument('id', name)) {
      const bytes = await renderDocument(model, fonts);
      const pages = await readPdf(bytes);
      const said = saying(pages);
      for (const { value } of model.totals) expect(said).toContain(value);
      expect(said).toContain(squeezed(model.number));
      for (const { texts } of pages) {
        for (const text of texts) expect(text.x + text.width).toBeLessThan(mm(195) + 1);
      }
      const raw = Buffer.from(bytes).toString('latin1');
      const structure = raw.replaceAll(/\((?:\\.|[^\\)])*\)/gs, '()');
      expect(structure).not.toMatch(/\/(JavaScript|JS|URI|Launch|EmbeddedFiles?|OpenAction|AA|SubmitForm|Annots)\b/);
    }
  });

  it.each(['<script>alert(1)</script>', '=1+1', 'W'.repeat(300)])('%j is read back as it is', async (name) => {
    const [quotation] = everyDocument('id', name);
    if (!quotation) throw new Error('no quotation');
    expect(saying(await print(quotation))).toContain(squeezed(name));
  });
});

describe('figures', () => {
  it('are never broken in two, however large', async () => {
    const large = sampleItems(3).map((item) => ({
      ...item,
      unitPrice: sampleItems(1)[0]?.unitPrice ?? item.unitPrice,
    }));
    const invoice = sampleInvoice(large);
    const model = invoiceModel(sampleContext(), invoice);
    const huge = '9.007.199.254.740.991,99';
    const changed: PrintModel = {
      ...model,
      rows: model.rows.map((row) => ({ ...row, cells: [...row.cells.slice(0, -1), huge] })),
      totals: model.totals.map((row) => ({ ...row, value: huge })),
    };
    const texts = (await print(changed)).flatMap((page) => page.texts.map((text) => text.text.trim()));
    expect(texts.filter((text) => text === huge)).toHaveLength(model.rows.length + model.totals.length);
  });
});

it('reads no file but the two faces', async () => {
  const [model] = documents;
  if (!model) throw new Error('no document');
  await expect(renderDocument(model, path.join(fonts, 'missing'))).rejects.toThrow(/ENOENT|no such file/);
});
