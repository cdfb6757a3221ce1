import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { CALL_CHANNEL, PUSH_CHANNEL } from '#shared/contract/channels.ts';
import type { Answer, CallName } from '#shared/contract/contract.ts';
import type { Router } from '#shared/contract/router.ts';
import { refuse } from '#shared/kernel/result.ts';
import type { Subscribe } from './event-streams.ts';
import { requestSize, senderProblem } from './sender-check.ts';

/** Largest request: the same as over HTTP. */
const requestLimit = 100 * 1024 * 1024;

/**
 * Carries the contract between main and our one window over Electron's messages.
 *
 * @param origin origin of the window, e.g. `app://gerai`
 * @returns undoes it
 */
export function connectWindow(window: WebContents, origin: string, router: Router, subscribe: Subscribe): () => void {
  async function answer(event: IpcMainInvokeEvent, name: unknown, request: unknown): Promise<Answer<CallName>> {
    const problem = senderProblem(
      {
        contentsId: event.sender.id,
        isMainFrame: event.senderFrame !== null && event.senderFrame === event.sender.mainFrame,
        url: event.senderFrame?.url ?? '',
      },
      { contentsId: window.id, origin },
    );
    if (problem !== null) return refuse({ code: 'unreachable', detail: problem });
    if (requestSize(request, requestLimit) > requestLimit) {
      return refuse({ code: 'invalid-request', detail: `more than ${requestLimit} bytes` });
    }
    return router(name, request);
  }

  ipcMain.handle(CALL_CHANNEL, answer);
  const unsubscribe = subscribe((message) => {
    if (!window.isDestroyed() && !window.isCrashed()) window.send(PUSH_CHANNEL, message);
  });
  return () => {
    unsubscribe();
    ipcMain.removeHandler(CALL_CHANNEL);
  };
}
