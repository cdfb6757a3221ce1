import type { ProductRow } from '#shared/catalogue/product.ts';
import type { CustomerRow } from '#shared/customers/customer.ts';
import type { FrameWords } from '#shared/i18n/frame-en.ts';
import type { ListedCommand } from '#renderer/commands/use-listed-commands.ts';
import type { OrderDraft } from '#renderer/drafts/order-draft.ts';
import type { DocumentHead } from '#renderer/read-model/queries/document-heads.ts';
import { navigate, type Route } from '#renderer/stores/navigation-store.ts';
import { routeOfTab, type OpenTab } from '#renderer/stores/open-tabs.ts';
import { openBeside } from '#renderer/stores/tab-store.ts';
import { isBlocked, tabOfDocument, tabOfDraft } from '../document-tabs.ts';
import { searchTexts, type SearchTexts } from './rank-hits.ts';

/** One line of the list of hits. */
export type FinderHit = {
  readonly key: string;
  /** What kind of thing it is, as a word. */
  readonly kind: string;
  readonly code: string;
  readonly name: string;
  /** Right-most: key of a command, date, city. */
  readonly end: string;
  /** Why it cannot be chosen; empty when it can. */
  readonly reason: string;
  readonly isBlocked: boolean;
  readonly open: () => void;
  /** Opens it as a tab without leaving; null for what has no tab. */
  readonly beside: (() => void) | null;
};

type Kinds = FrameWords['finder']['kinds'];

const opening = (tab: OpenTab): Pick<FinderHit, 'open' | 'beside'> => ({
  open: () => navigate(routeOfTab(tab)),
  beside: () => openBeside(tab),
});
const going = (route: Route): Pick<FinderHit, 'open' | 'beside'> => ({ open: () => navigate(route), beside: null });

export function documentHit(head: DocumentHead, kinds: Kinds, date: string): FinderHit {
  return {
    key: head.id,
    kind: kinds[head.kind],
    code: head.number,
    name: head.customerName,
    end: date,
    reason: '',
    isBlocked: isBlocked(head),
    ...opening(tabOfDocument(head)),
  };
}

export function draftHit(draft: OrderDraft, kinds: Kinds, name: string, end: string): FinderHit {
  return {
    key: `draft ${draft.id}`,
    kind: draft.held ? kinds.held : kinds.draft,
    code: kinds[draft.kind],
    name,
    end,
    reason: '',
    isBlocked: false,
    ...opening(tabOfDraft(draft)),
  };
}

export function customerHit(customer: CustomerRow, kinds: Kinds): FinderHit {
  return {
    key: `customer ${customer.code}`,
    kind: kinds.customer,
    code: customer.code,
    name: customer.name,
    end: customer.city,
    reason: '',
    isBlocked: customer.blocked,
    ...going({ workspace: 'master-data', documentId: customer.code, draftId: null }),
  };
}

export function productHit(product: ProductRow, kinds: Kinds): FinderHit {
  return {
    key: `product ${product.code}`,
    kind: kinds.product,
    code: product.code,
    name: product.name,
    end: product.unit,
    reason: '',
    isBlocked: false,
    ...going({ workspace: 'stock', documentId: product.code, draftId: null }),
  };
}

export function commandHit(command: ListedCommand, kinds: Kinds, key: string, reason: string): FinderHit {
  return {
    key: `command ${command.id}`,
    kind: kinds.command,
    code: '',
    name: command.label,
    end: key,
    reason,
    isBlocked: false,
    open: command.run,
    beside: null,
  };
}

const productTexts = new WeakMap<ProductRow, SearchTexts>();
const customerTexts = new WeakMap<CustomerRow, SearchTexts>();

/* Prepared once for each row: a row is replaced whole when it changes. */

export function textsOfProduct(product: ProductRow): SearchTexts {
  const known = productTexts.get(product);
  if (known) return known;
  const texts = searchTexts([product.code, product.barcode ?? ''], product.name);
  productTexts.set(product, texts);
  return texts;
}

export function textsOfCustomer(customer: CustomerRow): SearchTexts {
  const known = customerTexts.get(customer);
  if (known) return known;
  const texts = searchTexts([customer.code], `${customer.name} ${customer.city}`, customer.phone);
  customerTexts.set(customer, texts);
  return texts;
}
