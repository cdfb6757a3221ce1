import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useState, type ReactElement } from 'react';
import { frameEn } from '#shared/i18n/frame-en.ts';
import { frameId } from '#shared/i18n/frame-id.ts';
import { sections } from '#renderer/commands/catalogue.ts';
import { useListedCommands, type ListedCommand } from '#renderer/commands/use-listed-commands.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { keyLabel } from '#renderer/stores/key-bindings.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';
import { rankOf, searchTexts } from './finder/rank-hits.ts';
import { closeOverlay, useOverlay } from './overlay-store.ts';

/** Every key of the program, by section; those that work on the screen below stand out. */
export function ShortcutSheet(): ReactElement {
  const words = useWords({ id: frameId, en: frameEn });
  const { words: shared } = useFormat();
  const [text, setText] = useState(useOverlay((state) => state.search));
  const commands = useListedCommands().filter((command) => command.key !== null && fits(command, text));
  return (
    <Dialog
      open
      onClose={closeOverlay}
      onKeyDown={(event) => event.stopPropagation()}
      aria-labelledby="keys-title"
      maxWidth={false}
      slotProps={{ paper: { sx: { width: 960, maxWidth: '94vw', height: 600, maxHeight: '90vh' } } }}
    >
      <DialogTitle id="keys-title" sx={{ display: 'flex', alignItems: 'center', gap: 4, py: 3, fontSize: '1.125rem' }}>
        <Box component="span" sx={{ flex: 1 }}>
          {words.keysTitle}
        </Box>
        <OutlinedInput
          autoFocus
          value={text}
          placeholder={words.keysSearch}
          onChange={(event) => setText(event.target.value)}
          slotProps={{ input: { 'aria-label': words.keysSearch, autoComplete: 'off', spellCheck: false } }}
          sx={{ width: 320 }}
        />
      </DialogTitle>
      <DialogContent tabIndex={0}>
        <Box sx={{ columns: '270px', columnGap: 8 }}>
          {commands.length === 0 && <Box sx={{ color: 'var(--app-text2)' }}>{words.keysNone(text)}</Box>}
          {sections.map((section) => {
            const own = commands.filter((command) => command.section === section);
            if (own.length === 0) return null;
            return (
              <Box component="section" key={section} sx={{ mb: 4 }}>
                <Box
                  component="h3"
                  sx={{ m: 0, mb: 1, fontSize: '.8125rem', fontWeight: 600, color: 'var(--app-text2)' }}
                >
                  {words.sections[section]}
                </Box>
                <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
                  {own.map((command) => (
                    <KeyLine key={command.id} command={command} />
                  ))}
                </Box>
              </Box>
            );
          })}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={closeOverlay}>
          {shared.frame.close}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function KeyLine({ command }: { readonly command: ListedCommand }): ReactElement {
  const isHere = command.standing !== 'elsewhere';
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: '112px 1fr',
        minHeight: 24,
        fontSize: '.8125rem',
        breakInside: 'avoid',
      }}
    >
      <Box
        component="kbd"
        sx={{ fontFamily: 'inherit', fontWeight: 600, color: isHere ? 'var(--app-primary)' : 'var(--app-text2)' }}
      >
        {keyLabel(command.key ?? '')}
      </Box>
      <Box component="span" sx={{ color: isHere ? 'var(--app-text)' : 'var(--app-text2)' }}>
        {command.label}
      </Box>
    </Box>
  );
}

function fits(command: ListedCommand, text: string): boolean {
  return (
    text.trim() === '' ||
    rankOf(searchTexts([command.key ?? '', keyLabel(command.key ?? '')], command.label), text) !== null
  );
}
