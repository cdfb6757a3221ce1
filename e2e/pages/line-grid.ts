import { expect, type Page } from '@playwright/test';
import { id as words } from '#shared/i18n/id.ts';
import type { Gerai } from '../fixtures.ts';
import { Counter } from './counter.ts';

type StoredLine = { readonly code: string; readonly quantity: number };

/** Opens a new order for a customer, with the focus in the first item. */
export async function newOrder(gerai: Gerai): Promise<Counter> {
  const counter = new Counter(gerai.page);
  await counter.openDay();
  await counter.press('Control+3', 'Control+n');
  await counter.typeDocument('ERNSH', []);
  await expect(itemCell(gerai.page)).toBeFocused();
  return counter;
}

export const itemCell = (page: Page) => page.getByRole('combobox', { name: words.editor.columns.item });
export const quantityCell = (page: Page) => page.getByRole('textbox', { name: words.editor.columns.quantity });
export const lineRows = (page: Page) => page.getByRole('grid').getByRole('row', { name: /NW-\d/ });

/** The lines of the one draft as IndexedDB holds them, read past the program. */
export async function storedLines(page: Page): Promise<readonly StoredLine[]> {
  return page.evaluate(async () => {
    const answerOf = (request: IDBRequest) =>
      new Promise<unknown>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(new Error('the database does not answer')));
      });
    const database = (await answerOf(indexedDB.open('local'))) as IDBDatabase;
    type Row = { place: number; line: { productCode: string; quantity: number } };
    const rows = (await answerOf(database.transaction('draftLines').objectStore('draftLines').getAll())) as Row[];
    database.close();
    return rows
      .toSorted((a, b) => a.place - b.place)
      .map(({ line }) => ({ code: line.productCode, quantity: line.quantity }));
  });
}
