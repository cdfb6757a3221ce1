/** A key as it went down, with what the focused field held before it acted. */
export type ScanKey = {
  /** `char`: a printable key without Ctrl or Alt; `end`: Enter or Tab; `shift`: changes nothing; `other`: anything else. */
  readonly kind: 'char' | 'end' | 'shift' | 'other';
  readonly key: string;
  /** Milliseconds, from any beginning. */
  readonly at: number;
  /** Value of the focused text field; null when the focus is elsewhere. */
  readonly field: string | null;
};

/** How fast the keys of a device come, in milliseconds. */
export type ScannerRhythm = {
  /** Half of the gaps between its keys are no longer. */
  readonly medianGap: number;
  /** None of them is longer; after as much silence a code has ended. */
  readonly maxGap: number;
};

export type ScannerSettings = ScannerRhythm & {
  /** Key that the device sends before each code: `~`, `F13`. Then timing does not matter. Null: none. */
  readonly prefix: string | null;
};

/** What has been seen so far. */
export type BurstState = {
  readonly chars: string;
  /** Milliseconds between the keys of `chars`. */
  readonly gaps: readonly number[];
  readonly lastAt: number;
  /** Value of the field before the first of `chars`. */
  readonly before: string | null;
  /** The prefix was seen: every key is the device's until the end. */
  readonly prefixed: boolean;
  readonly lastCode: string;
  /** When `lastCode` ended. */
  readonly lastCodeAt: number;
  /** The last code was ended by silence: an Enter right after it is the device's. */
  readonly endedBySilence: boolean;
};

export type Burst = {
  readonly code: string;
  /** What the focused field held before; null when there was no field, or nothing was typed into it. */
  readonly restore: string | null;
  /** The device read the same code twice: it is taken back from the field and goes nowhere. */
  readonly isDouble: boolean;
};

/** `swallow`: the key must not act. A burst may come with a key that acts, when silence ended it before. */
export type BurstDecision = { readonly swallow: boolean; readonly burst: Burst | null };

const LEAST_KEYS = 4;
/** Any usual device, until it was calibrated. */
export const usualRhythm: ScannerRhythm = { medianGap: 35, maxGap: 80 };
const DOUBLE_GUARD = 120;
/** A device whose Enter lags. */
const LATE_END = 250;
/** A prefixed code that never ends is given up. */
const PREFIX_SILENCE = 1000;
const CODE = /^[!-~]{3,64}$/;

export const noBurst: BurstState = {
  chars: '',
  gaps: [],
  lastAt: Number.NEGATIVE_INFINITY,
  before: null,
  prefixed: false,
  lastCode: '',
  lastCodeAt: Number.NEGATIVE_INFINITY,
  endedBySilence: false,
};

const modifiers = new Set(['Shift', 'CapsLock', 'Control', 'Alt', 'AltGraph', 'Meta']);
/** They step a quantity, as fast as a finger drums; a device writes its + and - with the main keys. */
const stepKeys = new Set(['NumpadAdd', 'NumpadSubtract']);

/** What a key that went down can be to a device. */
export function kindOfKey(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'repeat' | 'isComposing' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey'>,
): ScanKey['kind'] {
  if (modifiers.has(event.key)) return 'shift';
  // A key that is held down repeats as fast as a scanner types.
  if (event.repeat || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return 'other';
  if (stepKeys.has(event.code)) return 'other';
  if (event.key === 'Enter' || event.key === 'Tab') return event.shiftKey ? 'other' : 'end';
  return /^[!-~]$/.test(event.key) ? 'char' : 'other';
}

const pass: BurstDecision = { swallow: false, burst: null };

/**
 * Tells a scanner from a person by the rhythm of the keys: at least four printable keys, half of the gaps
 * between them no longer than 35 ms and none longer than 80 ms (or as calibrated), ended by Enter, Tab or silence.
 */
export function onKey(
  state: BurstState,
  key: ScanKey,
  settings: ScannerSettings,
): { readonly state: BurstState; readonly decision: BurstDecision } {
  if (key.kind === 'shift') return { state, decision: pass };
  if (settings.prefix !== null && key.key === settings.prefix) {
    return {
      state: { ...cleared(state), prefixed: true, lastAt: key.at, endedBySilence: false },
      decision: { swallow: true, burst: null },
    };
  }
  const gap = key.at - state.lastAt;
  // Silence went by without anyone telling: the window was busy.
  const ended = gap > (state.prefixed ? PREFIX_SILENCE : settings.maxGap) ? onSilence(state, key.at, settings) : null;
  if (ended?.decision.burst) {
    const next = onKey(ended.state, key, settings);
    return { state: next.state, decision: { ...next.decision, burst: ended.decision.burst } };
  }
  const running = ended ? ended.state : state;
  switch (key.kind) {
    case 'char':
      return withChar(running, key, gap);
    case 'end':
      return withEnd(running, key, settings);
    case 'other':
      return { state: cleared(running), decision: pass };
    default:
      return key.kind satisfies never;
  }
}

/** Nothing was typed for the longest gap. @param at milliseconds, now */
export function onSilence(
  state: BurstState,
  at: number,
  rhythm: ScannerRhythm,
): { readonly state: BurstState; readonly decision: BurstDecision } {
  if (!isBurst(state, rhythm)) return { state: cleared(state), decision: pass };
  return { state: afterCode(state, at, true), decision: { swallow: false, burst: burstOf(state, at) } };
}

function withChar(state: BurstState, key: ScanKey, gap: number) {
  const begins = state.chars === '';
  return {
    state: {
      ...state,
      chars: state.chars + key.key,
      gaps: begins ? [] : [...state.gaps, gap],
      lastAt: key.at,
      before: begins ? key.field : state.before,
      endedBySilence: false,
    },
    decision: { swallow: state.prefixed, burst: null },
  };
}

function withEnd(state: BurstState, key: ScanKey, rhythm: ScannerRhythm) {
  if (isBurst(state, rhythm)) {
    return {
      state: afterCode(state, key.at, false),
      decision: { swallow: true, burst: burstOf(state, key.at) },
    };
  }
  const isLate = state.endedBySilence && key.at - state.lastCodeAt <= LATE_END;
  return { state: { ...cleared(state), endedBySilence: false }, decision: isLate ? { ...pass, swallow: true } : pass };
}

function isBurst({ chars, gaps, prefixed }: BurstState, { medianGap, maxGap }: ScannerRhythm): boolean {
  if (!CODE.test(chars)) return false;
  return prefixed || (chars.length >= LEAST_KEYS && Math.max(...gaps) <= maxGap && median(gaps) <= medianGap);
}

function burstOf(state: BurstState, at: number): Burst {
  const isDouble = state.chars === state.lastCode && at - durationOf(state) - state.lastCodeAt <= DOUBLE_GUARD;
  return { code: state.chars, restore: state.prefixed ? null : state.before, isDouble };
}

/** The guard counts from the end of the first reading to the beginning of the second. */
function durationOf(state: BurstState): number {
  return state.gaps.reduce((total, gap) => total + gap, 0);
}

function afterCode(state: BurstState, at: number, endedBySilence: boolean): BurstState {
  return { ...cleared(state), lastCode: state.chars, lastCodeAt: at, endedBySilence };
}

function cleared(state: BurstState): BurstState {
  return { ...state, chars: '', gaps: [], before: null, prefixed: false };
}

function median(gaps: readonly number[]): number {
  const sorted = gaps.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? 0)) / 2;
}
