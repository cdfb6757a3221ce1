import type { SettingsRow } from '../../branch/settings.ts';
import { BASE_PRICE_LIST } from '../../catalogue/access-sequence.ts';
import { priceLines, totalsOf, type LineItem } from '../../catalogue/priced-line.ts';
import { checkCredit } from '../../customers/credit-check.ts';
import { owesNothing } from '../../customers/owes-nothing.ts';
import type { CustomerRow } from '../../customers/customer.ts';
import type { DeliveryRow } from '../../delivery/delivery.ts';
import { unsettled, type InvoiceRow } from '../../invoice/invoice.ts';
import type { InquiryRow } from '../../inquiry/inquiry.ts';
import { addDays, businessDate } from '../../kernel/business-date.ts';
import { basisPoints, money, quantity, subtractMoney, unitPrice, zeroMoney, type Money } from '../../money/money.ts';
import { plainCash, type ReceiptRow } from '../../payment/receipt.ts';
import { firstRevision, openLine, type QuotationRow } from '../../quotation/quotation.ts';
import { untouched } from '../../sales-order/order-status.ts';
import { deliveredFreely, ordinaryTerms, type OrderLine, type SalesOrderRow } from '../../sales-order/sales-order.ts';
import { indonesiaProfile } from '../../tax/profiles.ts';
import type { TaxProfile } from '../../tax/tax-profile.ts';
import type { PaperContext } from '../paper-context.ts';

/* Rows as a building-materials branch has them, for tests of models and papers. */

const day = businessDate('2026-11-23');

const settings: SettingsRow = {
  id: 'branch',
  branchCode: 'KPG01',
  branchName: 'Cabang Kupang',
  company: {
    name: 'PT Sumber Bangunan Jaya',
    address: 'Jl. Timor Raya No. 88, Kupang 85228',
    phone: '0380-123456',
    taxNumber: '0012 3456 7890 1234',
    bankAccount: 'BCA 123-456-7890 a.n. PT Sumber Bangunan Jaya',
  },
  taxProfileId: 'ID',
  calendar: { weekdays: [1, 2, 3, 4, 5, 6], holidays: [] },
  language: 'id',
  version: 1,
};

const customer: CustomerRow = {
  code: 'C-00417',
  name: 'TB Makmur Sentosa',
  contact: 'Bapak Yohanes Taolin',
  address: 'Jl. Soekarno Hatta No. 21',
  city: 'Soe, Timor Tengah Selatan 85511',
  phone: '0388-21045',
  taxNumber: '0098 7654 3210 9876',
  priceList: null,
  termsDays: 30,
  creditLimit: money(250_000_000),
  blocked: false,
  language: 'id',
};

const products = [
  { name: 'Semen Portland 50 kg Tiga Roda', unit: 'ZAK', price: 6_850_000, quantity: 10, discount: 0, digits: 0 },
  { name: 'Besi beton polos 10 mm x 12 m', unit: 'BTG', price: 7_425_050, quantity: 25, discount: 500, digits: 0 },
  { name: 'Cat tembok interior 25 kg putih', unit: 'PAIL', price: 61_200_000, quantity: 4, discount: 0, digits: 0 },
  { name: 'Paku beton campuran 5 cm', unit: 'KG', price: 2_475_000, quantity: 12_500, discount: 250, digits: 3 },
  {
    name: 'Keramik lantai granit 40 x 40 cm abu-abu muda mengkilap (dus isi 6 lembar)',
    unit: 'DUS',
    price: 5_775_000,
    quantity: 30,
    discount: 0,
    digits: 0,
  },
] as const;

export function sampleContext(changes: Partial<PaperContext> = {}): PaperContext {
  return { settings, customer, profile: indonesiaProfile, language: 'id', preparedBy: 'Siti Rahma', ...changes };
}

export function sampleItems(count: number, profile: TaxProfile = indonesiaProfile): LineItem[] {
  const taxCode = profile.taxCodes[0]?.code ?? '';
  return Array.from({ length: count }, (_, index) => {
    const product = products[index % products.length] ?? products[0];
    return {
      lineNo: (index + 1) * 10,
      productCode: `BRG-${10_001 + index}`,
      name: product.name,
      unit: product.unit,
      quantityDigits: product.digits,
      quantity: quantity(product.quantity),
      unitPrice: unitPrice(product.price),
      priceTrace: { list: BASE_PRICE_LIST, validFrom: day, minQuantity: quantity(1) },
      discount: basisPoints(product.discount),
      taxCode,
    };
  });
}

