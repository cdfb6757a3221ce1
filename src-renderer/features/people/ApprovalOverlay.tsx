import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import { useRef, useState, type ReactElement } from 'react';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { useLanguage, useWords } from '#renderer/stores/preferences-store.ts';
import { useSession } from '#renderer/stores/session-store.ts';
import { describeError } from '#shared/i18n/describe-error.ts';
import { peopleEn } from '#shared/i18n/people-en.ts';
import { peopleId } from '#shared/i18n/people-id.ts';
import { rightsEn } from '#shared/i18n/rights-en.ts';
import { rightsId } from '#shared/i18n/rights-id.ts';
import { useApprovalRequest, type ApprovalRequest } from './approval-request.ts';
import { PersonTiles } from './PersonTiles.tsx';
import { PinField } from './PinField.tsx';
import { useRoleName } from './role-name.ts';
import { usePeople } from './use-people.ts';

/** Lets somebody who may approve the one action that waits. */
export function ApprovalOverlay(): ReactElement | null {
  const request = useApprovalRequest((state) => state.request);
  return request && <OpenOverlay request={request} />;
}

function OpenOverlay({ request }: { readonly request: ApprovalRequest }): ReactElement {
  const words = useWords({ id: peopleId, en: peopleEn });
  const { rights } = useWords({ id: rightsId, en: rightsEn });
  const language = useLanguage();
  const { minorDigits } = useFormat();
  const roleName = useRoleName();
  const me = useSession()?.user.id;
  const everyone = usePeople();
  const people = (everyone ?? []).filter(
    (person) => person.active && person.hasPin && person.id !== me && person.rights.includes(request.right),
  );
  const [picked, setPicked] = useState<string | null>(null);
  const [pin, setPin] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const chosen = people.find(({ id }) => id === picked) ?? people[0];
  // Nothing of the screen below answers while this is open.
  useCommands('layer.dialog', {});

  const approve = async () => {
    if (!chosen || pin === '' || busy) return;
    setBusy(true);
    setPin('');
    try {
      const outcome = await request.attempt({ userId: chosen.id, pin });
      if (outcome.ok || !isAboutThePin(outcome.error.code)) return request.settle(outcome);
      setError(describeError(outcome.error, language, 0));
      field.current?.focus();
    } catch {
      // Whoever asked says that nobody answered.
    } finally {
      setBusy(false);
    }
  };

  return (
    <Dialog
      open
      onClose={() => request.settle(null)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' && event.key !== 'Tab') event.stopPropagation();
      }}
      aria-labelledby="approval-title"
      aria-describedby="approval-text"
      data-testid="approval"
    >
      <Box sx={{ p: 5, width: 480, maxWidth: '100%', display: 'flex', flexDirection: 'column', gap: 3 }}>
        <Box component="h2" id="approval-title" sx={{ m: 0, fontSize: '1.125rem', fontWeight: 600 }}>
          {words.approval.title}
        </Box>
        <Box id="approval-text">
          <Box>
            {request.refusal.code === 'needs-right'
              ? words.approval.what(rights[request.right])
              : describeError(request.refusal, language, minorDigits)}
          </Box>
          <Box sx={{ color: 'var(--app-text2)', fontSize: '.8125rem' }}>{words.approval.once}</Box>
        </Box>
        {people.length > 1 && (
          <PersonTiles
            label={words.approval.who}
            tiles={people.map((person) => ({ ...person, note: roleName(person.role), enabled: true }))}
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
        )}
        {chosen && (
          <PinField
            key={chosen.id}
            label={words.pin.label(chosen.name)}
            value={pin}
            onChange={setPin}
            onEnter={() => void approve()}
            error={error}
            inputRef={field}
            autoFocus={people.length === 1 || picked === null}
            keypad
          />
        )}
        {everyone && people.length === 0 && <Box role="alert">{words.approval.nobody}</Box>}
        <Box sx={{ display: 'flex', justifyContent: 'flex-end', gap: 2 }}>
          <Button onClick={() => request.settle(null)}>{words.approval.cancel}</Button>
          <Button variant="contained" aria-disabled={pin === '' || busy} onClick={() => void approve()}>
            {words.approval.approve} (Enter)
          </Button>
        </Box>
      </Box>
    </Dialog>
  );
}

function isAboutThePin(code: string): boolean {
  return ['wrong-pin', 'pin-waits', 'no-pin', 'pins-unreadable'].includes(code);
}
