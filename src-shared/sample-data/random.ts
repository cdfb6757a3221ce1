import { sha256Hex } from '../kernel/sha256.ts';

/** Numbers that look random and are the same for the same seed and name, on every machine. */
export type Random = {
  /** A whole number from 0 up to, not including, the limit (at most 2^32). */
  readonly below: (limit: number) => number;
  /** A whole number between two others, both possible. */
  readonly between: (least: number, most: number) => number;
  /** True in so many of a thousand cases. */
  readonly chance: (perMille: number) => boolean;
  readonly pick: <T>(from: readonly T[]) => T;
  /** An index, the first ones far more often: what a shop sells and whom it sells to. */
  readonly skewedIndex: (length: number) => number;
};

/**
 * A stream of its own for each name, so that one more customer does not change a single product.
 *
 * @param seed what a run prints, to be repeated with
 */
export function randomStream(seed: number, name: string): Random {
  const digest = sha256Hex(`${seed}/${name}`);
  const next = sfc32([0, 8, 16, 24].map((start) => Number.parseInt(digest.slice(start, start + 8), 16)));
  const below = (limit: number): number => Math.floor((next() * limit) / 2 ** 32);
  return {
    below,
    between: (least, most) => least + below(most - least + 1),
    chance: (perMille) => below(1000) < perMille,
    pick: (from) => {
      const chosen = from[below(from.length)];
      if (chosen === undefined) throw new RangeError('nothing to pick from');
      return chosen;
    },
    // The smaller of two draws, squared once more: about half of all picks fall on a sixth of the list.
    skewedIndex: (length) => below(1 + below(1 + below(length))),
  };
}

/** SFC32 (Chris Doty-Humphrey, PractRand): four words of state, good enough for sample data. */
function sfc32(words: readonly number[]): () => number {
  let [a = 0, b = 0, c = 0, d = 1] = words;
  return () => {
    const result = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + result;
    c |= 0;
    return result >>> 0;
  };
}
