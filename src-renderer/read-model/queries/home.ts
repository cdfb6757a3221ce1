import type { CashSessionRow } from '#shared/cash-session/cash-session.ts';
import { openParts } from '#shared/invoice/invoice.ts';
import type { BusinessDate } from '#shared/kernel/business-date.ts';
import { sumMoney, type Money } from '#shared/money/money.ts';
import type { SalesOrderRow } from '#shared/sales-order/sales-order.ts';
import { useLiveRows } from '../use-live-rows.ts';
import { useReading, type Reading } from '../use-reading.ts';

/** Orders that credit holds back, oldest first, at most `limit`. */
export function useBlockedReading(limit: number): Reading<readonly SalesOrderRow[]> {
  return useReading(
    (database) =>
      database
        .rows('orders')
        .where('[state+date]')
        .between(['creditBlocked', ''], ['creditBlocked', '\uffff'])
        .limit(limit)
        .toArray(),
    [limit],
  );
}

/** How many deliveries have left and are billed by no invoice. */
export function useToBillReading(): Reading<number> {
  return useReading(async (database) => {
    const counts = await Promise.all(
      (['issued', 'delivered'] as const).map((state) =>
        database.rows('deliveries').where('[state+date]').between([state, ''], [state, '\uffff']).count(),
      ),
    );
    return counts.reduce((sum, count) => sum + count, 0);
  }, []);
}

export type DueMoney = { readonly amount: Money; readonly invoices: number };

/** What customers have to pay on the day or had to before, and on how many invoices. */
export function useDueMoneyReading(day: BusinessDate | null): Reading<DueMoney> {
  return useReading(
    async (database) => {
      if (day === null) return { amount: sumMoney([]), invoices: 0 };
      const open = await Promise.all(
        (['posted', 'partlyPaid'] as const).map((state) =>
          database.rows('invoices').where('[state+date]').between([state, ''], [state, '\uffff']).toArray(),
        ),
      );
      const due = open
        .flat()
        .map((invoice) => openParts(invoice).filter((part) => part.dueDate <= day))
        .filter((parts) => parts.length > 0);
      return { amount: sumMoney(due.flat().map((part) => part.amount)), invoices: due.length };
    },
    [day],
  );
}

/** Drawers that are open now. */
export function useOpenDrawers(): readonly CashSessionRow[] | undefined {
  return useLiveRows((database) => database.rows('cashSessions').where('state').equals('open').toArray(), []);
}
