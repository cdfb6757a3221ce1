import { accounts, type LedgerEntryRow } from '../../accounting/posting.ts';
import { evaluatePriceTrace } from '../../catalogue/price-trace.ts';
import { totalsOf, type LineAmounts, type LineItem } from '../../catalogue/priced-line.ts';
import { openCreditOf } from '../../invoice/credit-note.ts';
import { openAmount } from '../../invoice/invoice.ts';
import { taxOwed } from '../../invoice/receivable.ts';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import { sumMoney } from '../../money/money.ts';
import { discountIn, openReceiptAmount, withheldIn } from '../../payment/receipt.ts';
import { receivablesBalance } from '../../payment/receivables.ts';
import type { TableReader } from '../table-reader.ts';
import { Findings, sumsBy, writtenRows, type Invariant, type Violation } from './invariant.ts';

const priced = ['quotations', 'orders', 'invoices', 'creditNotes'] as const;

/** I13 to I20: money on documents, what customers owe, and the ledger. */
export const moneyInvariants: readonly Invariant[] = [
  {
    id: 'I13',
    says: 'the net of a line is its gross less its discount, between 0 and the gross',
    state: (read) => {
      const findings = new Findings('I13');
      for (const table of priced) {
        for (const { number, lines } of read.all(table)) {
          for (const line of lines) {
            const place = `${number} line ${line.lineNo}`;
            findings.equal('net = gross − discount', place, Number(line.net), line.gross - line.discountAmount);
            if (table === 'orders' || table === 'quotations') tracedAgain(findings, place, line);
            // The deduction of a down payment is a line below 0.
            if (line.net < 0 && 'role' in line && line.role === 'downPayment') continue;
            findings.atMost('discount ≥ 0', place, 0, line.discountAmount);
            findings.atMost('discount ≤ gross', place, line.discountAmount, line.gross);
          }
        }
      }
      return findings.found;
    },
  },
  {
    id: 'I14',
    says: 'the totals of a document are the sums of its lines',
    state: (read) => {
      const findings = new Findings('I14');
      for (const table of priced) {
        for (const { number, totals, lines } of read.all(table)) {
          findings.equal('totals', number, canonicalJson(totals), canonicalJson(totalsOf(lines)));
        }
      }
      for (const { number, totals, taxSettlement } of [...read.all('invoices'), ...read.all('creditNotes')]) {
        const notAskedFor = taxSettlement?.taxNotReceivable ?? totals.tax;
        findings.equal('tax left to the buyer = tax', number, notAskedFor, totals.tax);
      }
      const standing = [...read.all('invoices')].filter((invoice) => invoice.state !== 'voided');
      const notes = [...read.all('creditNotes')].filter((note) => note.state !== 'voided');
      const { taxPayable } = accounts;
      const owed = sumMoney(standing.map(taxOwed)) - sumMoney(notes.map(taxOwed));
      findings.equal('tax account = Σ tax of documents', taxPayable, 0 - balance(read, taxPayable), owed);
      return findings.found;
    },
  },
  {
    id: 'I15',
    says: 'credit notes over the whole quantity of an invoice are its exact negative',
    state: (read) => {
      const findings = new Findings('I15');
      for (const invoice of read.all('invoices')) {
        const notes = [...read.all('creditNotes')].filter(
          (note) => note.invoiceId === invoice.id && note.state !== 'voided',
        );
        const lines = notes.filter((note) => note.kind !== 'goodwill').flatMap((note) => note.lines);
        const credited = sumsBy(
          lines,
          (line) => String(line.invoiceLineNo),
          (line) => line.quantity,
        );
        for (const line of invoice.lines) {
          if (credited.get(String(line.lineNo)) !== line.quantity) continue;
          const mine = lines.filter((one) => one.invoiceLineNo === line.lineNo);
          for (const part of ['gross', 'net', 'otherTaxBase', 'tax'] as const) {
            const sum = sumMoney(mine.map((one) => one[part]));
            findings.equal(`Σ credited ${part} = ${part}`, `${invoice.number} line ${line.lineNo}`, sum, line[part]);
          }
        }
      }
      return findings.found;
    },
  },
  {
    id: 'I16',
    says: 'the parts of a line that were invoiced add up to the line',
    state: (read) => {
      const findings = new Findings('I16');
      const billed = new Map<string, { net: number; tax: number }>();
      for (const invoice of read.all('invoices')) {
        if (invoice.state === 'voided') continue;
        for (const line of invoice.lines) {
          const key = `${line.source?.orderId ?? invoice.orderId}/${line.orderLineNo}`;
          const sum = billed.get(key) ?? { net: 0, tax: 0 };
          billed.set(key, { net: sum.net + line.net, tax: sum.tax + line.tax });
        }
      }
      for (const order of read.all('orders')) {
        for (const line of order.lines) {
          if (line.invoiced !== line.quantity || line.charge || line.credited !== 0) continue;
          const sum = billed.get(`${order.id}/${line.lineNo}`) ?? { net: 0, tax: 0 };
          const place = `${order.number} line ${line.lineNo}`;
          findings.equal('Σ net of invoices = net', place, sum.net, Number(line.net));
          findings.equal('Σ tax of invoices = tax', place, sum.tax, Number(line.tax));
        }
      }
      return findings.found;
    },
  },
  {
    id: 'I17',
    says: 'what customers owe and have on account is what their documents say, and the ledger says the same',
    state: (read) => {
      const findings = new Findings('I17');
      const settled = settledByInvoice(read);
      for (const invoice of read.all('invoices')) {
        findings.equal('paid = allocated', invoice.number, Number(invoice.paid), settled.get(invoice.id) ?? 0);
      }
      const owed = receivablesBalance(read.all('invoices'), read.all('creditNotes'));
      const { receivables, inventory } = accounts;
      findings.equal('receivables account = open items', receivables, balance(read, receivables), Number(owed));
      const stock = sumMoney([...read.all('balances')].map((one) => one.value));
      findings.equal('inventory account = stock value', inventory, balance(read, inventory), Number(stock));
      return findings.found;
    },
  },
  {
    id: 'I18',
    says: 'a receipt is its allocations and its rest; nothing is settled or used beyond what there is',
    state: (read) => {
      const findings = new Findings('I18');
      for (const receipt of read.all('receipts')) {
        const allocated = sumMoney(receipt.allocations.map((one) => one.amount));
        const worth = receipt.amount + withheldIn(receipt) + discountIn(receipt) + receipt.rounding;
        findings.equal('allocated + on account = worth', receipt.number, allocated + receipt.onAccount, worth);
        findings.atMost('rest ≥ 0', receipt.number, 0, openReceiptAmount(receipt));
      }
      for (const invoice of read.all('invoices'))
        findings.atMost('never overpaid', invoice.number, 0, openAmount(invoice));
      for (const note of read.all('creditNotes')) findings.atMost('never overused', note.number, 0, openCreditOf(note));
      return findings.found;
    },
  },
  {
    id: 'I19',
    says: 'exposure is its parts; an order beyond the limit is blocked or released',
    state: (read) => {
      const findings = new Findings('I19');
      for (const { number, state, credit, release } of read.all('orders')) {
        const { openItems, openDeliveries, openOrders, unallocatedReceipts, thisDocument } = credit;
        const giro = credit.unclearedGiro;
        const parts =
          openItems + openDeliveries + openOrders + thisDocument - unallocatedReceipts + giro + credit.openBilling;
        findings.equal('exposure = its parts', number, Number(credit.exposure), parts);
        const mayStand =
          credit.result !== 'block' || release !== null || ['creditBlocked', 'cancelled', 'closed'].includes(state);
        if (!mayStand) findings.add('accepted ⇒ within the limit or released', number, credit.reasons.join(', '));
      }
      return findings.found;
    },
  },
  {
    id: 'I20',
    says: 'debit = credit in every entry and over all',
    state: (read) => [...read.all('ledgerEntries')].flatMap(unbalanced),
    step: (step) => writtenRows(step, 'ledgerEntries').flatMap(unbalanced),
  },
];

