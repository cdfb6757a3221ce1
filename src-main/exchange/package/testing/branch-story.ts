import { accounts, credit, debit } from '#shared/accounting/posting.ts';
import { partAmounts, totalsOf } from '#shared/catalogue/priced-line.ts';
import type { DeliveryRow } from '#shared/delivery/delivery.ts';
import type { MasterPayload } from '#shared/events/master-payload.ts';
import type { ProductUnit } from '#shared/exchange/package-lines.ts';
import type { PackageRecord } from '#shared/exchange/package-replay.ts';
import { invoiceState, openAmount, unsettled, type InvoiceRow } from '#shared/invoice/invoice.ts';
import { decidePostCreditNote } from '#shared/invoice/post-credit-note.ts';
import { receivableOf, taxOwed } from '#shared/invoice/receivable.ts';
import { addDays } from '#shared/kernel/business-date.ts';
import { addMoney, money, quantity, zeroMoney } from '#shared/money/money.ts';
import { decideVoidNumber } from '#shared/numbering/number-void.ts';
import { plainCash, type ReceiptRow } from '#shared/payment/receipt.ts';
import { deliveryState } from '#shared/sales-order/order-status.ts';
import type { SalesOrderRow } from '#shared/sales-order/sales-order.ts';
import { issueLine } from '#shared/stock/moving-average.ts';
import { applyMovement, emptyBalance, type MovementRow } from '#shared/stock/stock.ts';
import { taxSettlementOf } from '#shared/tax/buyer-tax-code.ts';
import type { TaxProfile } from '#shared/tax/tax-profile.ts';
import { storyProducts } from './story-goods.ts';
import { storyJournalId, type StoryFacts } from './story-journal.ts';
import { StoryPresales } from './story-presales.ts';

/* A made-up branch whose journal is written by hand from rows: what packages are tested with. */

export type BranchStory = {
  readonly journalId: string;
  readonly records: readonly PackageRecord[];
  /** Facts after each record; index 0 stands before the first. */
  readonly factsAfter: readonly StoryFacts[];
  readonly payload: (sha256: string) => MasterPayload | null;
  readonly productUnit: (code: string) => ProductUnit | null;
};

/** Tells `days` business days with some `rounds` of selling each; the same seed gives the same journal. */
export function branchStory(options: {
  readonly seed: number;
  readonly days: number;
  readonly rounds: number;
  readonly profile: TaxProfile;
}): BranchStory {
  const teller = new Teller(options.seed, options.profile);
  teller.start();
  for (let day = 0; day < options.days; day += 1) {
    teller.openDay();
    for (let round = 0; round < options.rounds; round += 1) teller.sell();
    teller.closeDay();
  }
  return {
    journalId: storyJournalId,
    records: teller.records,
    factsAfter: teller.factsAfter,
    payload: (sha256) => teller.payloads.get(sha256) ?? null,
    productUnit: (code) => storyProducts.find((product) => product.code === code) ?? null,
  };
}

class Teller extends StoryPresales {
  private readonly unpaid: InvoiceRow[] = [];

  start(): void {
    this.write({ t: 'journal.created', journalId: storyJournalId, minReader: 1 });
    this.master({ kind: 'products', rows: storyProducts });
    const lines = storyProducts.map(({ code }) => ({
      productCode: code,
      quantity: quantity(90_000),
      value: money(7_654_321),
    }));
    const movement: MovementRow = { id: this.id(), kind: 'opening', number: 'OPENING', date: this.day, lines };
    const rows = lines.map((line) => applyMovement(emptyBalance(line.productCode), line));
    for (const row of rows) this.balances.set(row.productCode, row);
    const value = addMoney(...lines.map((line) => line.value));
    this.stockValue = value;
    this.master(
      { kind: 'openingStock', rows, movement },
      this.entry('opening', 'OPENING', [debit(accounts.inventory, value), credit(accounts.openingEquity, value)]),
    );
  }

  openDay(): void {
    this.day = addDays(this.day, 1);
    this.post({ t: 'day.opened.v1', d: { day: { ...this.dayRow(), state: 'open' } } });
  }

  closeDay(): void {
    this.ask();
    this.spoilForm();
    this.credit();
    const { number, series } = this.number('CLS');
    const none = { count: 0, first: null, last: null, amount: zeroMoney };
    const totals = {
      quotations: none,
      orders: none,
      deliveries: none,
      invoices: none,
      receipts: none,
      receivables: this.receivables,
      stockValue: this.stockValue,
      ledgerDebit: zeroMoney,
      ledgerCredit: zeroMoney,
    };
    const day = { ...this.dayRow(), state: 'closed' as const, closingNumber: number, totals, version: 2 };
    this.closedDay = this.day;
    this.post({ t: 'day.closed.v1', d: { day, series } });
  }

