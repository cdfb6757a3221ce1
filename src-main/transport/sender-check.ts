/** Who sent a message, as Electron says it. */
export type MessageSender = { readonly contentsId: number; readonly isMainFrame: boolean; readonly url: string };

/** Why a message is not from our window's own page, null when it is. */
export function senderProblem(
  sender: MessageSender,
  expected: { readonly contentsId: number; readonly origin: string },
): string | null {
  if (sender.contentsId !== expected.contentsId) return 'wrong window';
  if (!sender.isMainFrame) return 'wrong frame';
  return originOf(sender.url) === expected.origin ? null : 'wrong origin';
}

/** `URL.origin` is `null` for schemes that Node does not know, so it is put together from its parts. */
function originOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, host, username, password } = new URL(url);
  return username === '' && password === '' ? `${protocol}//${host}` : null;
}

/** Text of a value in characters, counted only until `enough` is passed: a bound on what it costs to look at. */
export function requestSize(value: unknown, enough: number): number {
  let size = 0;
  const waiting: unknown[] = [value];
  while (waiting.length > 0 && size <= enough) {
    const next = waiting.pop();
    size += typeof next === 'string' ? next.length : 8;
    if (ArrayBuffer.isView(next) || next instanceof ArrayBuffer) size += next.byteLength;
    else if (typeof next === 'object' && next !== null) {
      for (const [key, part] of Object.entries(next)) {
        size += key.length;
        waiting.push(part);
      }
    }
  }
  return size;
}
