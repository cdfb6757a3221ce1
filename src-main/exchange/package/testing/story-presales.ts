import { priceLines, totalsOf } from '#shared/catalogue/priced-line.ts';
import { checkCredit } from '#shared/customers/credit-check.ts';
import { defaultCreditPolicy } from '#shared/customers/credit-policy.ts';
import { releaseOf } from '#shared/customers/credit-release.ts';
import type { CustomerRow } from '#shared/customers/customer.ts';
import { owesNothing } from '#shared/customers/owes-nothing.ts';
import { addDays } from '#shared/kernel/business-date.ts';
import { money, quantity, zeroMoney } from '#shared/money/money.ts';
import { firstRevision, openLine, type QuotationRow } from '#shared/quotation/quotation.ts';
import { untouched } from '#shared/sales-order/order-status.ts';
import { deliveredFreely, ordinaryTerms, type OrderLine, type SalesOrderRow } from '#shared/sales-order/sales-order.ts';
import type { BalanceRow } from '#shared/stock/stock.ts';
import type { TaxProfile } from '#shared/tax/tax-profile.ts';
import { storyItems, storyPromises } from './story-goods.ts';
import { StoryJournal } from './story-journal.ts';

/** What comes before a delivery: inquiries, quotations and orders. */
export abstract class StoryPresales extends StoryJournal {
  protected readonly profile: TaxProfile;
  protected readonly balances = new Map<string, BalanceRow>();

  constructor(seed: number, profile: TaxProfile) {
    super(seed);
    this.profile = profile;
  }

  /** What comes before an order and is in no table of the package yet: it is numbered all the same. */
  protected ask(): void {
    const line = { lineNo: 1, productCode: null, text: 'rak "dinding", dua', unit: 'PCS', quantityDigits: 0 };
    this.takeOn();
    const inquiry = this.number('INQ');
    this.post({
      t: 'inquiry.opened.v1',
      d: {
        inquiry: {
          ...this.head(inquiry.number),
          state: 'open',
          validUntil: addDays(this.day, 7),
          lines: [{ ...line, quantity: quantity(2) }],
          quotationIds: [],
          lostReason: null,
        },
        series: inquiry.series,
      },
    });
    const blanket = this.number('BO');
    this.post({
      t: 'blanketOrder.opened.v1',
      d: {
        blanketOrder: {
          ...this.head(blanket.number),
          state: 'open',
          validFrom: this.day,
          validUntil: addDays(this.day, 30),
          lines: [],
        },
        series: blanket.series,
      },
    });
  }

  /** A customer of the branch, who is in no table of the package either. */
  private takeOn(): void {
    const customer: CustomerRow = {
      code: 'L-KPG01-0001',
      name: 'Toko "Baru", Soe',
      contact: '',
      address: '',
      city: '',
      phone: '',
      taxNumber: null,
      priceList: null,
      termsDays: 0,
      creditLimit: zeroMoney,
      blocked: false,
      language: 'id',
      origin: 'branch',
      version: 1,
    };
    this.post({ t: 'customer.created.v1', d: { customer } });
    const shipToAddresses = [{ code: 'GDG', name: 'Gudang "timur", dua', address: '', city: '', phone: '' }];
    this.post({ t: 'customer.changed.v1', d: { customer: { ...customer, shipToAddresses, version: 2 } } });
  }

  protected quote(): QuotationRow {
    const lines = priceLines(storyItems(this.random, this.profile), this.profile, this.day).map((line) => ({
      ...line,
      ...openLine,
    }));
    const { number, series } = this.number('QUO');
    const quotation: QuotationRow = {
      ...this.head(number),
      state: 'sent',
      baseNumber: number,
      ...firstRevision,
      validUntil: addDays(this.day, 14),
      requestedDate: this.day,
      lines: lines.map((line) => ({ ...line, specification: 'mutu "A", kering' })),
      termsDays: 14,
      printedNote: 'bongkar di belakang',
      totals: totalsOf(lines),
    };
    this.post({ t: 'quotation.sent.v1', d: { quotation, series } });
    return quotation;
  }

  protected order(quotation: QuotationRow | null): SalesOrderRow | null {
    const blocked = this.random.chance(0.3);
    const ordered = quotation && {
      ...quotation,
      state: 'ordered' as const,
      lines: quotation.lines.map((line) => ({ ...line, orderedQuantity: line.quantity })),
      version: 2,
    };
    const items = quotation?.lines ?? priceLines(storyItems(this.random, this.profile), this.profile, this.day);
    const open = items.map((line) => ({
      ...line,
      ...untouched,
      ...deliveredFreely,
      // Every second line has a date of its own, the first two leave together: both kinds of rows must verify.
      requestedDate: line.lineNo % 2 === 0 ? addDays(this.day, line.lineNo) : null,
      deliveryGroup: line.lineNo <= 2 ? 1 : null,
    }));
    const promised: OrderLine[] = open.map((line) => ({
      ...line,
      schedule: storyPromises(this.random, this.day, line.quantity),
    }));
    const totals = totalsOf(promised);
    const facts = { openItems: this.receivables, openDeliveries: zeroMoney, openOrders: zeroMoney };
    const limit = blocked ? money(1) : null;
    const { number, series } = this.number('SO');
    const order: SalesOrderRow = {
      ...this.head(number),
      state: blocked ? 'creditBlocked' : 'confirmed',
      customerReference: this.random.pick(['', 'PO "7", susulan', 'PO-2026/XI/0231']),
      quotationId: quotation?.id ?? null,
      requestedDate: this.day,
      ...ordinaryTerms,
      enteredAt: this.instant(),
      lines: blocked ? promised.map((line) => ({ ...line, schedule: [] })) : promised,
      totals,
      credit: checkCredit({ creditLimit: limit, blocked: false }, { ...owesNothing, ...facts }, totals.total),
      release: null,
      cancelReason: null,
    };
    if (!blocked) {
      this.post({ t: 'order.confirmed.v1', d: { order, series, balances: [], quotation: ordered } });
      return order;
    }
    this.post({ t: 'order.creditBlocked.v1', d: { order, series, quotation: ordered } });
    if (this.random.chance(0.5)) {
      const cancelled: SalesOrderRow = { ...order, state: 'cancelled', cancelReason: 'batal, tunai', version: 2 };
      this.post({ t: 'order.cancelled.v1', d: { order: cancelled, balances: [], quotation } });
      return null;
    }
    const terms = { by: 'u2', reason: 'langganan lama', reasonCode: 'LONG_KNOWN', at: this.instant() } as const;
    const release = releaseOf(
      order,
      { ...terms, day: this.day, amount: null, expiresOn: null, byCode: false },
      defaultCreditPolicy,
    );
    const released: SalesOrderRow = { ...order, state: 'confirmed', lines: promised, release, version: 2 };
    this.post({ t: 'order.creditReleased.v1', d: { order: released, balances: [] } });
    return released;
  }
}
