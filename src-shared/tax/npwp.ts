/** NPWP of 16 digits; one of the older 15 digits gets a leading zero (PMK 112/2022). null for any other number. */
export function npwpOf(text: string): string | null {
  const digits = text.replace(/[\s.-]/g, '');
  if (/^\d{16}$/.test(digits)) return digits;
  return /^\d{15}$/.test(digits) ? `0${digits}` : null;
}
