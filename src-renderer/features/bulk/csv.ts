/**
 * Rows as a CSV text that a spreadsheet opens as it is: UTF-8 with its mark, CRLF, and no cell that a
 * spreadsheet would run as a formula (OWASP, CSV injection: = + - @, tab and return at the beginning).
 *
 * @param separator `;` where the comma divides decimals, else `,`
 */
export function csvText(rows: readonly (readonly string[])[], separator: ';' | ','): string {
  const lines = rows.map((row) => row.map((cell) => csvCell(cell, separator)).join(separator));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function csvCell(cell: string, separator: string): string {
  const isNumber = /^-?[\d.,]+$/.test(cell);
  const harmless = !isNumber && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  const needsQuotes = harmless.includes(separator) || /["\r\n]/.test(harmless);
  return needsQuotes ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Hands a file to the browser, which saves it where it saves downloads. */
export function saveFile(name: string, content: BlobPart, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads it after this turn; a minute is far beyond that.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
