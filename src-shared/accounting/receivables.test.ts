import { array, assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../kernel/business-date.ts';
import { openReceiptAmount } from '../payment/receipt.ts';
import { receivableItems, receivablesBalance } from '../payment/receivables.ts';
import { ageingAsOf, openItemsAsOf } from './ageing.ts';
import { accounts } from './posting.ts';
import { firstDay, moneyAction, MoneyWorld } from './testing/money-world.ts';
import { naiveAccounts, naiveAgeing, naiveReceivables } from './testing/naive-balances.ts';
import { trialBalance } from './trial-balance.ts';

const actions = array(moneyAction, { minLength: 4, maxLength: 14 });
const never = addDays(firstDay, 100_000);

const nonZero = (sums: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(sums).filter(([, amount]) => amount !== 0));

test('receivables, ageing and accounts agree with a second, naive computation of them (I17, I18, I20)', () => {
  const reached = new Set<string>();
  assert(
    property(actions, integer({ min: 0, max: 200 }), (given, later) => {
      const world = new MoneyWorld();
      for (const action of given) world.act(action);
      const { lists, entries } = world;
      for (const entry of entries) reached.add(entry.source);

      const items = receivableItems(lists);
      const asOf = addDays(firstDay, later);
      const ageing = ageingAsOf(items, asOf);
      const owed = Object.fromEntries(ageing.map((row) => [row.customerCode, Number(row.total)]));
      expect(nonZero(owed)).toEqual(nonZero(naiveReceivables(lists, asOf)));
      const buckets = Object.fromEntries(
        ageing.map((row) => [
          row.customerCode,
          nonZero({
            notDue: row.notDue,
            '1': row.days1To30,
            '31': row.days31To60,
            '61': row.days61To90,
            '91': row.over90,
            credits: row.credits,
          }),
        ]),
      );
      expect(buckets).toEqual(naiveAgeing(lists, asOf));

      const balances = new Map(trialBalance(entries, never).map((line) => [line.account, Number(line.balance)]));
      const of = (...keys: readonly (keyof typeof accounts)[]) =>
        keys.reduce((sum, key) => sum + (balances.get(accounts[key]) ?? 0), 0);
      expect({
        money: of('cash', 'bank', 'giroInHand'),
        receivables: of('receivables'),
        prepaidTax: of('prepaidIncomeTax'),
        advances: of('customerAdvances'),
        salesTax: of('taxPayable'),
        sales: of('revenue', 'salesReturns', 'freightIncome'),
        discount: of('earlyPaymentDiscount'),
        rounding: of('roundingDifference'),
      }).toEqual(naiveAccounts(lists));
      expect([...balances.values()].reduce((sum, balance) => sum + balance, 0)).toBe(0);

      expect(of('receivables')).toBe(Number(receivablesBalance(lists.invoices, lists.creditNotes)));
      const open = openItemsAsOf(items, never).reduce((sum, item) => sum + item.amount, 0);
      expect(open).toBe(of('receivables'));
      const onAccount = lists.receipts.reduce((sum, receipt) => sum + openReceiptAmount(receipt), 0);
      expect(onAccount + of('customerAdvances')).toBe(0);
      const beyond = lists.invoices.filter(({ paid, credited, totals }) => Math.max(paid, credited) > totals.total);
      expect(beyond).toEqual([]);
    }),
    { numRuns: 10_000 },
  );
  // A kind of posting that is never reached is not proven.
  expect([...reached].toSorted()).toEqual([
    'allocation',
    'allocationReversal',
    'creditNote',
    'giroBounced',
    'giroCleared',
    'invoice',
    'invoiceVoid',
    'receipt',
    'receiptReversal',
    'refund',
  ]);
});
