import type { Page } from '@playwright/test';

/**
 * A scanner: real key events 8 ms apart, all on their way at once. The pause before it is the person's, who
 * takes the scanner up.
 */
export async function scan(page: Page, code: string): Promise<void> {
  await page.waitForTimeout(150);
  const keyboard = await page.context().newCDPSession(page);
  const begin = Date.now() / 1000;
  const keys = [...code.split('').map((key) => ({ key, text: key })), { key: 'Enter', code: 'Enter', text: '\r' }];
  await Promise.all(
    keys.flatMap((key, at) => {
      const timestamp = begin + at * 0.008;
      return [
        keyboard.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key, timestamp }),
        keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', key: key.key, timestamp }),
      ];
    }),
  );
  await keyboard.detach();
}
