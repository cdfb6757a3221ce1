import { create } from 'zustand';
import type { Language } from '#shared/i18n/language.ts';
import { readPreference, writePreference } from '#renderer/drafts/preferences.ts';
import { zoomWindow } from '#renderer/transport/window-zoom.ts';

/** `system`: as the computer is set, and changes with it. */
export type Scheme = 'light' | 'dark' | 'system';

/** Sizes of text and everything else, in percent of the design. */
export const textSizes = [90, 100, 115, 125, 130, 150] as const;
export type TextSize = (typeof textSizes)[number];

type Preferences = { readonly language: Language; readonly scheme: Scheme; readonly textSize: TextSize };

/** Language, colours and text size of this window. */
export const usePreferences = create<Preferences>(() => ({ language: 'id', scheme: 'system', textSize: 100 }));

export function useLanguage(): Language {
  return usePreferences((state) => state.language);
}

/** The words of the language in use: `useWords({ id: deliveryId, en: deliveryEn })`. */
export function useWords<Words>(words: Readonly<Record<Language, Words>>): Words {
  return words[useLanguage()];
}

/** Takes what was chosen before; a first start speaks Indonesian and follows the system's colours. */
export async function loadPreferences(): Promise<void> {
  const [language, scheme, size] = await Promise.all([
    readPreference('language'),
    readPreference('scheme'),
    readPreference('textSize'),
  ]);
  const textSize = textSizes.find((known) => String(known) === size) ?? 100;
  zoomWindow(textSize);
  usePreferences.setState({
    language: language === 'en' ? 'en' : 'id',
    scheme: scheme === 'dark' || scheme === 'light' ? scheme : 'system',
    textSize,
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

export function chooseTextSize(textSize: TextSize): void {
  // First: whoever follows the preference measures the window.
  zoomWindow(textSize);
  usePreferences.setState({ textSize });
  void writePreference('textSize', String(textSize));
}
