import { homeEn } from '#shared/i18n/home-en.ts';
import { homeId } from '#shared/i18n/home-id.ts';
import type { BusinessDate } from '#shared/kernel/business-date.ts';
import type { SalesOrderRow } from '#shared/sales-order/sales-order.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { isExportLate } from '#renderer/features/export-standing/export-late.ts';
import { useExportReading } from '#renderer/read-model/queries/export-standing.ts';
import { useDueMoneyReading, useToBillReading } from '#renderer/read-model/queries/home.ts';
import type { Reading } from '#renderer/read-model/use-reading.ts';
import { listOf, navigate, type WorkspaceId } from '#renderer/stores/navigation-store.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';
import type { Tile } from './KpiTiles.tsx';
import type { LeavingRow } from './leaving-rows.ts';
import { shortAmount } from './short-amount.ts';

type Shown = Pick<Tile, 'figure' | 'note' | 'tone' | 'exact'>;

/** The six figures of the first screen. One that cannot be read says so and is asked again by its own button. */
export function useHomeTiles(
  today: BusinessDate | null,
  leaving: Reading<readonly LeavingRow[]>,
  blocked: Reading<readonly SalesOrderRow[]>,
): readonly Tile[] {
  const { words, language, minorDigits, currency, money, count, date } = useFormat();
  const own = useWords({ id: homeId, en: homeEn });
  const toBill = useToBillReading();
  const dueMoney = useDueMoneyReading(today);
  const exported = useExportReading();

  const tile = <T>(
    id: string,
    label: string,
    reading: Reading<T>,
    workspace: WorkspaceId,
    show: (value: T) => Shown,
  ): Tile => {
    if (reading.state === 'failed')
      return { id, label, figure: '—', note: `${own.unread}. ${own.retry}`, tone: 'blocked', run: reading.retry };
    const shown: Shown = reading.state === 'read' ? show(reading.value) : { figure: '', note: '', tone: 'plain' };
    return { id, label, ...shown, run: () => navigate(listOf(workspace)) };
  };
  const counted = (value: number, tone: Tile['tone'] = 'plain'): Shown =>
    value === 0 ? { figure: '0', note: words.home.settled, tone: 'plain' } : { figure: count(value), note: '', tone };

  const { tiles } = words.home;
  return [
    tile('due', tiles.due, leaving, 'delivery', (rows) => counted(rows.length)),
    tile('overdue', tiles.overdue, leaving, 'delivery', (rows) =>
      counted(rows.filter((row) => row.isLate).length, 'overdue'),
    ),
    tile('blocked', tiles.blocked, blocked, 'orders', (orders) => counted(orders.length, 'blocked')),
    tile('toBill', tiles.toBill, toBill, 'billing', (value) => counted(value)),
    tile('dueMoney', own.due, dueMoney, 'billing', ({ amount, invoices }) =>
      amount === 0
        ? counted(0)
        : {
            figure: shortAmount(amount, minorDigits, language, own.large),
            exact: `${currency} ${money(amount)}`,
            note: own.invoices(count(invoices)),
            tone: 'plain',
          },
    ),
    tile('export', own.exported, exported, 'day-close', (standing) => {
      const { documents, lastDay } = standing;
      if (isExportLate(standing, today)) {
        const note = lastDay === null ? own.lateNever : own.lateExport(date(lastDay).slice(0, 5));
        return { figure: count(documents), note, tone: 'partial' };
      }
      const last = lastDay === null ? own.never : own.lastExport(date(lastDay).slice(0, 5));
      return { figure: count(documents), note: documents === 0 && lastDay === null ? '' : last, tone: 'plain' };
    }),
  ];
}
