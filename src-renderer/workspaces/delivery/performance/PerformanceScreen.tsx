import Box from '@mui/material/Box';
import { useMemo, useState, type ReactElement } from 'react';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { KeyButton } from '#renderer/components/KeyButton.tsx';
import { PageHeader } from '#renderer/components/PageHeader.tsx';
import { csvText, saveFile } from '#renderer/features/bulk/csv.ts';
import { EmptyState } from '#renderer/features/entry/EmptyState.tsx';
import { neighbourTab } from '#renderer/features/entry/SubTabs.tsx';
import { periodDays, type Period } from '#renderer/features/period/period-days.ts';
import { PeriodPicker } from '#renderer/features/period/PeriodPicker.tsx';
import { mondayOf } from '#renderer/features/planning/day-figures.ts';
import { useLatestDay, useOpenDay } from '#renderer/read-model/queries/branch.ts';
import { useFulfilment } from '#renderer/read-model/queries/fulfilment.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';
import { figuresBy, fulfilledLines, fulfilmentFigures } from '#shared/delivery/fulfilment-performance.ts';
import { performanceEn } from '#shared/i18n/performance-en.ts';
import { performanceId } from '#shared/i18n/performance-id.ts';
import type { BusinessDate } from '#shared/kernel/business-date.ts';
import { DeliveryTabs, deliveryTabIds, goToDeliveryTab } from '../DeliveryTabs.tsx';
import { FigureCards } from './FigureCards.tsx';
import { GroupTable } from './GroupTable.tsx';
import { WeekChart } from './WeekChart.tsx';

/** How well the branch keeps what customers asked for: on time in full, fill rate, backorders, lead time. */
export function PerformanceScreen(): ReactElement {
  const words = useWords({ id: performanceId, en: performanceEn });
  const [open, latest] = [useOpenDay(), useLatestDay()];
  const today = open?.date ?? latest?.date ?? null;
  useCommands('list', {
    'list.nextTab': { run: () => goToDeliveryTab(neighbourTab(deliveryTabIds, 'performance', 1)) },
    'list.previousTab': { run: () => goToDeliveryTab(neighbourTab(deliveryTabIds, 'performance', -1)) },
  });
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 }}>
      {today === null ? (
        <>
          <PageHeader title={words.otif} flow={<DeliveryTabs value="performance" />} />
          <EmptyState sentence={words.none} />
        </>
      ) : (
        <Report today={today} />
      )}
    </Box>
  );
}

function Report({ today }: { readonly today: BusinessDate }): ReactElement {
  const words = useWords({ id: performanceId, en: performanceEn });
  const format = useFormat();
  const [period, setPeriod] = useState<Period>('quarter');
  const { from, to } = periodDays(period, today);
  const documents = useFulfilment(from, to);
  const lines = useMemo(
    () => documents && fulfilledLines(documents.orders, documents.deliveries, from, to, today),
    [documents, from, to, today],
  );
  const groups = useMemo(() => {
    if (!lines) return null;
    return {
      all: fulfilmentFigures(lines, today),
      weeks: figuresBy(lines, today, ({ wantedOn }) => ({
        key: mondayOf(wantedOn),
        name: mondayOf(wantedOn),
      })).toSorted((a, b) => (a.key < b.key ? -1 : 1)),
      customers: figuresBy(lines, today, (line) => ({ key: line.customerCode, name: line.customerName })),
      products: figuresBy(lines, today, (line) => ({ key: line.productCode, name: line.name })),
    };
  }, [lines, today]);
  const save = () => {
    if (!groups) return;
    const head = ['', words.lines, words.otif, words.fillRate, words.backorders, words.value, words.lead];
    const rows = [...groups.customers, ...groups.products].map(({ key, name, figures }) => [
      `${key} ${name}`,
      format.count(figures.lines),
      figures.onTimeInFullShare === null ? '' : format.percent(figures.onTimeInFullShare),
      figures.fillRate === null ? '' : format.percent(figures.fillRate),
      format.count(figures.backorders),
      format.money(figures.backorderValue),
      figures.leadTenths === null ? '' : String(figures.leadTenths / 10),
    ]);
    const separator = format.language === 'id' ? ';' : ',';
    saveFile('fulfilment.csv', csvText([head, ...rows], separator), 'text/csv;charset=utf-8');
  };
  return (
    <>
      <PageHeader
        title={words.otif}
        flow={<DeliveryTabs value="performance" />}
        actions={<KeyButton label={words.csv} shortcut="" enabled={(lines?.length ?? 0) > 0} onRun={save} />}
      />
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 3, mb: 3 }}>
        <PeriodPicker label={words.period} names={words.periods} value={period} onChange={setPeriod} />
      </Box>
      {groups === null ? (
        <Box aria-busy="true" />
      ) : groups.all.lines === 0 ? (
        <EmptyState sentence={words.none} />
      ) : (
        <Box
          tabIndex={0}
          role="region"
          aria-label={words.otif}
          sx={{ display: 'flex', flexDirection: 'column', gap: 3, minHeight: 0, overflow: 'auto' }}
        >
          <FigureCards figures={groups.all} words={words} />
          <WeekChart weeks={groups.weeks} words={words} />
          <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 860px), 1fr))', gap: 3 }}>
            <GroupTable title={words.byCustomer} head={words.customer} groups={groups.customers} words={words} />
            <GroupTable title={words.byProduct} head={words.product} groups={groups.products} words={words} />
          </Box>
        </Box>
      )}
    </>
  );
}
