import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import type { KeyboardEvent, ReactElement } from 'react';
import { frameEn } from '#shared/i18n/frame-en.ts';
import { frameId } from '#shared/i18n/frame-id.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import {
  chooseLanguage,
  chooseScheme,
  chooseTextSize,
  textSizes,
  usePreferences,
  useWords,
} from '#renderer/stores/preferences-store.ts';

/** Language, colours and text size: each takes effect at once, and the menu stays open to see it. */
export function ViewChoices(): ReactElement {
  const { words } = useFormat();
  const own = useWords({ id: frameId, en: frameEn });
  const { language, scheme, textSize } = usePreferences();
  return (
    <Box
      role="menu"
      aria-label={words.frame.appearance}
      sx={{ display: 'grid', rowGap: 1.5, px: 4, py: 3, borderTop: '1px solid var(--app-border)' }}
    >
      <Choices
        label={words.frame.language}
        options={[
          { label: words.frame.indonesian, isChosen: language === 'id', choose: () => chooseLanguage('id') },
          { label: words.frame.english, isChosen: language === 'en', choose: () => chooseLanguage('en') },
        ]}
      />
      <Choices
        label={words.frame.appearance}
        options={[
          { label: words.frame.light, isChosen: scheme === 'light', choose: () => chooseScheme('light') },
          { label: words.frame.dark, isChosen: scheme === 'dark', choose: () => chooseScheme('dark') },
          { label: own.system, isChosen: scheme === 'system', choose: () => chooseScheme('system') },
        ]}
      />
      <Choices
        label={own.textSize}
        options={textSizes.map((size) => ({
          label: own.percent(size),
          isChosen: textSize === size,
          choose: () => chooseTextSize(size),
        }))}
      />
    </Box>
  );
}

type Option = { readonly label: string; readonly isChosen: boolean; readonly choose: () => void };

function Choices({ label, options }: { readonly label: string; readonly options: readonly Option[] }): ReactElement {
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="menuitemradio"]')];
    const at = items.findIndex((item) => item === document.activeElement);
    const next = items[at + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <Box
      role="group"
      aria-label={label}
      onKeyDown={move}
      sx={{ display: 'flex', alignItems: 'center', gap: 1, fontSize: '.8125rem' }}
    >
      <Box component="span" aria-hidden sx={{ width: 90, flex: 'none', color: 'var(--app-text2)' }}>
        {label}
      </Box>
      {options.map((option) => (
        <ButtonBase
          key={option.label}
          role="menuitemradio"
          aria-checked={option.isChosen}
          onClick={option.choose}
          sx={{
            height: 28,
            px: 2,
            fontSize: '.8125rem',
            whiteSpace: 'nowrap',
            border: '1px solid',
            borderRadius: 1,
            borderColor: option.isChosen ? 'var(--app-primary)' : 'var(--app-border)',
            fontWeight: option.isChosen ? 600 : 400,
            color: option.isChosen ? 'var(--app-primary)' : 'var(--app-text)',
            backgroundColor: option.isChosen ? 'var(--app-rowSel)' : 'transparent',
            '&:hover': { backgroundColor: 'var(--app-rowHover)' },
          }}
        >
          {option.label}
        </ButtonBase>
      ))}
    </Box>
  );
}
