import type { Substitute } from '../availability/substitution.ts';
import type { FreeGoodsRule } from '../catalogue/free-goods.ts';
import type { SalesUnit } from '../catalogue/sales-unit.ts';
import { refuse, ok, type Result } from '../kernel/result.ts';
import { quantity } from '../money/money.ts';
import type { CellFault, MasterColumn } from './master-cell.ts';
import { parseDecimal } from './master-decimal.ts';

/*
 * Columns of the products file that hold more than one value: the units a product is sold in, and the free
 * goods that come with it.
 */

const maxFactor = 1_000_000;
const unitsExpected = 'BOX:12:8991234567890:2:2 | CTN:144';
const freeGoodsExpected = '10+1, 10+1 inclusive';
const substitutesExpected = 'A-1|A-2';

/**
 * Units besides the product's own, separated by `|`: name, how many of the product's own unit it holds (a
 * whole number or a fraction such as `1/12`), and where there are any: barcode, fewest on a line, multiple.
 */
export const salesUnitsColumn: MasterColumn<readonly SalesUnit[]> = {
  required: false,
  parse: (text, { quantityDigits }) => {
    const units: SalesUnit[] = [];
    for (const entry of text.split('|')) {
      const unit = salesUnit(
        entry.split(':').map((part) => part.trim()),
        quantityDigits,
      );
      const isNew = unit !== null && units.every((known) => known.unit !== unit.unit);
      if (!isNew) return refuse<CellFault>({ reason: 'bad-choice', expected: unitsExpected });
      units.push(unit);
    }
    return ok(units);
  },
  whenEmpty: () => ok([]),
};

function salesUnit(parts: readonly string[], quantityDigits: number): SalesUnit | null {
  const [unit = '', factor = '', barcode = '', least = '', multiple = ''] = parts;
  const [, above = '', below = '1'] = /^(\d+)(?:\/(\d+))?$/.exec(factor) ?? [];
  const [numerator, denominator] = [wholeNumber(above), wholeNumber(below)];
  const [minQuantity, step] = [wholeNumber(least || '1'), wholeNumber(multiple || '1')];
  const isNamed = unit !== '' && unit.length <= 20 && !unit.includes('/') && barcode.length <= 48;
  if (!isNamed || parts.length > 5) return null;
  if (numerator === null || denominator === null || minQuantity === null || step === null) return null;
  return {
    unit,
    numerator: numerator * 10 ** quantityDigits,
    denominator,
    ...(barcode === '' ? {} : { barcode }),
    ...(minQuantity === 1 ? {} : { minQuantity }),
    ...(step === 1 ? {} : { multiple: step }),
  };
}

function wholeNumber(text: string): number | null {
  const value = /^\d{1,7}$/.test(text) ? Number(text) : 0;
  return value >= 1 && value <= maxFactor ? value : null;
}

/** `10+1`: who buys 10 gets 1 more; `10+1 inclusive`: of 11 one is free. In the product's own unit. */
export const freeGoodsColumn: MasterColumn<FreeGoodsRule | undefined> = {
  required: false,
  parse: (text, { quantityDigits }): Result<FreeGoodsRule, CellFault> => {
    const [, bought = '', given = '', inclusive] = /^([\d.]+) ?\+ ?([\d.]+)( inclusive)?$/.exec(text) ?? [];
    const [buy, free] = [parseDecimal(bought, quantityDigits), parseDecimal(given, quantityDigits)];
    if (!buy.ok || !free.ok || buy.value < 1 || free.value < 1) {
      return refuse({ reason: 'bad-choice', expected: freeGoodsExpected });
    }
    const mode = inclusive === undefined ? 'exclusive' : 'inclusive';
    return ok({ buy: quantity(buy.value), free: quantity(free.value), mode });
  },
  whenEmpty: () => ok(undefined),
};

/** Codes of products that may go instead, the best first, separated by `|`. */
export const substitutesColumn: MasterColumn<readonly Substitute[] | undefined> = {
  required: false,
  parse: (text): Result<readonly Substitute[], CellFault> => {
    const codes = text.split('|').map((code) => code.trim());
    const areCodes = codes.every((code) => code !== '' && code.length <= 40);
    if (!areCodes || new Set(codes).size !== codes.length) {
      return refuse({ reason: 'bad-choice', expected: substitutesExpected });
    }
    return ok(codes.map((productCode, index) => ({ productCode, ranking: index + 1 })));
  },
  whenEmpty: () => ok(undefined),
};
