import { create } from 'zustand';
import type { Session } from '#shared/contract/contract.ts';

/** How the window stands towards main. */
export type Standing =
  | { readonly phase: 'starting' }
  | { readonly phase: 'rebuilding'; readonly done: number; readonly total: number }
  | { readonly phase: 'ready' }
  | { readonly phase: 'unreachable'; readonly detail: string }
  | { readonly phase: 'stopped'; readonly reason: string; readonly detail: string };

type SessionState = { readonly session: Session | null; readonly standing: Standing };

export const useSessionState = create<SessionState>(() => ({ session: null, standing: { phase: 'starting' } }));

/** Who works here and where the data is, null before main has answered. */
export function useSession(): Session | null {
  return useSessionState((state) => state.session);
}

/** False while nothing can be posted. */
export function useCanPost(): boolean {
  return useSessionState((state) => state.standing.phase === 'ready');
}