/** D7: the trace of a price computes the line again. Lines of the first version name their list only. */
function tracedAgain(findings: Findings, place: string, line: LineItem & LineAmounts): void {
  const again = evaluatePriceTrace(line.priceTrace);
  if (!again) return;
  findings.equal('net = net of its trace', place, line.net, again.net);
  findings.equal('gross = gross of its trace', place, line.gross, again.gross);
}

/** Receipts as they were posted, and every allocation and reversal since. */
function settledByInvoice(read: TableReader): Map<string, number> {
  const first = [...read.all('receipts')].flatMap((receipt) => receipt.allocations);
  return sumsBy(
    [...first, ...read.all('allocations')],
    (one) => one.invoiceId,
    (one) => one.amount,
  );
}

function unbalanced(entry: LedgerEntryRow): Violation[] {
  const findings = new Findings('I20');
  const debits = sumMoney(entry.lines.map((line) => line.debit));
  findings.equal('debit = credit', entry.id, Number(debits), Number(sumMoney(entry.lines.map((line) => line.credit))));
  return findings.found;
}

/** Debit balance of an account. */
function balance(read: TableReader, account: string): number {
  let sum = 0;
  for (const entry of read.all('ledgerEntries')) {
    for (const line of entry.lines) if (line.account === account) sum += line.debit - line.credit;
  }
  return sum;
}
