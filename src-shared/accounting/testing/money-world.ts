import { constantFrom, integer, record, type Arbitrary } from 'fast-check';
import { priceLines } from '../../catalogue/priced-line.ts';
import { plainCustomer } from '../../customers/testing/plain-customer.ts';
import { composeInvoice } from '../../invoice/compose-invoice.ts';
import { wholeCredit } from '../../invoice/credit-note-lines.ts';
import type { CreditNoteRow } from '../../invoice/credit-note.ts';
import type { InvoiceRow } from '../../invoice/invoice.ts';
import { decidePostCreditNote } from '../../invoice/post-credit-note.ts';
import type { AllocationRow } from '../../invoice/settlement.ts';
import { decideVoidInvoice } from '../../invoice/void-invoice.ts';
import { addDays, businessDate } from '../../kernel/business-date.ts';
import { basisPoints, money, quantity, unitPrice } from '../../money/money.ts';
import { decideAllocate, decideReverseAllocation, type OpenSource } from '../../payment/allocation.ts';
import { decidePostReceipt, type PostReceiptInput } from '../../payment/post-receipt.ts';
import type { ReceiptRow } from '../../payment/receipt.ts';
import { decideRefund, type RefundRow } from '../../payment/refund.ts';
import { decideBounceGiro, decideClearGiro, decideReverseReceipt } from '../../payment/undo-receipt.ts';
import { indonesiaProfile } from '../../tax/profiles.ts';
import { netDays } from '../payment-terms.ts';
import type { LedgerEntryRow } from '../posting.ts';

/* Random invoices, credit notes and payments of two customers, decided by the rules and kept as lists. */

export const firstDay = businessDate('2026-01-05');

const customer = plainCustomer;

export const moneyAction = record({
  verb: constantFrom(
    'invoice',
    'invoice',
    'void',
    'credit',
    'priceCredit',
    'goodwill',
    'pay',
    'pay',
    'advance',
    'giro',
    'clear',
    'bounce',
    'reverse',
    'allocate',
    'unallocate',
    'refund',
  ),
  pick: integer({ min: 0, max: 1000 }),
  amount: integer({ min: 1, max: 300_000 }),
  customer: constantFrom('X', 'Y'),
  days: integer({ min: 0, max: 40 }),
});

export type MoneyAction = typeof moneyAction extends Arbitrary<infer Value> ? Value : never;

/** The documents of a small business, and their postings. */
export class MoneyWorld {
  readonly invoices = new Map<string, InvoiceRow>();
  readonly creditNotes = new Map<string, CreditNoteRow>();
  readonly receipts = new Map<string, ReceiptRow>();
  readonly allocations: AllocationRow[] = [];
  readonly refunds: RefundRow[] = [];
  readonly entries: LedgerEntryRow[] = [];
  day = firstDay;
  private next = 0;

  get lists() {
    return {
      invoices: [...this.invoices.values()],
      creditNotes: [...this.creditNotes.values()],
      receipts: [...this.receipts.values()],
      allocations: this.allocations,
      refunds: this.refunds,
    };
  }

  act(action: MoneyAction): void {
    this.day = addDays(this.day, action.days % 7 === 0 ? action.days : 0);
    this.next += 1;
    const { verb } = action;
    if (verb === 'invoice') this.invoice(action);
    else if (verb === 'void') this.voidOne(action);
    else if (verb === 'credit' || verb === 'priceCredit' || verb === 'goodwill') this.credit(action);
    else if (verb === 'pay' || verb === 'advance' || verb === 'giro') this.receive(action);
    else if (verb === 'clear' || verb === 'bounce' || verb === 'reverse') this.undo(action);
    else this.useRest(action);
  }

