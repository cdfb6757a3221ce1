import { contextBridge, ipcRenderer, webFrame, type IpcRendererEvent } from 'electron';
import { CALL_CHANNEL, PUSH_CHANNEL } from '#shared/contract/channels.ts';

/*
 * All that the window gets from Electron: to send a call, to hear what main says, and to enlarge its page.
 * Requests and answers are checked in main, by the same contract as over HTTP; no event object reaches the
 * page.
 */
contextBridge.exposeInMainWorld('gerai', {
  send: (name: unknown, request: unknown): Promise<unknown> => ipcRenderer.invoke(CALL_CHANNEL, name, request),
  subscribe: (listener: (message: unknown) => void): (() => void) => {
    const hear = (_event: IpcRendererEvent, message: unknown) => listener(message);
    ipcRenderer.on(PUSH_CHANNEL, hear);
    return () => {
      ipcRenderer.removeListener(PUSH_CHANNEL, hear);
    };
  },
  zoom: (factor: unknown): void => {
    if (typeof factor === 'number' && factor >= 0.5 && factor <= 2) webFrame.setZoomFactor(factor);
  },
});
