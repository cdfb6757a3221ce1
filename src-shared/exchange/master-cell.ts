import type { ProductRow } from '../catalogue/product.ts';
import { salesUnitOf } from '../catalogue/sales-unit.ts';
import { isBusinessDate, type BusinessDate } from '../kernel/business-date.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { parseDecimal, printDecimal } from './master-decimal.ts';
import type { MasterFileProblem } from './master-file-report.ts';

/** What is wrong with one value, without where it stands. */
export type CellFault = Pick<MasterFileProblem, 'reason' | 'expected'>;

/** What the values of a line depend on besides themselves. */
export type CellScale = {
  /** Decimals of the branch's currency. */
  readonly minorDigits: number;
  /** Decimals of the line's product. */
  readonly quantityDigits: number;
  readonly taxCodes: readonly string[];
  /** The product the line names; undefined in kinds that name none, and for unknown codes. */
  readonly product: ProductRow | undefined;
};

/** One column of a master data file: whether it must be there, and how a value of it is read. */
export type MasterColumn<Value> = {
  /** A required column is in the header and never empty. */
  readonly required: boolean;
  /** Reads a value that is trimmed, in NFC and not empty. */
  readonly parse: (text: string, scale: CellScale) => Result<Value, CellFault>;
  /** Value of an empty cell or a column that is left out; never called when required. */
  readonly whenEmpty: (scale: CellScale) => Result<Value, CellFault>;
};

const missing = (): Result<never, CellFault> => refuse({ reason: 'missing-value', expected: null });

function required<Value>(parse: MasterColumn<Value>['parse']): MasterColumn<Value> {
  return { required: true, parse, whenEmpty: missing };
}

/** The column may be left out or empty, and then means this. */
export function optional<Value, Empty>(column: MasterColumn<Value>, empty: Empty): MasterColumn<Value | Empty> {
  return { required: false, parse: column.parse, whenEmpty: () => ok(empty) };
}

/** One line of text. */
export function textColumn(maxLength: number): MasterColumn<string> {
  return required((text) => lineOfText(text, maxLength));
}

/** A text of certain characters only, which the pattern describes and `expected` names for a person. */
export function patternColumn(maxLength: number, pattern: RegExp, expected: string): MasterColumn<string> {
  return required((text) =>
    pattern.test(text) ? lineOfText(text, maxLength) : refuse({ reason: 'bad-characters', expected }),
  );
}

/** One of a few words. */
export function choiceColumn<Value>(choices: ReadonlyMap<string, Value>): MasterColumn<Value> {
  return required((text) => {
    const value = choices.get(text);
    return value === undefined ? refuse({ reason: 'bad-choice', expected: [...choices.keys()].join(', ') }) : ok(value);
  });
}

/** A day written `YYYY-MM-DD`. */
export const dateColumn: MasterColumn<BusinessDate> = required((text) =>
  isBusinessDate(text) ? ok(text) : refuse({ reason: 'bad-date', expected: '2026-04-13' }),
);

/**
 * An exact decimal kept as an integer.
 *
 * @param digits decimals kept
 * @param min smallest integer, in units of 10^-digits
 * @param max largest integer, in units of 10^-digits
 */
export function decimalColumn(digits: (scale: CellScale) => number, min: number, max: number): MasterColumn<number> {
  return required((text, scale) => {
    const places = digits(scale);
    const parsed = parseDecimal(text, places);
    const range = `${printDecimal(min, places)} … ${printDecimal(max, places)}`;
    if (parsed.ok) {
      const inRange = min <= parsed.value && parsed.value <= max;
      return inRange ? parsed : refuse({ reason: 'out-of-range', expected: range });
    }
    if (parsed.error === 'out-of-range') return refuse({ reason: 'out-of-range', expected: range });
    const expected = parsed.error === 'bad-number' ? printDecimal(1234, 0) + decimals(places) : String(places);
    return refuse({ reason: parsed.error, expected });
  });
}

/** The code of a product that the branch has. */
export const productCodeColumn: MasterColumn<string> = required((_text, scale) =>
  scale.product ? ok(scale.product.code) : refuse({ reason: 'unknown-product', expected: null }),
);

/** A unit that the line's product is sold in; its own unless another is named. */
export const productUnitColumn: MasterColumn<string> = {
  required: false,
  parse: (text, scale) =>
    scale.product === undefined || salesUnitOf(scale.product, text) !== null
      ? ok(text)
      : refuse({ reason: 'bad-choice', expected: unitsOf(scale.product).join(', ') }),
  whenEmpty: (scale) => ok(scale.product?.unit ?? ''),
};

/** A tax code of the branch's tax profile. */
export const taxCodeColumn: MasterColumn<string> = required((text, scale) =>
  scale.taxCodes.includes(text)
    ? ok(text)
    : refuse({ reason: 'unknown-tax-code', expected: scale.taxCodes.join(', ') }),
);

/** Text as it is compared and stored: without spaces around it, equal letters as equal characters. */
export function cleanText(text: string): string {
  return text.normalize('NFC').trim();
}

function unitsOf({ unit, units = [] }: ProductRow): string[] {
  return [unit, ...units.map((other) => other.unit)];
}

function lineOfText(text: string, maxLength: number): Result<string, CellFault> {
  // Line ends, control characters and the marks that turn the reading direction break papers, lists and
  // files, and make two codes look alike.
  if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(text)) return refuse({ reason: 'bad-characters', expected: null });
  return text.length > maxLength ? refuse({ reason: 'text-too-long', expected: String(maxLength) }) : ok(text);
}

function decimals(places: number): string {
  return places === 0 ? '' : `.${'5'.padEnd(places, '0')}`;
}
