/**
 * Writes rows as RFC 4180 with line feeds: quoted only where a value needs it, so that files compare well.
 *
 * @param rows the header first; every row has as many values
 */
export function masterCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(quoted).join(',')}\n`).join('');
}

function quoted(value: string): string {
  return /[",\r\n;]|^\s|\s$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
