import type { ServerResponse } from 'node:http';
import type { PushMessage } from '#shared/contract/contract.ts';
import { securityHeaders } from '../host/security-headers.ts';

/** Calls the listener for every push message until the returned function is called. */
export type Subscribe = (listener: (message: PushMessage) => void) => () => void;

/** Push messages as lines of JSON that never end; an empty line every few seconds shows that main is alive. */
export type EventStreams = {
  readonly open: (response: ServerResponse) => void;
  /** Ends all streams and takes no new ones. */
  readonly close: () => void;
};

const heartbeatMilliseconds = 15_000;

/** A window that lags behind by more than this is cut off: it reconnects and catches up from the journal. */
const backlogLimit = 16 * 1024 * 1024;

/** Carries push messages to every window that asks for them. */
export function createEventStreams(subscribe: Subscribe): EventStreams {
  const streams = new Set<ServerResponse>();
  const write = (line: string) => {
    for (const stream of streams) {
      if (stream.writableLength > backlogLimit) stream.destroy();
      else stream.write(line);
    }
  };
  const unsubscribe = subscribe((message) => write(`${JSON.stringify(message)}\n`));
  const heartbeat = setInterval(() => write('\n'), heartbeatMilliseconds);
  heartbeat.unref();

  return {
    open: (response) => {
      response.writeHead(200, {
        ...securityHeaders,
        'Content-Type': 'application/x-ndjson; charset=utf-8',
        'Cache-Control': 'no-store',
      });
      // At once, so that the window knows from which moment on it misses nothing.
      response.write('\n');
      streams.add(response);
      response.once('close', () => streams.delete(response));
    },
    close: () => {
      clearInterval(heartbeat);
      unsubscribe();
      for (const stream of streams) stream.end();
    },
  };
}
