import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PrintModel } from '#shared/print-model/print-model.ts';
import type { PdfAnswer, PdfRequest, PdfWorkerData } from './pdf-messages.ts';
import { renderDocument } from './render-document.ts';

/** Makes PDFs of documents, away from the thread that answers the window. */
export type PdfService = {
  /** @throws Error when the document cannot be set, which is a bug, or when the service has been closed. */
  readonly render: (model: PrintModel) => Promise<Uint8Array<ArrayBuffer>>;
  /** Ends the worker; documents still being set are given up. */
  readonly close: () => Promise<void>;
};

export type PdfServiceOptions = {
  /** File of the worker, or null to set documents in this thread. Default: the built worker, if this is a build. */
  readonly workerPath?: string | null;
  /** Folder of the two faces. Default: `fonts` beside this file, in the sources and in the build. */
  readonly fontsFolder?: string;
};

/** Starts and warms the worker at once, so that the first document of the day does not wait for it. */
export function createPdfService(options: PdfServiceOptions = {}): PdfService {
  const { workerPath = builtWorker(), fontsFolder = path.join(import.meta.dirname, 'fonts') } = options;
  if (workerPath === null) return inThisThread(fontsFolder);
  return inWorker(() => {
    const workerData: PdfWorkerData = { fontsFolder };
    return new Worker(workerPath, { workerData });
  });
}

/** Sources have no worker that Node could run; a build has it beside itself. */
function builtWorker(): string | null {
  return import.meta.filename.endsWith('.ts') ? null : path.join(import.meta.dirname, 'pdf-worker.js');
}

function inThisThread(fontsFolder: string): PdfService {
  let closed = false;
  return {
    render: async (model) => {
      if (closed) throw new Error('the PDF service has been closed');
      return renderDocument(model, fontsFolder);
    },
    close: async () => {
      closed = true;
    },
  };
}

type Waiting = {
  readonly resolve: (bytes: Uint8Array<ArrayBuffer>) => void;
  readonly reject: (error: Error) => void;
};

function inWorker(start: () => Worker): PdfService {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let closed = false;
  let worker: Worker | null = startWorker();

  function startWorker(): Worker {
    const started = start();
    // A worker with nothing to do keeps no process alive.
    started.unref();
    started.on('message', settle);
    started.on('error', (error) => giveUp(started, error instanceof Error ? error : new Error(String(error))));
    started.on('exit', (code) => giveUp(started, new Error(`the PDF worker ended with code ${code}`)));
    return started;
  }

  function settle(answer: PdfAnswer): void {
    const caller = waiting.get(answer.id);
    if (!caller) return;
    waiting.delete(answer.id);
    if (waiting.size === 0) worker?.unref();
    if ('bytes' in answer) caller.resolve(answer.bytes);
    else caller.reject(new Error(answer.failure));
  }

  /** The documents of a dead worker fail; the next one starts a new worker. */
  function giveUp(dead: Worker, error: Error): void {
    if (worker !== dead) return;
    worker = null;
    const callers = [...waiting.values()];
    waiting.clear();
    for (const caller of callers) caller.reject(error);
  }

  return {
    render: async (model) => {
      if (closed) throw new Error('the PDF service has been closed');
      worker ??= startWorker();
      const current = worker;
      lastId += 1;
      const request: PdfRequest = { id: lastId, model };
      return new Promise((resolve, reject) => {
        waiting.set(request.id, { resolve, reject });
        current.ref();
        current.postMessage(request);
      });
    },
    close: async () => {
      closed = true;
      await worker?.terminate();
    },
  };
}
