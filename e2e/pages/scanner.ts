import type { Page } from '@playwright/test';

/**
 * A scanner: real key events 8 ms apart, all on their way at once. The pause before it is the person's, who
 * takes the scanner up.
 *
 * @param pause in milliseconds; between two labels of the same code at least 230, or it is one read twice
 */
export async function scan(page: Page, code: string, pause = 260): Promise<void> {
  await page.waitForTimeout(pause);
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
