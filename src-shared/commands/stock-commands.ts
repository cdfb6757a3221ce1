import type { DomainEvent } from '../events/events.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import { refuse, type Result } from '../kernel/result.ts';
import type { NumberedDocument, SeriesRow } from '../numbering/series.ts';
import { decideAdjustStock, decideScrapStock } from '../stock/adjust-stock.ts';
import {
  decideCancelStocktake,
  decideCountStock,
  decidePostStocktake,
  decideStartStocktake,
} from '../stock/count-stock.ts';
import type { PostedStock } from '../stock/posted-stock.ts';
import { decideMoveQuarantine } from '../stock/quarantine.ts';
import { decideReceiveGoods } from '../stock/receive-goods.ts';
import type { StocktakeRow } from '../stock/stocktake.ts';
import { decideTransferIn, decideTransferOut } from '../stock/transfer-stock.ts';
import { decider } from '../tables/who-may.ts';
import { required, toEvent, type CommandScope, type DayHandler, type Decision } from './command-handler.ts';
import { nextNumber } from './facts.ts';
import { adjustmentRight, stockFacts } from './stock-facts.ts';

const receiveGoods: DayHandler<'receiveGoods'> = (input, scope) =>
  numbered(
    input.receiptId,
    'GR',
    scope,
    (facts) =>
      decideReceiveGoods(
        input,
        { ...facts, plannedReceipt: (id) => scope.read.get('plannedReceipts', id) },
        scope.context,
      ),
    (d) => ({ t: 'stock.received.v1', d }),
  );

const adjustStock: DayHandler<'adjustStock'> = ({ adjustmentId: id, ...input }, scope) =>
  numbered(
    id,
    'ADJ',
    scope,
    (facts) => decideAdjustStock({ id, ...input }, facts, scope.context),
    (d) => ({ t: 'stock.adjusted.v1', d }),
  );

const scrapStock: DayHandler<'scrapStock'> = ({ scrapId: id, ...input }, scope) =>
  numbered(
    id,
    'ADJ',
    scope,
    (facts) => decideScrapStock({ id, ...input }, facts, scope.context),
    (d) => ({ t: 'stock.scrapped.v1', d }),
  );

const moveQuarantine: DayHandler<'moveQuarantine'> = ({ movementId: id, ...input }, scope) =>
  numbered(
    id,
    'ADJ',
    scope,
    (facts) => decideMoveQuarantine({ id, ...input }, facts, scope.context),
    (d) => ({ t: 'stock.quarantineMoved.v1', d }),
  );

const transferOut: DayHandler<'transferOut'> = ({ transferId: id, ...input }, scope) =>
  numbered(
    id,
    'TRF',
    scope,
    (facts) => decideTransferOut({ id, ...input }, facts, scope.context),
    (d) => ({ t: 'stock.transferredOut.v1', d }),
  );

const transferIn: DayHandler<'transferIn'> = ({ transferId: id, ...input }, scope) =>
  numbered(
    id,
    'TRF',
    scope,
    (facts) => decideTransferIn({ id, ...input }, facts, scope.context),
    (d) => ({ t: 'stock.transferredIn.v1', d }),
  );

const startStocktake: DayHandler<'startStocktake'> = (input, scope) => {
  const { read, settings, context } = scope;
  if (read.get('stocktakes', input.stocktakeId)) return refuse({ code: 'document-exists', id: input.stocktakeId });
  const number = nextNumber(read, settings, 'STK', context.day);
  const open = [...read.all('stocktakes')].filter((stocktake) => stocktake.state === 'counting');
  const facts = {
    ...stockFacts(read),
    underWay: (code: string) =>
      open.find((stocktake) => stocktake.lines.some((line) => line.productCode === code))?.number,
    number: number.number,
  };
  return toEvent(decideStartStocktake(input, facts, context), (stocktake) => ({
    t: 'stocktake.started.v1',
    d: { stocktake, series: number.series },
  }));
};

const countStock: DayHandler<'countStock'> = (input, scope) => {
  const stocktake = findStocktake(input.stocktakeId, scope);
  if (!stocktake.ok) return stocktake;
  const decision = decideCountStock(stocktake.value, input, stockFacts(scope.read), scope.context);
  return toEvent(decision, (counted) => ({ t: 'stocktake.counted.v1', d: { stocktake: counted } }));
};

const postStocktake: DayHandler<'postStocktake'> = (input, scope) => {
  const stocktake = findStocktake(input.stocktakeId, scope);
  if (!stocktake.ok) return stocktake;
  // Differences are approved by whoever has counted none of them: the approver, where there is one.
  const context = { ...scope.context, userId: decider(scope.context) };
  return toEvent(decidePostStocktake(stocktake.value, factsOf(scope), context), (d) => ({
    t: 'stocktake.posted.v1',
    d,
  }));
};

const cancelStocktake: DayHandler<'cancelStocktake'> = (input, scope) => {
  const stocktake = findStocktake(input.stocktakeId, scope);
  if (!stocktake.ok) return stocktake;
  return toEvent(decideCancelStocktake(stocktake.value), (cancelled) => ({
    t: 'stocktake.cancelled.v1',
    d: { stocktake: cancelled },
  }));
};

/** Commands that move stock without a delivery. */
export const stockHandlers = {
  receiveGoods,
  adjustStock,
  scrapStock,
  moveQuarantine,
  transferOut,
  transferIn,
  startStocktake,
  countStock,
  postStocktake,
  cancelStocktake,
};

function factsOf({ read, settings, context }: CommandScope) {
  return { ...stockFacts(read), right: adjustmentRight(read, settings, context) };
}

function findStocktake(id: string, { read }: CommandScope): Result<StocktakeRow, DomainError> {
  return required(read.get('stocktakes', id), { code: 'unknown-stocktake' });
}

type NumberedFacts = ReturnType<typeof factsOf> & { readonly number: string };

/** A stock posting with a number of its own: once by its id, with the next number of its series. */
function numbered<Posted extends PostedStock>(
  id: string,
  document: NumberedDocument,
  scope: CommandScope,
  decideOn: (facts: NumberedFacts) => Result<Posted, DomainError>,
  event: (posted: Posted & { readonly series: SeriesRow }) => DomainEvent,
): Decision {
  const { read, settings, context } = scope;
  if (read.get('movements', id)) return refuse({ code: 'document-exists', id });
  const { number, series } = nextNumber(read, settings, document, context.day);
  return toEvent(decideOn({ ...factsOf(scope), number }), (posted) => event({ ...posted, series }));
}
