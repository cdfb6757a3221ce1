import { refuse, ok } from '../kernel/result.ts';
import { requestSchemas, type Answer, type CallName, type Request, type Response } from './contract.ts';

/** Main's side of the contract: one function a call. */
export type Handlers = {
  readonly [Name in CallName]: (request: Request<Name>) => Response<Name> | Promise<Response<Name>>;
};

/** Answers one raw call from a window: validates, calls the handler, and never throws. */
export type Router = (name: unknown, request: unknown) => Promise<Answer<CallName>>;

/**
 * @param reportBug told of every exception in a handler: a bug, after which the caller gets `internal`
 */
export function createRouter(handlers: Handlers, reportBug: (name: string, error: unknown) => void): Router {
  return async (name, request) => {
    if (typeof name !== 'string' || !Object.hasOwn(requestSchemas, name)) {
      return refuse({ code: 'unknown-call', detail: String(name).slice(0, 60) });
    }
    const callName = name as CallName;
    const parsed = requestSchemas[callName].safeParse(request);
    if (!parsed.success) {
      const first = parsed.error.issues[0];
      return refuse({ code: 'invalid-request', detail: `${first?.path.join('.') ?? ''}: ${first?.message ?? ''}` });
    }
    try {
      const handler = handlers[callName] as (input: unknown) => Response<CallName> | Promise<Response<CallName>>;
      return ok(await handler(parsed.data));
    } catch (error) {
      reportBug(callName, error);
      return refuse({ code: 'internal', detail: 'see the log' });
    }
  };
}
