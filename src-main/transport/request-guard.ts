import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** A secret for one run of the host: 256 random bits, safe in an address. */
export function createToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Compares in constant time, whatever the lengths. */
function isToken(given: string, token: string): boolean {
  return timingSafeEqual(digest(given), digest(token));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** Why a request is turned away before anything in it is read. */
export type Rejection = { readonly status: 401 | 403 | 421; readonly detail: string };

/**
 * The Host must be this address spelled as we print it, so that a name which a stranger's DNS points at
 * this computer reaches nothing.
 */
export function rejectHost(headers: IncomingHttpHeaders, port: number): Rejection | null {
  return ownHosts(port).includes(headers.host ?? '') ? null : { status: 421, detail: 'wrong host' };
}

/**
 * Calls and events come from our own page only: right token, and an Origin that is the address asked.
 *
 * @param needsOrigin true for POST, where every browser sends it
 */
export function rejectCaller(headers: IncomingHttpHeaders, token: string, needsOrigin: boolean): Rejection | null {
  const { origin, authorization = '' } = headers;
  if (origin === undefined ? needsOrigin : origin !== `http://${headers.host ?? ''}`) {
    return { status: 403, detail: 'wrong origin' };
  }
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return { status: 403, detail: 'wrong site' };
  const given = /^Bearer ([A-Za-z0-9_-]{1,128})$/.exec(authorization)?.[1];
  return given !== undefined && isToken(given, token) ? null : { status: 401, detail: 'wrong token' };
}

function ownHosts(port: number): readonly string[] {
  return [`127.0.0.1:${port}`, `localhost:${port}`];
}
