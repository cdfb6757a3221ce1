import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { npwpOf } from '../tax/npwp.ts';
import type { CustomerRow } from './customer.ts';

/** What the branch may say of any customer, because it is the one who talks to him. */
export const branchFields = ['contact', 'phone', 'language', 'taxNumber'] as const;

/** What only head office says of a customer that it sent. The rest of a row is the branch's or a mark. */
export const headOfficeFields = ['name', 'address', 'city', 'priceList', 'termsDays', 'creditLimit'] as const;

type TypedFields = Partial<{
  readonly [Name in (typeof branchFields | typeof headOfficeFields)[number] | 'shipToAddresses']:
    | CustomerRow[Name]
    | undefined;
}>;

/** Fields of a customer as a person typed them; what is left out stays. */
export type CustomerFields = TypedFields;

/**
 * Fields as they go on record: a tax number written the official way, addresses without a code twice.
 *
 * @param hasNpwp true where the tax profile is Indonesian and a tax number is an NPWP of 16 digits
 */
export function checkedFields<Fields extends CustomerFields>(
  fields: Fields,
  hasNpwp: boolean,
): Result<Fields, DomainError> {
  const codes = (fields.shipToAddresses ?? []).map((address) => address.code);
  const twice = codes.find((code, index) => codes.indexOf(code) !== index);
  if (twice !== undefined) return refuse({ code: 'ship-to-twice', shipToCode: twice });
  const { taxNumber } = fields;
  if (taxNumber === undefined || taxNumber === null) return ok(fields);
  if (taxNumber === '') return ok({ ...fields, taxNumber: null });
  const official = hasNpwp ? npwpOf(taxNumber) : taxNumber;
  return official === null ? refuse({ code: 'bad-tax-number', taxNumber }) : ok({ ...fields, taxNumber: official });
}

/** Fields that were given. */
export function givenFields(fields: CustomerFields): Partial<CustomerRow> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
