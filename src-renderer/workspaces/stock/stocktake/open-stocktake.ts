import { navigate } from '#renderer/stores/navigation-store.ts';

/** A stocktake is a document of the stock workspace that is worked on for a while: it has the place of a draft. */
export function openStocktake(id: string): void {
  navigate({ workspace: 'stock', documentId: null, draftId: id });
}
