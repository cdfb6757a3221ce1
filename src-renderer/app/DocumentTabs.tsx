import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { useEffect, useMemo, useRef, type ReactElement } from 'react';
import type { CustomerRow } from '#shared/customers/customer.ts';
import { frameEn, type FrameWords } from '#shared/i18n/frame-en.ts';
import { frameId } from '#shared/i18n/frame-id.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { readDraft, useDrafts } from '#renderer/drafts/draft-shelf.ts';
import type { OrderDraft } from '#renderer/drafts/order-draft.ts';
import { shortNumber } from '#renderer/features/posting/short-number.ts';
import { useSettings } from '#renderer/read-model/queries/branch.ts';
import { useCustomers } from '#renderer/read-model/queries/customers.ts';
import { useDocumentHeads, type DocumentHead } from '#renderer/read-model/queries/document-heads.ts';
import { useRoute } from '#renderer/stores/navigation-store.ts';
import { isSameTab, tabOf, type OpenTab } from '#renderer/stores/open-tabs.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';
import { closeTab, showTab, useTabs } from '#renderer/stores/tab-store.ts';
import { isBlocked } from './document-tabs.ts';

type TabFace = {
  readonly title: string;
  /** In place of the title where the window is narrow: the code of the customer. */
  readonly short: string;
  readonly name: string;
  readonly tone: 'draft' | 'blocked' | 'partial' | null;
};

/** The open documents and drafts; each closes with its cross or the middle button, and nothing is lost by it. */
export function DocumentTabs(): ReactElement {
  const words = useWords({ id: frameId, en: frameEn });
  const { tabs } = useTabs();
  const drafts = useDrafts();
  const customers = useCustomers() ?? [];
  const heads = useDocumentHeads(tabs.filter(({ isDraft }) => !isDraft).map(({ id }) => id));
  const route = useRoute();
  const shown = useMemo(() => tabOf(route), [route]);
  useClosingOfGoneTabs(tabs, shown, drafts, heads);
  const draftsById = new Map((drafts ?? []).map((draft) => [draft.id, draft]));
  const faceOf = (tab: OpenTab): TabFace => {
    if (!tab.isDraft) return documentFace(heads?.get(tab.id), words);
    const draft = draftsById.get(tab.id);
    const customer = customers.find(({ code }) => code === draft?.customerCode);
    return draftFace(tab, draft, customer ?? null, words);
  };
  const current = tabs.find((tab) => shown !== null && isSameTab(tab, shown));
  useWindowTitle(current ? faceOf(current).name : null);
  return (
    <Box
      component="ul"
      aria-label={words.tabs.label}
      sx={{ display: 'flex', gap: 1, m: 0, p: 0, listStyle: 'none', minWidth: 0, overflow: 'hidden', flex: '1 1 auto' }}
    >
      {tabs.map((tab, index) => (
        <DocumentTab
          key={`${tab.workspace} ${tab.id}`}
          face={faceOf(tab)}
          shortcut={`Alt+${index + 1}`}
          closeLabel={words.tabs.close(faceOf(tab).title)}
          isShown={shown !== null && isSameTab(tab, shown)}
          onShow={() => showTab(tab)}
          onClose={() => closeTab(tab)}
        />
      ))}
    </Box>
  );
}

/** What the system's task bar says: the document, else the workspace, and the branch. */
function useWindowTitle(documentName: string | null): void {
  const { words } = useFormat();
  const branch = useSettings()?.branchName ?? words.product;
  const { workspace } = useRoute();
  const name = documentName ?? words.workspaces[workspace];
  useEffect(() => {
    document.title = `${name} — ${branch}`;
  }, [name, branch]);
}

type DocumentTabProps = {
  readonly face: TabFace;
  readonly shortcut: string;
  readonly closeLabel: string;
  readonly isShown: boolean;
  readonly onShow: () => void;
  readonly onClose: () => void;
};

