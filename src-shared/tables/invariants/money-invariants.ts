import { accounts, type LedgerEntryRow } from '../../accounting/posting.ts';
import { totalsOf } from '../../catalogue/priced-line.ts';
import { invoiceState, openAmount } from '../../invoice/invoice.ts';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import { sumMoney } from '../../money/money.ts';
import { Findings, sumsBy, writtenRows, type Invariant, type Violation } from './invariant.ts';

/** I13 to I22: money. */
export const moneyInvariants: readonly Invariant[] = [
  {
    id: 'I13',
    says: 'the net of a line is its gross less its discount, between 0 and the gross',
    state: (read) => {
      const findings = new Findings('I13');
      for (const table of ['quotations', 'orders', 'invoices'] as const) {
        for (const { number, lines } of read.all(table)) {
          for (const line of lines) {
            const place = `${number} line ${line.lineNo}`;
            findings.equal('net = gross − discount', place, Number(line.net), line.gross - line.discountAmount);
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
      for (const table of ['quotations', 'orders', 'invoices'] as const) {
        for (const { number, totals, lines } of read.all(table)) {
          findings.equal('totals', number, canonicalJson(totals), canonicalJson(totalsOf(lines)));
        }
      }
      return findings.found;
    },
  },
  {
    id: 'I17',
    says: 'what customers owe is their invoices less what was allocated, and the ledger says the same',
    state: (read) => {
      const findings = new Findings('I17');
      const allocations = [...read.all('receipts')].flatMap((receipt) => receipt.allocations);
      const allocated = sumsBy(
        allocations,
        (one) => one.invoiceId,
        (one) => one.amount,
      );
      for (const invoice of read.all('invoices')) {
        findings.equal('paid = allocated', invoice.number, Number(invoice.paid), allocated.get(invoice.id) ?? 0);
        findings.equal('state', invoice.number, invoice.state, invoiceState(invoice));
      }
      const receivables = sumMoney([...read.all('invoices')].map(openAmount));
      findings.equal(
        'receivables account = open items',
        accounts.receivables,
        balance(read, accounts.receivables),
        Number(receivables),
      );
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
        for (const line of invoice.lines) {
          const key = `${invoice.orderId}/${line.orderLineNo}`;
          const sum = billed.get(key) ?? { net: 0, tax: 0 };
          billed.set(key, { net: sum.net + line.net, tax: sum.tax + line.tax });
        }
      }
      for (const order of read.all('orders')) {
        for (const line of order.lines) {
          if (line.invoiced !== line.quantity) continue;
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
    id: 'I18',
    says: 'allocated ≤ received, and never more than is open',
    state: (read) => {
      const findings = new Findings('I18');
      for (const { number, amount, allocations } of read.all('receipts')) {
        findings.atMost('allocated ≤ received', number, sumMoney(allocations.map((one) => one.amount)), amount);
      }
      for (const invoice of read.all('invoices'))
        findings.atMost('never overpaid', invoice.number, 0, openAmount(invoice));
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
        const parts = openItems + openDeliveries + openOrders + thisDocument - unallocatedReceipts;
        findings.equal('exposure = its parts', number, Number(credit.exposure), parts);
        const mayStand =
          credit.result !== 'block' || release !== null || state === 'creditBlocked' || state === 'cancelled';
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

function unbalanced(entry: LedgerEntryRow): Violation[] {
  const findings = new Findings('I20');
  const debits = sumMoney(entry.lines.map((line) => line.debit));
  findings.equal('debit = credit', entry.id, Number(debits), Number(sumMoney(entry.lines.map((line) => line.credit))));
  return findings.found;
}

type Reader = Parameters<NonNullable<Invariant['state']>>[0];

/** Debit balance of an account. */
function balance(read: Reader, account: string): number {
  let sum = 0;
  for (const entry of read.all('ledgerEntries')) {
    for (const line of entry.lines) if (line.account === account) sum += line.debit - line.credit;
  }
  return sum;
}
