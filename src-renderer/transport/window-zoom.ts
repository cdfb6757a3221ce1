import { bridgeOfDesktop } from './bridge-client.ts';

/**
 * Enlarges everything in the window: the desktop zooms its page, a browser tab zooms the root of the page
 * (the browser's own zoom stays the user's).
 *
 * @param percent of the design size, 100 is as designed
 */
export function zoomWindow(percent: number): void {
  const bridge = bridgeOfDesktop();
  if (bridge?.zoom) {
    bridge.zoom(percent / 100);
    document.documentElement.dataset['zoom'] = '100';
    return;
  }
  document.documentElement.style.setProperty('--app-zoom', String(percent / 100));
  document.documentElement.dataset['zoom'] = String(percent);
}

/** Width of the window in the pixels that the layout is made of. */
export function layoutWidth(): number {
  return innerWidth / (Number(document.documentElement.dataset['zoom'] ?? '100') / 100);
}
