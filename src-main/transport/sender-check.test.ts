import { describe, expect, test } from 'vitest';
import { requestSize, senderProblem } from './sender-check.ts';

const ours = { contentsId: 1, origin: 'app://gerai' };

describe('a message over Electron', () => {
  test('from the main frame of our window at our origin is taken', () => {
    expect(senderProblem({ contentsId: 1, isMainFrame: true, url: 'app://gerai/index.html#/orders' }, ours)).toBeNull();
  });

  test('from another window, or from a frame in ours, is not', () => {
    expect(senderProblem({ contentsId: 2, isMainFrame: true, url: 'app://gerai/' }, ours)).toBe('wrong window');
    expect(senderProblem({ contentsId: 1, isMainFrame: false, url: 'app://gerai/' }, ours)).toBe('wrong frame');
  });

  test.each([
    'https://gerai/',
    'app://gerai.evil/',
    'app://evil/?app://gerai/',
    'app://gerai@evil/',
    'app://x@gerai/',
    'app:gerai',
    'blob:app://gerai/1',
    'file:///gerai',
    'about:blank',
    '',
  ])('from %s is not', (url) => {
    expect(senderProblem({ contentsId: 1, isMainFrame: true, url }, ours)).toBe('wrong origin');
  });

  test('is measured whatever it is made of, and only until it is too large', () => {
    expect(requestSize({ content: 'x'.repeat(100) }, 50)).toBeGreaterThan(50);
    expect(requestSize([['x'.repeat(30)], 'y'.repeat(30)], 50)).toBeGreaterThan(50);
    expect(requestSize(new Uint8Array(100), 50)).toBeGreaterThan(50);
    expect(requestSize({ id: 'a', lines: [1, null, true] }, 1000)).toBeLessThan(100);
    const endless: { self?: unknown } = {};
    endless.self = endless;
    expect(requestSize(endless, 1000)).toBeGreaterThan(1000);
  });
});
