import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, useState, type ReactElement } from 'react';
import type { SalesOrderRow } from '#shared/sales-order/sales-order.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { LabelledField } from '#renderer/features/entry/LabelledField.tsx';
import { usePosting } from '#renderer/features/posting/use-posting.ts';
import { notify } from '#renderer/stores/notice-store.ts';

const SHORTEST_REASON = 3;

type CancelOrderDialogProps = { readonly order: SalesOrderRow; readonly onClose: () => void };

/** Asks why before an order is cancelled: its number stays used for ever. */
export function CancelOrderDialog({ order, onClose }: CancelOrderDialogProps): ReactElement {
  const { words } = useFormat();
  const id = useId();
  const posting = usePosting();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);

  const cancel = async () => {
    if (reason.trim().length < SHORTEST_REASON) {
      setProblem(words.order.cancelReasonShort);
      return;
    }
    const posted = await posting.post(
      'cancelOrder',
      { orderId: order.id, reason: reason.trim() },
      { expectedVersions: { [`orders/${order.id}`]: order.version }, onRefusal: setProblem },
    );
    if (!posted) return;
    notify(words.order.cancelled(order.number));
    onClose();
  };

  return (
    <Dialog
      open
      onClose={onClose}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.ctrlKey) void cancel();
        event.stopPropagation();
      }}
    >
      <DialogTitle id={`${id}-title`}>{words.order.cancelTitle(order.number)}</DialogTitle>
      <DialogContent>
        <DialogContentText id={`${id}-text`} sx={{ mb: 3 }}>
          {words.order.cancelText}
        </DialogContentText>
        <LabelledField
          label={words.order.cancelReason}
          value={reason}
          onChange={(text) => {
            setReason(text);
            setProblem(null);
          }}
          error={problem}
          onEnter={() => void cancel()}
          autoFocus
          required
          maxLength={200}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{words.order.keep}</Button>
        <Button
          variant="contained"
          disabled={posting.busy}
          aria-keyshortcuts="Control+Enter"
          onClick={() => void cancel()}
        >
          {words.order.cancelConfirm}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
