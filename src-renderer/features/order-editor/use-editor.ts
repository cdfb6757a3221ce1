import { useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { ProductRow } from '#shared/catalogue/product.ts';
import type { CustomerRow } from '#shared/customers/customer.ts';
import type { Words } from '#shared/i18n/en.ts';
import type { BusinessDate } from '#shared/kernel/business-date.ts';
import type { QuotationRow } from '#shared/quotation/quotation.ts';
import type { SalesOrderRow } from '#shared/sales-order/sales-order.ts';
import type { OrderDraft } from '#renderer/drafts/order-draft.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { useCustomers } from '#renderer/read-model/queries/customers.ts';
import { useProducts } from '#renderer/read-model/queries/products.ts';
import { announce, notify } from '#renderer/stores/notice-store.ts';
import { emptyDraft } from './draft-editing.ts';
import {
  withFields,
  withLine,
  replaceableAbove,
  withAlternativeToggled,
  withOfferToggled,
  withSubstitute,
  type LineTerms,
} from './draft-terms.ts';
import { useDraftEditing, type DraftEditing } from './use-draft-editing.ts';
import { useEditorWords } from './use-editor-words.ts';
import { useEvaluation, type Evaluation } from './use-evaluation.ts';
import { useLineActions } from './use-line-actions.ts';

type Save = { readonly at: number; readonly lines: number };
type Fields = Parameters<typeof withFields>[1];

/** A draft under the hands of a person, with all that its parts of the screen need. */
export type Editor = {
  readonly draft: OrderDraft;
  readonly change: DraftEditing['change'];
  readonly editing: DraftEditing;
  readonly evaluation: Evaluation;
  /** The business day; null before one was opened. */
  readonly today: BusinessDate | null;
  readonly quotation: QuotationRow | null;
  readonly changedOrder: SalesOrderRow | null;
  readonly customers: readonly CustomerRow[];
  readonly customer: CustomerRow | null;
  readonly products: readonly ProductRow[];
  readonly productOf: (code: string) => ProductRow | null;
  readonly lines: ReturnType<typeof useLineActions>;
  readonly words: Words['editor'];
  /** Moments at which the draft was saved while it was open, latest first. */
  readonly saves: readonly Save[];
  readonly customerInput: RefObject<HTMLInputElement | null>;
  readonly setFields: (fields: Fields) => void;
  readonly changeLine: (key: string, terms: LineTerms) => void;
  readonly chooseCustomer: (customer: CustomerRow) => void;
  readonly substitute: (key: string, productCode: string) => void;
  readonly toggleOffered: (key: string) => void;
  readonly toggleAlternative: (key: string) => void;
  readonly focusLines: () => void;
};

type Opened = {
  readonly initial: OrderDraft;
  readonly quotation: QuotationRow | null;
  readonly changedOrder: SalesOrderRow | null;
  readonly today: BusinessDate | null;
};

const none: readonly never[] = [];

export function useEditor({ initial, quotation, changedOrder, today }: Opened): Editor {
  const { words } = useFormat();
  const { bars, stock, actions } = useEditorWords();
  const customers = useCustomers() ?? none;
  const products = useProducts() ?? none;
  const editing = useDraftEditing(initial);
  const { draft, change } = editing;
  const evaluation = useEvaluation(draft);
  const lines = useLineActions(draft, change);
  const customerInput = useRef<HTMLInputElement>(null);
  const byCode = useMemo(() => new Map(products.map((product) => [product.code, product])), [products]);
  const productOf = useMemo(() => (code: string) => byCode.get(code) ?? null, [byCode]);

  useEffect(() => {
    // A draft begun before the day was opened gets its dates as soon as there is one.
    if (today === null || draft.requestedDate !== null) return;
    const { requestedDate, validUntil } = emptyDraft(draft.id, draft.kind, today);
    change((current) => withFields(current, { requestedDate, validUntil }));
  }, [today, draft, change]);

  const setFields = (fields: Fields) => change((current) => withFields(current, fields));
  return {
    draft,
    change,
    editing,
    evaluation,
    today,
    quotation,
    changedOrder,
    customers,
    customer: customers.find(({ code }) => code === draft.customerCode) ?? null,
    products,
    productOf,
    lines,
    words: words.editor,
    saves: useSaves(editing.savedAt, draft.lines.length),
    customerInput,
    setFields,
    changeLine: (key, terms) => change((current) => withLine(current, key, terms)),
    chooseCustomer: (customer) => {
      // What was agreed with the one before is no longer agreed.
      setFields({
        customerCode: customer.code,
        shipToCode: undefined,
        priceList: undefined,
        termsDays: undefined,
        routeId: undefined,
      });
      const isOther = draft.customerCode !== null && draft.customerCode !== customer.code;
      if (isOther && draft.lines.length > 0) notify(bars.recalculated(customer.name), 'open');
    },
    substitute: (key, productCode) => {
      const before = draft.lines.find((line) => line.key === key);
      change((current) => withSubstitute(current, key, productCode));
      notify(stock.taken(before?.productCode ?? '', productCode), 'open', {
        label: words.keys.undo,
        run: () => editing.undo?.(),
      });
    },
    toggleOffered: (key) => {
      const line = draft.lines.find((candidate) => candidate.key === key);
      change((current) => withOfferToggled(current, key));
      if (line) announce(line.offered ? actions.optionalOff(line.productCode) : actions.optionalOn(line.productCode));
    },
    toggleAlternative: (key) => {
      const line = draft.lines.find((candidate) => candidate.key === key);
      const above = replaceableAbove(draft, key);
      change((current) => withAlternativeToggled(current, key));
      if (line?.offered?.kind === 'alternative') announce(actions.optionalOff(line.productCode));
      else if (line && above) announce(actions.alternativeOn(line.productCode, above.productCode));
    },
    focusLines: () => lines.goTo(draft.lines.length, 'item'),
  };
}

const SHOWN_SAVES = 20;

function useSaves(savedAt: number | null, lines: number): readonly Save[] {
  const [saves, setSaves] = useState<readonly Save[]>([]);
  if (savedAt !== null && saves[0]?.at !== savedAt) {
    setSaves([{ at: savedAt, lines }, ...saves].slice(0, SHOWN_SAVES));
  }
  return saves;
}
