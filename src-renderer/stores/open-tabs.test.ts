import { describe, expect, it } from 'vitest';
import { listOf, type Route } from './navigation-store.ts';
import { afterGoing, MOST_TABS, neighbourOf, tabBeside, withoutTab, withTab, type OpenTabs } from './open-tabs.ts';

const none: OpenTabs = { tabs: [], recent: [] };
const order = (id: string): Route => ({ workspace: 'orders', documentId: id, draftId: null });
const draft = (id: string): Route => ({ workspace: 'orders', documentId: null, draftId: id });
const ids = ({ tabs }: OpenTabs) => tabs.map(({ id, isDraft }) => (isDraft ? `draft ${id}` : id));
const went = (...routes: readonly Route[]) => routes.reduce((tabs, route) => afterGoing(tabs, route, null), none);

describe('open tabs', () => {
  it('follow what is opened; lists and stock have none', () => {
    const stock: Route = { workspace: 'stock', documentId: 'NW-001', draftId: null };
    expect(ids(went(order('a'), listOf('orders'), draft('b'), stock, order('a')))).toEqual(['a', 'draft b']);
  });

  it('a draft that was posted leaves its seat to the document', () => {
    const posted = afterGoing(went(order('a'), draft('b'), order('c')), order('b'), draft('b'));
    expect(ids(posted)).toEqual(['a', 'b', 'c']);
    expect(posted.recent.map(({ id, isDraft }) => [id, isDraft])[0]).toEqual(['b', false]);
    expect(posted.recent.some(({ isDraft }) => isDraft)).toBe(false);
  });

  it('a draft that was discarded closes its tab', () => {
    expect(ids(afterGoing(went(order('a'), draft('b')), listOf('orders'), draft('b')))).toEqual(['a']);
  });

  it('a change that was posted meets the tab of its order, and one of the two goes', () => {
    expect(ids(afterGoing(went(order('a'), draft('x'), order('b')), order('a'), draft('x')))).toEqual(['a', 'b']);
  });

  it('are eight at most: the one used longest ago closes', () => {
    const eight = went(...Array.from({ length: MOST_TABS }, (_, index) => order(String(index))), order('0'));
    expect(ids(afterGoing(eight, order('new'), null))).toEqual(['0', '2', '3', '4', '5', '6', '7', 'new']);
  });

  it('can be added beside what is shown, once', () => {
    const tab = { workspace: 'orders', id: 'z', isDraft: false } as const;
    expect(ids(withTab(withTab(went(order('a')), tab), tab))).toEqual(['a', 'z']);
  });

  it('closed, show their right neighbour, else their left', () => {
    const open = went(order('a'), order('b'));
    const [a, b] = open.tabs;
    if (!a || !b) throw new Error('two tabs');
    expect(neighbourOf(open.tabs, a)).toBe(b);
    expect(neighbourOf(open.tabs, b)).toBe(a);
    expect(neighbourOf([a], a)).toBeNull();
    expect(ids(withoutTab(open, a))).toEqual(['b']);
  });

  it('go round in a ring', () => {
    const { tabs } = went(order('a'), order('b'));
    expect(tabBeside(tabs, tabs[1] ?? null, 1)).toBe(tabs[0]);
    expect(tabBeside(tabs, tabs[0] ?? null, -1)).toBe(tabs[1]);
    expect(tabBeside(tabs, null, 1)).toBe(tabs[0]);
    expect(tabBeside([], null, 1)).toBeNull();
  });
});
