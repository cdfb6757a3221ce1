/** A document number where space is short: `SO/KPG01/2026/000088` is `SO 88`. */
export function shortNumber(number: string): string {
  const parts = number.split('/');
  const sequence = Number(parts.at(-1));
  return parts.length > 1 && Number.isInteger(sequence) ? `${parts[0]} ${sequence}` : number;
}
