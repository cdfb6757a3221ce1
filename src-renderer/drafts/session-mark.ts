const KEY = 'session-began';

/**
 * Marks that a session has begun, until the window is closed as windows are.
 *
 * @returns when the session before began (milliseconds since 1970), if it was cut off: null after a clean end
 */
export function beginSession(now: number): number | null {
  // Not in IndexedDB: what is written there while a window closes may not arrive.
  const before = Number(localStorage.getItem(KEY) ?? Number.NaN);
  localStorage.setItem(KEY, String(now));
  addEventListener('pagehide', () => localStorage.removeItem(KEY));
  return Number.isFinite(before) ? before : null;
}
