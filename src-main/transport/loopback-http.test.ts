import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer, CallName, PushMessage } from '#shared/contract/contract.ts';
import { ok, refuse } from '#shared/kernel/result.ts';
import { openStaticFiles } from '../host/static-files.ts';
import { realVfs } from '../journal/vfs.ts';
import { REQUEST_LIMIT, startLoopbackServer, type LoopbackServer } from './loopback-http.ts';

type Sent = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly text: string };

let folder = '';
let server: LoopbackServer;
let push: (message: PushMessage) => void = () => undefined;
let listeners = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gerai-http-'));
  mkdirSync(join(folder, 'window', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'window', 'index.html'), '<meta property="csp-nonce" content="__CSP_NONCE__">');
  writeFileSync(join(folder, 'window', 'assets', 'app-1.js'), 'void 0;');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  const started = await startLoopbackServer({
    router: (name) =>
      Promise.resolve(
        (name === 'tables.hash'
          ? ok({ seq: 1, hashes: {} })
          : refuse({
              code: name === 'draft.list' ? 'invalid-request' : 'unknown-call',
              detail: '',
            })) as Answer<CallName>,
      ),
    subscribe: (listener) => {
      push = listener;
      listeners += 1;
      return () => {
        listeners -= 1;
      };
    },
    files: openStaticFiles(realVfs, join(folder, 'window')),
    port: 0,
  });
  if (!started.ok) throw new Error(started.error.code);
  server = started.value;
});

afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

/** Sends exactly these headers and this target, as no browser and no fetch would. */
function send(
  method: string,
  target: string,
  headers: OutgoingHttpHeaders = {},
  body: string | Buffer | null = null,
): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({ host: '127.0.0.1', port: server.port, method, path: target, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
      });
    });
    request.on('error', reject);
    request.end(body ?? undefined);
  });
}

const own = () => ({
  Host: `127.0.0.1:${server.port}`,
  Origin: `http://127.0.0.1:${server.port}`,
  Authorization: `Bearer ${server.token}`,
  'Content-Type': 'application/json',
});

const call = (name: string, headers: OutgoingHttpHeaders, body: string | Buffer = '{}') =>
  send('POST', `/rpc/${name}`, headers, body);

