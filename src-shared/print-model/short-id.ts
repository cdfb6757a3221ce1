/** Letter of each series in the short id. */
const typeLetters: Readonly<Record<string, string>> = { QUO: 'Q', SO: 'S', DO: 'D', INV: 'I', RCP: 'R' };

/**
 * The number of a document as its bar code carries it: type letter, digits of the branch code, index of
 * the device letter where there is one, two-digit year, sequence. `INV/KPG01/2026/000123` is
 * `I0126000123`; the second device's `INV/KPG01B/2026/000123` is `I010226000123`. Few and mostly numeric
 * characters, because the full number makes bars too fine for ribbon printers.
 *
 * A number of another form is returned as it is, without what Code 128 cannot carry.
 */
export function shortId(number: string): string {
  const match = /^([A-Z]+)\/[A-Z]*(\d*)([A-Z]?)\/\d*(\d{2})\/(\d+)$/.exec(number);
  const letter = typeLetters[match?.[1] ?? ''];
  if (!match || letter === undefined) return number.replace(/[^\x20-\x7e]/g, '');
  const [, , branch = '', device = '', year = '', sequence = ''] = match;
  return `${letter}${branch}${deviceIndex(device)}${year}${sequence}`;
}

function deviceIndex(letter: string): string {
  return letter === '' ? '' : String(letter.charCodeAt(0) - 'A'.charCodeAt(0) + 1).padStart(2, '0');
}
