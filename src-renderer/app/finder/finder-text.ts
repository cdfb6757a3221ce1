/** What is searched: everything, or what a prefix names. */
export type FinderScope = 'all' | 'commands' | 'numbers' | 'customers' | 'products' | 'help';

const prefixes: Readonly<Record<string, FinderScope>> = {
  '>': 'commands',
  '#': 'numbers',
  '@': 'customers',
  '=': 'products',
  '?': 'help',
};

/** Splits the prefix from what is searched: `@ernst` looks for customers only. */
export function readFinderText(text: string): { readonly scope: FinderScope; readonly query: string } {
  const trimmed = text.trimStart();
  const scope = prefixes[trimmed.slice(0, 1)];
  return scope ? { scope, query: trimmed.slice(1).trim() } : { scope: 'all', query: trimmed.trim() };
}
