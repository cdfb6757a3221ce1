import Box from '@mui/material/Box';
import NativeSelect from '@mui/material/NativeSelect';
import { useId, type ReactElement, type ReactNode } from 'react';
import {
  chooseLanguage,
  chooseScheme,
  chooseTextSize,
  textSizes,
  usePreferences,
} from '#renderer/stores/preferences-store.ts';
import type { SettingsWords } from '#shared/i18n/settings-en.ts';

/** Language, colours and size of text: of this window, not of the branch. */
export function ViewSettings({ words }: { readonly words: SettingsWords }): ReactElement {
  const { language, scheme, textSize } = usePreferences();
  const { view } = words;
  return (
    <Box sx={{ display: 'flex', gap: 4 }}>
      <Choice label={view.language} value={language} onChoose={(value) => chooseLanguage(value === 'en' ? 'en' : 'id')}>
        <option value="id">{view.languages.id}</option>
        <option value="en">{view.languages.en}</option>
      </Choice>
      <Choice
        label={view.scheme}
        value={scheme}
        onChoose={(value) => chooseScheme(value === 'dark' || value === 'light' ? value : 'system')}
      >
        <option value="system">{view.schemes.system}</option>
        <option value="light">{view.schemes.light}</option>
        <option value="dark">{view.schemes.dark}</option>
      </Choice>
      <Choice
        label={view.textSize}
        value={String(textSize)}
        onChoose={(value) => chooseTextSize(textSizes.find((size) => String(size) === value) ?? 100)}
      >
        {textSizes.map((size) => (
          <option key={size} value={size}>{`${size} %`}</option>
        ))}
      </Choice>
    </Box>
  );
}

type ChoiceProps = {
  readonly label: string;
  readonly value: string;
  readonly onChoose: (value: string) => void;
  readonly children: ReactNode;
};

function Choice({ label, value, onChoose, children }: ChoiceProps): ReactElement {
  const id = useId();
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 0.5, width: 200 }}>
      <Box component="label" htmlFor={id} sx={{ fontSize: '.75rem', fontWeight: 600, color: 'var(--app-text2)' }}>
        {label}
      </Box>
      <NativeSelect
        value={value}
        onChange={(event) => onChoose(event.target.value)}
        inputProps={{ id }}
        sx={{ height: 32 }}
      >
        {children}
      </NativeSelect>
    </Box>
  );
}
