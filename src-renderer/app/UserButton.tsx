import ButtonBase from '@mui/material/ButtonBase';
import Tooltip from '@mui/material/Tooltip';
import type { ReactElement } from 'react';
import { frameEn } from '#shared/i18n/frame-en.ts';
import { frameId } from '#shared/i18n/frame-id.ts';
import { useListedCommands } from '#renderer/commands/use-listed-commands.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';
import { useSession } from '#renderer/stores/session-store.ts';

/** Who works here. A click does what F12 does, once somebody takes that command. */
export function UserButton(): ReactElement | null {
  const words = useWords({ id: frameId, en: frameEn });
  const name = useSession()?.user.name;
  const lock = useListedCommands().find(({ id }) => id === 'user.switch');
  if (name === undefined) return null;
  return (
    <Tooltip title={words.user(name)} describeChild>
      <ButtonBase
        aria-keyshortcuts="F12"
        aria-disabled={lock?.standing !== 'ready'}
        onClick={() => {
          if (lock?.standing === 'ready') lock.run();
        }}
        sx={{ flex: 'none', height: 28, px: 2, borderRadius: 1, fontSize: '.8125rem', fontWeight: 600, maxWidth: 140 }}
      >
        {name}
      </ButtonBase>
    </Tooltip>
  );
}
