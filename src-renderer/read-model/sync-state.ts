import type { Session } from '#shared/contract/contract.ts';

/** How the window stands towards the journal. */
export type SyncState =
  | { readonly phase: 'starting' }
  | { readonly phase: 'rebuilding'; readonly done: number; readonly total: number }
  | { readonly phase: 'ready' }
  /** Main does not answer: what is shown may be old, nothing can be posted. */
  | { readonly phase: 'unreachable'; readonly detail: string }
  /** The journal and this window disagree: reading goes on, posting is stopped. */
  | { readonly phase: 'stopped'; readonly reason: string; readonly detail: string };

/** What the synchroniser tells the rest of the window. */
export type SyncListener = {
  readonly onState: (state: SyncState) => void;
  readonly onSession: (session: Session) => void;
};
