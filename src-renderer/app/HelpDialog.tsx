import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import type { ReactElement } from 'react';
import { useCommandWords } from '#renderer/commands/use-commands.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { activeCommands, keyLabel, useKeyState } from '#renderer/stores/key-bindings.ts';

type HelpDialogProps = { readonly onClose: () => void; readonly onAllKeys: () => void };

/** The keys that work on this screen; F1 again, or the button, shows all there are. */
export function HelpDialog({ onClose, onAllKeys }: HelpDialogProps): ReactElement {
  const labels = useCommandWords();
  const { words } = useFormat();
  const commands = activeCommands(useKeyState((state) => state.scopes)).filter(({ key }) => key !== null);
  return (
    <Dialog
      open
      onClose={onClose}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'F1') onAllKeys();
      }}
      aria-labelledby="help-title"
    >
      <DialogTitle id="help-title">{words.frame.helpTitle}</DialogTitle>
      <DialogContent tabIndex={0}>
        <Box sx={{ color: 'var(--app-text2)', mb: 2 }}>{words.frame.helpHint}</Box>
        <Box component="dl" sx={{ display: 'grid', gridTemplateColumns: '120px 240px', rowGap: 1, m: 0 }}>
          {commands.map((command) => (
            <Box key={command.id} sx={{ display: 'contents' }}>
              <Box component="dt" sx={{ fontWeight: 600 }}>
                {keyLabel(command.key ?? '')}
              </Box>
              <Box component="dd" sx={{ m: 0 }}>
                {command.label}
              </Box>
            </Box>
          ))}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={onAllKeys}>{labels['help.keys']} (Ctrl+/)</Button>
        <Button variant="contained" autoFocus onClick={onClose}>
          {words.frame.close}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