  /** A numbered invoice form is torn at the end of every day. */
  private spoilForm(): void {
    const voided = decideVoidNumber({ id: this.id(), reason: 'robek' }, this.number('INV'), {
      now: this.instant(),
      userId: 'u1',
      day: this.day,
    });
    if (!voided.ok) throw new Error('the form has a reason');
    this.post({ t: 'number.voided.v1', d: voided.value });
  }

  /** One customer: perhaps a quotation, then an order, and as much of what follows as chance gives. */
  sell(): void {
    const quotation = this.random.chance(0.5) ? this.quote() : null;
    const order = this.order(quotation);
    if (order === null) return;
    const delivered = this.deliver(order);
    if (this.random.chance(0.8)) this.invoice(delivered.order, delivered.delivery);
    if (this.random.chance(0.7)) this.receive();
    if (this.random.chance(0.3)) this.receiveGoods();
  }

  private deliver(order: SalesOrderRow): { order: SalesOrderRow; delivery: DeliveryRow } {
    const { number, series } = this.number('DO');
    const part = this.random.chance(0.4) ? 2 : 1;
    const created: DeliveryRow = {
      ...this.head(number),
      state: 'created',
      orderId: order.id,
      orderNumber: order.number,
      lines: order.lines.map((line, index) => ({
        lineNo: index + 1,
        orderLineNo: line.lineNo,
        productCode: line.productCode,
        name: line.name,
        unit: line.unit,
        quantityDigits: line.quantityDigits,
        requested: line.quantity,
        picked: quantity(Math.ceil(line.quantity / part)),
        shortReason: part === 1 ? null : 'damaged',
      })),
      packages: null,
      vehicle: '',
      driver: '',
      issuedOn: null,
    };
    this.post({ t: 'delivery.created.v1', d: { delivery: created, series } });
    const loaded = { ...created, state: 'loaded' as const, packages: 3, vehicle: 'DH 8123 AB', version: 2 };
    this.post({ t: 'delivery.loaded.v1', d: { delivery: loaded } });
    return this.issue(order, loaded);
  }

  private issue(order: SalesOrderRow, loaded: DeliveryRow): { order: SalesOrderRow; delivery: DeliveryRow } {
    const lines = loaded.lines.map(({ productCode, picked }) => {
      const before = this.balances.get(productCode) ?? emptyBalance(productCode);
      const line = issueLine(before, picked);
      this.balances.set(productCode, applyMovement(before, line));
      return line;
    });
    const cost = addMoney(...lines.map((line) => money(-line.value)));
    this.stockValue = addMoney(this.stockValue, money(-cost));
    const issuedLines = order.lines.map((line, index) => ({
      ...line,
      issued: loaded.lines[index]?.picked ?? line.issued,
    }));
    const delivery: DeliveryRow = { ...loaded, state: 'issued', issuedOn: this.day, version: 3 };
    const issued: SalesOrderRow = {
      ...order,
      state: deliveryState(issuedLines),
      lines: issuedLines,
      version: order.version + 1,
    };
    const movement: MovementRow = { id: this.id(), kind: 'goodsIssue', number: delivery.number, date: this.day, lines };
    const postings = [debit(accounts.costOfGoodsSold, cost), credit(accounts.inventory, cost)];
    const entry = this.entry('goodsIssue', delivery.number, postings);
    this.post({ t: 'delivery.goodsIssued.v1', d: { delivery, order: issued, balances: [], movement, entry } });
    return { order: issued, delivery };
  }

