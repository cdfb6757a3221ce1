/** Words about scanning, in English. */
export const scannerEn = {
  unknown: (code: string) => `No item has the code ${code}`,
  noDocument: (code: string) => `No document has the code ${code}`,
  unknownHint: 'Nothing was added.',
  copy: 'Copy the code',
  copied: 'Code copied',
  close: 'Close',
  last: 'Last scans',
  lastCount: (count: number) => `Last scans (${count})`,
  none: 'Nothing was scanned yet.',
  undo: 'Undo',
  undone: 'undone',
  sound: 'Sound when scanning',
};
