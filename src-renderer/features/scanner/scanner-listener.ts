import { kindOfKey, noBurst, onKey, onSilence, type Burst, type BurstDecision, type ScanKey } from './scanner-burst.ts';
import { expectsScans, loadScanPreferences, meaningOf, noteScan, showUnknownCode, useScans } from './scan-store.ts';
import { soundTaken, soundUnknown } from './scan-sound.ts';

type TextField = HTMLInputElement | HTMLTextAreaElement;
/** What a field held when a burst began. */
type Snapshot = { readonly field: TextField; readonly start: number | null; readonly end: number | null };

/** Kinds of fields that hold text that can be put back. */
const textTypes = new Set(['text', 'search', 'tel', 'url', 'email', 'password', 'number']);

/** Watches all keys for those of a scanner, before anything else sees them. Returns how to stop. */
export function listenToScanner(): () => void {
  let state = noBurst;
  let snapshot: Snapshot | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const device = () => useScans.getState().device;
  // Without them the usual rhythm holds.
  void loadScanPreferences().catch(() => undefined);

  /** @returns whether the code was a scan here, so that the key which ended it must not act */
  const give = (burst: Burst): boolean => {
    if (burst.isDouble) {
      restore(snapshot, burst.restore);
      return true;
    }
    const take = meaningOf(burst.code);
    if (!take && !expectsScans()) return false;
    // A text field may be what an unknown code is meant for: a customer's card, the number of his order.
    if (!take && snapshot && burst.restore !== null && !takesFiguresOnly(snapshot.field)) return false;
    restore(snapshot, burst.restore);
    if (take) {
      // What a person had typed before the scan counts, as if he had left the field.
      snapshot?.field.blur();
      const taken = take();
      noteScan(burst.code, taken);
      if (taken.isRefused) soundUnknown();
      else soundTaken();
    } else {
      showUnknownCode(burst.code);
      soundUnknown();
    }
    return true;
  };
  const act = (decision: BurstDecision, event: KeyboardEvent | null) => {
    const isTaken = decision.burst === null || give(decision.burst);
    // What is left as typed was typed: neither is the next Enter the device's, nor the same text a double reading.
    if (!isTaken) state = noBurst;
    if (!event || !decision.swallow || !isTaken) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const watchSilence = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const silent = onSilence(state, performance.now(), device());
      state = silent.state;
      act(silent.decision, null);
    }, device().maxGap);
  };
  const handle = (event: KeyboardEvent) => {
    const field = focusedField();
    const key: ScanKey = { kind: kindOfKey(event), key: event.key, at: event.timeStamp, field: field?.value ?? null };
    const begins = state.chars === '' || event.timeStamp - state.lastAt > device().maxGap;
    // A burst belongs to one field.
    if (!begins && snapshot?.field !== (field ?? undefined)) state = noBurst;
    const before = field && { field, start: field.selectionStart, end: field.selectionEnd };
    const next = onKey(state, key, device());
    state = next.state;
    act(next.decision, event);
    if (key.kind === 'char' && state.chars.length === 1) snapshot = before;
    if (state.chars !== '' && !state.prefixed) watchSilence();
    else clearTimeout(timer);
  };
  addEventListener('keydown', handle, { capture: true });
  return () => {
    clearTimeout(timer);
    removeEventListener('keydown', handle, { capture: true });
  };
}

function focusedField(): TextField | null {
  const focused = document.activeElement;
  if (focused instanceof HTMLTextAreaElement) return focused;
  return focused instanceof HTMLInputElement && textTypes.has(focused.type) ? focused : null;
}

function takesFiguresOnly(field: TextField): boolean {
  return field.inputMode === 'decimal' || field.inputMode === 'numeric' || field.type === 'number';
}

/** Gives a field its old value back, so that whoever controls it hears of it as of typing. */
function restore(snapshot: Snapshot | null, value: string | null): void {
  if (!snapshot || value === null || !snapshot.field.isConnected || snapshot.field.value === value) return;
  const { field, start, end } = snapshot;
  const owner = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
  Object.getOwnPropertyDescriptor(owner, 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  if (start !== null && end !== null) field.setSelectionRange(start, end);
}
