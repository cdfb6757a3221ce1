import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useRef, useState, type ReactElement } from 'react';
import { PinField } from '#renderer/features/people/PinField.tsx';
import type { Person } from '#renderer/features/people/use-people.ts';
import { askMain } from '#renderer/stores/main-calls.ts';
import { notify } from '#renderer/stores/notice-store.ts';
import { useLanguage } from '#renderer/stores/preferences-store.ts';
import { describeError } from '#shared/i18n/describe-error.ts';
import type { SettingsWords } from '#shared/i18n/settings-en.ts';

type PinFormProps = { readonly person: Person; readonly words: SettingsWords; readonly onClose: () => void };

/** A new PIN, typed twice. It goes to main and is nowhere else. */
export function PinForm({ person, words, onClose }: PinFormProps): ReactElement {
  const language = useLanguage();
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState('');
  const [error, setError] = useState<string | null>(null);
  const first = useRef<HTMLInputElement>(null);
  const second = useRef<HTMLInputElement>(null);

  const fail = (text: string) => {
    setPin('');
    setAgain('');
    setError(text);
    first.current?.focus();
  };
  const save = async () => {
    if (pin !== again) return fail(words.people.differs);
    const result = await askMain('people.setPin', { userId: person.id, pin, approval: null });
    if (!result.ok) return fail(describeError(result.error, language, 0));
    notify(words.people.saved(person.name));
    onClose();
  };

  return (
    <Box
      role="group"
      aria-label={words.people.pinOf(person.name)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
      sx={{ display: 'flex', gap: 4, alignItems: 'start', p: 3, backgroundColor: 'var(--app-sunken)', borderRadius: 1 }}
    >
      <PinField
        label={`${words.people.pinOf(person.name)}. ${words.people.pinHint(person.pinDigits)}`}
        value={pin}
        onChange={setPin}
        onEnter={() => second.current?.focus()}
        error={error}
        inputRef={first}
        autoFocus
      />
      <PinField
        label={words.people.again}
        value={again}
        onChange={setAgain}
        onEnter={() => void save().catch(() => undefined)}
        error={null}
        inputRef={second}
      />
      <Box sx={{ display: 'flex', gap: 2, pt: 5 }}>
        <Button variant="contained" disabled={pin === ''} onClick={() => void save().catch(() => undefined)}>
          {words.people.save}
        </Button>
        <Button onClick={onClose}>{words.people.cancel}</Button>
      </Box>
    </Box>
  );
}
