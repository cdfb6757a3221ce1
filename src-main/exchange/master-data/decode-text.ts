import type { MasterFileReport } from '#shared/exchange/master-file-report.ts';

export type DecodedText = { readonly text: string; readonly encoding: MasterFileReport['encoding'] };

/** Windows-1252 bytes 80 to 9F; the five that stand for nothing stay control characters and are refused later. */
const windows1252 =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F' +
  '\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178';

/**
 * Bytes of a file as text: UTF-8 with or without byte order mark, else Windows-1252, which is what Excel
 * saves as CSV. Null when it is not text in either: a spreadsheet, a picture, UTF-16.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  // Neither encoding has a NUL in a text, while UTF-16 and binary files have many.
  if (bytes.includes(0) || isUtf16(bytes)) return null;
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const text = decodeUtf8(marked ? bytes.subarray(3) : bytes);
  if (text !== null) return { text, encoding: marked ? 'UTF-8 BOM' : 'UTF-8' };
  return marked ? null : { text: decodeWindows1252(bytes), encoding: 'Windows-1252' };
}

function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Not TextDecoder: in Node 20 its windows-1252 is Latin-1, so a euro sign becomes a control character. */
function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin1.replaceAll(/[\u0080-\u009F]/g, (character) => windows1252[character.charCodeAt(0) - 0x80] ?? character);
}
