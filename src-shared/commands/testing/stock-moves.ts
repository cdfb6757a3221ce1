import { money, quantity } from '../../money/money.ts';
import { codes } from './small-branch.ts';
import type { Move } from './move.ts';

const reason = 'found at the shelf';

/** Stock that moves without a delivery. */
export const stockMoves: Readonly<Record<string, Move>> = {
  adjust: ({ branch, index, pick }) => {
    const change = (pick % 9) - 4;
    const productCode = codes[pick % 3] ?? 'A';
    branch.give(
      'adjustStock',
      {
        adjustmentId: `a${index}`,
        productCode,
        change,
        value: pick % 2 ? money(pick * 100) : null,
        reason,
      },
      'budi',
    );
  },
  scrap: ({ branch, index, pick }) => {
    branch.give(
      'scrapStock',
      {
        scrapId: `s${index}`,
        productCode: codes[pick % 3] ?? 'A',
        quantity: quantity((pick % 4) + 1),
        from: pick % 2 ? 'stock' : 'quarantine',
        reason,
      },
      'budi',
    );
  },
  quarantine: ({ branch, index, pick }) => {
    branch.give('moveQuarantine', {
      movementId: `m${index}`,
      productCode: codes[pick % 3] ?? 'A',
      quantity: quantity((pick % 4) + 1),
      direction: pick % 3 ? 'in' : 'out',
      reason,
    });
  },
  transfer: ({ branch, index, pick, draft }) => {
    const about = { transferId: `t${index}`, location: 'HQ', reason };
    const lines = draft.lines.map(({ productCode, quantity: sent }) => ({ productCode, quantity: sent }));
    if (pick % 2) branch.give('transferOut', { ...about, lines });
    else {
      branch.give('transferIn', {
        ...about,
        lines: lines.map(({ productCode, quantity: sent }) => ({
          productCode,
          sent,
          received: quantity(pick % 3 === 0 ? sent - 1 : sent),
          value: money(sent * 1000),
        })),
      });
    }
  },
  stocktake: ({ branch, index, pick, nth }) => {
    const open = nth('stocktakes');
    const [productCode = 'A'] = codes;
    if (open?.state !== 'counting') {
      branch.give('startStocktake', { stocktakeId: `c${index}`, lines: [{ productCode, batch: null }] });
      return;
    }
    const onHand = branch.tables.get('balances', productCode)?.onHand ?? 0;
    const counted = quantity(Math.max(0, onHand - (pick % 3)));
    for (let time = 0; time < 2; time += 1) {
      branch.give('countStock', { stocktakeId: open.id, productCode, batch: null, counted });
    }
    if (pick % 5 === 0) branch.give('cancelStocktake', { stocktakeId: open.id });
    else branch.give('postStocktake', { stocktakeId: open.id }, 'budi');
  },
};
