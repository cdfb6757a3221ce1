import { useMemo, useState, type ReactNode } from 'react';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { parseFigure } from '#renderer/features/entry/parse-figure.ts';
import { usePaperMenu } from '#renderer/features/paper/use-paper-menu.tsx';
import { usePaperPreview } from '#renderer/features/paper/use-paper-preview.tsx';
import { postInvoiceOf } from '#renderer/features/posting/post-invoice.ts';
import { postedEvent } from '#renderer/features/posting/posted-event.ts';
import { usePosting } from '#renderer/features/posting/use-posting.ts';
import { useInvoiceOfDelivery } from '#renderer/read-model/queries/invoices.ts';
import { useBalances } from '#renderer/read-model/queries/products.ts';
import { listOf, navigate, viewOf } from '#renderer/stores/navigation-store.ts';
import { notify } from '#renderer/stores/notice-store.ts';
import type { CommandInput } from '#shared/contract/contract.ts';
import { isBillable, isUnderWay } from '#shared/delivery/delivery.ts';
import { nextWork, type DeliveryWork as Work } from '#shared/delivery/delivery-steps.ts';
import type { PickingWords } from '#shared/i18n/picking-en.ts';
import type { InvoiceRow } from '#shared/invoice/invoice.ts';
import type { DeliveryDeed } from './DeliveryDeeds.tsx';
import type { DeliveryWorkProps } from './DeliveryWork.tsx';
import { loadedAgain, pickedAgain, shortened, stockShorts, type StockShort } from './issue/stock-short.ts';
import { loadFormOf, readLoadForm, type LoadForm } from './load/load-form.ts';
import { emptyPackForm, readPackForm, type PackForm } from './pack/pack-form.ts';
import { explainGap } from './pick/explain-gap.ts';
import { forgetPicks, inHandOf } from './pick/pick-desk.ts';
import { takingRest } from './pick/pick-work.ts';
import { usePickWork, type PickWork } from './pick/use-pick-work.ts';
import { deliveryPosting } from './use-delivery-posting.ts';

/** What stands over the delivery for a while: a question, or what comes back from the customer. */
export type DeliveryPanel = 'cancel' | 'reverse' | 'proof' | 'return';

export type DeliveryWorkState = {
  readonly now: Work | null;
  readonly next: { readonly label: string; readonly reason: string | null; readonly run: () => void };
  readonly deeds: readonly DeliveryDeed[];
  readonly panel: DeliveryPanel | null;
  readonly setPanel: (panel: DeliveryPanel | null) => void;
  readonly picking: PickWork;
  readonly packing: PackForm;
  readonly setPacking: (form: PackForm) => void;
  readonly loading: LoadForm;
  readonly setLoading: (form: LoadForm) => void;
  readonly shorts: readonly StockShort[];
  readonly invoice: InvoiceRow | null;
  readonly busy: boolean;
  readonly papers: ReactNode;
  readonly print: () => void;
  readonly shorten: () => Promise<void>;
  readonly toReceipts: () => void;
  readonly toStock: () => void;
  readonly cancel: () => Promise<void>;
  readonly reverse: (reason: string) => Promise<void>;
  readonly prove: (input: CommandInput<'recordProofOfDelivery'>) => Promise<void>;
  readonly takeBack: (input: CommandInput<'postReturn'>) => Promise<void>;
};

