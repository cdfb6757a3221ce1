import { useState, type ReactElement } from 'react';
import { OnHand } from './OnHand.tsx';
import { PlannedReceipts } from './PlannedReceipts.tsx';
import { neighbourTab, SubTabs } from '#renderer/features/entry/SubTabs.tsx';
import { useExpectedReceipts } from '#renderer/read-model/queries/stock.ts';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { useRoute } from '#renderer/stores/navigation-store.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';
import { stockEn } from '#shared/i18n/stock-en.ts';
import { stockId } from '#shared/i18n/stock-id.ts';

const tabIds = ['onHand', 'receipts'] as const;
type TabId = (typeof tabIds)[number];

/** What is there, what is promised of it, and what is coming in. */
export function StockWorkspace(): ReactElement {
  // An item that was searched for: the list opens anew with it.
  const { documentId } = useRoute();
  return <StockTabs key={documentId} />;
}

function StockTabs(): ReactElement {
  const words = useWords({ id: stockId, en: stockEn });
  const [tab, setTab] = useState<TabId>('onHand');
  const expected = useExpectedReceipts();
  const step = (by: 1 | -1) => () => setTab(neighbourTab(tabIds, tab, by));
  useCommands('list', { 'list.nextTab': { run: step(1) }, 'list.previousTab': { run: step(-1) } });
  const tabs = (
    <SubTabs
      label={words.title}
      value={tab}
      onChange={setTab}
      tabs={[
        { id: 'onHand', label: words.tabs.onHand },
        { id: 'receipts', label: words.tabs.receipts, count: expected?.length },
      ]}
    />
  );
  return tab === 'onHand' ? (
    <OnHand expected={expected ?? []} words={words} tabs={tabs} onReceive={() => setTab('receipts')} />
  ) : (
    <PlannedReceipts expected={expected} words={words} tabs={tabs} />
  );
}
