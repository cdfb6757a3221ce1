import { describe, expect, it } from 'vitest';
import { money } from '../money/money.ts';
import vectors from '../testing/vectors/terbilang.json' with { type: 'json' };
import { euroProfile, indonesiaProfile } from '../tax/profiles.ts';
import { amountInWords, amountInWordsForPaper } from './amount-in-words.ts';

const rupiah = indonesiaProfile.currency;
const euro = euroProfile.currency;

describe('amounts in words', () => {
  it.each(vectors)('spells $n as the terbilang vectors do', ({ n, terbilang }) => {
    expect(amountInWords(money(n), rupiah, 'id')).toBe(terbilang);
  });

  it('speaks English', () => {
    expect(amountInWords(money(34_549_363), rupiah, 'en')).toBe(
      'thirty-four million five hundred forty-nine thousand three hundred sixty-three rupiah',
    );
  });

  it('speaks cents only when there are any', () => {
    expect(amountInWords(money(120_050), euro, 'en')).toBe('one thousand two hundred euro and fifty cents');
    expect(amountInWords(money(101), euro, 'en')).toBe('one euro and one cent');
    expect(amountInWords(money(120_000), euro, 'en')).toBe('one thousand two hundred euro');
    expect(amountInWords(money(120_050), euro, 'id')).toBe('seribu dua ratus euro lima puluh sen');
  });

  it('says minus, not the "min" of the library', () => {
    expect(amountInWords(money(-5), rupiah, 'id')).toBe('minus lima rupiah');
  });

  it('speaks an unknown currency by its code', () => {
    expect(amountInWords(money(7), { code: 'JPY', symbol: '¥', minorDigits: 0 }, 'en')).toBe('seven JPY');
  });

  it('starts with a capital on paper', () => {
    expect(amountInWordsForPaper(money(1_000), rupiah, 'id')).toBe('Seribu rupiah');
  });
});
