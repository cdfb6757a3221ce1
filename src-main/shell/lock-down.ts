import { app, type Session, type WebContents } from 'electron';

/** Copying text and the full screen (F11); nothing else that Chromium offers is used. */
const allowedPermissions: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'fullscreen']);

/**
 * What a page may load: our own files, what it made itself, and the parts of Chromium's own PDF viewer,
 * which are inside the program and without which the frame of a paper stays empty. None of it is a network.
 */
const allowedUrl =
  /^(app:\/\/gerai\/|blob:app:\/\/gerai\/|chrome-extension:\/\/mhjfbmdgcfjbbpaeojofohoefgiehjai\/|chrome:\/\/resources\/)/;

/** Denies a session every permission, every device and every request that leaves the application. */
export function lockSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, decide) => decide(allowedPermissions.has(permission)));
  session.setPermissionCheckHandler((_contents, permission) => allowedPermissions.has(permission));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, decide) => decide({}));
  session.webRequest.onBeforeRequest((details, decide) => {
    decide({ cancel: !allowedUrl.test(details.url) });
  });
}

/** Keeps whatever page there is where it is: no navigation, no windows, no web views. */
export function lockNavigation(): void {
  app.on('web-contents-created', (_event, contents) => {
    lockContents(contents);
  });
}

function lockContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    // Papers are shown in a frame, from memory.
    if (event.isMainFrame || !event.url.startsWith('blob:')) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
