import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactElement, ReactNode } from 'react';
import type { DeliveryRow } from '#shared/delivery/delivery.ts';
import { describeHistory } from '#shared/history/describe-history.ts';
import type { PickingWords } from '#shared/i18n/picking-en.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { useHistory } from '#renderer/features/history/use-history.ts';
import { clockTime } from '#renderer/features/order-editor/clock-time.ts';
import { useUsers } from '#renderer/read-model/queries/branch.ts';

type TakenByProps = {
  readonly delivery: DeliveryRow;
  readonly words: PickingWords;
  readonly onTakeOver: () => void;
};

/** Somebody else is at the shelves for this delivery already. */
export function TakenBy({ delivery, words, onTakeOver }: TakenByProps): ReactElement | null {
  const users = useUsers();
  const { picker } = delivery;
  if (!picker) return null;
  const name = users?.find((user) => user.id === picker.userId)?.name ?? words.someone;
  return (
    <Bar
      title={`${delivery.number}: ${words.takenBy(name, clockTime(Date.parse(picker.at)).slice(0, 5))}`}
      actions={<Button onClick={onTakeOver}>{words.takeOver}</Button>}
    />
  );
}

type ChangedMeanwhileProps = {
  readonly delivery: DeliveryRow;
  readonly words: PickingWords;
  /** What was in hand here and cannot be saved any more; empty while it still can. */
  readonly notSaved: string;
  /** null: it cannot be picked any more. */
  readonly onGoOn: (() => void) | null;
  readonly onDiscard: () => void;
};

/** Somebody changed a delivery while it was being picked here: who, when and what. Nothing in hand is lost. */
export function ChangedMeanwhile(props: ChangedMeanwhileProps): ReactElement {
  const { delivery, words, notSaved, onGoOn, onDiscard } = props;
  const { language, minorDigits } = useFormat();
  const { entries } = useHistory('deliveries', delivery.id);
  const latest = entries?.[0];
  const said = latest && describeHistory(latest, { language, table: 'deliveries', minorDigits });
  return (
    <Bar
      title={words.changedTitle(delivery.number)}
      actions={
        <>
          {onGoOn && <Button onClick={onGoOn}>{words.goOn}</Button>}
          <Button onClick={onDiscard}>{words.discard}</Button>
        </>
      }
    >
      {latest && said && (
        <Box>
          {words.changedBy(
            said.who,
            clockTime(Date.parse(latest.at)).slice(0, 5),
            [said.title, ...said.changes.slice(0, 4)].join('; '),
          )}
        </Box>
      )}
      {notSaved !== '' && <Box>{words.mine(notSaved)}</Box>}
    </Bar>
  );
}

type BarProps = { readonly title: string; readonly actions: ReactNode; readonly children?: ReactNode };

function Bar({ title, actions, children }: BarProps): ReactElement {
  return (
    <Box
      role="region"
      aria-label={title}
      data-testid="pick.notice"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 3,
        px: 3,
        py: 1.5,
        mb: 2,
        fontSize: '.8125rem',
        backgroundColor: 'var(--app-partial-tint)',
        color: 'var(--app-partial-fg)',
        border: '1px solid var(--app-border)',
        borderRadius: 1,
      }}
    >
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Box sx={{ fontWeight: 600 }}>{title}</Box>
        {children}
      </Box>
      {actions}
    </Box>
  );
}
