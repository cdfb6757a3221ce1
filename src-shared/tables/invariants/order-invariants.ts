import { invoiceState } from '../../invoice/invoice.ts';
import { creditNoteState, type CreditNoteRow } from '../../invoice/credit-note.ts';
import { tolerated } from '../../sales-order/delivery-tolerance.ts';
import { deliveredQuantity, deliveryState, netInvoiced, toDeliver } from '../../sales-order/order-status.ts';
import { confirmedQuantity, isOpen } from '../../sales-order/sales-order.ts';
import type { TableReader } from '../table-reader.ts';
import { basisPoints } from '../../money/money.ts';
import { Findings, sumsBy, type Invariant } from './invariant.ts';

/** I6 to I9: what may be delivered, billed, given back, and the status that follows. */
export const orderInvariants: readonly Invariant[] = [
  {
    id: 'I6',
    says: 'delivered ≤ ordered with tolerance, and promised ≤ what is still to deliver',
    state: (read) => {
      const findings = new Findings('I6');
      const branch = read.get('settings', 'branch')?.deliveryTolerance;
      for (const order of read.all('orders')) {
        for (const line of order.lines) {
          const place = `${order.number} line ${line.lineNo}`;
          const over =
            read.get('products', line.productCode)?.deliveryTolerance?.over ?? branch?.over ?? basisPoints(0);
          const most = line.quantity + tolerated(line.quantity, over);
          findings.atMost('delivered ≤ ordered with tolerance', place, deliveredQuantity(line), most);
          findings.atMost('reversed + returned ≤ issued', place, line.reversed + line.returned, line.issued);
          findings.atMost('given up ≤ ordered', place, line.shortClosed, line.quantity);
          const issued = line.schedule.reduce((sum, promise) => sum + promise.issued, 0);
          if (isOpen(order)) {
            findings.atMost('promised ≤ to deliver', place, confirmedQuantity(line) - issued, toDeliver(line));
          }
        }
      }
      return findings.found;
    },
  },
  {
    id: 'I7',
    says: 'invoiced ≤ ordered or issued, and of a delivery ≤ picked',
    state: (read) => {
      const findings = new Findings('I7');
      for (const order of read.all('orders')) {
        for (const line of order.lines) {
          if (line.charge) continue;
          const most = Math.max(line.quantity, line.issued);
          findings.atMost(
            'invoiced ≤ ordered or issued',
            `${order.number} line ${line.lineNo}`,
            netInvoiced(line),
            most,
          );
        }
      }
      const billed = billedOfDeliveries(read);
      for (const delivery of read.all('deliveries')) {
        const picked = sumsBy(
          delivery.lines,
          (line) => `${delivery.id}/${line.orderLineNo}`,
          (line) => line.picked,
        );
        for (const [key, quantity] of picked) {
          findings.atMost('invoiced ≤ picked', `${delivery.number} ${key}`, billed.get(key) ?? 0, quantity);
        }
      }
      return findings.found;
    },
  },
  {
    id: 'I8',
    says: 'returned ≤ delivered and credited ≤ invoiced, in quantity and in money',
    state: (read) => {
      const findings = new Findings('I8');
      const back = [...read.all('returns')].flatMap(({ deliveryId, lines }) =>
        lines.map((line) => ({ key: `${deliveryId}/${line.deliveryLineNo}`, quantity: line.quantity })),
      );
      const returned = sumsBy(
        back,
        (one) => one.key,
        (one) => one.quantity,
      );
      for (const delivery of read.all('deliveries')) {
        for (const line of delivery.lines) {
          const place = `${delivery.number} line ${line.lineNo}`;
          const sum = returned.get(`${delivery.id}/${line.lineNo}`) ?? 0;
          findings.equal('returned = Σ returns', place, Number(line.returned ?? 0), sum);
          findings.atMost('returned ≤ delivered', place, sum, line.picked);
        }
      }
      creditedTooMuch(read, findings);
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
        findings.equal('order', order.number, order.state, deliveryState(order.lines));
      }
      for (const invoice of read.all('invoices'))
        findings.equal('invoice', invoice.number, invoice.state, invoiceState(invoice));
      for (const note of read.all('creditNotes')) {
        if (note.state !== 'voided') findings.equal('credit note', note.number, note.state, creditNoteState(note));
      }
      return findings.found;
    },
  },
];

/** Quantities billed by standing invoices and not credited, by delivery and order line. */
function billedOfDeliveries(read: TableReader): Map<string, number> {
  const credited = creditedQuantities(read);
  const lines = [...read.all('invoices')]
    .filter((invoice) => invoice.state !== 'voided')
    .flatMap((invoice) =>
      invoice.lines.map((line) => ({
        key: `${line.source?.deliveryId ?? invoice.deliveryId}/${line.orderLineNo}`,
        quantity: line.charge ? 0 : line.quantity - (credited.get(`${invoice.id}/${line.lineNo}`) ?? 0),
      })),
    );
  return sumsBy(
    lines,
    (line) => line.key,
    (line) => line.quantity,
  );
}

/** Credit notes that refer to an invoice. */
function standingNotes(read: TableReader): CreditNoteRow[] {
  return [...read.all('creditNotes')].filter((note) => note.state !== 'voided' && note.invoiceId !== null);
}

/** Quantities credited, by invoice and line. */
function creditedQuantities(read: TableReader): Map<string, number> {
  const lines = standingNotes(read).flatMap(({ invoiceId, lines: ofNote }) =>
    ofNote.map((line) => ({ key: `${invoiceId}/${line.invoiceLineNo}`, quantity: line.quantity })),
  );
  return sumsBy(
    lines,
    (line) => line.key,
    (line) => line.quantity,
  );
}

function creditedTooMuch(read: TableReader, findings: Findings): void {
  const quantities = creditedQuantities(read);
  const totals = sumsBy(
    standingNotes(read),
    (note) => note.invoiceId ?? '',
    (note) => note.totals.total,
  );
  for (const invoice of read.all('invoices')) {
    const credited = totals.get(invoice.id) ?? 0;
    findings.equal('credited = Σ credit notes', invoice.number, Number(invoice.credited), credited);
    findings.atMost('credited ≤ invoiced', invoice.number, credited, invoice.totals.total);
    for (const line of invoice.lines) {
      const sum = quantities.get(`${invoice.id}/${line.lineNo}`) ?? 0;
      findings.atMost('quantity credited ≤ invoiced', `${invoice.number} line ${line.lineNo}`, sum, line.quantity);
    }
  }
}
