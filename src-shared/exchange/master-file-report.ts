import type { MasterDataKind } from '../events/master-payload.ts';

/** What is wrong with a master data file, with what a person needs to mend it. */
export type MasterFileProblem = {
  /** Line of the file, counted from 1 with the header; null when it concerns the whole file. */
  readonly line: number | null;
  /** Column by its header, null when it concerns the whole line or file. */
  readonly column: string | null;
  /** The offending text as it stands in the file. */
  readonly value: string | null;
  readonly reason:
    | 'file-empty'
    | 'no-rows'
    | 'file-too-large'
    | 'not-text'
    | 'wrong-header'
    | 'wrong-column-count'
    | 'broken-quotes'
    | 'missing-value'
    | 'bad-characters'
    | 'bad-number'
    | 'too-many-decimals'
    | 'out-of-range'
    | 'bad-date'
    | 'bad-choice'
    | 'duplicate-code'
    | 'unknown-product'
    | 'unknown-tax-code'
    | 'stock-already-opened'
    | 'receipt-already-received'
    | 'text-too-long';
  /** What was expected instead: allowed values, the right header, the first line with the same code. */
  readonly expected: string | null;
};

/** Result of reading a master data file without applying it. */
export type MasterFileReport = {
  readonly kind: MasterDataKind;
  readonly fileName: string;
  readonly encoding: 'UTF-8' | 'UTF-8 BOM' | 'Windows-1252' | 'unknown';
  readonly rows: number;
  readonly good: number;
  /** The first 500 problems; `badLines` counts all lines that have any. */
  readonly problems: readonly MasterFileProblem[];
  readonly badLines: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** The header and the first good rows, as text, for a look before applying. */
  readonly sample: { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] };
  /** Names this reading for `masterData.apply`; null when nothing can be applied. */
  readonly token: string | null;
};
