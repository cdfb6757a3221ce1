/** Serial numbers as they are typed or scanned: one after the other, by comma, blank or line. */
export function serialsIn(text: string): string[] {
  return text
    .split(/[\s,;]+/)
    .map((serial) => serial.trim())
    .filter((serial) => serial !== '');
}
