/** The texts of something that can be searched, without case and accents. */
export type SearchTexts = {
  /** Found by the whole text or its beginning: code, barcode. */
  readonly codes: readonly string[];
  /** Found by all words typed, in any order. */
  readonly name: string;
  readonly words: readonly string[];
  /** Found by three or more digits of its end: a telephone number. */
  readonly digits: string;
};

/** Prepares texts to be searched many times. */
export function searchTexts(codes: readonly string[], name: string, digits = ''): SearchTexts {
  const plainCodes = codes.map(plain).filter((code) => code !== '');
  const plainName = plain(name);
  return {
    codes: plainCodes,
    name: plainName,
    words: [...plainCodes, ...plainName.split(/[\s/,.()-]+/)].filter((word) => word !== ''),
    digits: digits.replaceAll(/\D/g, ''),
  };
}

/** How well something fits, 0 best; null: it does not. */
export function rankOf(texts: SearchTexts, query: string): number | null {
  const wanted = plain(query);
  if (wanted === '') return null;
  if (texts.codes.includes(wanted) || texts.name === wanted) return 0;
  if (texts.codes.some((code) => code.startsWith(wanted))) return 1;
  if (texts.name.startsWith(wanted)) return 2;
  const parts = wanted.split(/\s+/);
  if (parts.every((part) => texts.words.some((word) => word.startsWith(part)))) return 3;
  const digits = /^[\d\s+()-]+$/.test(wanted) ? wanted.replaceAll(/\D/g, '') : '';
  if (digits.length >= 3 && texts.digits.endsWith(digits)) return 3;
  if (parts.every((part) => texts.name.includes(part) || texts.codes.some((code) => code.includes(part)))) return 4;
  return parts.every((part) => texts.words.some((word) => isClose(word, part))) ? 5 : null;
}

/** The best of many, best first; of equals the one that came first. */
export function bestHits<T>(
  things: readonly T[],
  textsOf: (thing: T) => SearchTexts,
  query: string,
  most: number,
): readonly { readonly thing: T; readonly rank: number }[] {
  const byRank: { thing: T; rank: number }[][] = [];
  for (const thing of things) {
    const rank = rankOf(textsOf(thing), query);
    if (rank !== null) (byRank[rank] ??= []).push({ thing, rank });
  }
  return byRank.flat().slice(0, most);
}

/** Begins with the part, or with it but for one letter: more, less, or another. Only for parts of five and more. */
function isClose(word: string, part: string): boolean {
  if (word.startsWith(part)) return true;
  if (part.length < 5 || word.length < part.length - 1) return false;
  let at = 0;
  while (at < part.length && word[at] === part[at]) at += 1;
  const rest = part.slice(at);
  return (
    word.slice(at + 1).startsWith(rest.slice(1)) || // another letter
    word.slice(at + 1).startsWith(rest) || // one is missing
    word.slice(at).startsWith(rest.slice(1)) // one too many
  );
}

/** Lower case without accents: `Château` is found as `chateau`. */
function plain(text: string): string {
  return text.trim().toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '');
}
