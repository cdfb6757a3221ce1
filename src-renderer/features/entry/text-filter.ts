/**
 * True when every word of the filter occurs in one of the texts, whatever its case. An empty filter
 * matches everything.
 */
export function matchesFilter(filter: string, texts: readonly (string | null)[]): boolean {
  const words = filter.trim().toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const haystack = texts.join('\n').toLowerCase();
  return words.every((word) => haystack.includes(word));
}
