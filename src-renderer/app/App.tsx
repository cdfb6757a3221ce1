import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider, useColorScheme } from '@mui/material/styles';
import { useEffect, useMemo, type ReactElement } from 'react';
import { en } from '#shared/i18n/en.ts';
import { id } from '#shared/i18n/id.ts';
import { taxProfile } from '#shared/tax/profiles.ts';
import { createFormat, FormatContext } from '#renderer/components/format-context.ts';
import { useSettings } from '#renderer/read-model/queries/branch.ts';
import { LockWatch } from '#renderer/features/people/LockWatch.tsx';
import { usePreferences } from '#renderer/stores/preferences-store.ts';
import { Frame } from './Frame.tsx';
import { theme } from './theme.ts';

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.content ?? '';
const cache = createCache({ key: 'g', nonce, prepend: true });
const words = { id, en };

/** The whole window. */
export function App(): ReactElement {
  return (
    <CacheProvider value={cache}>
      <ThemeProvider theme={theme} storageManager={null} defaultMode="light" disableTransitionOnChange={false}>
        <CssBaseline />
        <SchemeInUse />
        <FormatInUse />
      </ThemeProvider>
    </CacheProvider>
  );
}

/** Shows the chosen colours: they are kept with the other preferences, not by the theme. */
function SchemeInUse(): null {
  const scheme = usePreferences((state) => state.scheme);
  const { setMode } = useColorScheme();
  useEffect(() => setMode(scheme), [scheme, setMode]);
  return null;
}

function FormatInUse(): ReactElement {
  const language = usePreferences((state) => state.language);
  const profileId = useSettings()?.taxProfileId ?? 'ID';
  const format = useMemo(() => {
    const { currency } = taxProfile(profileId);
    return createFormat(language, words[language], currency.minorDigits, currency.symbol);
  }, [language, profileId]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <FormatContext value={format}>
      <LockWatch>
        <Frame />
      </LockWatch>
    </FormatContext>
  );
}
