import { create } from 'zustand';
import type { Language } from '#shared/i18n/language.ts';
import { readPreference, writePreference } from '#renderer/drafts/preferences.ts';

export type Scheme = 'light' | 'dark';

type Preferences = { readonly language: Language; readonly scheme: Scheme };

/** Language and colours of this window. */
export const usePreferences = create<Preferences>(() => ({ language: 'id', scheme: 'light' }));

export function useLanguage(): Language {
  return usePreferences((state) => state.language);
}

/** The words of the language in use: `useWords({ id: deliveryId, en: deliveryEn })`. */
export function useWords<Words>(words: Readonly<Record<Language, Words>>): Words {
  return words[useLanguage()];
}

/** Takes what was chosen before; a first start speaks Indonesian and follows the system's colours. */
export async function loadPreferences(): Promise<void> {
  const [language, scheme] = await Promise.all([readPreference('language'), readPreference('scheme')]);
  const systemScheme: Scheme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  usePreferences.setState({
    language: language === 'en' ? 'en' : 'id',
    scheme: scheme === 'dark' || scheme === 'light' ? scheme : systemScheme,
  });
}

export function chooseLanguage(language: Language): void {
  usePreferences.setState({ language });
  void writePreference('language', language);
}

export function chooseScheme(scheme: Scheme): void {
  usePreferences.setState({ scheme });
  void writePreference('scheme', scheme);
}
