import type { Answer, CallFailure, CallName, PushMessage, Request, Response } from './contract.ts';

/** Carries one call to main and its answer back. Electron IPC and loopback HTTP each provide one. */
export type Transport = {
  send<Name extends CallName>(name: Name, request: Request<Name>): Promise<Answer<Name>>;
  /** Calls the listener for every push message until the returned function is called. */
  subscribe(listener: (message: PushMessage) => void): () => void;
};

/** A call that could not be carried out: unreachable host, invalid request, or a bug in main. */
export class CallError extends Error {
  readonly failure: CallFailure;

  constructor(name: string, failure: CallFailure) {
    super(`${name}: ${failure.code} ${failure.detail}`);
    this.failure = failure;
  }
}

/** Calls main. @throws CallError when the call could not be carried out; refusals are responses. */
export async function call<Name extends CallName>(
  transport: Transport,
  name: Name,
  request: Request<Name>,
): Promise<Response<Name>> {
  const answer = await transport.send(name, request);
  if (!answer.ok) throw new CallError(name, answer.error);
  return answer.value;
}