const head = { customerCode: customer.code, customerName: customer.name, date: day, createdBy: 'siti', version: 1 };

export function sampleQuotation(items: readonly LineItem[], profile: TaxProfile = indonesiaProfile): QuotationRow {
  const lines = priceLines(items, profile, day).map((line) => ({ ...line, ...openLine }));
  return {
    ...head,
    id: 'q1',
    number: 'QUO/KPG01/2026/000045',
    state: 'sent',
    baseNumber: 'QUO/KPG01/2026/000045',
    ...firstRevision,
    validUntil: addDays(day, 14),
    requestedDate: addDays(day, 2),
    lines,
    totals: totalsOf(lines),
  };
}

export function sampleInquiry(items: readonly LineItem[]): InquiryRow {
  return {
    ...head,
    id: 'n1',
    number: 'INQ/KPG01/2026/000012',
    state: 'open',
    validUntil: addDays(day, 7),
    lines: items.map(({ lineNo, productCode, name, unit, quantityDigits, quantity: asked }) => ({
      lineNo,
      productCode,
      text: name,
      unit,
      quantityDigits,
      quantity: asked,
    })),
    quotationIds: [],
    lostReason: null,
  };
}

const credit = checkCredit(customer, owesNothing, zeroMoney);

/** Every line promised whole on one day; change the schedules for anything else. */
export function sampleOrder(items: readonly LineItem[], profile: TaxProfile = indonesiaProfile): SalesOrderRow {
  const lines: OrderLine[] = priceLines(items, profile, day).map((line) => ({
    ...line,
    ...untouched,
    ...deliveredFreely,
    schedule: [{ date: addDays(day, 2), quantity: line.quantity, issued: quantity(0), pegged: false }],
  }));
  return {
    ...head,
    id: 'o1',
    number: 'SO/KPG01/2026/000088',
    state: 'confirmed',
    customerReference: 'PO-2026/XI/0231',
    quotationId: null,
    requestedDate: addDays(day, 2),
    ...ordinaryTerms,
    enteredAt: '2026-11-24T02:00:00.000Z',
    lines,
    totals: totalsOf(lines),
    credit,
    release: null,
    cancelReason: null,
  };
}

export function sampleDelivery(items: readonly LineItem[]): DeliveryRow {
  return {
    ...head,
    id: 'd1',
    number: 'DO/KPG01/2026/000101',
    state: 'loaded',
    orderId: 'o1',
    orderNumber: 'SO/KPG01/2026/000088',
    lines: items.map((item, index) => ({
      lineNo: index + 1,
      orderLineNo: item.lineNo,
      productCode: item.productCode,
      name: item.name,
      unit: item.unit,
      quantityDigits: item.quantityDigits,
      requested: item.quantity,
      picked: item.quantity,
      shortReason: null,
    })),
    packages: 12,
    vehicle: 'DH 8123 AB',
    driver: 'Marthen Nabu',
    issuedOn: null,
  };
}

export function sampleInvoice(
  items: readonly LineItem[],
  profile: TaxProfile = indonesiaProfile,
  paid: Money = zeroMoney,
): InvoiceRow {
  const lines = priceLines(items, profile, day).map((line) => ({ ...line, orderLineNo: line.lineNo }));
  return {
    ...unsettled,
    ...head,
    id: 'i1',
    number: 'INV/KPG01/2026/000123',
    state: 'posted',
    orderId: 'o1',
    orderNumber: 'SO/KPG01/2026/000088',
    deliveryId: 'd1',
    deliveryNumber: 'DO/KPG01/2026/000101',
    dueDate: addDays(day, 30),
    lines,
    totals: totalsOf(lines),
    paid,
  };
}

/** One payment over `count` invoices, the last of them taking the rest of the amount. */
export function sampleReceipt(amount: Money, count = 1): ReceiptRow {
  const share = money(BigInt(amount) / BigInt(count));
  const rest = subtractMoney(amount, money(BigInt(share) * BigInt(count - 1)));
  return {
    ...plainCash,
    ...head,
    id: 'r1',
    number: 'RCP/KPG01/2026/000067',
    method: 'cash',
    amount,
    tendered: money(BigInt(amount) + 50_000n),
    change: money(50_000),
    allocations: Array.from({ length: count }, (_, index) => ({
      invoiceId: `i${index + 1}`,
      invoiceNumber: `INV/KPG01/2026/${String(123 + index).padStart(6, '0')}`,
      amount: index === count - 1 ? rest : share,
    })),
  };
}
