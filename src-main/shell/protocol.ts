import { protocol, type Session } from 'electron';
import type { StaticFiles } from '../host/static-files.ts';

/** The origin of the window, for ever: its database belongs to it. */
export const WINDOW_ORIGIN = 'app://gerai';

/** Where the window begins. */
export const WINDOW_URL = `${WINDOW_ORIGIN}/index.html`;

/** Tells Chromium about our scheme; without `standard` there would be no IndexedDB. Before the app is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Answers app://gerai/ from the files of the window. */
export function serveWindow(session: Session, files: StaticFiles): void {
  session.protocol.handle('app', (request) => {
    const { host, pathname } = new URL(request.url);
    if (host !== 'gerai' || request.method !== 'GET') return new Response(null, { status: 403 });
    const { status, headers, body } = files.answer(pathname);
    return new Response(body, { status, headers: { ...headers } });
  });
}
