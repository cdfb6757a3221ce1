import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useState, type ReactElement, type ReactNode } from 'react';
import { describeHistory } from '#shared/history/describe-history.ts';
import { describeError } from '#shared/i18n/describe-error.ts';
import { orderLifecycleEn } from '#shared/i18n/order-lifecycle-en.ts';
import { orderLifecycleId } from '#shared/i18n/order-lifecycle-id.ts';
import type { EvaluatedDraft } from '#shared/sales-order/evaluated-draft.ts';
import { orderChanges } from '#shared/sales-order/order-changes.ts';
import type { SalesOrderRow } from '#shared/sales-order/sales-order.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { lineInput, type OrderDraft } from '#renderer/drafts/order-draft.ts';
import { shortNumber } from '#renderer/features/posting/short-number.ts';
import { askMain } from '#renderer/stores/main-calls.ts';
import { announce } from '#renderer/stores/notice-store.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';
import { loadedAgain } from './change-draft.ts';

/** What the editor says and does while a draft changes an order on record. */
export type OrderChange = {
  readonly title: string;
  /** What F9 is called. */
  readonly postLabel: string;
  /** Why the change cannot be posted, null when it can. */
  readonly problem: string | null;
  /** What the change does to the order, over the lines. */
  readonly notice: ReactNode;
};

/** @returns null for a draft that is a document of its own */
export function useOrderChange(
  draft: OrderDraft,
  order: SalesOrderRow | null,
  { answer }: { readonly answer: EvaluatedDraft | null },
  change: (edit: (draft: OrderDraft) => OrderDraft) => void,
): OrderChange | null {
  const words = useWords({ id: orderLifecycleId, en: orderLifecycleEn });
  const { language, minorDigits } = useFormat();
  const version = draft.changes?.version;
  if (version === undefined) return null;
  if (!order) {
    const notice = <Strip tone="blocked" texts={[words.orderGone]} />;
    return { title: words.change, postLabel: words.postChange, problem: words.orderGone, notice };
  }
  const base = { title: words.changeTitle(shortNumber(order.number)), postLabel: words.postChange };
  if (order.version !== version) {
    const notice = <MovedOn draft={draft} order={order} version={version} change={change} />;
    return { ...base, problem: words.movedOn(order.number), notice };
  }
  const effect = answer?.change;
  const refused = effect?.refused ? describeError(effect.refused, language, minorDigits) : null;
  const problem = effect?.count === 0 ? words.nothingChanged : refused;
  return { ...base, problem, notice: <Effect draft={draft} order={order} answer={answer} refused={refused} /> };
}

type EffectProps = {
  readonly draft: OrderDraft;
  readonly order: SalesOrderRow;
  readonly answer: EvaluatedDraft | null;
  readonly refused: string | null;
};

/** How many changes, what the total becomes, what is given up, and whether credit stops it. */
function Effect({ draft, order, answer, refused }: EffectProps): ReactElement | null {
  const words = useWords({ id: orderLifecycleId, en: orderLifecycleEn });
  const { money } = useFormat();
  const effect = answer?.change;
  if (!answer || !effect) return null;
  if (effect.count === 0) return <Strip tone="open" texts={[words.nothingChanged]} />;
  const { closed } = orderChanges(order, { ...draft, lines: draft.lines.map(lineInput) }, words.takenOutReason);
  const total = words.totalFromTo(money(effect.totalBefore), money(answer.totals.total));
  const plain = [words.changing(effect.count), total];
  const taken = closed.length > 0 ? [words.takenOut(closed.map((line) => line.lineNo).join(', '))] : [];
  const credit = [
    ...(effect.blocksAgain ? [words.blocksAgain] : []),
    ...(effect.releaseVoided ? [words.releaseVoided] : []),
  ];
  const stops = refused === null ? credit : [refused];
  return <Strip tone={stops.length > 0 ? 'blocked' : 'partial'} texts={[plain.join(' · '), ...taken, ...stops]} />;
}

type MovedOnProps = {
  readonly draft: OrderDraft;
  readonly order: SalesOrderRow;
  readonly version: number;
  readonly change: (edit: (draft: OrderDraft) => OrderDraft) => void;
};

/** Says what others changed since the draft was opened, and puts the typed changes on the order as it is now. */
function MovedOn({ draft, order, version, change }: MovedOnProps): ReactElement {
  const words = useWords({ id: orderLifecycleId, en: orderLifecycleEn });
  const { language, minorDigits } = useFormat();
  const [told, setTold] = useState<readonly string[]>([]);
  useEffect(() => {
    let isLatest = true;
    askMain('document.history', { table: 'orders', id: order.id }).then(
      (entries) => {
        const since = entries.filter((entry) => (entry.version ?? 0) > version);
        const sentences = since.map((entry) => {
          const { title, who, changes } = describeHistory(entry, { language, table: 'orders', minorDigits });
          return [`${title} (${who})`, ...changes].join(' · ');
        });
        if (isLatest) setTold(sentences);
      },
      () => undefined,
    );
    return () => {
      isLatest = false;
    };
  }, [order.id, order.version, version, language, minorDigits]);

  const load = async () => {
    const base = await askMain('order.atVersion', { id: order.id, version });
    change(() => loadedAgain(draft, base ?? order, order));
    announce(words.loadedAgain);
  };
  return (
    <Strip tone="blocked" texts={[words.movedOn(order.number), ...told]}>
      <Button variant="outlined" onClick={() => void load()} sx={{ backgroundColor: 'var(--app-paper)' }}>
        {words.loadAgain}
      </Button>
    </Strip>
  );
}

type StripProps = {
  readonly tone: 'open' | 'partial' | 'blocked';
  readonly texts: readonly string[];
  readonly children?: ReactNode;
};

function Strip({ tone, texts, children }: StripProps): ReactElement {
  return (
    <Box
      data-testid="change.notice"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 3,
        flex: 'none',
        mt: 2,
        px: 3,
        py: 1,
        maxHeight: 96,
        overflowY: 'auto',
        fontSize: '.8125rem',
        borderRadius: 1,
        color: `var(--app-${tone}-fg)`,
        backgroundColor: `var(--app-${tone}-tint)`,
      }}
    >
      <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
        {texts.map((text) => (
          <Box key={text}>{text}</Box>
        ))}
      </Box>
      {children}
    </Box>
  );
}
