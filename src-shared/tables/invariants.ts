import { totalsOf } from '../catalogue/priced-line.ts';
import { canonicalJson } from '../kernel/canonical-json.ts';
import { openAmount } from '../invoice/invoice.ts';
import { sumMoney } from '../money/money.ts';
import { confirmedQuantity, deliveryState, openRequirements } from '../sales-order/sales-order.ts';
import type { TableReader } from './table-reader.ts';

/** Something that must be true of the tables and is not: which rule, which row, and the two figures. */
export type Violation = { readonly rule: string; readonly place: string; readonly detail: string };

/**
 * Checks what must always hold between documents, stock and ledger. Reads everything, so it is for tests,
 * the demo and doctor, not for the hot path.
 *
 * @returns nothing when the tables are sound
 */
export function violations(read: TableReader): Violation[] {
  return [...stockViolations(read), ...orderViolations(read), ...moneyViolations(read), ...ledgerViolations(read)];
}

/** I1–I3: on hand and value are the sums of the movements, never negative, value 0 where quantity is 0. */
function stockViolations(read: TableReader): Violation[] {
  const moved = new Map<string, { quantity: number; value: number }>();
  for (const movement of read.all('movements')) {
    for (const line of movement.lines) {
      const sum = moved.get(line.productCode) ?? { quantity: 0, value: 0 };
      moved.set(line.productCode, { quantity: sum.quantity + line.quantity, value: sum.value + line.value });
    }
  }
  const promised = new Map<string, number>();
  for (const order of read.all('orders')) {
    for (const open of openRequirements(order)) {
      promised.set(open.productCode, (promised.get(open.productCode) ?? 0) + open.quantity);
    }
  }
  const found: Violation[] = [];
  for (const balance of read.all('balances')) {
    const place = balance.productCode;
    const sum = moved.get(place) ?? { quantity: 0, value: 0 };
    expectEqual(found, 'on hand = sum of movements', place, balance.onHand, sum.quantity);
    expectEqual(found, 'value = sum of movement values', place, balance.value, sum.value);
    expectEqual(found, 'reserved = sum of open promises', place, balance.reserved, promised.get(place) ?? 0);
    if (balance.onHand < 0) found.push({ rule: 'on hand is not negative', place, detail: `${balance.onHand}` });
    if (balance.onHand === 0) expectEqual(found, 'no quantity, no value', place, Number(balance.value), 0);
  }
  return found;
}

/** I6, I7, I9: issued ≤ confirmed ≤ ordered, invoiced ≤ issued, state as the quantities say. */
function orderViolations(read: TableReader): Violation[] {
  const found: Violation[] = [];
  for (const order of read.all('orders')) {
    for (const line of order.lines) {
      const place = `${order.number} line ${line.lineNo}`;
      expectAtMost(found, 'confirmed ≤ ordered', place, confirmedQuantity(line), line.quantity);
      expectAtMost(found, 'issued ≤ ordered', place, line.issued, line.quantity);
      expectAtMost(found, 'invoiced ≤ issued', place, line.invoiced, line.issued);
      const issued = line.schedule.reduce((sum, promise) => sum + promise.issued, 0);
      expectEqual(found, 'issued = issued of its promises', place, line.issued, issued);
    }
    if (order.state !== 'creditBlocked' && order.state !== 'cancelled') {
      expectEqual(found, 'state follows the quantities', order.number, order.state, deliveryState(order.lines));
    }
  }
  return found;
}

/** I13, I14, I17, I18: totals are sums of lines, receipts are what invoices say was paid. */
function moneyViolations(read: TableReader): Violation[] {
  const found: Violation[] = [];
  for (const table of ['quotations', 'orders', 'invoices'] as const) {
    for (const document of read.all(table)) {
      const sums = canonicalJson(totalsOf(document.lines));
      expectEqual(found, 'totals = sums of lines', document.number, canonicalJson(document.totals), sums);
    }
  }
  const allocated = new Map<string, number>();
  for (const receipt of read.all('receipts')) {
    for (const { invoiceId, amount } of receipt.allocations) {
      allocated.set(invoiceId, (allocated.get(invoiceId) ?? 0) + amount);
    }
  }
  for (const invoice of read.all('invoices')) {
    expectEqual(found, 'paid = allocated receipts', invoice.number, invoice.paid, allocated.get(invoice.id) ?? 0);
    if (openAmount(invoice) < 0) found.push({ rule: 'never overpaid', place: invoice.number, detail: '' });
  }
  return found;
}

/** I20: every entry balances; the control accounts equal what the documents say. */
function ledgerViolations(read: TableReader): Violation[] {
  const found: Violation[] = [];
  const balances = new Map<string, number>();
  for (const entry of read.all('ledgerEntries')) {
    const debits = sumMoney(entry.lines.map((line) => line.debit));
    const credits = sumMoney(entry.lines.map((line) => line.credit));
    expectEqual(found, 'debit = credit', entry.number, debits, credits);
    for (const line of entry.lines) {
      balances.set(line.account, (balances.get(line.account) ?? 0) + line.debit - line.credit);
    }
  }
  const receivables = sumMoney([...read.all('invoices')].map(openAmount));
  const stock = sumMoney([...read.all('balances')].map((balance) => balance.value));
  const cash = sumMoney([...read.all('receipts')].map((receipt) => receipt.amount));
  expectEqual(found, 'receivables account = open invoices', '1130', balances.get('1130') ?? 0, receivables);
  expectEqual(found, 'inventory account = stock value', '1140', balances.get('1140') ?? 0, stock);
  expectEqual(found, 'cash account = receipts', '1110', balances.get('1110') ?? 0, cash);
  return found;
}

function expectEqual<T extends string | number>(found: Violation[], rule: string, place: string, left: T, right: T) {
  if (left !== right) found.push({ rule, place, detail: `${left} ≠ ${right}` });
}

function expectAtMost(found: Violation[], rule: string, place: string, left: number, right: number) {
  if (left > right) found.push({ rule, place, detail: `${left} > ${right}` });
}
