import Box from '@mui/material/Box';
import { useState, type ReactElement, type ReactNode } from 'react';
import type { SalesOrderRow } from '#shared/sales-order/sales-order.ts';
import { useDrafts } from '#renderer/drafts/draft-shelf.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { KeyButton } from '#renderer/components/KeyButton.tsx';
import { PageHeader } from '#renderer/components/PageHeader.tsx';
import { openNewDraft } from '#renderer/features/order-editor/DraftScreen.tsx';
import { firstShipDay, isDue, isLate } from '#renderer/features/order-flow/order-stage.ts';
import { useOrderStage } from '#renderer/features/order-flow/use-order-stage.ts';
import { useOpenDay, useSettings } from '#renderer/read-model/queries/branch.ts';
import { useDeliveriesToBill, useShippableOrders } from '#renderer/read-model/queries/deliveries.ts';
import { useOrdersInState } from '#renderer/read-model/queries/orders.ts';
import { useAnyProduct } from '#renderer/read-model/queries/products.ts';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { listOf, navigate } from '#renderer/stores/navigation-store.ts';
import { DecisionList } from './DecisionList.tsx';
import { DraftList } from './DraftList.tsx';
import { DueList } from './DueList.tsx';
import { KpiTiles, type Tile } from './KpiTiles.tsx';
import { FirstRunCard } from './FirstRunCard.tsx';
import { OpenDayCard } from './OpenDayCard.tsx';

const MOST_BLOCKED = 200;

/** What must leave today and what is stuck: a work list. */
export function HomeWorkspace(): ReactElement {
  const { words } = useFormat();
  const settings = useSettings();
  const day = useOpenDay();
  const hasProducts = useAnyProduct();
  if (settings === undefined || day === undefined || hasProducts === undefined) {
    return <PageHeader title={words.home.title} />;
  }
  if (settings === null || !hasProducts) return <FirstRun configured={settings !== null} />;
  return <WorkList />;
}

function FirstRun({ configured }: { readonly configured: boolean }): ReactElement {
  const { words } = useFormat();
  const goOn = () => navigate(listOf('master-data'));
  useCommands('home', { 'document.next': { label: words.home.firstAction, run: goOn } });
  return (
    <>
      <PageHeader title={words.home.title} />
      <FirstRunCard configured={configured} onGoOn={goOn} />
    </>
  );
}

function WorkList(): ReactElement {
  const { words, date, count } = useFormat();
  const day = useOpenDay()?.date ?? null;
  const shippable = useShippableOrders();
  const blocked = useOrdersInState('creditBlocked', MOST_BLOCKED) ?? [];
  const toBill = useDeliveriesToBill() ?? [];
  const drafts = useDrafts() ?? [];
  const stageOf = useOrderStage();
  const [selectedKey, setSelectedKey] = useState<string | null>(null);

  const open = shippable?.orders ?? [];
  const due = open.filter((order) => isDue(order, day)).toSorted(byShipDay);
  const late = open.filter((order) => isLate(order, day));
  const selected = due.find((order) => order.id === selectedKey) ?? null;
  const next = selected ? stageOf(selected) : null;

  useCommands('home', {
    'document.new': { label: words.keys.newOrder, run: () => openNewDraft('order') },
    // Without an open day F9 opens one: the card for it takes the command.
    'document.next':
      day === null
        ? undefined
        : {
            label: next?.label ?? words.keys.newOrder,
            enabled: next?.enabled ?? true,
            ...(next?.reason === undefined ? {} : { reason: next.reason }),
            run: () => (next ? next.run() : openNewDraft('order')),
          },
  });

  const settled = words.home.settled;
  const tiles: readonly Tile[] = [
    {
      id: 'due',
      label: words.home.tiles.due,
      figure: count(due.length),
      note: noteOf(due, settled),
      run: () => navigate(listOf('delivery')),
    },
    {
      id: 'overdue',
      label: words.home.tiles.overdue,
      figure: count(late.length),
      note: noteOf(late, settled),
      run: () => navigate(listOf('delivery')),
    },
    {
      id: 'blocked',
      label: words.home.tiles.blocked,
      figure: count(blocked.length),
      note: noteOf(blocked, settled),
      run: () => navigate(listOf('orders')),
    },
    {
      id: 'toBill',
      label: words.home.tiles.toBill,
      figure: count(toBill.length),
      note: noteOf(toBill, settled),
      run: () => navigate(listOf('billing')),
    },
    {
      id: 'drafts',
      label: words.home.tiles.drafts,
      figure: count(drafts.length),
      note: noteOf(drafts, settled),
      run: () => navigate(listOf('orders')),
    },
    {
      id: 'day',
      label: words.home.tiles.day,
      figure: day === null ? '—' : date(day).slice(0, 5),
      note: day === null ? words.frame.noDay : words.home.daySince,
      run: () => navigate(listOf('day-close')),
    },
  ];

  return (
    <>
      <PageHeader
        title={day === null ? words.home.title : `${words.home.title}, ${date(day)}`}
        actions={
          <KeyButton label={words.keys.newOrder} shortcut="Ctrl+N" enabled onRun={() => openNewDraft('order')} />
        }
      />
      <KpiTiles tiles={tiles} />
      {day === null && <OpenDayCard />}
      <Box sx={{ display: 'flex', flex: 1, minHeight: 0, gap: 2, mt: 2 }}>
        <Section title={`${words.home.dueList} (${count(due.length)})`} grow>
          <DueList orders={due} selectedKey={selectedKey} onSelect={setSelectedKey} nextOf={stageOf} />
        </Section>
        <Box sx={{ width: 420, flex: 'none', display: 'flex', flexDirection: 'column', gap: 2, minHeight: 0 }}>
          <Section title={`${words.home.decisions} (${count(blocked.length)})`} grow>
            <DecisionList orders={blocked} />
          </Section>
          <Section title={`${words.home.drafts} (${count(drafts.length)})`} grow>
            <DraftList drafts={drafts} />
          </Section>
        </Box>
      </Box>
    </>
  );
}

type SectionProps = { readonly title: string; readonly grow?: boolean; readonly children: ReactNode };

function Section({ title, grow = false, children }: SectionProps): ReactElement {
  return (
    <Box
      component="section"
      aria-label={title}
      sx={{ display: 'flex', flexDirection: 'column', flex: grow ? 1 : 'none', minHeight: 0, minWidth: 0 }}
    >
      <Box component="h2" sx={{ m: 0, mb: 1, fontSize: '.9375rem', lineHeight: '1.25rem', fontWeight: 600 }}>
        {title}
      </Box>
      {children}
    </Box>
  );
}

/** The earliest promise first, and of one day the lower number. */
function byShipDay(a: SalesOrderRow, b: SalesOrderRow): number {
  const [first, second] = [a, b].map((order) => `${firstShipDay(order) ?? ''} ${order.number}`) as [string, string];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}

function noteOf(rows: readonly unknown[], settled: string): string {
  return rows.length === 0 ? settled : '';
}
