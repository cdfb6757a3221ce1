import type { Answer, CallName, PushMessage, Request } from '#shared/contract/contract.ts';
import type { MainClient } from './main-client.ts';

/** What the desktop's preload gives the page. */
export type MainBridge = {
  readonly send: (name: string, request: unknown) => Promise<unknown>;
  readonly subscribe: (listener: (message: PushMessage) => void) => () => void;
  /** Enlarges the page; 1 is as designed. */
  readonly zoom?: (factor: number) => void;
};

/** The desktop's bridge, null in a browser. */
export function bridgeOfDesktop(): MainBridge | null {
  return (globalThis as { gerai?: MainBridge }).gerai ?? null;
}

/** Carries calls over the bridge. Main lives as long as the window, so the connection is always up. */
export function createBridgeClient(bridge: MainBridge): MainClient {
  return {
    send: async <Name extends CallName>(name: Name, request: Request<Name>) => {
      try {
        return (await bridge.send(name, request)) as Answer<Name>;
      } catch (error) {
        return { ok: false, error: { code: 'unreachable', detail: String(error) } };
      }
    },
    subscribe: (listener) => bridge.subscribe(listener),
    watchConnection: (listener) => {
      listener('up');
      return () => undefined;
    },
  };
}
