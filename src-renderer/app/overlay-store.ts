import { create } from 'zustand';

/** What lies over the screen, one at a time: the search in one of its modes, keys, help, the menu. */
export type Overlay = 'find' | 'findNumber' | 'findDraft' | 'keys' | 'help' | 'menu';

export const useOverlay = create<{ readonly overlay: Overlay | null; readonly search: string }>(() => ({
  overlay: null,
  search: '',
}));

/** Opens it in the place of what is open. @param search what its field starts with */
export function openOverlay(overlay: Overlay, search = ''): void {
  useOverlay.setState({ overlay, search });
}

export function closeOverlay(): void {
  useOverlay.setState({ overlay: null });
}