describe('a call over loopback HTTP', () => {
  test('is answered for our own page', async () => {
    const sent = await call('tables.hash', own());
    expect(sent.status).toBe(200);
    expect(JSON.parse(sent.text)).toEqual({ ok: true, value: { seq: 1, hashes: {} } });
  });

  test('is answered under localhost as well, when host and origin agree', async () => {
    const name = `localhost:${server.port}`;
    const sent = await call('tables.hash', { ...own(), Host: name, Origin: `http://${name}` });
    expect(sent.status).toBe(200);
  });

  test.each(['evil.example', '127.0.0.1', '127.0.0.1:1', 'localhost', '[::1]:4310', '127.0.0.1:4310.evil.example'])(
    'is turned away under the host %s',
    async (host) => {
      const sent = await call('tables.hash', { ...own(), Host: host, Origin: `http://${host}` });
      expect(sent.status).toBe(421);
    },
  );

  test.each(['http://evil.example', 'null', 'https://127.0.0.1', 'http://localhost:1', ''])(
    'is turned away from the origin "%s"',
    async (origin) => {
      expect((await call('tables.hash', { ...own(), Origin: origin })).status).toBe(403);
    },
  );

  test('is turned away without an origin', async () => {
    const { Origin: _, ...withoutOrigin } = own();
    expect((await call('tables.hash', withoutOrigin)).status).toBe(403);
  });

  test('is turned away when the browser says that another site sent it', async () => {
    expect((await call('tables.hash', { ...own(), 'Sec-Fetch-Site': 'same-site' })).status).toBe(403);
  });

  test('is turned away without the token', async () => {
    const { Authorization: _, ...withoutToken } = own();
    expect((await call('tables.hash', withoutToken)).status).toBe(401);
  });

  test.each([
    ['of another run', () => `Bearer ${'A'.repeat(43)}`],
    ['cut short', () => `Bearer ${server.token.slice(0, -1)}`],
    ['with more behind it', () => `Bearer ${server.token}A`],
    ['of another scheme', () => `Basic ${server.token}`],
    ['that is empty', () => 'Bearer '],
  ])('is turned away with a token %s', async (_, authorization) => {
    expect((await call('tables.hash', { ...own(), Authorization: authorization() })).status).toBe(401);
  });

  test('larger than the limit is turned away before it is read', async () => {
    const status = await new Promise((resolve, reject) => {
      const headers = { ...own(), 'Content-Length': REQUEST_LIMIT + 1 };
      const request = httpRequest({ port: server.port, method: 'POST', path: '/rpc/tables.hash', headers });
      request.on('response', (response) => resolve(response.statusCode));
      request.on('error', reject);
      request.flushHeaders();
    });
    expect(status).toBe(413);
  });

  test('larger than the limit without saying so is cut off at the limit', async () => {
    const status = await new Promise((resolve, reject) => {
      const request = httpRequest({ port: server.port, method: 'POST', path: '/rpc/tables.hash', headers: own() });
      request.on('response', (response) => resolve(response.statusCode));
      request.on('error', reject);
      request.write(Buffer.alloc(REQUEST_LIMIT));
      request.write('one more');
    });
    expect(status).toBe(413);
  });

  test('that nobody knows is not found', async () => {
    expect((await call('no.such', own())).status).toBe(404);
    expect((await send('POST', '/rpc/../rpc/tables.hash', own(), '{}')).status).toBe(405);
  });

  test('with an invalid request is refused', async () => {
    expect((await call('draft.list', own())).status).toBe(400);
    expect((await call('tables.hash', own(), '{"a":')).status).toBe(400);
    expect((await call('tables.hash', { ...own(), 'Content-Type': 'text/plain' })).status).toBe(415);
  });

  test('never invites another site, whatever it asks', async () => {
    const preflight = await send('OPTIONS', '/rpc/tables.hash', { ...own(), Origin: 'http://evil.example' });
    expect(preflight.status).toBe(405);
    const answers = [preflight, await call('tables.hash', own()), await send('GET', '/', own())];
    const names = answers.flatMap(({ headers }) => Object.keys(headers));
    expect(names.filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('events over loopback HTTP', () => {
  test('need the token', async () => {
    const { Authorization: _, ...withoutToken } = own();
    expect((await send('GET', '/events', withoutToken)).status).toBe(401);
  });

  test('come as one line of JSON each', async () => {
    const headers = { Authorization: `Bearer ${server.token}` };
    const aborter = new AbortController();
    const response = await fetch(`http://127.0.0.1:${server.port}/events`, { headers, signal: aborter.signal });
    const reader = response.body?.getReader();
    await reader?.read();
    push({ type: 'stopped', reason: 'ahead', detail: 'seq\n7' });
    const { value } = (await reader?.read()) ?? {};
    expect(new TextDecoder().decode(value)).toBe('{"type":"stopped","reason":"ahead","detail":"seq\\n7"}\n');
    aborter.abort();
  });

  test('are subscribed to once, however many windows there are', () => {
    expect(listeners).toBe(1);
  });
});

describe('the window over loopback HTTP', () => {
  test('carries its policy and the nonce of this load', async () => {
    const [first, second] = [await send('GET', '/', own()), await send('GET', '/index.html?x#y', own())];
    const nonceOf = (sent: Sent) =>
      /'nonce-([A-Za-z0-9+/=]{24})'/.exec(String(sent.headers['content-security-policy']))?.[1];
    expect(first.text).toBe(`<meta property="csp-nonce" content="${nonceOf(first)}">`);
    expect(nonceOf(first)).not.toBe(nonceOf(second));
    expect(first.headers['content-security-policy']).toContain("default-src 'none'");
    expect(first.headers['x-content-type-options']).toBe('nosniff');
    expect(first.headers['referrer-policy']).toBe('no-referrer');
    expect(first.headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(first.headers['cross-origin-resource-policy']).toBe('same-origin');
  });

  test('serves its scripts with their type', async () => {
    const sent = await send('GET', '/assets/app-1.js', own());
    expect(sent.status).toBe(200);
    expect(sent.headers['content-type']).toBe('text/javascript; charset=utf-8');
  });

  test.each(['/../secret.txt', '/%2e%2e/secret.txt', '/assets/..%2f..%2fsecret.txt', '/..%5csecret.txt', '/%00'])(
    'has nothing at %s',
    async (target) => {
      const sent = await send('GET', target, own());
      expect(sent.status).toBe(404);
      expect(sent.text).toBe('Not found\n');
    },
  );

  test('is not answered under a name that a stranger points here', async () => {
    expect((await send('GET', '/', { Host: 'evil.example' })).status).toBe(421);
  });

  test('takes nothing', async () => {
    expect((await send('PUT', '/index.html', own(), 'x')).status).toBe(405);
  });
});

test('a port that is taken is refused, not moved', async () => {
  const second = await startLoopbackServer({
    router: () => Promise.resolve(refuse({ code: 'internal', detail: '' })),
    subscribe: () => () => undefined,
    files: openStaticFiles(realVfs, join(folder, 'window')),
    port: server.port,
  });
  expect(second).toEqual({ ok: false, error: { code: 'port-taken', port: server.port } });
});
