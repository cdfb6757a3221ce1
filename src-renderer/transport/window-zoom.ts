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
    return;
  }
  document.documentElement.style.setProperty('--app-zoom', String(percent / 100));
}