  /** Every tenth invoice is that of a buyer who pays its tax to the state. */
  private invoice(order: SalesOrderRow, issued: DeliveryRow): void {
    const lines = order.lines.map((line) => ({
      ...line,
      orderLineNo: line.lineNo,
      quantity: line.issued,
      ...partAmounts(line, quantity(0), line.issued),
    }));
    const totals = totalsOf(lines);
    const { number, series } = this.number('INV');
    const settlement = { totals, ...taxSettlementOf(number.endsWith('2') ? '02' : undefined, totals) };
    const invoice: InvoiceRow = {
      ...unsettled,
      ...this.head(number),
      state: 'posted',
      orderId: order.id,
      orderNumber: order.number,
      deliveryId: issued.id,
      deliveryNumber: issued.number,
      dueDate: addDays(this.day, 30),
      lines: lines.map(({ schedule: _schedule, issued: _issued, invoiced: _invoiced, ...line }) => line),
      ...settlement,
      paid: zeroMoney,
    };
    const delivery: DeliveryRow = { ...issued, state: 'invoiced', version: 4 };
    const invoiced = order.lines.map((line) => ({ ...line, invoiced: line.issued }));
    const entry = this.entry('invoice', number, [
      debit(accounts.receivables, receivableOf(invoice)),
      credit(accounts.revenue, totals.net),
      credit(accounts.taxPayable, taxOwed(invoice)),
    ]);
    this.receivables = addMoney(this.receivables, receivableOf(invoice));
    this.unpaid.push(invoice);
    const billed: SalesOrderRow = { ...order, lines: invoiced, version: order.version + 1 };
    this.post({ t: 'invoice.posted.v1', d: { invoice, series, delivery, order: billed, entry } });
  }

  /** A goodwill credit note, offset against the oldest open invoice. */
  private credit(): void {
    const [invoice] = this.unpaid;
    const [line] = invoice?.lines ?? [];
    if (!invoice || !line || openAmount(invoice) < 10_000) return;
    const { number, series } = this.number('CN');
    const creditNoteId = this.id();
    const goodwill = [{ description: 'Ganti rugi', net: money(500), taxCode: line.taxCode }];
    const decided = decidePostCreditNote(
      { creditNoteId, kind: 'goodwill', reason: 'terlambat', lines: [], goodwill },
      {
        customer: { code: invoice.customerCode, name: invoice.customerName },
        invoice,
        earlier: [],
        invoiceById: () => undefined,
        orders: [],
        profile: this.profile,
        number,
      },
      { now: '', userId: 'u1', day: this.day },
    );
    if (!decided.ok) throw new Error(decided.error.code);
    const [credited = invoice] = decided.value.invoices;
    this.unpaid[0] = credited;
    this.receivables = addMoney(this.receivables, money(-receivableOf(decided.value.creditNote)));
    this.post({ t: 'creditNote.posted.v1', d: { ...decided.value, series } });
  }

  /** Cash for the oldest one or two open invoices, the last of them perhaps in part. */
  private receive(): void {
    const taken = this.unpaid.splice(0, 1 + this.random.below(2));
    if (taken.length === 0) return;
    const paid = taken.map((invoice, index) => {
      const partly = index === taken.length - 1 && this.random.chance(0.5);
      const amount = partly ? money(Math.ceil(openAmount(invoice) / 2)) : openAmount(invoice);
      const now = { ...invoice, paid: addMoney(invoice.paid, amount), version: invoice.version + 1 };
      return { amount, invoice: { ...now, state: invoiceState(now) } };
    });
    this.unpaid.unshift(...paid.map(({ invoice }) => invoice).filter((invoice) => openAmount(invoice) > 0));
    const amount = addMoney(...paid.map((part) => part.amount));
    const { number, series } = this.number('RCP');
    const receipt: ReceiptRow = {
      ...plainCash,
      ...this.head(number),
      method: 'cash',
      amount,
      tendered: addMoney(amount, money(500)),
      change: money(500),
      allocations: paid.map((part) => ({
        invoiceId: part.invoice.id,
        invoiceNumber: part.invoice.number,
        amount: part.amount,
      })),
    };
    this.receivables = addMoney(this.receivables, money(-amount));
    const entry = this.entry('receipt', number, [debit(accounts.cash, amount), credit(accounts.receivables, amount)]);
    const invoices = paid.map(({ invoice }) => invoice);
    this.post({ t: 'receipt.posted.v1', d: { receipt, series, invoices, entry } });
  }

  private receiveGoods(): void {
    const product = this.random.pick(storyProducts);
    const line = { productCode: product.code, quantity: quantity(12_345), value: money(987_654) };
    this.balances.set(product.code, applyMovement(this.balances.get(product.code) ?? emptyBalance(product.code), line));
    this.stockValue = addMoney(this.stockValue, line.value);
    const { number, series } = this.number('GR');
    const movement: MovementRow = { id: this.id(), kind: 'goodsReceipt', number, date: this.day, lines: [line] };
    const postings = [debit(accounts.inventory, line.value), credit(accounts.goodsClearing, line.value)];
    const entry = this.entry('goodsReceipt', number, postings);
    this.post({ t: 'stock.received.v1', d: { plannedReceipts: [], balances: [], movement, series, entry } });
  }
}
