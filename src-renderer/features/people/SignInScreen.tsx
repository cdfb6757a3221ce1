import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { askMain } from '#renderer/stores/main-calls.ts';
import { useLanguage, useWords } from '#renderer/stores/preferences-store.ts';
import { describeError } from '#shared/i18n/describe-error.ts';
import { peopleEn } from '#shared/i18n/people-en.ts';
import { peopleId } from '#shared/i18n/people-id.ts';
import { PersonTiles, type Tile } from './PersonTiles.tsx';
import { PinField } from './PinField.tsx';
import { useRoleName } from './role-name.ts';
import { usePeople, type Person } from './use-people.ts';

/** Covers everything until somebody proves who he is. Whoever was in before is chosen already. */
export function SignInScreen({ last }: { readonly last: string }): ReactElement {
  const words = useWords({ id: peopleId, en: peopleEn });
  const language = useLanguage();
  const roleName = useRoleName();
  const people = (usePeople() ?? []).filter(({ active }) => active);
  const [picked, setPicked] = useState<string | null>(null);
  const [pin, setPin] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const usable = people.filter(({ hasPin }) => hasPin);
  const chosen = people.find(({ id }) => id === (picked ?? last)) ?? usable[0];
  const chosenId = chosen?.id;

  useEffect(() => {
    if (chosenId !== undefined && picked === null) field.current?.focus();
  }, [chosenId, picked]);

  const noteOf = (person: Person): string =>
    [roleName(person.role), ...(person.hasPin ? [] : [words.signIn.noPin])].join(' · ');
  const tiles = people.map((person): Tile => ({ ...person, note: noteOf(person), enabled: person.hasPin }));

  const signIn = async () => {
    if (!chosen || pin === '' || busy) return;
    setBusy(true);
    setPin('');
    try {
      const result = await askMain('people.signIn', { userId: chosen.id, pin });
      setError(result.ok ? null : describeError(result.error, language, 0));
    } catch {
      setError(words.signIn.unanswered);
    } finally {
      setBusy(false);
      field.current?.focus();
    }
  };

  return (
    <Box
      component="main"
      aria-labelledby="sign-in-title"
      data-testid="sign-in"
      sx={{
        position: 'fixed',
        inset: 0,
        zIndex: 'tooltip',
        overflow: 'auto',
        display: 'grid',
        placeItems: 'safe center',
        p: 4,
        backgroundColor: 'var(--app-bg)',
      }}
    >
      <Box sx={{ width: 'min(720px, 100%)', display: 'flex', flexDirection: 'column', gap: 4 }}>
        <Box>
          <Box component="h1" id="sign-in-title" sx={{ m: 0, fontSize: '1.5rem', lineHeight: '2rem', fontWeight: 600 }}>
            {words.signIn.title}
          </Box>
          <Box sx={{ color: 'var(--app-text2)' }}>{last === '' ? words.signIn.hint : words.signIn.locked}</Box>
        </Box>
        <PersonTiles
          label={words.signIn.tiles}
          tiles={tiles}
          chosen={chosen?.id ?? null}
          onChoose={(id) => {
            setPicked(id);
            setPin('');
            setError(null);
          }}
          onType={(digit) => {
            setPin((typed) => `${typed}${digit}`);
            field.current?.focus();
          }}
        />
        {chosen && (
          <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 3 }}>
            <PinField
              label={words.pin.label(chosen.name)}
              value={pin}
              onChange={setPin}
              onEnter={() => void signIn()}
              error={error}
              inputRef={field}
              keypad
            />
            <Button
              variant="contained"
              onClick={() => void signIn()}
              aria-disabled={pin === '' || busy}
              sx={{ mt: 5, height: 44, px: 5 }}
            >
              {busy ? words.signIn.checking : `${words.signIn.go} (Enter)`}
            </Button>
          </Box>
        )}
      </Box>
    </Box>
  );
}
