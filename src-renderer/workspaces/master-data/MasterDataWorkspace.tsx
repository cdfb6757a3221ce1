import Box from '@mui/material/Box';
import { useState, type ReactElement } from 'react';
import { KeyButton } from '#renderer/components/KeyButton.tsx';
import { PageHeader } from '#renderer/components/PageHeader.tsx';
import { neighbourTab, SubTabs } from '#renderer/features/entry/SubTabs.tsx';
import { useSettings } from '#renderer/read-model/queries/branch.ts';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { useRoute } from '#renderer/stores/navigation-store.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';
import { useCanPost } from '#renderer/stores/session-store.ts';
import { masterDataEn, type MasterDataWords } from '#shared/i18n/master-data-en.ts';
import { masterDataId } from '#shared/i18n/master-data-id.ts';
import { postingEn } from '#shared/i18n/posting-en.ts';
import { postingId } from '#shared/i18n/posting-id.ts';
import { CustomerRecords } from './CustomerRecords.tsx';
import { FirstRun } from './FirstRun.tsx';
import { ImportTab } from './ImportTab.tsx';
import { PriceRecords } from './prices/PriceRecords.tsx';
import { ProductRecords } from './products/ProductRecords.tsx';
import { ShippingRecords } from './shipping/ShippingRecords.tsx';
import { useMasterImport, type MasterImport } from './use-master-import.ts';

const tabIds = ['products', 'customers', 'prices', 'shipping', 'import'] as const;
type TabId = (typeof tabIds)[number];

/** What head office sends: to look at, and to bring in. Before all that, the branch itself. */
export function MasterDataWorkspace(): ReactElement {
  const words = useWords({ id: masterDataId, en: masterDataEn });
  const settings = useSettings();
  const { documentId } = useRoute();
  if (settings === undefined) return <Box aria-busy="true" />;
  return settings === null ? (
    <FirstRun words={words} />
  ) : (
    <MasterData key={documentId} words={words} sought={documentId} />
  );
}

type MasterDataProps = {
  readonly words: MasterDataWords;
  /** Code of a customer that was searched for: his list opens, and he is selected in it. */
  readonly sought: string | null;
};

function MasterData({ words, sought }: MasterDataProps): ReactElement {
  const [tab, setTab] = useState<TabId>(sought === null ? 'products' : 'customers');
  const job = useMasterImport(words.import);
  const next = useImportCommand(job, words.import);
  const isImport = tab === 'import';
  const step = (by: 1 | -1) => () => setTab(neighbourTab(tabIds, tab, by));
  const goToImport = () => setTab('import');
  useCommands('master-data', {
    'document.next': isImport
      ? {
          label: words.import.applyShort,
          enabled: next.reason === null,
          reason: next.reason ?? undefined,
          run: job.apply,
        }
      : { label: words.tabs.import, run: goToImport },
    'master.chooseFile': isImport
      ? { label: words.import.choose, run: () => document.querySelector<HTMLElement>('#import-choose')?.click() }
      : undefined,
    'screen.back': isImport ? { label: words.import.cancel, run: job.cancel } : undefined,
  });
  useCommands('list', { 'list.nextTab': { run: step(1) }, 'list.previousTab': { run: step(-1) } });
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 }}>
      <PageHeader
        title={words.title}
        note={tab === 'products' || tab === 'prices' ? words.fromHeadOffice : ''}
        flow={
          <SubTabs
            label={words.title}
            value={tab}
            onChange={setTab}
            tabs={tabIds.map((id) => ({ id, label: words.tabs[id] }))}
          />
        }
        actions={
          <KeyButton
            label={isImport ? next.label : words.tabs.import}
            shortcut="F9"
            enabled={isImport ? next.reason === null : true}
            reason={next.reason ?? ''}
            onRun={isImport ? job.apply : goToImport}
            primary
          />
        }
      />
      {tab === 'products' && <ProductRecords words={words} onImport={goToImport} />}
      {tab === 'customers' && <CustomerRecords words={words} onImport={goToImport} />}
      {tab === 'prices' && <PriceRecords words={words} onImport={goToImport} />}
      {tab === 'shipping' && <ShippingRecords />}
      {isImport && (
        <Box sx={{ flex: 1, minHeight: 0 }}>
          <ImportTab job={job} words={words.import} />
        </Box>
      )}
    </Box>
  );
}

/** What F9 says on the import tab, and why it cannot. */
function useImportCommand(
  job: MasterImport,
  words: MasterDataWords['import'],
): { readonly label: string; readonly reason: string | null } {
  const canPost = useCanPost();
  const { notReady } = useWords({ id: postingId, en: postingEn });
  const { state } = job;
  if (state.phase !== 'report') return { label: words.apply(0, 0), reason: words.chooseFirst };
  const { report } = state;
  const label = report.added + report.changed === 0 ? words.applyUnchanged : words.apply(report.added, report.changed);
  if (report.token === null) return { label, reason: words.nothingToApply };
  if (report.badLines > 0 && !job.acceptProblems) return { label, reason: words.acceptFirst };
  return { label, reason: canPost ? null : notReady };
}
