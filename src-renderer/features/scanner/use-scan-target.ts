import { useEffect, useRef } from 'react';
import { barcodesOf } from './gs1-code.ts';
import { listenToScanner } from './scanner-listener.ts';
import { openScanTarget, useScans, type ScanTarget } from './scan-store.ts';

let stopListening: (() => void) | null = null;

/**
 * Takes what is scanned while this component is on the screen, wherever the focus is. A dialog that takes
 * codes comes before the screen below it.
 *
 * @param isFallback it is asked after every screen, as for numbers of documents
 *
 * `useScanTarget((code) => { const found = byBarcode(code); return found ? () => ({ text, undo }) : null; })`
 */
export function useScanTarget(target: ScanTarget, isFallback = false): void {
  const latest = useRef(target);
  useEffect(() => {
    latest.current = target;
  });
  useEffect(() => {
    const close = openScanTarget((code) => {
      for (const text of barcodesOf(code)) {
        const take = latest.current(text);
        if (take) return take;
      }
      return null;
    }, isFallback);
    stopListening ??= listenToScanner();
    return () => {
      close();
      if (useScans.getState().targets.length > 0) return;
      stopListening?.();
      stopListening = null;
    };
  }, [isFallback]);
}
