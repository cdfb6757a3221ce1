import { readTypedNumber } from '#shared/numbering/numbers-ending-in.ts';
import type { FrameWords } from '#shared/i18n/frame-en.ts';
import { entryOf } from '#renderer/commands/catalogue.ts';
import { useListedCommands, type ListedCommand } from '#renderer/commands/use-listed-commands.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { useDrafts } from '#renderer/drafts/draft-shelf.ts';
import type { OrderDraft } from '#renderer/drafts/order-draft.ts';
import { draftName } from '#renderer/features/order-flow/draft-name.ts';
import { useCustomers } from '#renderer/read-model/queries/customers.ts';
import {
  useDocumentHeads,
  useDocumentsByNumber,
  useLatestOrdersOf,
  type DocumentHead,
} from '#renderer/read-model/queries/document-heads.ts';
import { useProducts } from '#renderer/read-model/queries/products.ts';
import { keyLabel } from '#renderer/stores/key-bindings.ts';
import { useTabs } from '#renderer/stores/tab-store.ts';
import { openOverlay } from '../overlay-store.ts';
import {
  commandHit,
  customerHit,
  documentHit,
  draftHit,
  productHit,
  textsOfCustomer,
  textsOfProduct,
  type FinderHit,
} from './finder-hit.ts';
import type { FinderScope } from './finder-text.ts';
import { bestHits, rankOf, searchTexts } from './rank-hits.ts';

export type FinderMode = 'find' | 'findNumber' | 'findDraft';

const RECENT = 8;
const ACTIONS = 5;
const PER_KIND = 5;
const ONE_KIND = 14;
const ORDERS_OF_CUSTOMER = 3;

type Ranked = { readonly rank: number; readonly hit: FinderHit };

/** Everything that fits what is typed, best first. */
export function useFinderHits(
  mode: FinderMode,
  scope: FinderScope,
  query: string,
  words: FrameWords,
): readonly FinderHit[] {
  const format = useFormat();
  const { kinds } = words.finder;
  const drafts = useDrafts() ?? [];
  const customers = useCustomers() ?? [];
  const products = useProducts() ?? [];
  const commands = useListedCommands();
  const recentTabs = useTabs((state) => state.recent);
  const heads = useDocumentHeads(recentTabs.filter(({ isDraft }) => !isDraft).map(({ id }) => id));
  const wantsNumbers = mode === 'findNumber' || (mode === 'find' && (scope === 'all' || scope === 'numbers'));
  const numbered = useDocumentsByNumber(wantsNumbers ? query : '') ?? [];
  const isWide = mode === 'find' && scope === 'all';

  const ofDocument = (head: DocumentHead) => documentHit(head, kinds, format.date(head.date));
  const nameOf = (draft: OrderDraft) => draftName(draft, customers, format.words.draft);
  const ofDraft = (draft: OrderDraft) =>
    draftHit(draft, kinds, nameOf(draft), format.words.draft.lines(draft.lines.length));
  const ofCommand = (command: ListedCommand) => {
    const reasons = { ready: '', blocked: command.reason || words.notHere, elsewhere: words.notHere };
    return commandHit(command, kinds, keyLabel(command.key ?? ''), reasons[command.standing]);
  };

  const found = query === '' || mode === 'findDraft' ? [] : bestHits(customers, textsOfCustomer, query, ONE_KIND);
  const bestCustomer = isWide && found[0] !== undefined && found[0].rank <= 3 ? found[0].thing.code : null;
  const ordersOfCustomer = useLatestOrdersOf(bestCustomer, ORDERS_OF_CUSTOMER) ?? [];

  if (mode === 'findDraft') {
    const ordered = drafts.toSorted((a, b) => Number(b.held) - Number(a.held));
    if (query === '') return ordered.map(ofDraft);
    return bestHits(ordered, (draft) => searchTexts([draft.customerCode ?? ''], nameOf(draft)), query, ONE_KIND).map(
      ({ thing }) => ofDraft(thing),
    );
  }
  if (mode === 'findNumber' || scope === 'numbers') return numbered.map(ofDocument);
  const known = scope === 'help' ? commands : commands.filter(({ standing }) => standing !== 'elsewhere');
  const ofHelp = (command: ListedCommand): FinderHit =>
    scope === 'help' && command.standing !== 'ready'
      ? { ...ofCommand(command), reason: '', open: () => openOverlay('keys', command.label) }
      : ofCommand(command);
  if (query === '') {
    if (scope === 'commands' || scope === 'help') return known.map(ofHelp);
    if (scope === 'customers') return customers.slice(0, ONE_KIND).map((row) => customerHit(row, kinds));
    if (scope === 'products') return products.slice(0, ONE_KIND).map((row) => productHit(row, kinds));
    const draftsById = new Map(drafts.map((draft) => [draft.id, draft]));
    const recent = recentTabs.flatMap(({ id, isDraft }) => {
      const draft = isDraft ? draftsById.get(id) : undefined;
      const head = isDraft ? undefined : heads?.get(id);
      if (draft) return [ofDraft(draft)];
      return head ? [ofDocument(head)] : [];
    });
    const actions = commands.filter(
      ({ id, standing }) => standing === 'ready' && !(entryOf(id).contexts as readonly string[]).includes('frame'),
    );
    // What goes on with the document stands first.
    const ordered = actions.toSorted((a, b) => Number(b.section === 'document') - Number(a.section === 'document'));
    return [...recent.slice(0, RECENT), ...ordered.slice(0, ACTIONS).map(ofCommand)];
  }
  const most = scope === 'all' ? PER_KIND : ONE_KIND;
  const wants = (kind: FinderScope) => scope === kind || scope === 'all';
  const isNumber = readTypedNumber(query) !== null;
  const ranked: readonly Ranked[] = [
    ...(wants('numbers') ? numbered.map((head) => ({ rank: isNumber ? -1 : 0, hit: ofDocument(head) })) : []),
    ...(wants('customers')
      ? found.slice(0, most).map(({ thing, rank }) => ({ rank, hit: customerHit(thing, kinds) }))
      : []),
    ...(wants('products')
      ? bestHits(products, textsOfProduct, query, most).map(({ thing, rank }) => ({
          rank,
          hit: productHit(thing, kinds),
        }))
      : []),
    ...(wants('commands') || scope === 'help'
      ? rankCommands(known, query, most).map(({ thing, rank }) => ({ rank, hit: ofHelp(thing) }))
      : []),
    ...ordersOfCustomer.map((head) => ({ rank: 3.5, hit: ofDocument(head) })),
  ];
  const keys = new Set<string>();
  return ranked
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ hit }) => hit)
    .filter(({ key }) => !keys.has(key) && keys.add(key));
}

/** Commands by their words; one that cannot be given now comes after those that can. */
function rankCommands(commands: readonly ListedCommand[], query: string, most: number) {
  const texts = (command: ListedCommand) => searchTexts([command.key ?? ''], command.label);
  return commands
    .flatMap((thing) => {
      const rank = rankOf(texts(thing), query);
      return rank === null ? [] : [{ thing, rank: thing.standing === 'ready' ? rank : rank + 0.5 }];
    })
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, most);
}
