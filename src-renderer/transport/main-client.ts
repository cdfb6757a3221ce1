import { call, type Transport } from '#shared/contract/client.ts';
import type { CallName, PushMessage, Request, Response } from '#shared/contract/contract.ts';
import { bridgeOfDesktop, createBridgeClient } from './bridge-client.ts';
import { createHttpClient } from './http-client.ts';

/** Whether push messages can arrive. After `up` the window may have missed some and must compare again. */
export type Connection = 'up' | 'down';

/** The way to main, whichever host carries it. */
export type MainClient = Transport & {
  /** Calls the listener on every change of the connection until the returned function is called. */
  readonly watchConnection: (listener: (connection: Connection) => void) => () => void;
};

let client: MainClient | null = null;

/** The one client of this window: the desktop's bridge where there is one, loopback HTTP otherwise. */
export function mainClient(): MainClient {
  if (client === null) {
    const bridge = bridgeOfDesktop();
    client = bridge ? createBridgeClient(bridge) : createHttpClient();
  }
  return client;
}

/** Calls main. @throws CallError when the call could not be carried out; refusals are responses. */
export function callMain<Name extends CallName>(name: Name, request: Request<Name>): Promise<Response<Name>> {
  return call(mainClient(), name, request);
}

/** Listens to what main tells every window. */
export function subscribeToMain(listener: (message: PushMessage) => void): () => void {
  return mainClient().subscribe(listener);
}
