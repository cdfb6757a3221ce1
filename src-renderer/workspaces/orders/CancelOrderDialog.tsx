import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, useState, type ReactElement } from 'react';
import { orderLifecycleEn } from '#shared/i18n/order-lifecycle-en.ts';
import { orderLifecycleId } from '#shared/i18n/order-lifecycle-id.ts';
import type { SalesOrderRow } from '#shared/sales-order/sales-order.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { LabelledField } from '#renderer/features/entry/LabelledField.tsx';
import { usePosting } from '#renderer/features/posting/use-posting.ts';
import { notify } from '#renderer/stores/notice-store.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';

const SHORTEST_REASON = 3;

type CancelOrderDialogProps = { readonly order: SalesOrderRow; readonly onClose: () => void };

/** Asks why before an order is cancelled: its number stays used for ever. */
export function CancelOrderDialog({ order, onClose }: CancelOrderDialogProps): ReactElement {
  const { words } = useFormat();
  const id = useId();
  const posting = usePosting();
  const lifecycle = useWords({ id: orderLifecycleId, en: orderLifecycleEn });
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);

  const choose = (choice: string) => {
    setReason(choice);
    setProblem(null);
  };
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
        const choice = event.altKey ? lifecycle.reasons.cancel.slice(0, -1)[Number(event.key) - 1] : undefined;
        if (choice !== undefined) {
          event.preventDefault();
          choose(choice);
        }
        event.stopPropagation();
      }}
    >
      <DialogTitle id={`${id}-title`}>{words.order.cancelTitle(order.number)}</DialogTitle>
      <DialogContent>
        <DialogContentText id={`${id}-text`} sx={{ mb: 3 }}>
          {words.order.cancelText}
        </DialogContentText>
        <Box
          role="group"
          aria-label={words.order.cancelReason}
          sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', mb: 2 }}
        >
          {lifecycle.reasons.cancel.slice(0, -1).map((choice, index) => (
            <Button
              key={choice}
              variant="outlined"
              aria-keyshortcuts={`Alt+${index + 1}`}
              onClick={() => choose(choice)}
              sx={{ fontWeight: 400 }}
            >
              {`Alt+${index + 1} ${choice}`}
            </Button>
          ))}
        </Box>
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
