import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import ListSubheader from '@mui/material/ListSubheader';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Tooltip from '@mui/material/Tooltip';
import { useState, type ReactElement } from 'react';
import { useFormat } from '#renderer/components/format-context.ts';
import { StatusChip } from '#renderer/components/StatusChip.tsx';
import { useOpenDay, useSettings } from '#renderer/read-model/queries/branch.ts';
import { chooseLanguage, chooseScheme, usePreferences } from '#renderer/stores/preferences-store.ts';
import { useSession } from '#renderer/stores/session-store.ts';
import { Icon } from './icons.tsx';

/** Whose branch, which business day, who works here, and the choice of language and colours. */
export function TitleBar(): ReactElement {
  const { words, date } = useFormat();
  const settings = useSettings();
  const day = useOpenDay();
  const session = useSession();
  return (
    <Box
      component="header"
      data-region="title"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 3,
        height: 36,
        px: 1.5,
        backgroundColor: 'var(--app-sunken)',
        borderBottom: '1px solid var(--app-border)',
        fontSize: '.8125rem',
      }}
    >
      <PreferencesMenu />
      <Box component="strong" sx={{ fontWeight: 600 }} data-testid="branch.name">
        {settings === null ? words.frame.noBranch : (settings?.branchName ?? '')}
      </Box>
      {day !== undefined && (
        <StatusChip
          state={day ? 'open' : 'draft'}
          word={day ? words.frame.day(date(day.date)) : words.frame.noDay}
          testId="day.state"
        />
      )}
      <Box sx={{ flex: 1 }} />
      <Tooltip title={words.frame.localHint} describeChild>
        <Box component="span">
          <StatusChip state="draft" word={words.frame.local} />
        </Box>
      </Tooltip>
      <Box component="span" sx={{ fontWeight: 600, pr: 2 }}>
        {session?.user.name ?? ''}
      </Box>
    </Box>
  );
}

function PreferencesMenu(): ReactElement {
  const { words } = useFormat();
  const { language, scheme } = usePreferences();
  const [open, setOpen] = useState(false);
  const [anchor, setAnchor] = useState<HTMLButtonElement | null>(null);
  const choose = (action: () => void) => () => {
    action();
    setOpen(false);
  };
  return (
    <>
      <IconButton
        ref={setAnchor}
        aria-label={words.frame.menu}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(true)}
      >
        <Icon name="menu" />
      </IconButton>
      <Menu
        open={open}
        anchorEl={anchor}
        onClose={() => setOpen(false)}
        onKeyDown={(event) => event.stopPropagation()}
        slotProps={{ list: { 'aria-label': words.frame.menu, dense: true } }}
      >
        <ListSubheader role="presentation" sx={{ lineHeight: '28px' }}>
          {words.frame.language}
        </ListSubheader>
        <Choice
          chosen={language === 'id'}
          label={words.frame.indonesian}
          onChoose={choose(() => chooseLanguage('id'))}
        />
        <Choice chosen={language === 'en'} label={words.frame.english} onChoose={choose(() => chooseLanguage('en'))} />
        <ListSubheader role="presentation" sx={{ lineHeight: '28px' }}>
          {words.frame.appearance}
        </ListSubheader>
        <Choice chosen={scheme === 'light'} label={words.frame.light} onChoose={choose(() => chooseScheme('light'))} />
        <Choice chosen={scheme === 'dark'} label={words.frame.dark} onChoose={choose(() => chooseScheme('dark'))} />
      </Menu>
    </>
  );
}

type ChoiceProps = { readonly chosen: boolean; readonly label: string; readonly onChoose: () => void };

/** `Menu` hands its items a focus order, so what it does not name is passed on. */
function Choice({ chosen, label, onChoose, ...fromMenu }: ChoiceProps): ReactElement {
  return (
    <MenuItem {...fromMenu} role="menuitemradio" aria-checked={chosen} selected={chosen} onClick={onChoose}>
      {label}
    </MenuItem>
  );
}
