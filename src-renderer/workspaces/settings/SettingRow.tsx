import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState, type ReactElement } from 'react';
import { LabelledField } from '#renderer/features/entry/LabelledField.tsx';
import { usePosting } from '#renderer/features/posting/use-posting.ts';
import { notify } from '#renderer/stores/notice-store.ts';
import type { SettingsRow } from '#shared/branch/settings.ts';
import type { SettingsWords } from '#shared/i18n/settings-en.ts';
import { ChosenField } from './ChosenField.tsx';
import type { Choice, SettingField } from './setting-fields.ts';

type SettingRowProps = {
  readonly field: SettingField;
  readonly settings: SettingsRow;
  readonly words: SettingsWords;
};

/** One setting: applies when it is left or Enter is pressed; a value that is none stays, with the reason. */
export function SettingRow({ field, settings, words }: SettingRowProps): ReactElement {
  const posting = usePosting();
  const value = field.read(settings);
  const [typed, setTyped] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const { label, says } = field.name(words);
  const standard =
    field.standard === null ? '' : ` ${words.standard(field.standard === '' ? words.empty : field.standard)}.`;

  const standardName = field.choices
    ? words.choices[standardOf(field)]
    : field.standard === '' || field.standard === null
      ? words.empty
      : field.standard;

  const apply = async (raw: string) => {
    const text = raw.trim();
    if (text === value) {
      setTyped(null);
      setError(null);
      return;
    }
    const change = field.change(text, settings);
    if (typeof change === 'string') {
      setError(words.bad[change]);
      return;
    }
    const posted = await posting.post('changeSettings', change, { onRefusal: setError });
    if (!posted) return;
    setTyped(null);
    setError(null);
    notify(words.saved(label));
  };

  return (
    <Box
      onBlur={() => {
        if (typed !== null && error === null) void apply(typed);
      }}
      sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 160px', gap: 3, alignItems: 'start' }}
    >
      {field.choices ? (
        <ChosenField
          label={label}
          value={value}
          choices={field.choices.map((choice) => ({ value: choice, name: words.choices[choice] }))}
          hint={`${says} ${words.standard(words.choices[standardOf(field)])}.`}
          error={error}
          onChoose={(choice) => void apply(choice)}
        />
      ) : (
        <LabelledField
          label={label}
          value={typed ?? value}
          onChange={(text) => {
            setTyped(text);
            setError(null);
          }}
          onEnter={() => void apply(typed ?? value)}
          error={error}
          hint={`${says}${standard}`}
        />
      )}
      <Box sx={{ pt: 4 }}>
        {field.standard !== null && field.standard !== value && (
          <Button
            aria-label={`${words.restoreTo(standardName)}: ${label}`}
            onClick={() => void apply(field.standard ?? '')}
          >
            {words.restore}
          </Button>
        )}
      </Box>
    </Box>
  );
}

/** The choice that holds where nobody has chosen. */
function standardOf({ choices = [], standard }: SettingField): Choice {
  return choices.find((choice) => choice === standard) ?? 'ignore';
}
