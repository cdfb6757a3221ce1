import { create } from 'zustand';
import { readPreference, writePreference } from '#renderer/drafts/preferences.ts';
import type { Picks, StopPick } from './pick-work.ts';

/*
 * What was counted at the shelves and is not saved yet. It outlives a look at another screen, a reload and a
 * power cut; once saved it is the delivery itself.
 */

/** What is in hand for one delivery or one walk. */
export type InHand = {
  readonly picks: Picks;
  /** What was in hand before each step, the latest last: a scan can be taken back. */
  readonly past: readonly Picks[];
  /** Version of each delivery as this window last saw or wrote it. */
  readonly basis: Readonly<Record<string, number>>;
};

type DeskState = {
  readonly inHand: ReadonlyMap<string, InHand>;
  /** Deliveries that are picked in one walk. */
  readonly wave: readonly string[];
  readonly isLoaded: boolean;
};

/** Key of the walk among what is in hand; a delivery that is picked alone has its id. */
export const WAVE = 'wave';
const KEY = 'picksInHand';
const MOST_STEPS = 50;
const nothing: InHand = { picks: new Map(), past: [], basis: {} };

const useDesk = create<DeskState>(() => ({ inHand: new Map(), wave: [], isLoaded: false }));

export function useInHand(key: string): InHand {
  return useDesk((state) => state.inHand.get(key) ?? nothing);
}

export function inHandOf(key: string): InHand {
  return useDesk.getState().inHand.get(key) ?? nothing;
}

/** The deliveries of the walk; undefined until it was looked up whether there is one. */
export function useWave(): readonly string[] | undefined {
  return useDesk((state) => (state.isLoaded ? state.wave : undefined));
}

/** Takes what this computer had in hand when its window was closed or its power went. */
export async function loadDesk(): Promise<void> {
  if (useDesk.getState().isLoaded) return;
  if (!(await holdsDesk())) return useDesk.setState({ isLoaded: true });
  const kept = readKept(await readPreference(KEY).catch(() => null));
  useDesk.setState((state) => ({
    inHand: new Map([...kept.inHand, ...state.inHand]),
    wave: state.wave.length > 0 ? state.wave : kept.wave,
    isLoaded: true,
  }));
}

/** Begins a walk with these deliveries; what was in hand for each of them alone stays there. */
export function beginWave(deliveryIds: readonly string[]): void {
  useDesk.setState(({ inHand }) => {
    const rest = new Map(inHand);
    rest.delete(WAVE);
    return { wave: deliveryIds, inHand: rest };
  });
  keep();
}

/** Keeps what is in hand now; the step before can be taken back. */
export function keepPicks(key: string, picks: Picks): void {
  change(key, (before) => ({ ...before, picks, past: [...before.past, before.picks].slice(-MOST_STEPS) }));
}

/** Takes the last step back. Returns whether there was one. */
export function takeBack(key: string): boolean {
  const { past } = inHandOf(key);
  const before = past.at(-1);
  if (!before) return false;
  change(key, (inHand) => ({ ...inHand, picks: before, past: past.slice(0, -1) }));
  return true;
}

/** Notes the version of a delivery that this window has seen or written itself. */
export function noteVersion(key: string, deliveryId: string, version: number): void {
  if (inHandOf(key).basis[deliveryId] === version) return;
  change(key, (before) => ({ ...before, basis: { ...before.basis, [deliveryId]: version } }));
}

/** What is in hand is saved, or thrown away. */
export function forgetPicks(key: string): void {
  useDesk.setState(({ inHand, wave }) => {
    const rest = new Map(inHand);
    rest.delete(key);
    return { inHand: rest, wave: key === WAVE ? [] : wave };
  });
  keep();
}

/** Leaves a delivery out of the walk: it is saved, or somebody else has it. */
export function leaveWave(deliveryIds: readonly string[]): void {
  useDesk.setState(({ wave }) => ({ wave: wave.filter((id) => !deliveryIds.includes(id)) }));
  keep();
}

function change(key: string, to: (before: InHand) => InHand): void {
  useDesk.setState(({ inHand }) => ({ inHand: new Map(inHand).set(key, to(inHand.get(key) ?? nothing)) }));
  keep();
}

type Kept = {
  readonly wave: readonly string[];
  readonly inHand: readonly (readonly [
    string,
    { readonly picks: readonly (readonly [string, StopPick])[]; readonly basis: Readonly<Record<string, number>> },
  ])[];
};

let isHolder: Promise<boolean> | null = null;

/** How often, and in what milliseconds, the desk is asked for: a window that was loaded anew has just let go of it. */
const TRIES = 6;
const PAUSE = 200;

/** One window of this computer has the desk that outlives it; another one counts for itself alone. */
function holdsDesk(): Promise<boolean> {
  isHolder ??= takeDesk(TRIES);
  return isHolder;
}

async function takeDesk(tries: number): Promise<boolean> {
  if (await takeDeskNow()) return true;
  if (tries <= 1) return false;
  await new Promise((resolve) => {
    setTimeout(resolve, PAUSE);
  });
  return takeDesk(tries - 1);
}

function takeDeskNow(): Promise<boolean> {
  return new Promise((resolve) => {
    const held = navigator.locks.request(KEY, { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      // Until the window is gone.
      return lock === null ? undefined : new Promise<never>(() => {});
    });
    void Promise.resolve(held).catch(() => resolve(false));
  });
}

function keep(): void {
  void keepNow();
}

async function keepNow(): Promise<void> {
  // What was in hand before must be known, or it would be written over.
  await loadDesk();
  if (!(await holdsDesk())) return;
  const { inHand, wave } = useDesk.getState();
  const kept: Kept = {
    wave,
    inHand: [...inHand].map(([key, { picks, basis }]) => [key, { picks: [...picks], basis }] as const),
  };
  // Without it the counting goes on: it is then only in this window.
  void writePreference(KEY, JSON.stringify(kept)).catch(() => undefined);
}

/** Nothing where it was written by a version that kept it otherwise. */
function parsed(text: string): Kept {
  try {
    return JSON.parse(text) as Kept;
  } catch {
    return { wave: [], inHand: [] };
  }
}

function readKept(text: string | null): { readonly wave: readonly string[]; readonly inHand: Map<string, InHand> } {
  if (text === null) return { wave: [], inHand: new Map() };
  const kept = parsed(text);
  return {
    wave: kept.wave,
    inHand: new Map(kept.inHand.map(([key, { picks, basis }]) => [key, { picks: new Map(picks), past: [], basis }])),
  };
}
