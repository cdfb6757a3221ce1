import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState, type KeyboardEvent, type ReactElement } from 'react';
import { orderLifecycleEn } from '#shared/i18n/order-lifecycle-en.ts';
import { orderLifecycleId } from '#shared/i18n/order-lifecycle-id.ts';
import type { Money } from '#shared/money/money.ts';
import type { SalesOrderRow } from '#shared/sales-order/sales-order.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { useFocusGivenBack } from '#renderer/components/use-focus-given-back.ts';
import { LabelledField } from '#renderer/features/entry/LabelledField.tsx';
import { parseFigure } from '#renderer/features/entry/parse-figure.ts';
import { postedEvent } from '#renderer/features/posting/posted-event.ts';
import type { Posting } from '#renderer/features/posting/use-posting.ts';
import { notify } from '#renderer/stores/notice-store.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';

/** Share of the goods that is asked for ahead where nothing was agreed, in percent. */
const USUAL_SHARE = 50;

/** Brings a button down to the fields beside it, below their labels. */
const BESIDE_FIELD = '18px';

type DepositPanelProps = {
  readonly order: SalesOrderRow;
  readonly posting: Posting;
  readonly onClose: () => void;
};

/** Bills a deposit for an order: the amount that was agreed, or half of the goods, ready to be posted. */
export function DepositPanel({ order, posting, onClose }: DepositPanelProps): ReactElement {
  const words = useWords({ id: orderLifecycleId, en: orderLifecycleEn });
  const { money: write, language, minorDigits, percent } = useFormat();
  const agreed = agreedDeposit(order);
  const [amount, setAmount] = useState(write(agreed));
  const [text, setText] = useState(words.depositDefault(order.number));
  const [problem, setProblem] = useState<string | null>(null);
  useFocusGivenBack();

  const net = parseFigure(amount, minorDigits, language);
  const post = async () => {
    if (net === null || net <= 0 || net > order.totals.net) {
      setProblem(words.depositWrong);
      return;
    }
    const posted = await posting.post(
      'postDownPayment',
      { invoiceId: crypto.randomUUID(), orderId: order.id, net: net as Money, description: text.trim() },
      { onRefusal: setProblem },
    );
    if (!posted) return;
    notify(words.depositPosted(postedEvent(posted, 'invoice.downPaymentPosted.v1').invoice.number));
    onClose();
  };
  const handleKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  };
  const share = net === null || order.totals.net === 0 ? 0 : Math.round((10_000 * net) / order.totals.net);
  return (
    <Box
      role="group"
      aria-label={words.depositTitle(order.number)}
      onKeyDown={handleKey}
      sx={{
        flex: 'none',
        display: 'flex',
        alignItems: 'flex-start',
        flexWrap: 'wrap',
        gap: 3,
        px: 3,
        py: 2,
        mt: 2,
        backgroundColor: 'var(--app-paper)',
        border: '1px solid var(--app-borderStrong)',
        borderRadius: 1,
      }}
    >
      <Box component="strong" sx={{ fontWeight: 600, fontSize: '.875rem', mt: BESIDE_FIELD }}>
        {words.depositTitle(order.number)}
      </Box>
      <Box sx={{ width: 180 }}>
        <LabelledField
          label={words.depositNet}
          kind="figure"
          value={amount}
          autoFocus
          error={problem}
          hint={words.depositHint(percent(share as never))}
          onChange={(value) => {
            setAmount(value);
            setProblem(null);
          }}
          onEnter={() => void post()}
        />
      </Box>
      <Box sx={{ flex: '1 1 240px', maxWidth: 420 }}>
        <LabelledField
          label={words.depositText}
          value={text}
          maxLength={80}
          onChange={setText}
          onEnter={() => void post()}
        />
      </Box>
      <Button variant="contained" onClick={() => void post()} sx={{ mt: BESIDE_FIELD, minHeight: 32 }}>
        {words.deposit}
      </Button>
      <Button onClick={onClose} sx={{ mt: BESIDE_FIELD, minHeight: 32 }}>
        {words.reasonBar.leave}
      </Button>
    </Box>
  );
}

/** The deposit that was agreed for the order, without tax; half of the goods where none was. */
function agreedDeposit(order: SalesOrderRow): Money {
  const agreed = 'deposit' in order && typeof order.deposit === 'number' ? order.deposit : null;
  const net = agreed ?? Math.floor((order.totals.net * USUAL_SHARE) / 100);
  return Math.min(net, order.totals.net) as Money;
}