  private invoice({ pick, amount, customer: code, days }: MoneyAction): void {
    const [line] = priceLines(
      [
        {
          lineNo: 1,
          productCode: 'A',
          name: 'A',
          unit: 'PCS',
          quantityDigits: 0,
          quantity: quantity((pick % 9) + 1),
          unitPrice: unitPrice(amount * 10),
          priceTrace: { list: 'BASE', validFrom: firstDay, minQuantity: quantity(0) },
          discount: basisPoints(pick % 3 === 0 ? 750 : 0),
          taxCode: '04',
        },
      ],
      indonesiaProfile,
      this.day,
    );
    if (!line) return;
    const half = { percent: basisPoints(5000), due: { kind: 'netDays', days } } as const;
    const terms = {
      ...netDays(days),
      ...(pick % 4 === 0 ? { instalments: [half, { ...half, due: { kind: 'endOfMonth', days: 40 } } as const] } : {}),
      ...(pick % 5 === 0 ? { earlyDiscount: { percent: basisPoints(200), days: 10 } } : {}),
    };
    const id = `i${this.next}`;
    const source = { orderId: '', orderNumber: '', deliveryId: '', deliveryNumber: '' };
    const lines = [{ ...line, orderLineNo: 1 }];
    const parts = { id, number: id, kind: 'standard', source, lines, terms } as const;
    this.write(composeInvoice({ ...parts, customer: { ...customer, code } }, this.context));
  }

  private voidOne({ pick }: MoneyAction): void {
    const invoice = this.pick(this.invoices, pick);
    const entry = this.entries.find((one) => one.id === `invoice-${invoice?.id}`);
    if (!invoice || !entry) return;
    const isCredited = this.lists.creditNotes.some((note) => note.invoiceId === invoice.id);
    const known = { invoice, entry, orders: [], deliveries: [], exported: false, isCredited };
    const facts = { ...known, invoiceById: () => undefined };
    this.accept(decideVoidInvoice({ reason: 'typed wrongly' }, facts, this.context));
  }

  private credit({ verb, pick, amount, customer: code }: MoneyAction): void {
    const kind = verb === 'goodwill' ? 'goodwill' : verb === 'priceCredit' ? 'price' : 'quantity';
    const invoice = this.pick(this.invoices, pick) ?? null;
    const earlier = this.lists.creditNotes.filter((note) => note.invoiceId === invoice?.id);
    const whole = invoice ? wholeCredit(invoice, earlier) : [];
    const isPart = pick % 2 === 0;
    const lines = whole.map((line) =>
      kind === 'price'
        ? { ...line, quantity: quantity(0), net: money(amount) }
        : { ...line, quantity: isPart ? quantity(Math.ceil(line.quantity / 2)) : line.quantity },
    );
    this.accept(
      decidePostCreditNote(
        {
          creditNoteId: `c${this.next}`,
          kind,
          reason: 'came back',
          lines,
          goodwill: [{ description: 'sorry', net: money(amount), taxCode: '04' }],
          ...(pick % 3 === 0 ? { applyTo: [] } : {}),
        },
        {
          customer: { ...customer, code: kind === 'goodwill' ? code : (invoice?.customerCode ?? code) },
          invoice: kind === 'goodwill' ? null : invoice,
          earlier,
          invoiceById: (id) => this.invoices.get(id),
          orders: [],
          profile: indonesiaProfile,
          number: `c${this.next}`,
        },
        this.context,
      ),
    );
  }

  private receive(action: MoneyAction): void {
    const { verb, pick, amount, customer: code } = action;
    const open = this.lists.invoices.filter((invoice) => invoice.customerCode === code && invoice.voidReason === null);
    const isChosen = pick % 2 === 0 && verb === 'pay';
    const invoice = open[pick % Math.max(1, open.length)];
    const due = invoice ? invoice.totals.total - invoice.paid : 0;
    const settled = money(Math.min(due, amount));
    const withheld = { kind: 'PPH23', amount: money(Math.floor(settled / 50)), certificate: 'BP-1' } as const;
    const chosen = {
      invoiceId: invoice?.id ?? '',
      amount: settled,
      ...(pick % 5 === 0 ? { discount: money(Math.floor(settled / 60)) } : {}),
      ...(pick % 6 === 0 ? { withholding: withheld } : {}),
    };
    const giro = { number: '1', bank: 'B', maturity: addDays(this.day, pick % 3) };
    const input: PostReceiptInput = {
      receiptId: `r${this.next}`,
      tendered: money(amount + 1000),
      ...(isChosen ? { allocations: [chosen] } : verb === 'advance' ? { allocations: [] } : {}),
      ...(verb === 'pay' ? {} : { method: verb === 'giro' ? 'giro' : 'transfer' }),
      ...(verb === 'giro' ? { giro } : {}),
      ...(verb === 'pay' && pick % 7 === 0 ? { cashStep: 100 } : {}),
      ...(verb === 'pay' && pick % 4 === 1 ? { onAccount: money(500) } : {}),
    };
    const facts = {
      customer: { ...customer, code },
      invoice: (id: string) => this.invoices.get(id),
      openInvoices: open,
      cashSessionId: null,
      number: `r${this.next}`,
    };
    this.accept(decidePostReceipt(input, facts, this.context));
  }

