import type { SeriesRow } from '../numbering/series.ts';
import type { PostedStock } from './posted-stock.ts';
import type { PostedStocktake } from './count-stock.ts';
import type { StocktakeRow } from './stocktake.ts';

type NumberedStock = PostedStock & { readonly series: SeriesRow };

/** What happened to stock beside receipts and issues. */
export type StockEvent =
  | { readonly t: 'stock.adjusted.v1'; readonly d: NumberedStock }
  | { readonly t: 'stock.scrapped.v1'; readonly d: NumberedStock }
  | { readonly t: 'stock.quarantineMoved.v1'; readonly d: NumberedStock }
  | { readonly t: 'stock.transferredOut.v1'; readonly d: NumberedStock }
  | { readonly t: 'stock.transferredIn.v1'; readonly d: NumberedStock }
  | { readonly t: 'stocktake.started.v1'; readonly d: { readonly stocktake: StocktakeRow; readonly series: SeriesRow } }
  | { readonly t: 'stocktake.counted.v1'; readonly d: { readonly stocktake: StocktakeRow } }
  | { readonly t: 'stocktake.cancelled.v1'; readonly d: { readonly stocktake: StocktakeRow } }
  | { readonly t: 'stocktake.posted.v1'; readonly d: PostedStocktake };
