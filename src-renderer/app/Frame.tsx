import Box from '@mui/material/Box';
import { useEffect, useState, type ReactElement } from 'react';
import { useFormat } from '#renderer/components/format-context.ts';
import { useCustomers } from '#renderer/read-model/queries/customers.ts';
import { useProducts } from '#renderer/read-model/queries/products.ts';
import { useCommands, type CommandDeed } from '#renderer/commands/use-commands.ts';
import { goBack, goForward, listOf, navigate, useRoute, type WorkspaceId } from '#renderer/stores/navigation-store.ts';
import { FunctionKeyBar } from './FunctionKeyBar.tsx';
import { HelpDialog } from './HelpDialog.tsx';
import { listenToKeys } from './key-listener.ts';
import { Navigation } from './Navigation.tsx';
import { NoticeCorner } from './NoticeCorner.tsx';
import { focusRegion, releaseFocus } from './regions.ts';
import { ScreenBoundary } from './ScreenBoundary.tsx';
import { StandingBar } from './StandingBar.tsx';
import { TitleBar } from './TitleBar.tsx';
import { useRecoveredDrafts } from './use-recovered-drafts.ts';
import { workspaceList } from './workspace-list.tsx';

/** The frame around every workspace: title, navigation, the screen itself, function keys. */
export function Frame(): ReactElement {
  const { words } = useFormat();
  const { workspace } = useRoute();
  const [helpOpen, setHelpOpen] = useState(false);
  const Screen = workspaceList.find((entry) => entry.id === workspace)?.component;

  // Read before anyone types: the lists that entry searches are kept from here on.
  useProducts();
  useCustomers();
  useRecoveredDrafts();
  useEffect(() => listenToKeys(), []);
  const goTo = (id: WorkspaceId): CommandDeed => ({
    run: () => {
      releaseFocus();
      navigate(listOf(id));
    },
  });
  useCommands('frame', {
    'help.screen': { run: () => setHelpOpen(true) },
    'region.next': { run: () => focusRegion(1) },
    'region.previous': { run: () => focusRegion(-1) },
    'go.back': { run: goBack },
    'go.forward': { run: goForward },
    'go.home': goTo('home'),
    'go.presales': goTo('presales'),
    'go.orders': goTo('orders'),
    'go.delivery': goTo('delivery'),
    'go.billing': goTo('billing'),
    'go.stock': goTo('stock'),
    'go.master-data': goTo('master-data'),
    'go.day-close': goTo('day-close'),
  });

  return (
    <Box sx={{ height: '100vh', display: 'flex', flexDirection: 'column', overflow: 'hidden' }}>
      <TitleBar />
      <StandingBar />
      <Box sx={{ display: 'flex', flex: 1, minHeight: 0 }}>
        <Navigation />
        <Box
          component="main"
          data-region="main"
          aria-labelledby="page-title"
          sx={{
            flex: 1,
            minWidth: 0,
            display: 'flex',
            flexDirection: 'column',
            px: 2,
            pb: 2,
            '@media (max-width: 1180px)': { pr: 4 },
          }}
        >
          <ScreenBoundary key={workspace} sentence={words.frame.screenFailed} retry={words.frame.showAgain}>
            {Screen && <Screen />}
          </ScreenBoundary>
        </Box>
      </Box>
      <FunctionKeyBar />
      <NoticeCorner />
      {helpOpen && <HelpDialog onClose={() => setHelpOpen(false)} />}
    </Box>
  );
}
