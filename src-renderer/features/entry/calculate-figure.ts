import type { Language } from '#shared/i18n/language.ts';
import { parseFigure, readDecimal } from './parse-figure.ts';

/** An exact fraction; the denominator is positive. */
type Fraction = { readonly over: bigint; readonly under: bigint };

/** Short words for large round figures, and how many zeros they stand for. */
const zeros = {
  id: { rb: 3, ribu: 3, k: 3, jt: 6, juta: 6, mlr: 9, miliar: 9 },
  en: { k: 3, m: 6, bn: 9, rb: 3, jt: 6 },
} as const satisfies Record<Language, Readonly<Record<string, number>>>;

const LONGEST = 64;

/**
 * Reads a figure or works out a small sum: `12*24`, `(3+4)*2`, `100/8`, `1,5jt`, `250rb`. All of it is exact:
 * a result finer than the digits is refused, never rounded.
 *
 * @param digits how many digits of the result stand after the point
 * @returns the integer in the smallest unit, or null when the text is no sum, below zero or not exact
 */
export function calculateFigure(text: string, digits: number, language: Language): number | null {
  const plain = parseFigure(text, digits, language);
  if (plain !== null || text.length > LONGEST) return plain;
  const tokens = tokensOf(text.toLowerCase());
  const read = tokens && sum(tokens, 0, language);
  if (!read || read.next !== tokens.length) return null;
  const scaled = read.value.over * 10n ** BigInt(digits);
  if (scaled < 0n || scaled % read.value.under !== 0n) return null;
  const value = Number(scaled / read.value.under);
  return Number.isSafeInteger(value) ? value : null;
}

type Read = { readonly value: Fraction; readonly next: number } | null;

/** Figures, words after figures, signs and brackets; null for anything else. */
function tokensOf(text: string): readonly string[] | null {
  const compact = text.replaceAll(/[\s\u00A0]/g, '').replaceAll(/(?<=\d)[x×](?=[\d(])/g, '*');
  const tokens = compact.match(/[\d.,]+|[a-z]+|[-+*/()]/g) ?? [];
  return tokens.length > 0 && tokens.join('') === compact ? tokens : null;
}

function sum(tokens: readonly string[], start: number, language: Language): Read {
  let left = product(tokens, start, language);
  while (left && (tokens[left.next] === '+' || tokens[left.next] === '-')) {
    const sign = tokens[left.next] === '+' ? 1n : -1n;
    const right = product(tokens, left.next + 1, language);
    if (!right) return null;
    const [a, b]: readonly [Fraction, Fraction] = [left.value, right.value];
    left = { value: { over: a.over * b.under + sign * b.over * a.under, under: a.under * b.under }, next: right.next };
  }
  return left;
}

function product(tokens: readonly string[], start: number, language: Language): Read {
  let left = single(tokens, start, language);
  while (left && (tokens[left.next] === '*' || tokens[left.next] === '/')) {
    const divides = tokens[left.next] === '/';
    const right = single(tokens, left.next + 1, language);
    if (!right || (divides && right.value.over <= 0n)) return null;
    const [a, b]: readonly [Fraction, Fraction] = [left.value, right.value];
    const value = divides
      ? { over: a.over * b.under, under: a.under * b.over }
      : { over: a.over * b.over, under: a.under * b.under };
    left = { value, next: right.next };
  }
  return left;
}

function single(tokens: readonly string[], start: number, language: Language): Read {
  const token = tokens[start] ?? '';
  if (token === '(') {
    const inner = sum(tokens, start + 1, language);
    return inner && tokens[inner.next] === ')' ? { value: inner.value, next: inner.next + 1 } : null;
  }
  const decimal = /^\d/.test(token) ? readDecimal(token, language) : null;
  if (!decimal) return null;
  const word = tokens[start + 1] ?? '';
  const words: Readonly<Record<string, number>> = zeros[language];
  if (/^[a-z]/.test(word) && words[word] === undefined) return null;
  const power = words[word];
  const over = BigInt(decimal.digits) * 10n ** BigInt(power ?? 0);
  return { value: { over, under: 10n ** BigInt(decimal.scale) }, next: start + (power === undefined ? 1 : 2) };
}