/** What a delivery is at, what is typed for it, and everything that can be done with it now. */
export function useDeliveryWork(
  { delivery, steps, today, words }: DeliveryWorkProps,
  pickWords: PickingWords,
): DeliveryWorkState {
  const { language } = useFormat();
  const posting = usePosting();
  const paper = usePaperPreview();
  const papers = usePaperMenu(['pickList', 'packingList', 'packageLabels', 'deliveryNote', 'loadList'], (kind) =>
    paper.show(kind, delivery.id),
  );
  const invoice = useInvoiceOfDelivery(delivery.id) ?? null;
  const picking = usePickWork(
    delivery.id,
    useMemo(() => [delivery], [delivery]),
  );
  const balances = useBalances();
  const [packing, setPacking] = useState(emptyPackForm);
  const [loading, setLoading] = useState(() => loadFormOf(delivery));
  const [panel, setPanel] = useState<DeliveryPanel | null>(null);
  const { state, number } = delivery;
  const now = nextWork(state, steps);
  const versions = { expectedVersions: { [`deliveries/${delivery.id}`]: delivery.version } };
  const read = (text: string, digits: number) => parseFigure(text, digits, language);
  const shorts = now === 'issue' && balances ? stockShorts(delivery, balances, picking.products, today) : [];
  const gap = now === 'pick' ? explainGap(picking.gap, pickWords) : null;

  const work = deliveryPosting(
    posting,
    steps,
    {
      pick: () => (gap === null ? { input: picking.lines().get(delivery.id) ?? [] } : { problem: gap }),
      pack: () => readPackForm(packing, delivery, read, words),
      load: () => readLoadForm(loading, delivery, read, words),
    },
    words,
  );
  const shorten = async () => {
    const leaving = shortened(delivery, shorts);
    const isLoaded = state === 'loaded' || state === 'packed';
    const posted = isLoaded
      ? await posting.post('loadDelivery', loadedAgain(delivery, leaving, words.short.reason), versions)
      : await posting.post('pickDelivery', pickedAgain(delivery, leaving), versions);
    if (posted) notify(words.short.shortened(number));
  };
  const closing = async (done: Promise<unknown>, said: string): Promise<void> => {
    if (!(await done)) return;
    setPanel(null);
    notify(said);
  };
  const stepBack = async () => {
    const posted = await posting.post('stepBackDelivery', { deliveryId: delivery.id }, versions);
    if (posted) notify(words.steppedBack(number));
  };

  const nothing = { label: words.next.created, reason: words.nothingNext, run: () => undefined };
  const nextNow = (): DeliveryWorkState['next'] => {
    if (state === 'invoiced') {
      const run = () => navigate({ workspace: 'billing', documentId: invoice?.id ?? null, draftId: null });
      return { label: words.next.invoiced, reason: invoice ? null : words.nothingNext, run };
    }
    if (isBillable(delivery)) {
      const run = () => void postInvoiceOf(delivery, posting, words.notices.invoiced);
      return { label: words.next.issued, reason: posting.blocked, run };
    }
    if (now === null) return nothing;
    const label = {
      pick: words.save.created,
      pack: words.save.picked,
      load: words.save.packed,
      issue: words.next.loaded,
    };
    const missing = now === 'issue' && shorts.length > 0 ? words.short.title : gap;
    const stale = picking.changed.length > 0 && now === 'pick' ? pickWords.changedTitle(number) : null;
    return { label: label[now], reason: stale ?? missing ?? posting.blocked, run: () => void work.next(delivery) };
  };
  const next = nextNow();
  const hasLeft = state === 'issued' || state === 'delivered' || state === 'invoiced';
  const canComeBack = delivery.lines.some((line) => line.picked > (line.returned ?? 0));
  const deeds = deedsOf();

  function deedsOf(): readonly DeliveryDeed[] {
    const underWay = isUnderWay(delivery);
    const mayReverse = isBillable(delivery);
    return [
      {
        id: 'delivery.pick',
        label: pickWords.takeRest,
        shortcut: 'Alt+A',
        applies: now === 'pick',
        reason: now === 'pick' ? null : words.nothingNext,
        run: () => {
          const isNumbered = (code: string) => picking.productOf(code)?.tracking === 'serial';
          picking.take(takingRest(inHandOf(delivery.id).picks, picking.stops, isNumbered));
        },
      },
      {
        id: 'delivery.straightOut',
        label: words.straight,
        shortcut: 'Shift+F9',
        applies: now !== null && now !== 'issue',
        reason: now === null || now === 'issue' ? words.nothingNext : (gap ?? posting.blocked),
        run: () => void work.straightOut(delivery),
      },
      {
        id: 'delivery.stepBack',
        label: words.stepBack,
        shortcut: 'Alt+U',
        applies: underWay && state !== 'created',
        reason: underWay && state !== 'created' ? posting.blocked : words.cannotStepBack,
        run: () => void stepBack(),
      },
      {
        id: 'delivery.cancel',
        label: hasLeft ? words.reverse.label : words.cancel,
        shortcut: 'Ctrl+Delete',
        applies: underWay || mayReverse,
        reason: underWay || mayReverse ? posting.blocked : hasLeft ? words.reverse.cannot : words.cannotCancel,
        run: () => setPanel(hasLeft ? 'reverse' : 'cancel'),
      },
      {
        id: 'delivery.proof',
        label: words.proof.label,
        shortcut: 'Alt+T',
        applies: hasLeft && !delivery.proof,
        reason: hasLeft ? (delivery.proof ? words.proof.already : posting.blocked) : words.proof.notYet,
        run: () => setPanel('proof'),
      },
      {
        id: 'delivery.return',
        label: words.returns.label,
        shortcut: 'Alt+I',
        applies: hasLeft && canComeBack,
        reason: hasLeft ? (canComeBack ? posting.blocked : words.returns.none) : words.returns.cannot,
        run: () => setPanel('return'),
      },
    ];
  }
  const deed = (id: string) => {
    const found = deeds.find((one) => one.id === id);
    return (
      found && { label: found.label, enabled: found.reason === null, reason: found.reason ?? undefined, run: found.run }
    );
  };

  useCommands('document', {
    'document.next': {
      label: next.label,
      enabled: next.reason === null,
      reason: next.reason ?? undefined,
      run: next.run,
    },
    'document.nextQuiet': deed('delivery.straightOut'),
    print: { label: words.print, run: () => paper.show('deliveryNote', delivery.id) },
    'print.options': papers.deed,
    'flow.order': {
      run: () => navigate({ workspace: 'orders', documentId: delivery.orderId, draftId: null }),
    },
    'flow.invoice': {
      enabled: invoice !== null,
      reason: words.nothingNext,
      run: () => navigate({ workspace: 'billing', documentId: invoice?.id ?? null, draftId: null }),
    },
    'document.cancel': deed('delivery.cancel'),
    'screen.back': {
      label: words.back,
      run: () => (panel === null ? navigate(listOf('delivery')) : setPanel(null)),
    },
  });
  useCommands('delivery', {
    'delivery.pick': deed('delivery.pick'),
    'delivery.pack': {
      enabled: now === 'pack',
      reason: words.nothingNext,
      run: () => setPacking({ ...packing, rows: packing.rows === null ? [] : null }),
    },
    'delivery.load': {
      enabled: now === 'load',
      reason: words.nothingNext,
      run: () => setLoading({ ...loading, lines: loading.lines === null ? new Map() : null }),
    },
    'delivery.stepBack': deed('delivery.stepBack'),
    'delivery.proof': deed('delivery.proof'),
    'delivery.return': deed('delivery.return'),
  });

  return {
    now,
    next,
    deeds,
    panel,
    setPanel,
    picking,
    packing,
    setPacking,
    loading,
    setLoading,
    shorts,
    invoice,
    busy: posting.busy,
    papers: (
      <>
        {papers.menu}
        {paper.preview}
      </>
    ),
    print: () => paper.show('deliveryNote', delivery.id),
    shorten,
    toReceipts: () => navigate(viewOf('stock', 'receipts')),
    toStock: () => navigate({ workspace: 'stock', documentId: shorts[0]?.line.productCode ?? null, draftId: null }),
    cancel: async () => {
      const done = posting.post('cancelDelivery', { deliveryId: delivery.id }, versions);
      await closing(done, words.notices.cancelled(number));
      if (await done) forgetPicks(delivery.id);
    },
    reverse: async (reason) => {
      if (await work.reverse(delivery, reason)) setPanel(null);
    },
    prove: (input) => closing(posting.post('recordProofOfDelivery', input, versions), words.proof.done(number)),
    takeBack: async (input) => {
      const posted = await posting.post('postReturn', input, versions);
      if (!posted) return;
      setPanel(null);
      notify(words.returns.done(postedEvent(posted, 'return.posted.v1').customerReturn.number));
    },
  };
}
