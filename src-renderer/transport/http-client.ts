import type { Answer, CallName, PushMessage, Request } from '#shared/contract/contract.ts';
import type { Connection, MainClient } from './main-client.ts';

const TOKEN_KEY = 'gerai-token';
const TOKEN = /[#&]token=([A-Za-z0-9_-]+)/;
const retryMilliseconds = { first: 250, longest: 4000 };

/** Carries calls over loopback HTTP, and push messages over one stream that is opened again when it breaks. */
export function createHttpClient(): MainClient {
  const token = takeToken();
  // The address of a host that was started again, pasted into the same tab, changes nothing but the fragment.
  addEventListener('hashchange', () => {
    if (!carriesToken()) return;
    takeToken();
    location.reload();
  });
  const messageListeners = new Set<(message: PushMessage) => void>();
  const connectionListeners = new Set<(connection: Connection) => void>();
  let connection: Connection = 'down';
  let streaming = false;

  const setConnection = (next: Connection) => {
    if (next === connection) return;
    connection = next;
    for (const listener of connectionListeners) listener(next);
  };

  const stream = async (): Promise<void> => {
    const response = await fetch('/events', { headers: { Authorization: `Bearer ${token}` }, cache: 'no-store' });
    if (!response.ok || !response.body) throw new Error(`events: ${response.status}`);
    setConnection('up');
    for await (const line of linesOf(response.body)) {
      const message = JSON.parse(line) as PushMessage;
      for (const listener of messageListeners) listener(message);
    }
  };

  const keepStreaming = async (): Promise<void> => {
    let pause = retryMilliseconds.first;
    for (;;) {
      try {
        await stream();
        pause = retryMilliseconds.first;
      } catch {
        pause = Math.min(pause * 2, retryMilliseconds.longest);
      }
      setConnection('down');
      await new Promise((resolve) => {
        setTimeout(resolve, pause);
      });
    }
  };

  const startStreaming = () => {
    if (streaming) return;
    streaming = true;
    void keepStreaming();
  };

  return {
    send: (name, request) => send(token, name, request),
    subscribe: (listener) => {
      messageListeners.add(listener);
      startStreaming();
      return () => messageListeners.delete(listener);
    },
    watchConnection: (listener) => {
      connectionListeners.add(listener);
      if (connection === 'up') listener('up');
      startStreaming();
      return () => connectionListeners.delete(listener);
    },
  };
}

async function send<Name extends CallName>(token: string, name: Name, request: Request<Name>): Promise<Answer<Name>> {
  try {
    const response = await fetch(`/rpc/${name}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
      body: JSON.stringify(request),
      cache: 'no-store',
    });
    return (await response.json()) as Answer<Name>;
  } catch (error) {
    return { ok: false, error: { code: 'unreachable', detail: String(error) } };
  }
}

function carriesToken(): boolean {
  return TOKEN.test(location.hash);
}

/**
 * The secret of this run of the host: it arrives in the address once, and from then on lives in the tab
 * only, where a reload finds it and a copied address does not carry it.
 */
function takeToken(): string {
  const given = TOKEN.exec(location.hash)?.[1];
  if (given === undefined) return sessionStorage.getItem(TOKEN_KEY) ?? '';
  sessionStorage.setItem(TOKEN_KEY, given);
  history.replaceState(null, '', location.pathname);
  return given;
}

/** Lines of a stream as they become complete; empty ones only show that the other side is alive. */
async function* linesOf(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<string> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const parts = (rest + value).split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) if (part.trim() !== '') yield part;
  }
}
