import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import type { Quantity } from '../money/money.ts';
import type { BranchProductField, ProductRow } from './product.ts';

export const branchProductFields = [
  'bin',
  'barcode',
  'safetyStock',
  'weight',
] as const satisfies readonly BranchProductField[];

/** What a branch may say of a product; what is left out stays. Empty or null: none. */
export type BranchProductFields = {
  readonly bin?: string | undefined;
  readonly barcode?: string | null | undefined;
  /** In the product's smallest unit. */
  readonly safetyStock?: Quantity | undefined;
  /** Grams of one of its own units; null: not known. */
  readonly weight?: number | null | undefined;
};

/**
 * Changes what the branch knows better of a product. What head office said of it is kept beside it, so that
 * the next file of head office takes nothing away and a person can see both.
 *
 * @param facts.namedBy code of another product that a barcode names already
 */
export function decideChangeProduct(
  input: { readonly expectedVersion: number } & BranchProductFields,
  facts: { readonly product: ProductRow; readonly namedBy: (barcode: string) => string | undefined },
): Result<{ readonly product: ProductRow }, DomainError> {
  const { product } = facts;
  if (input.expectedVersion !== (product.version ?? 0))
    return refuse({ code: 'changed-meanwhile', document: product.code });
  const { bin, barcode, safetyStock, weight } = input;
  const other = barcode ? facts.namedBy(barcode) : undefined;
  if (barcode && other !== undefined && other !== product.code) {
    return refuse({ code: 'barcode-taken', barcode, productCode: other });
  }
  const given: Partial<ProductRow> = {
    ...(bin === undefined || bin === '' ? {} : { bin }),
    ...(barcode === undefined ? {} : { barcode: barcode === '' ? null : barcode }),
    ...(safetyStock === undefined ? {} : { safetyStock }),
    ...(weight === undefined || weight === null ? {} : { weight }),
  };
  const gone = new Set<string>([...(bin === '' ? ['bin'] : []), ...(weight === null ? ['weight'] : [])]);
  const kept = Object.fromEntries(Object.entries(product).filter(([name]) => !gone.has(name))) as ProductRow;
  const changed = { ...kept, ...given, version: (product.version ?? 0) + 1 };
  return ok({ product: withHeadOfficeSaid(changed, product.atHeadOffice ?? {}, product) });
}

/**
 * A product as a master data file leaves it. What the branch changed stays; once head office says the same,
 * nothing is kept beside it.
 *
 * @param known the product as the branch has it; undefined for a new one
 */
export function productAsHeadOfficeSends(sent: ProductRow, known: ProductRow | undefined): ProductRow {
  const said = known?.atHeadOffice;
  if (!known || !said) return known?.version === undefined ? sent : { ...sent, version: known.version };
  const ours = branchProductFields.filter((name) => name in said);
  const values = Object.fromEntries(ours.flatMap((name) => (known[name] === undefined ? [] : [[name, known[name]]])));
  const withoutOurs = Object.fromEntries(
    Object.entries(sent).filter(([name]) => !ours.some((own) => own === name)),
  ) as ProductRow;
  const theirs = Object.fromEntries(ours.map((name) => [name, sent[name]]));
  const row = { ...withoutOurs, ...values, ...(known.version === undefined ? {} : { version: known.version }) };
  return withHeadOfficeSaid(row, theirs, sent);
}

/** Keeps what head office says of a field wherever the branch says something else. */
function withHeadOfficeSaid(
  row: ProductRow,
  said: NonNullable<ProductRow['atHeadOffice']>,
  otherwise: ProductRow,
): ProductRow {
  const { atHeadOffice: _before, ...plain } = row;
  const differing = branchProductFields.flatMap((name): [string, unknown][] => {
    const theirs = name in said ? said[name] : otherwise[name];
    return theirs === plain[name] ? [] : [[name, theirs ?? null]];
  });
  return differing.length > 0 ? { ...plain, atHeadOffice: Object.fromEntries(differing) } : plain;
}
