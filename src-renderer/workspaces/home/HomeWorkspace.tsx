import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMemo, useState, type ReactElement, type ReactNode } from 'react';
import { homeEn } from '#shared/i18n/home-en.ts';
import { homeId } from '#shared/i18n/home-id.ts';
import { isoWeekday } from '#shared/kernel/business-date.ts';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { useDrafts } from '#renderer/drafts/draft-shelf.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { KeyButton } from '#renderer/components/KeyButton.tsx';
import { PageHeader } from '#renderer/components/PageHeader.tsx';
import { openNewDraft } from '#renderer/features/order-editor/DraftScreen.tsx';
import { useLatestDay, useOpenDay, useSettings, useUsers } from '#renderer/read-model/queries/branch.ts';
import { useShippableReading } from '#renderer/read-model/queries/deliveries.ts';
import { useBlockedReading, useOpenDrawers } from '#renderer/read-model/queries/home.ts';
import { useAnyProduct, useProducts } from '#renderer/read-model/queries/products.ts';
import type { Reading } from '#renderer/read-model/use-reading.ts';
import { listOf, navigate } from '#renderer/stores/navigation-store.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';
import { useSession } from '#renderer/stores/session-store.ts';
import { DecisionList } from './DecisionList.tsx';
import { DraftList } from './DraftList.tsx';
import { FirstRunCard } from './FirstRunCard.tsx';
import { KpiTiles } from './KpiTiles.tsx';
import { leavingRows, type LeavingRow } from './leaving-rows.ts';
import { LeavingList } from './LeavingList.tsx';
import { OpenDayCard } from './OpenDayCard.tsx';
import { useHomeTiles } from './use-home-tiles.ts';

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

/** Which list has the focus: F9 is for its row. */
type Focus = { readonly list: 'leaving' | 'decisions' | 'drafts'; readonly id: string | null };

function WorkList(): ReactElement {
  const { words, count } = useFormat();
  const isOpen = useOpenDay() !== null;
  const today = useLatestDay()?.date ?? null;
  const products = useProducts();
  const shippable = useShippableReading();
  const blocked = useBlockedReading(MOST_BLOCKED);
  const drafts = useDrafts() ?? [];
  const [selectedKey, setSelectedKey] = useState<string | null>(null);
  const [focus, setFocus] = useState<Focus>({ list: 'leaving', id: null });

  const read = shippable.state === 'read' ? shippable.value : null;
  const rows = useMemo(
    () => (read ? leavingRows(read.orders, read.deliveries, today, products ?? []) : []),
    [read, today, products],
  );
  const leaving: Reading<readonly LeavingRow[]> =
    shippable.state === 'read' ? { state: 'read', value: rows } : shippable;
  const tiles = useHomeTiles(today, leaving, blocked);

  useCommands('home', { 'document.new': { label: words.keys.newOrder, run: () => openNewDraft('order') } });
  // Without an open day F9 opens one: the card for it takes the command.
  const idIn = (list: Focus['list']) => (isOpen && focus.list === list ? focus.id : null);
  const blockedCount = blocked.state === 'read' ? ` (${count(blocked.value.length)})` : '';

  return (
    <>
      <HomeHeader />
      <KpiTiles tiles={tiles} />
      {!isOpen && <OpenDayCard />}
      <Box sx={{ display: 'flex', flex: 1, minHeight: 0, gap: 2, mt: 2 }}>
        <Section
          title={`${words.home.dueList}${leaving.state === 'read' ? ` (${count(rows.length)})` : ''}`}
          onFocus={() => setFocus({ list: 'leaving', id: null })}
        >
          <Readable reading={leaving}>
            {(list) => (
              <LeavingList
                rows={list}
                selectedKey={selectedKey}
                onSelect={setSelectedKey}
                takesNext={isOpen && focus.list === 'leaving'}
              />
            )}
          </Readable>
        </Section>
        <Box
          sx={{
            width: 400,
            flex: 'none',
            display: 'flex',
            flexDirection: 'column',
            gap: 2,
            minHeight: 0,
            'html[data-narrow] &': { width: 320 },
            'html[data-wide] &': { width: 486 },
          }}
        >
          <Section title={`${words.home.decisions}${blockedCount}`}>
            <Readable reading={blocked}>
              {(orders) => (
                <DecisionList
                  orders={orders}
                  focusedId={idIn('decisions')}
                  onFocus={(id) => setFocus({ list: 'decisions', id })}
                />
              )}
            </Readable>
          </Section>
          <Section title={`${words.home.drafts} (${count(drafts.length)})`}>
            <DraftList drafts={drafts} focusedId={idIn('drafts')} onFocus={(id) => setFocus({ list: 'drafts', id })} />
          </Section>
        </Box>
      </Box>
    </>
  );
}

/** The day, who is on duty, and which drawers are open. */
function HomeHeader(): ReactElement {
  const { words, date } = useFormat();
  const own = useWords({ id: homeId, en: homeEn });
  const day = useOpenDay()?.date ?? null;
  const person = useSession()?.user.name;
  const users = useUsers() ?? [];
  const drawers = (useOpenDrawers() ?? []).map(({ till, openedBy }) =>
    own.drawer(till, users.find((user) => user.id === openedBy)?.name ?? openedBy),
  );
  const weekday = day === null ? '' : (own.weekdays[isoWeekday(day) - 1] ?? '');
  return (
    <PageHeader
      title={day === null ? words.home.title : own.title(weekday, date(day))}
      note={[...(person === undefined ? [] : [own.onDuty(person)]), ...drawers].join(' · ')}
      actions={<KeyButton label={words.keys.newOrder} shortcut="Ctrl+N" enabled onRun={() => openNewDraft('order')} />}
    />
  );
}

type ReadableProps<T> = { readonly reading: Reading<T>; readonly children: (value: T) => ReactNode };

/** What was read, or that it could not be and how to ask again. */
function Readable<T>({ reading, children }: ReadableProps<T>): ReactElement | null {
  const own = useWords({ id: homeId, en: homeEn });
  if (reading.state === 'reading') return null;
  if (reading.state === 'read') return <>{children(reading.value)}</>;
  return (
    <Box role="note" sx={{ display: 'flex', alignItems: 'center', gap: 3, p: 3, color: 'var(--app-blocked-fg)' }}>
      {own.listUnread}
      <Button variant="outlined" onClick={reading.retry}>
        {own.retry}
      </Button>
    </Box>
  );
}

type SectionProps = { readonly title: string; readonly children: ReactNode; readonly onFocus?: () => void };

function Section({ title, children, onFocus }: SectionProps): ReactElement {
  return (
    <Box
      component="section"
      aria-label={title}
      onFocus={onFocus}
      sx={{ display: 'flex', flexDirection: 'column', flex: 1, minHeight: 0, minWidth: 0 }}
    >
      <Box component="h2" sx={{ m: 0, mb: 1, fontSize: '.9375rem', lineHeight: '1.25rem', fontWeight: 600 }}>
        {title}
      </Box>
      {children}
    </Box>
  );
}
