import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { CallFailure } from '#shared/contract/contract.ts';
import type { Router } from '#shared/contract/router.ts';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import { contentSecurityPolicy, securityHeaders } from '../host/security-headers.ts';
import type { StaticFiles } from '../host/static-files.ts';
import { createEventStreams, type Subscribe } from './event-streams.ts';
import { createToken, rejectCaller, rejectHost } from './request-guard.ts';

/** Largest request, in bytes: a master data file as base64 fits with room to spare. */
export const REQUEST_LIMIT = 100 * 1024 * 1024;

/** A server on 127.0.0.1 that carries the contract and serves the window's files. */
export type LoopbackServer = {
  readonly port: number;
  /** Secret of this run; every call carries it. */
  readonly token: string;
  /** Lets calls under way finish for two seconds, then closes every connection. */
  readonly stop: () => Promise<void>;
};

export type LoopbackOptions = {
  readonly router: Router;
  readonly subscribe: Subscribe;
  readonly files: StaticFiles;
  /** 0 takes any free port, for tests. */
  readonly port: number;
};

const milliseconds = { headers: 10_000, request: 120_000, idle: 30_000, grace: 2_000 };

/** Starts the server. Refused when another program has the port or the system does not give it. */
export async function startLoopbackServer(
  options: LoopbackOptions,
): Promise<Result<LoopbackServer, { readonly code: 'port-taken' | 'port-refused'; readonly port: number }>> {
  const token = createToken();
  const streams = createEventStreams(options.subscribe);
  let port = options.port;
  const server = createServer({ maxHeaderSize: 16 * 1024 }, (request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  server.headersTimeout = milliseconds.headers;
  server.requestTimeout = milliseconds.request;
  server.keepAliveTimeout = milliseconds.idle;
  server.maxConnections = 200;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const target = request.url ?? '';
    const rejectedHost = rejectHost(request.headers, port);
    if (rejectedHost) return sendFailure(response, rejectedHost.status, 'unreachable', rejectedHost.detail);
    const callName = /^\/rpc\/([A-Za-z.]{1,60})$/.exec(target)?.[1];
    if (callName === undefined && target !== '/events') return sendFile(request, response, options.files, target);

    const isCall = callName !== undefined;
    if (request.method !== (isCall ? 'POST' : 'GET')) return sendFailure(response, 405, 'unreachable', 'wrong method');
    const rejected = rejectCaller(request.headers, token, isCall);
    if (rejected) return sendFailure(response, rejected.status, 'unreachable', rejected.detail);
    return isCall ? carryCall(callName, request, response, options.router) : streams.open(response);
  }

  const listening = await listen(server, port);
  if (!listening.ok) return listening;
  port = listening.value;
  return ok({
    port,
    token,
    stop: async () => {
      streams.close();
      const closed = new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
      server.closeIdleConnections();
      const impatience = setTimeout(() => server.closeAllConnections(), milliseconds.grace);
      await closed;
      clearTimeout(impatience);
    },
  });
}

function listen(
  server: Server,
  port: number,
): Promise<Result<number, { readonly code: 'port-taken' | 'port-refused'; readonly port: number }>> {
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      resolve(refuse({ code: error.code === 'EADDRINUSE' ? 'port-taken' : 'port-refused', port }));
    });
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      const address = server.address();
      resolve(ok(typeof address === 'object' && address !== null ? address.port : port));
    });
  });
}

async function carryCall(
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
  router: Router,
): Promise<void> {
  if (!/^application\/json(; ?charset=utf-8)?$/i.test(request.headers['content-type'] ?? '')) {
    return sendFailure(response, 415, 'invalid-request', 'JSON is wanted');
  }
  const body = await readBody(request);
  if (body === null) {
    // The rest of the body is still on its way: the connection cannot be used again.
    response.setHeader('Connection', 'close');
    return sendFailure(response, 413, 'invalid-request', `more than ${REQUEST_LIMIT} bytes`);
  }
  let input: unknown;
  try {
    input = JSON.parse(body.toString('utf8'));
  } catch {
    return sendFailure(response, 400, 'invalid-request', 'not JSON');
  }
  const outcome = await router(name, input);
  return sendJson(response, outcome.ok ? 200 : statusOf[outcome.error.code], outcome);
}

const statusOf: Readonly<Record<CallFailure['code'], number>> = {
  'unknown-call': 404,
  'invalid-request': 400,
  internal: 500,
  unreachable: 503,
};

/** The whole body, or null when it is larger than the limit, which is noticed before it is all here. */
async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > REQUEST_LIMIT) return null;
  const chunks: Buffer[] = [];
  let size = 0;
  // Not destroyed on the way out: the answer still has to go over the same connection.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > REQUEST_LIMIT) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function sendFile(request: IncomingMessage, response: ServerResponse, files: StaticFiles, target: string): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return sendFailure(response, 405, 'unreachable', 'wrong method');
  }
  const { status, headers, body } = files.answer(target);
  response.writeHead(status, { ...headers, 'Content-Length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function sendFailure(response: ServerResponse, status: number, code: CallFailure['code'], detail: string): void {
  sendJson(response, status, refuse({ code, detail }));
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  const bytes = Buffer.from(JSON.stringify(value));
  response.writeHead(status, {
    ...securityHeaders,
    'Content-Security-Policy': contentSecurityPolicy(null),
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': bytes.length,
    'Cache-Control': 'no-store',
  });
  response.end(bytes);
}
