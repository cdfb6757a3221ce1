import type { Page } from '@playwright/test';

type Kept = {
  readonly inHand: readonly (readonly [
    string,
    { readonly picks: readonly (readonly [string, { readonly taken: number }])[] },
  ])[];
};

/** What is counted and not saved as IndexedDB holds it, read past the program: `NW-002 11`, in order of code. */
export async function storedPicks(page: Page): Promise<readonly string[]> {
  const text = await page.evaluate(async () => {
    const answerOf = (request: IDBRequest) =>
      new Promise<unknown>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(new Error('the database does not answer')));
      });
    const database = (await answerOf(indexedDB.open('local'))) as IDBDatabase;
    const store = database.transaction('preferences').objectStore('preferences');
    const row = (await answerOf(store.get('picksInHand'))) as { value: string } | undefined;
    database.close();
    return row?.value ?? '{"inHand":[]}';
  });
  const { inHand } = JSON.parse(text) as Kept;
  return inHand
    .flatMap(([, { picks }]) => picks.map(([code, { taken }]) => `${code} ${taken}`))
    .toSorted((a, b) => (a < b ? -1 : 1));
}