function DocumentTab({ face, shortcut, closeLabel, isShown, onShow, onClose }: DocumentTabProps): ReactElement {
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isShown) item.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [isShown]);
  return (
    <Box
      component="li"
      ref={item}
      onAuxClick={(event) => {
        if (event.button === 1) onClose();
      }}
      sx={{
        display: 'flex',
        alignItems: 'center',
        height: 28,
        flex: isShown ? '0 0.3 132px' : '0 1 132px',
        minWidth: 34,
        overflow: 'hidden',
        fontSize: '.8125rem',
        backgroundColor: isShown ? 'var(--app-paper)' : 'transparent',
        border: '1px solid',
        borderColor: isShown ? 'var(--app-borderStrong)' : 'var(--app-border)',
        borderRadius: 1,
        '&:hover': { backgroundColor: isShown ? 'var(--app-paper)' : 'var(--app-rowHover)' },
        // The cross of another tab comes with the pointer: names need the room.
        '& > button + button': { display: isShown ? 'inline-flex' : 'none' },
        '&:hover > button + button': { display: 'inline-flex' },
        'html[data-narrow] & .long, html:not([data-narrow]) & .short': { display: 'none' },
      }}
    >
      <ButtonBase
        aria-current={isShown ? 'page' : undefined}
        aria-keyshortcuts={shortcut}
        aria-label={face.name}
        title={`${face.name} (${shortcut})`}
        data-state={face.tone ?? 'open'}
        onClick={onShow}
        sx={{
          flex: 1,
          minWidth: 24,
          height: '100%',
          gap: 1.5,
          px: 1.5,
          justifyContent: 'flex-start',
          fontWeight: isShown ? 600 : 400,
          '&.Mui-focusVisible': { outlineOffset: -2 },
        }}
      >
        {face.tone && (
          <Box
            component="span"
            aria-hidden
            sx={{
              width: 8,
              height: 8,
              flex: 'none',
              borderRadius: '50%',
              backgroundColor: `var(--app-${face.tone}-solid)`,
            }}
          />
        )}
        <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
          <span className="long">{face.title}</span>
          <span className="short">{face.short}</span>
        </Box>
      </ButtonBase>
      <ButtonBase
        aria-label={closeLabel}
        title={closeLabel}
        onClick={onClose}
        sx={{
          width: 24,
          height: 24,
          flex: 'none',
          borderRadius: 1,
          color: 'var(--app-text2)',
          '&:hover': { backgroundColor: 'var(--app-rowSel)' },
          '&.Mui-focusVisible': { outlineOffset: -2 },
        }}
      >
        <span aria-hidden>×</span>
      </ButtonBase>
    </Box>
  );
}

function documentFace(head: DocumentHead | null | undefined, { tabs }: FrameWords): TabFace {
  if (!head) return { title: '…', short: '…', name: '…', tone: null };
  const title = shortNumber(head.number);
  return isBlocked(head)
    ? { title, short: title, name: `${tabs.blockedOf(head.number)}, ${head.customerName}`, tone: 'blocked' }
    : { title, short: title, name: `${head.number}, ${head.customerName}`, tone: null };
}

function draftFace(
  tab: OpenTab,
  draft: OrderDraft | undefined,
  customer: CustomerRow | null,
  words: FrameWords,
): TabFace {
  const { tabs } = words;
  const title = customer?.name ?? (tab.workspace === 'presales' ? tabs.newQuotation : tabs.newOrder);
  const short = customer?.code ?? title;
  return draft?.held === true
    ? { title, short, name: tabs.heldOf(title), tone: 'partial' }
    : { title, short, name: tabs.draftOf(title), tone: 'draft' };
}

/** A draft that was discarded or posted elsewhere, and a document that does not exist, keep no tab behind the one shown. */
function useClosingOfGoneTabs(
  tabs: readonly OpenTab[],
  shown: OpenTab | null,
  drafts: readonly OrderDraft[] | undefined,
  heads: ReadonlyMap<string, DocumentHead | null> | undefined,
): void {
  useEffect(() => {
    if (!drafts || !heads) return;
    const onShelf = new Set(drafts.map(({ id }) => id));
    for (const tab of tabs) {
      if (shown && isSameTab(shown, tab)) continue;
      // What the list of drafts does not show yet may have been written a moment ago: the shelf itself knows.
      if (tab.isDraft && !onShelf.has(tab.id)) void readDraft(tab.id).then((draft) => draft ?? closeTab(tab));
      if (!tab.isDraft && heads.get(tab.id) === null) closeTab(tab);
    }
  }, [tabs, shown, drafts, heads]);
}
