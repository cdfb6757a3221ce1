import type { Language } from '../i18n/language.ts';
import type { BusinessDate } from '../kernel/business-date.ts';

export type PrintKind =
  | 'inquiry'
  | 'quotation'
  | 'proforma'
  | 'orderConfirmation'
  | 'pickList'
  | 'deliveryNote'
  | 'packingList'
  | 'packageLabels'
  | 'loadList'
  | 'invoice'
  | 'receipt';

/** What a column holds. Paper decides from it how wide the column is and to which side it leans. */
export type ColumnKind =
  | 'lineNo'
  | 'code'
  | 'name'
  | 'quantity'
  | 'unit'
  | 'promised'
  | 'unitPrice'
  | 'discount'
  | 'amount'
  | 'outstanding'
  /** A box to write in what was picked. */
  | 'picked'
  | 'received'
  | 'remark'
  | 'invoiceNumber'
  /** Numbers of packages, from–to. */
  | 'cases'
  | 'weight'
  /** Place among the stops of a vehicle. */
  | 'stop'
  | 'deliveryNumber'
  /** Whom goods go to, and where. */
  | 'place'
  /** Where it stands in the warehouse. */
  | 'bin'
  /** Of all packages together. */
  | 'grossWeight'
  | 'packages';

export type Labelled = { readonly label: string; readonly value: string };

/** One item: a cell for each column, and rows that belong to it and are never parted from it. */
export type PrintRow = { readonly cells: readonly string[]; readonly parts: readonly (readonly string[])[] };

/** `strong` stands between rules (the total), `normal` does not. */
export type TotalRow = Labelled & { readonly weight: 'normal' | 'strong' };

/**
 * What a document says, in words and figures ready to be set. Every paper format is laid out from it and
 * adds nothing, so that two formats cannot say different things.
 */
export type PrintModel = {
  readonly kind: PrintKind;
  readonly language: Language;
  readonly title: string;
  /** The title in the other language, for the reader who does not know this one. */
  readonly subtitle: string;
  readonly number: string;
  /** What the bar code says: short enough for a ribbon printer. */
  readonly shortId: string;
  /** The document's business day: also the creation date that the file carries. */
  readonly date: BusinessDate;
  readonly letterhead: { readonly name: string; readonly lines: readonly string[] };
  readonly parties: readonly { readonly label: string; readonly name: string; readonly lines: readonly string[] }[];
  readonly facts: readonly Labelled[];
  /** What the reader must not miss: credit block, cancellation. */
  readonly notice: string | null;
  /** Labelled fields over the table; a value may be empty to be filled in by hand. */
  readonly fields: readonly Labelled[];
  readonly columns: readonly { readonly kind: ColumnKind; readonly label: string }[];
  readonly rows: readonly PrintRow[];
  readonly totals: readonly TotalRow[];
  readonly amountInWords: Labelled | null;
  readonly notes: readonly { readonly label: string | null; readonly text: string }[];
  /** Place and day over the signatures, where the document has them. */
  readonly signedAt: string | null;
  readonly signatures: readonly { readonly role: string; readonly name: string }[];
  /** Caption of the box that takes the duty stamp, null when none is due. */
  readonly stampBox: string | null;
  readonly footer: {
    readonly left: string;
    readonly page: string;
    readonly continued: string;
    /** What stands under a signature line that has no name. */
    readonly signHere: string;
  };
};