  private undo({ verb, pick }: MoneyAction): void {
    const receipt = this.pick(this.receipts, pick);
    if (!receipt) return;
    const ofReceipt = (one: { readonly source: { readonly id: string } }) => one.source.id === receipt.id;
    const facts = {
      receipt,
      invoice: (id: string) => this.invoices.get(id),
      rows: this.allocations.filter(ofReceipt),
      refunded: this.refunds.filter(ofReceipt).reduce((sum, one) => sum + one.amount, 0),
      drawerClosed: false,
    };
    const reason = { reason: 'bank said no' };
    if (verb === 'clear') this.accept(decideClearGiro(facts, this.context));
    else if (verb === 'bounce') this.accept(decideBounceGiro(reason, facts, this.context));
    else this.accept(decideReverseReceipt(reason, facts, this.context));
  }

  private useRest({ verb, pick, amount }: MoneyAction): void {
    const source = this.source(pick);
    if (!source) return;
    const { customerCode } = source.row;
    const openInvoices = this.lists.invoices.filter(
      (one) => one.customerCode === customerCode && one.voidReason === null,
    );
    const invoice = openInvoices[pick % Math.max(1, openInvoices.length)];
    const ids = { allocationId: `a${this.next}`, refundId: `f${this.next}` };
    if (verb === 'refund') {
      const wanted = { ...ids, amount: money(amount), method: 'cash' } as const;
      this.accept(decideRefund(wanted, { source, cashSessionId: null }, this.context));
    } else if (verb === 'allocate') {
      const chosen = invoice ? [{ invoiceId: invoice.id, amount: money(Math.ceil(amount / 4)) }] : [];
      const input = { ...ids, ...(pick % 2 ? { allocations: chosen } : {}) };
      const facts = { source, invoice: (id: string) => this.invoices.get(id), openInvoices };
      this.accept(decideAllocate(input, facts, this.context));
    } else if (invoice) {
      const rows = this.allocations.filter((row) => row.source.id === source.row.id);
      this.accept(decideReverseAllocation({ ...ids, invoiceId: invoice.id }, { source, invoice, rows }, this.context));
    }
  }

  private source(pick: number): OpenSource | null {
    const note = this.pick(this.creditNotes, pick);
    if (note && pick % 3 === 0) return { kind: 'creditNote', row: note };
    const receipt = this.pick(this.receipts, pick);
    return receipt ? { kind: 'receipt', row: receipt } : null;
  }

  private pick<Row>(rows: ReadonlyMap<string, Row>, pick: number): Row | undefined {
    return [...rows.values()][pick % Math.max(1, rows.size)];
  }

  private get context() {
    return { now: '', userId: 'siti', day: this.day };
  }

  private accept(decision: { readonly ok: boolean; readonly value?: Written }): void {
    if (decision.value) this.write(decision.value);
  }

  private write(written: Written): void {
    if (written.invoice) this.invoices.set(written.invoice.id, written.invoice);
    for (const row of written.invoices ?? []) this.invoices.set(row.id, row);
    if (written.creditNote) this.creditNotes.set(written.creditNote.id, written.creditNote);
    if (written.receipt) this.receipts.set(written.receipt.id, written.receipt);
    if (written.refund) this.refunds.push(written.refund);
    if (written.entry) this.entries.push(written.entry);
    this.allocations.push(...(written.allocations ?? []));
  }
}

type Written = {
  readonly invoice?: InvoiceRow;
  readonly invoices?: readonly InvoiceRow[];
  readonly creditNote?: CreditNoteRow | null;
  readonly receipt?: ReceiptRow | null;
  readonly refund?: RefundRow;
  readonly allocations?: readonly AllocationRow[];
  readonly entry?: LedgerEntryRow | null;
};
