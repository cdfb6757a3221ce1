import { describe, expect, it } from 'vitest';
import { bestHits, rankOf, searchTexts } from './rank-hits.ts';

const cement = searchTexts(['BRG-10001', '8991234567890'], 'Semen Portland 50 kg Tiga Roda');
const bakery = searchTexts(['C-00417'], 'Pâtisserie Château, Kupang', '0380-831 417');

describe('the rank of a hit', () => {
  it.each([
    ['brg-10001', 0],
    ['8991234567890', 0],
    ['BRG-1', 1],
    ['semen port', 2],
    ['roda semen', 3],
    ['10001', 4],
    ['ortlan', 4],
    ['portlend', 5],
    ['portlnd', 5],
    ['porttland', 5],
    ['semen roda biru', null],
    ['', null],
    ['rodi', null],
  ])('cement for “%s” is %s', (query, rank) => {
    expect(rankOf(cement, query)).toBe(rank);
  });

  it('finds names without their accents and a telephone number by its end', () => {
    expect(rankOf(bakery, 'chateau')).toBe(3);
    expect(rankOf(bakery, '831417')).toBe(3);
    expect(rankOf(bakery, '417')).toBe(3);
    expect(rankOf(bakery, '0831')).toBeNull();
  });

  it('a short word is never guessed', () => {
    expect(rankOf(cement, 'rods')).toBeNull();
  });
});

describe('the best hits', () => {
  it('come in the order of their rank, equals as they came, no more than wanted', () => {
    const names = ['Cat Semen', 'Semen A', 'Semen B', 'semen'];
    const found = bestHits(names, (name) => searchTexts([], name), 'semen', 3);
    expect(found.map(({ thing }) => thing)).toEqual(['semen', 'Semen A', 'Semen B']);
  });
});
