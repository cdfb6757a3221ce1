import { useState, type ReactElement } from 'react';
import { presalesEn } from '#shared/i18n/presales-en.ts';
import { presalesId } from '#shared/i18n/presales-id.ts';
import { neighbourTab, SubTabs } from '#renderer/features/entry/SubTabs.tsx';
import { DraftScreen } from '#renderer/features/order-editor/DraftScreen.tsx';
import { useLatestDay } from '#renderer/read-model/queries/branch.ts';
import { useInquiry } from '#renderer/read-model/queries/inquiries.ts';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { useRoute } from '#renderer/stores/navigation-store.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';
import { InquiryForm, NEW_INQUIRY } from './InquiryForm.tsx';
import { InquiryList } from './InquiryList.tsx';
import { InquiryScreen } from './InquiryScreen.tsx';
import { QuotationList } from './QuotationList.tsx';
import { QuotationScreen } from './QuotationScreen.tsx';
import { WinRateReport } from './WinRateReport.tsx';

const tabIds = ['quotations', 'inquiries', 'winRate'] as const;
type TabId = (typeof tabIds)[number];

/** The presales workspace: its lists, a draft, an inquiry, or a sent quotation. */
export function PresalesWorkspace(): ReactElement | null {
  const { documentId, draftId } = useRoute();
  const [tab, setTab] = useState<TabId>('quotations');
  if (draftId !== null) return <DraftScreen key={draftId} kind="quotation" draftId={draftId} />;
  if (documentId === NEW_INQUIRY) return <InquiryForm />;
  if (documentId !== null) return <PresalesDocument key={documentId} id={documentId} />;
  return <PresalesLists tab={tab} onTab={setTab} />;
}

/** An inquiry or a quotation: both are known by their id alone. */
function PresalesDocument({ id }: { readonly id: string }): ReactElement | null {
  const inquiry = useInquiry(id);
  if (inquiry === undefined) return null;
  return inquiry === null ? <QuotationScreen quotationId={id} /> : <InquiryScreen inquiry={inquiry} />;
}

type PresalesListsProps = { readonly tab: TabId; readonly onTab: (tab: TabId) => void };

function PresalesLists({ tab, onTab }: PresalesListsProps): ReactElement | null {
  const words = useWords({ id: presalesId, en: presalesEn });
  const day = useLatestDay();
  const step = (by: 1 | -1) => () => onTab(neighbourTab(tabIds, tab, by));
  useCommands('list', {
    'list.nextTab': { run: step(1) },
    'list.previousTab': { run: step(-1) },
  });
  const tabs = (
    <SubTabs
      label={words.tabs.label}
      value={tab}
      onChange={onTab}
      tabs={tabIds.map((id) => ({ id, label: words.tabs[id] }))}
    />
  );
  if (tab === 'inquiries') return <InquiryList words={words} tabs={tabs} />;
  if (tab === 'winRate' && day) return <WinRateReport words={words} tabs={tabs} today={day.date} />;
  return <QuotationList tabs={tabs} />;
}
