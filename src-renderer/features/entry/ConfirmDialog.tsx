import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, type KeyboardEvent, type ReactElement } from 'react';

type ConfirmDialogProps = {
  readonly open: boolean;
  readonly title: string;
  readonly text: string;
  readonly confirm: string;
  readonly keep: string;
  readonly busy: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
};

/** Asks before something that cannot be undone. The focus starts on the harmless answer. */
export function ConfirmDialog(props: ConfirmDialogProps): ReactElement {
  const id = useId();
  const confirmByKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.ctrlKey && !props.busy) {
      event.preventDefault();
      props.onConfirm();
    }
    // The page below has keys of its own; none of them may act through the question.
    event.stopPropagation();
  };
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      onKeyDown={confirmByKey}
      role="alertdialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
    >
      <DialogTitle id={`${id}-title`}>{props.title}</DialogTitle>
      <DialogContent>
        <DialogContentText id={`${id}-text`}>{props.text}</DialogContentText>
      </DialogContent>
      <DialogActions>
        <Button autoFocus onClick={props.onClose}>
          {props.keep}
        </Button>
        <Button variant="contained" disabled={props.busy} onClick={props.onConfirm} aria-keyshortcuts="Control+Enter">
          {props.confirm} (Ctrl+Enter)
        </Button>
      </DialogActions>
    </Dialog>
  );
}
