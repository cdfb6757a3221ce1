import { canonicalJson } from '../../kernel/canonical-json.ts';
import { deliveryState } from '../../sales-order/order-status.ts';
import { confirmedQuantity } from '../../sales-order/sales-order.ts';
import { Findings, writtenRows, type Invariant } from './invariant.ts';

/** I6 to I12: order to cash. */
export const orderInvariants: readonly Invariant[] = [
  {
    id: 'I6',
    says: 'issued ≤ ordered with tolerance, and what was promised is what the schedule lines say',
    state: (read) => {
      const findings = new Findings('I6');
      for (const order of read.all('orders')) {
        for (const line of order.lines) {
          const place = `${order.number} line ${line.lineNo}`;
          findings.atMost('confirmed ≤ ordered', place, confirmedQuantity(line), line.quantity);
          findings.atMost('issued ≤ ordered', place, line.issued, line.quantity);
          const issued = line.schedule.reduce((sum, promise) => sum + promise.issued, 0);
          findings.equal('issued = issued of its schedule lines', place, Number(line.issued), issued);
        }
      }
      return findings.found;
    },
  },
  {
    id: 'I7',
    says: 'invoiced ≤ issued',
    state: (read) => {
      const findings = new Findings('I7');
      for (const order of read.all('orders')) {
        for (const line of order.lines) {
          findings.atMost('invoiced ≤ issued', `${order.number} line ${line.lineNo}`, line.invoiced, line.issued);
        }
      }
      return findings.found;
    },
  },
  {
    id: 'I9',
    says: 'a status is what the quantities and payments say',
    state: (read) => {
      const findings = new Findings('I9');
      for (const order of read.all('orders')) {
        if (order.state === 'creditBlocked' || order.state === 'cancelled') continue;
        findings.equal('order state', order.number, order.state, deliveryState(order.lines));
      }
      return findings.found;
    },
  },
  {
    id: 'I10',
    says: 'what was posted is never edited',
    step: (step) => {
      const findings = new Findings('I10');
      for (const table of ['movements', 'ledgerEntries'] as const) {
        for (const row of writtenRows(step, table)) {
          const before = step.before.get(table, row.id);
          if (before) findings.equal('written once', row.id, canonicalJson(row), canonicalJson(before));
        }
      }
      for (const after of writtenRows(step, 'invoices')) {
        const before = step.before.get('invoices', after.id);
        if (before) findings.equal('invoice', after.number, postedPart(after), postedPart(before));
      }
      for (const after of writtenRows(step, 'receipts')) {
        const before = step.before.get('receipts', after.id);
        if (before) findings.equal('receipt', after.number, postedPart(after), postedPart(before));
      }
      return findings.found;
    },
  },
  {
    id: 'I11',
    says: 'a document moves on from the version that stands',
    step: (step) => {
      const findings = new Findings('I11');
      for (const table of ['quotations', 'orders', 'deliveries', 'invoices', 'receipts', 'businessDays'] as const) {
        for (const row of writtenRows(step, table)) {
          const key = 'id' in row ? row.id : row.date;
          const before = step.before.get(table, key)?.version ?? 0;
          findings.equal('version', key, row.version, before + 1);
        }
      }
      return findings.found;
    },
  },
  {
    id: 'I12',
    says: 'what a document refers to exists and is of the same customer',
    state: (read) => {
      const findings = new Findings('I12');
      const same = (place: string, customerCode: string, source: { readonly customerCode: string } | undefined) => {
        if (!source) findings.add('what it refers to exists', place);
        else findings.equal('of the same customer', place, customerCode, source.customerCode);
      };
      for (const order of read.all('orders')) {
        if (order.quotationId !== null) {
          same(order.number, order.customerCode, read.get('quotations', order.quotationId));
        }
      }
      for (const delivery of read.all('deliveries')) {
        same(delivery.number, delivery.customerCode, read.get('orders', delivery.orderId));
      }
      for (const invoice of read.all('invoices')) {
        same(invoice.number, invoice.customerCode, read.get('orders', invoice.orderId));
      }
      for (const receipt of read.all('receipts')) {
        for (const { invoiceId } of receipt.allocations) {
          same(receipt.number, receipt.customerCode, read.get('invoices', invoiceId));
        }
      }
      return findings.found;
    },
  },
];

/** Of a posted document everything but what payments and later documents change on it. */
function postedPart(row: object): string {
  return canonicalJson(Object.fromEntries(Object.entries(row).filter(([member]) => !changesAfterPosting.has(member))));
}

const changesAfterPosting = new Set(['state', 'paid', 'version']);
