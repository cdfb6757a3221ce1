import { create } from 'zustand';
import { usualRhythm, type ScannerRhythm, type ScannerSettings } from './scanner-burst.ts';
import { readPreference, writePreference } from '#renderer/drafts/preferences.ts';

/** What became of a code. */
export type ScanTaken = {
  /** What it was taken as: the name of a product, a number. */
  readonly text: string;
  /** Takes it back; null where that is done elsewhere. */
  readonly undo: (() => void) | null;
  /** It is known, and not wanted here: said by ear as an unknown one is. */
  readonly isRefused?: true;
};

/** Where codes go: finds out what a code means here without doing anything yet; null: it is not known here. */
export type ScanTarget = (code: string) => (() => ScanTaken) | null;

export type LastScan = ScanTaken & { readonly id: number; readonly code: string; readonly isUndone: boolean };

type OpenTarget = {
  readonly find: ScanTarget;
  /** Stands behind every screen: what it does not know either may have been typed. */
  readonly isFallback: boolean;
};

type ScanState = {
  /** Asked from the last to the first. */
  readonly targets: readonly OpenTarget[];
  /** Newest first. */
  readonly last: readonly LastScan[];
  /** A code that nobody knew, until the next one or until it is closed. */
  readonly unknown: string | null;
  readonly sound: boolean;
  /** How the codes of the device at this computer are told from typing. */
  readonly device: ScannerSettings;
};

const MOST_SCANS = 10;
const SOUND = 'scanSound';
const PREFIX = 'scannerPrefix';
const RHYTHM = 'scannerRhythm';

export const useScans = create<ScanState>(() => ({
  targets: [],
  last: [],
  unknown: null,
  sound: true,
  device: { prefix: null, ...usualRhythm },
}));

/** Takes codes until the returned function is called; of several targets the last one that knows a code gets it. */
export function openScanTarget(find: ScanTarget, isFallback: boolean): () => void {
  const target = { find, isFallback };
  useScans.setState(({ targets }) => ({ targets: isFallback ? [target, ...targets] : [...targets, target] }));
  return () => useScans.setState((state) => ({ targets: state.targets.filter((other) => other !== target) }));
}

/** What a code means now; null when nobody knows it. */
export function meaningOf(code: string): (() => ScanTaken) | null {
  for (const { find } of useScans.getState().targets.toReversed()) {
    const take = find(code);
    if (take) return take;
  }
  return null;
}

/** Whether a screen is open that codes are scanned into: then one that nobody knows is said to be unknown. */
export function expectsScans(): boolean {
  return useScans.getState().targets.some(({ isFallback }) => !isFallback);
}

let lastId = 0;

/** Notes a code that was taken in the list of the last ten. */
export function noteScan(code: string, taken: ScanTaken): void {
  lastId += 1;
  const scan = { id: lastId, code, ...taken, isUndone: false };
  useScans.setState((state) => ({ unknown: null, last: [scan, ...state.last].slice(0, MOST_SCANS) }));
}

export function undoScan(id: number): void {
  const scan = useScans.getState().last.find((candidate) => candidate.id === id);
  if (!scan?.undo || scan.isUndone) return;
  scan.undo();
  useScans.setState((state) => ({
    last: state.last.map((other) => (other.id === id ? { ...other, isUndone: true } : other)),
  }));
}

export function showUnknownCode(code: string | null): void {
  useScans.setState({ unknown: code });
}

export function chooseScanSound(sound: boolean): void {
  useScans.setState({ sound });
  void writePreference(SOUND, sound ? 'on' : 'off');
}

/** Takes what was chosen and calibrated before at this computer. */
export async function loadScanPreferences(): Promise<void> {
  const [sound, prefix, rhythm] = await Promise.all([SOUND, PREFIX, RHYTHM].map((key) => readPreference(key)));
  useScans.setState({
    sound: sound !== 'off',
    device: { prefix: prefix || null, ...(rhythmOf(rhythm ?? '') ?? usualRhythm) },
  });
}

/** Key that the device sends before each code; null: none, the rhythm tells. */
export function chooseScannerPrefix(prefix: string | null): void {
  useScans.setState(({ device }) => ({ device: { ...device, prefix } }));
  void writePreference(PREFIX, prefix ?? '');
}

/** The rhythm of the device as calibrated; null: the usual one again. */
export function chooseScannerRhythm(rhythm: ScannerRhythm | null): void {
  const { medianGap, maxGap } = rhythm ?? usualRhythm;
  useScans.setState(({ device }) => ({ device: { ...device, medianGap, maxGap } }));
  void writePreference(RHYTHM, `${medianGap} ${maxGap}`);
}

function rhythmOf(text: string): ScannerRhythm | null {
  const [, medianGap, maxGap] = /^(\d{1,3}) (\d{1,3})$/.exec(text) ?? [];
  return medianGap === undefined ? null : { medianGap: Number(medianGap), maxGap: Number(maxGap) };
}
