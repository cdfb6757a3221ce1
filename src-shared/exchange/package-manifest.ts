/** The format's name and version, as the manifest says it. */
export const packageFormat = 'OTCX/1';

/** One stored entry of the package. `rows`: data rows of a table, records of the journal, 1 for an object. */
export type PackageFileEntry = {
  readonly name: string;
  readonly rows: number;
  readonly bytes: number;
  /** Of the bytes as stored, 64 hex digits. */
  readonly sha256: string;
};

/** Numbers of one series used in the package's range, first to last without a gap. */
export type SeriesRange = {
  readonly key: string;
  /** The last number used before this package, 0 when there was none. */
  readonly before: number;
  readonly first: number;
  readonly last: number;
  readonly count: number;
};

/** `manifest.json`: what the package is, where it stands in the row of packages, and what is in it. */
export type PackageManifest = {
  readonly format: typeof packageFormat;
  readonly branch: string;
  readonly journalId: string;
  /** Number of the package, from 1 without gaps. */
  readonly sequence: number;
  /** SHA-256 of the file of the package before, null for the first. */
  readonly previousSha256: string | null;
  readonly businessDate: string;
  /** Journal records in the package, first and last. */
  readonly fromSeq: number;
  readonly toSeq: number;
  /** Chain hash of the record before the first, and of the last. */
  readonly chainBefore: string;
  readonly chainAfter: string;
  readonly currency: { readonly code: string; readonly minorDigits: number };
  readonly appVersion: string;
  readonly series: readonly SeriesRange[];
  /** Every entry but `manifest.json` and `SHA256SUMS`. */
  readonly files: readonly PackageFileEntry[];
};

/** Sums of one table: money columns as decimal texts, quantity columns as decimal texts per unit. */
export type TableTotals = {
  readonly rows: number;
  readonly money: Readonly<Record<string, string>>;
  readonly quantity: Readonly<Record<string, Readonly<Record<string, string>>>>;
};

/** `totals.json`: what a person compares, and what anyone can recompute from the rows. Decimal texts. */
export type PackageTotals = {
  readonly tables: Readonly<Record<string, TableTotals>>;
  readonly receivables: {
    readonly opening: string;
    readonly invoices: string;
    readonly receipts: string;
    /** Credit notes, later allocations, reversals, refunds and voids, as the ledger has them. */
    readonly other: string;
    readonly closing: string;
  };
  readonly stockValue: { readonly opening: string; readonly movements: string; readonly closing: string };
  readonly ledger: { readonly debit: string; readonly credit: string };
};

/**
 * Name of a package's file.
 *
 * @param branch branch code; anything but letters and digits becomes `-`
 * @param businessDate `YYYY-MM-DD`
 */
export function packageFileName(branch: string, businessDate: string, sequence: number): string {
  const place = branch.replaceAll(/[^A-Za-z0-9]/g, '-');
  return `OTCX_${place}_${businessDate.replaceAll('-', '')}_${String(sequence).padStart(6, '0')}.zip`;
}
