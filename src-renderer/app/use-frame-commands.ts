import { useCommands, type CommandDeed } from '#renderer/commands/use-commands.ts';
import { goBack, goForward, listOf, navigate, useRoute, type WorkspaceId } from '#renderer/stores/navigation-store.ts';
import type { FrameWords } from '#shared/i18n/frame-en.ts';
import { alertUser, notify } from '#renderer/stores/notice-store.ts';
import { tabOf } from '#renderer/stores/open-tabs.ts';
import { closeTab, showTabAt, showTabBeside, useTabs } from '#renderer/stores/tab-store.ts';
import { openOverlay } from './overlay-store.ts';
import { focusRegion, releaseFocus } from './regions.ts';

/** What the frame itself does with the commands that work on every screen. */
export function useFrameCommands(words: FrameWords['commands']): void {
  const { tabs } = useTabs();
  const shown = tabOf(useRoute());
  const goTo = (id: WorkspaceId): CommandDeed => ({
    run: () => {
      releaseFocus();
      navigate(listOf(id));
    },
  });
  const tabAt = (index: number): CommandDeed | undefined =>
    index < tabs.length ? { run: () => showTabAt(index) } : undefined;
  const noTabs = { enabled: tabs.length > 0, reason: words.noTab };
  useCommands('frame', {
    'help.screen': { run: () => openOverlay('help') },
    'help.keys': { run: () => openOverlay('keys') },
    palette: { run: () => openOverlay('find') },
    'document.goTo': { run: () => openOverlay('findNumber') },
    'draft.recall': { run: () => openOverlay('findDraft') },
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
    'go.settings': goTo('settings'),
    'tab.next': { ...noTabs, run: () => showTabBeside(1) },
    'tab.previous': { ...noTabs, run: () => showTabBeside(-1) },
    'tab.close': { enabled: shown !== null, reason: words.noTab, run: () => shown && closeTab(shown) },
    'tab.1': tabAt(0),
    'tab.2': tabAt(1),
    'tab.3': tabAt(2),
    'tab.4': tabAt(3),
    'tab.5': tabAt(4),
    'tab.6': tabAt(5),
    'tab.7': tabAt(6),
    'tab.8': tabAt(7),
    'list.find': { run: () => focusFilter(words.noFilter) },
    'window.fullScreen': { run: toggleFullScreen },
  });
}

/** The filter of the list that is shown, where its screen takes the command no other way. */
function focusFilter(noFilter: string): void {
  const field = document.querySelector<HTMLInputElement>('main input[aria-keyshortcuts="Control+F"]');
  field?.select();
  if (field) field.focus();
  else notify(noFilter, 'open');
}

function toggleFullScreen(): void {
  const done = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
  done.catch((error: unknown) => alertUser('F11', String(error)));
}
