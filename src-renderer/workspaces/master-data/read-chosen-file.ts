import { MASTER_FILE_LIMIT } from '#shared/contract/contract.ts';

/** Why a chosen file was not read. */
export type ChosenFileRefusal =
  | { readonly code: 'too-large'; readonly bytes: number }
  | { readonly code: 'empty' }
  | { readonly code: 'unreadable' }
  | { readonly code: 'cancelled' };

export type ChosenFile =
  | { readonly ok: true; readonly fileName: string; readonly content: string }
  | { readonly ok: false; readonly refusal: ChosenFileRefusal };

/** Size is judged before a byte is read, so that a wrong file of many gigabytes cannot fill the memory. */
export function refuseBySize(bytes: number): ChosenFileRefusal | null {
  if (bytes > MASTER_FILE_LIMIT) return { code: 'too-large', bytes };
  return bytes === 0 ? { code: 'empty' } : null;
}

/**
 * Reads a chosen file as Base64.
 *
 * @param onProgress told whole percents
 * @param signal stops the reading
 */
export function readChosenFile(
  file: File,
  onProgress: (percent: number) => void,
  signal: AbortSignal,
): Promise<ChosenFile> {
  const refusal = refuseBySize(file.size);
  if (refusal) return Promise.resolve({ ok: false, refusal });
  return new Promise((resolve) => {
    const reader = new FileReader();
    const stop = () => reader.abort();
    signal.addEventListener('abort', stop, { once: true });
    reader.addEventListener('progress', (event) => onProgress(Math.floor((event.loaded / file.size) * 100)));
    reader.addEventListener('error', () => resolve({ ok: false, refusal: { code: 'unreadable' } }));
    reader.addEventListener('abort', () => resolve({ ok: false, refusal: { code: 'cancelled' } }));
    reader.addEventListener('loadend', () => signal.removeEventListener('abort', stop));
    reader.addEventListener('load', () => {
      const dataUrl = reader.result as string;
      resolve({ ok: true, fileName: file.name, content: dataUrl.slice(dataUrl.indexOf(',') + 1) });
    });
    reader.readAsDataURL(file);
  });
}
