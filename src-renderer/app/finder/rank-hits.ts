/** Letters of a word from which on one may be wrong. */
const SHORTEST_GUESSED = 5;

/** The texts of something that can be searched, without case and accents. */
export type SearchTexts = {
  /** Found by the whole text or its beginning: code, barcode. */
  readonly codes: readonly string[];
  /** Found by all words typed, in any order. */
  readonly name: string;
  readonly words: readonly string[];
  /** Codes and name in one: what is not in it fits in no way but by guessing. */
  readonly all: string;
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
    all: [...plainCodes, plainName].join('\n'),
    digits: digits.replaceAll(/\D/g, ''),
  };
}

/** What is typed, prepared once for all that is searched. */
type Query = {
  readonly text: string;
  readonly parts: readonly string[];
  /** The digits of a text of nothing else, three at least; else empty. */
  readonly digits: string;
};

/** How well something fits, 0 best; null: it does not. */
export function rankOf(texts: SearchTexts, query: string): number | null {
  const wanted = readQuery(query);
  return wanted && (certainRank(texts, wanted) ?? guessedRank(texts, wanted));
}

/**
 * The best of many, best first; of equals the one that came first. A letter wrong is looked for only where
 * too little was found without.
 */
export function bestHits<T>(
  things: readonly T[],
  textsOf: (thing: T) => SearchTexts,
  query: string,
  most: number,
): readonly { readonly thing: T; readonly rank: number }[] {
  const wanted = readQuery(query);
  if (!wanted) return [];
  const certain = ranked(things, (thing) => certainRank(textsOf(thing), wanted));
  if (certain.length >= most || wanted.parts.every((part) => part.length < SHORTEST_GUESSED)) {
    return certain.slice(0, most);
  }
  const found = new Set(certain.map(({ thing }) => thing));
  const guessed = ranked(things, (thing) => (found.has(thing) ? null : guessedRank(textsOf(thing), wanted)));
  return [...certain, ...guessed].slice(0, most);
}

function ranked<T>(things: readonly T[], rankOfThing: (thing: T) => number | null): { thing: T; rank: number }[] {
  const byRank: { thing: T; rank: number }[][] = [];
  for (const thing of things) {
    const rank = rankOfThing(thing);
    if (rank !== null) (byRank[rank] ??= []).push({ thing, rank });
  }
  return byRank.flat();
}

function readQuery(query: string): Query | null {
  const text = plain(query);
  if (text === '') return null;
  const digits = /^[\d\s+()-]+$/.test(text) ? text.replaceAll(/\D/g, '') : '';
  return { text, parts: text.split(/\s+/), digits: digits.length >= 3 ? digits : '' };
}

function certainRank(texts: SearchTexts, { text, parts, digits }: Query): number | null {
  const { codes, name, words } = texts;
  const isPhone = digits !== '' && texts.digits.endsWith(digits);
  if (!parts.every((part) => texts.all.includes(part))) return isPhone ? 3 : null;
  if (codes.includes(text) || name === text) return 0;
  if (codes.some((code) => code.startsWith(text))) return 1;
  if (name.startsWith(text)) return 2;
  return isPhone || parts.every((part) => words.some((word) => word.startsWith(part))) ? 3 : 4;
}

function guessedRank(texts: SearchTexts, { parts }: Query): number | null {
  return parts.every((part) => texts.words.some((word) => isClose(word, part))) ? 5 : null;
}

/** Begins with the part, or with it but for one letter: more, less, or another. Only for parts of five and more. */
function isClose(word: string, part: string): boolean {
  if (word.startsWith(part)) return true;
  if (part.length < SHORTEST_GUESSED || word.length < part.length - 1) return false;
  // One of the first two letters is right in any case.
  if (word[0] !== part[0] && word[1] !== part[0] && word[0] !== part[1] && word[1] !== part[1]) return false;
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
