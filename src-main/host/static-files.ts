import { extname, join } from 'node:path';
import type { Vfs } from '../journal/vfs.ts';
import { contentSecurityPolicy, createNonce, securityHeaders } from './security-headers.ts';

/** A file of the window, ready to be sent by either host. */
export type StaticAnswer = {
  readonly status: 200 | 404;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
};

/** The files a window is made of. */
export type StaticFiles = {
  /** @param target path of the request as it came, still percent-encoded, with or without a query */
  readonly answer: (target: string) => StaticAnswer;
};

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};

const noncePlaceholder = '__CSP_NONCE__';

/**
 * Serves what was in the folder at start and nothing else: a request is looked up in that list and never
 * becomes a path, so no spelling of it can reach another file.
 *
 * @param folder folder of the built window, with `index.html`
 * @throws when the folder cannot be read
 */
export function openStaticFiles(vfs: Vfs, folder: string): StaticFiles {
  const listed = new Map<string, string>();
  collect(vfs, folder, '', listed);

  return {
    answer: (target) => {
      const name = nameOf(target);
      const path = name === null ? undefined : listed.get(name);
      const type = name === null ? undefined : mediaTypes[extname(name)];
      if (path === undefined || type === undefined || !vfs.exists(path)) return notFound();
      const bytes = Uint8Array.from(vfs.readFile(path));
      return name === '/index.html' ? page(bytes, type) : file(bytes, type, name ?? '');
    },
  };
}

function collect(vfs: Vfs, folder: string, prefix: string, into: Map<string, string>): void {
  for (const entry of vfs.readdir(folder)) {
    const path = join(folder, entry);
    const name = `${prefix}/${entry}`;
    if (vfs.stat(path)?.directory === true) collect(vfs, path, name, into);
    else into.set(name, path);
  }
}

/** The listed name a request asks for, decoded exactly once; null when it is not a plain path. */
function nameOf(target: string): string | null {
  const [path = ''] = target.split(/[?#]/, 1);
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return null;
  }
  const isPlain = decoded.startsWith('/') && !/[\0\\:]/.test(decoded) && !decoded.split('/').includes('..');
  if (!isPlain) return null;
  return decoded === '/' ? '/index.html' : decoded;
}

function page(bytes: Uint8Array, type: string): StaticAnswer {
  const nonce = createNonce();
  const html = new TextDecoder().decode(bytes).replaceAll(noncePlaceholder, nonce);
  return {
    status: 200,
    headers: {
      ...securityHeaders,
      'Content-Type': type,
      'Content-Security-Policy': contentSecurityPolicy(nonce),
      'Cache-Control': 'no-store',
    },
    body: new TextEncoder().encode(html),
  };
}

/** The builder puts a hash of the contents into the name of everything in assets/. */
function file(body: Uint8Array<ArrayBuffer>, type: string, name: string): StaticAnswer {
  const cache = name.startsWith('/assets/') ? 'private, max-age=31536000, immutable' : 'no-cache';
  return {
    status: 200,
    headers: {
      ...securityHeaders,
      'Content-Type': type,
      'Content-Security-Policy': contentSecurityPolicy(null),
      'Cache-Control': cache,
    },
    body,
  };
}

function notFound(): StaticAnswer {
  return {
    status: 404,
    headers: {
      ...securityHeaders,
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Security-Policy': contentSecurityPolicy(null),
      'Cache-Control': 'no-store',
    },
    body: new TextEncoder().encode('Not found\n'),
  };
}
