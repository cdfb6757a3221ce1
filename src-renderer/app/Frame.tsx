import Box from '@mui/material/Box';
import { useEffect, type ReactElement } from 'react';
import { frameEn } from '#shared/i18n/frame-en.ts';
import { frameId } from '#shared/i18n/frame-id.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { useCustomers } from '#renderer/read-model/queries/customers.ts';
import { JobChip } from '#renderer/features/jobs/JobChip.tsx';
import { useProducts } from '#renderer/read-model/queries/products.ts';
import { useRoute } from '#renderer/stores/navigation-store.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';
import { Finder } from './finder/Finder.tsx';
import { FunctionKeyBar } from './FunctionKeyBar.tsx';
import { HelpDialog } from './HelpDialog.tsx';
import { listenToKeys } from './key-listener.ts';
import { Navigation } from './Navigation.tsx';
import { NoticeCorner } from './NoticeCorner.tsx';
import { closeOverlay, openOverlay, useOverlay } from './overlay-store.ts';
import { ScreenBoundary } from './ScreenBoundary.tsx';
import { ShortcutSheet } from './ShortcutSheet.tsx';
import { StandingBar } from './StandingBar.tsx';
import { TitleBar } from './TitleBar.tsx';
import { useDocumentScans } from './use-document-scans.ts';
import { useFrameCommands } from './use-frame-commands.ts';
import { useRecoveredDrafts } from './use-recovered-drafts.ts';
import { workspaceList } from './workspace-list.tsx';

/** The frame around every workspace: title, navigation, the screen itself, function keys. */
export function Frame(): ReactElement {
  const { words } = useFormat();
  const own = useWords({ id: frameId, en: frameEn });
  const { workspace } = useRoute();
  const Screen = workspaceList.find((entry) => entry.id === workspace)?.component;

  // Read before anyone types: the lists that entry searches are kept from here on.
  useProducts();
  useCustomers();
  useRecoveredDrafts();
  useDocumentScans();
  useEffect(() => listenToKeys(), []);
  useFrameCommands(own.commands);

  return (
    <Box sx={{ height: '100%', display: 'flex', flexDirection: 'column', overflow: 'hidden' }}>
      <TitleBar jobs={<JobChip />} />
      <StandingBar />
      <Box sx={{ display: 'flex', flex: 1, minHeight: 0 }}>
        <Navigation />
        <Box
          component="main"
          data-region="main"
          aria-labelledby="page-title"
          sx={{
            // The drawer of a narrow window and the lists of fields are placed in it.
            position: 'relative',
            overflow: 'clip',
            flex: 1,
            minWidth: 0,
            display: 'flex',
            flexDirection: 'column',
            px: 2,
            pb: 2,
            'html[data-narrow] &:has([data-region="panel"])': { pr: '30px' },
          }}
        >
          <ScreenBoundary key={workspace} sentence={words.frame.screenFailed} retry={words.frame.showAgain}>
            {Screen && <Screen />}
          </ScreenBoundary>
        </Box>
      </Box>
      <FunctionKeyBar />
      <NoticeCorner />
      <Overlays />
    </Box>
  );
}

function Overlays(): ReactElement | null {
  const overlay = useOverlay((state) => state.overlay);
  switch (overlay) {
    case 'help':
      return <HelpDialog onClose={closeOverlay} onAllKeys={() => openOverlay('keys')} />;
    case 'keys':
      return <ShortcutSheet />;
    case 'find':
    case 'findNumber':
    case 'findDraft':
      return <Finder key={overlay} mode={overlay} />;
    case 'menu':
    case null:
      return null;
    default:
      return overlay satisfies never;
  }
}
