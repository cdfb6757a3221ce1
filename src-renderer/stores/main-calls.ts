import type { CallName, Request, Response } from '#shared/contract/contract.ts';
import { callMain } from '#renderer/transport/main-client.ts';

/**
 * Asks main a question that changes nothing in the journal (evaluate, render, read a file, preview).
 * Commands go through `runCommand`.
 *
 * @throws CallError when the call could not be carried out
 */
export function askMain<Name extends Exclude<CallName, 'command.run'>>(
  name: Name,
  request: Request<Name>,
): Promise<Response<Name>> {
  return callMain(name, request);
}
