import Box from '@mui/material/Box';
import { useEffect, useState, type ReactElement, type ReactNode } from 'react';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { useSettings } from '#renderer/read-model/queries/branch.ts';
import { askMain } from '#renderer/stores/main-calls.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';
import { useSession } from '#renderer/stores/session-store.ts';
import { defaultAutoLockMinutes } from '#shared/branch/settings.ts';
import { peopleEn } from '#shared/i18n/people-en.ts';
import { peopleId } from '#shared/i18n/people-id.ts';
import { ApprovalOverlay } from './ApprovalOverlay.tsx';
import { isIdle } from './auto-lock.ts';
import { SignInScreen } from './SignInScreen.tsx';

const signsOfLife = ['pointerdown', 'keydown', 'wheel'] as const;
const lookEvery = 5_000;

/**
 * The window below a lock: it stays as it is, drafts and tabs too, but nothing of it can be seen or reached
 * until somebody proves who he is.
 */
export function LockWatch({ children }: { readonly children: ReactNode }): ReactElement {
  const session = useSession();
  const isLocked = session?.locked ?? false;
  const userId = session?.user.id ?? '';
  const [last, setLast] = useState(userId);
  if (userId !== '' && userId !== last) setLast(userId);
  useEffect(() => {
    // Dialogs lie beside the window, not in it.
    document.documentElement.toggleAttribute('data-locked', isLocked);
  }, [isLocked]);
  useAutoLock(session?.usesPin === true && !isLocked);
  return (
    <>
      <Box sx={{ height: '100%', display: isLocked ? 'none' : 'block' }}>{children}</Box>
      {isLocked ? <SignInScreen last={last} /> : <ApprovalOverlay />}
      <LockCommand usesPin={session?.usesPin === true} />
    </>
  );
}

function LockCommand({ usesPin }: { readonly usesPin: boolean }): null {
  const words = useWords({ id: peopleId, en: peopleEn });
  useCommands('frame', { 'user.switch': { enabled: usesPin, reason: words.lock.noPin, run: lock } });
  return null;
}

function lock(): void {
  askMain('people.lock', {}).catch(() => undefined);
}

function useAutoLock(isWatching: boolean): void {
  const minutes = useSettings()?.people?.autoLockMinutes ?? defaultAutoLockMinutes;
  useEffect(() => {
    if (!isWatching) return undefined;
    let lastSign = performance.now();
    const note = () => {
      lastSign = performance.now();
    };
    for (const sign of signsOfLife) addEventListener(sign, note, { capture: true, passive: true });
    const timer = setInterval(() => {
      if (isIdle(lastSign, performance.now(), minutes)) lock();
    }, lookEvery);
    return () => {
      for (const sign of signsOfLife) removeEventListener(sign, note, { capture: true });
      clearInterval(timer);
    };
  }, [isWatching, minutes]);
}
