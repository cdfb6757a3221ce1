import type { Language } from '../i18n/language.ts';
import { printWordsEn, type PrintWords } from '../i18n/print-words-en.ts';
import { printWordsId } from '../i18n/print-words-id.ts';

const words: Record<Language, PrintWords> = { id: printWordsId, en: printWordsEn };

export function wordsOf(language: Language): PrintWords {
  return words[language];
}

export function otherLanguage(language: Language): Language {
  return language === 'id' ? 'en' : 'id';
}
