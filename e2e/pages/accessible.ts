import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const options: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  resultTypes: ['violations'],
  // The page of a paper is the browser's own viewer.
  iframes: false,
};

/** What the colours alone decide: in the other scheme nothing else can differ. */
const coloursOnly: RunOptions = { ...options, runOnly: { type: 'rule', values: ['color-contrast'] } };

/** WCAG 2.2 A and AA, target size included, as far as a tool can tell: nothing is found on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  await expectNothingFound(page, options);
}

/** The same of a page that was looked at in other colours a moment ago. */
export async function expectLegible(page: Page): Promise<void> {
  await expectNothingFound(page, coloursOnly);
}

async function expectNothingFound(page: Page, how: RunOptions): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  const { violations } = await page.evaluate(
    (rules) =>
      (globalThis as unknown as { axe: { run: (root: Document, options: RunOptions) => Promise<AxeResults> } }).axe.run(
        document,
        rules,
      ),
    how,
  );
  expect(violations.map(({ id, nodes }) => ({ rule: id, where: nodes.map(({ target }) => target) }))).toEqual([]);
}
