import { beforeEach, describe, expect, it } from 'vitest';
import { alertUser, dismissNotice, markErrorsRead, notify, readingTime, useNotices } from './notice-store.ts';

const shown = () => useNotices.getState().notices.map(({ text }) => text);

beforeEach(() => useNotices.setState({ status: '', alert: '', notices: [], errors: [] }));

describe('notices', () => {
  it('are three at most, the oldest goes first, and an error stays', () => {
    alertUser('disk full');
    for (const text of ['one', 'two', 'three']) notify(text);
    expect(shown()).toEqual(['disk full', 'two', 'three']);
  });

  it('do not pile up when the same thing is said again', () => {
    notify('saved');
    notify('saved');
    expect(shown()).toEqual(['saved']);
  });

  it('stay 5 seconds, 8 with something to take back, errors until they are closed', () => {
    notify('posted');
    notify('deleted', 'open', { label: 'undo', run: () => undefined });
    alertUser('refused');
    expect(useNotices.getState().notices.map(readingTime)).toEqual([5000, 8000, null]);
  });

  it('of errors can be read again after they were closed', () => {
    alertUser('refused', 'code 7');
    const [error] = useNotices.getState().errors;
    dismissNotice(error?.id ?? 0);
    expect(useNotices.getState()).toMatchObject({
      alert: '',
      notices: [],
      errors: [{ detail: 'code 7', isRead: false }],
    });
    markErrorsRead();
    expect(useNotices.getState().errors[0]?.isRead).toBe(true);
  });

  it('said twice in a row change the live region, or they would not be read', () => {
    notify('posted');
    const first = useNotices.getState().status;
    notify('posted');
    expect(useNotices.getState().status).not.toBe(first);
  });
});
