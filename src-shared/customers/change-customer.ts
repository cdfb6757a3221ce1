import { canonicalJson } from '../kernel/canonical-json.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { whyTermsRefused, type CustomerRights } from './create-customer.ts';
import { branchFields, checkedFields, givenFields, headOfficeFields, type CustomerFields } from './customer-fields.ts';
import type { CustomerRow } from './customer.ts';

/**
 * Changes a customer at the branch. Of one that head office sent only what the branch knows better may change:
 * contact, phone, language, tax number and where goods go; what head office said of these is kept beside it.
 */
export function decideChangeCustomer(
  input: { readonly expectedVersion: number } & CustomerFields,
  facts: CustomerRights & { readonly customer: CustomerRow; readonly hasNpwp: boolean },
): Result<{ readonly customer: CustomerRow }, DomainError> {
  const { customer } = facts;
  const version = customer.version ?? 0;
  if (input.expectedVersion !== version) return refuse({ code: 'changed-meanwhile', document: customer.code });
  const { expectedVersion: _version, ...fields } = input;
  const checked = checkedFields(fields, facts.hasNpwp);
  if (!checked.ok) return checked;
  const given = givenFields(checked.value);
  const isOurs = customer.origin === 'branch';
  const locked = headOfficeFields.find(
    (name) => given[name] !== undefined && canonicalJson(given[name]) !== canonicalJson(customer[name]),
  );
  if (!isOurs && locked) return refuse({ code: 'head-office-field', field: locked });
  const changed: CustomerRow = { ...customer, ...given, version: version + 1 };
  const refused = isOurs ? whyTermsRefused(changed, customer, facts) : null;
  if (refused) return refuse(refused);
  return ok({ customer: isOurs ? changed : withHeadOfficeSaid(changed, customer) });
}

/** Keeps what head office last said of the fields that are otherwise at the branch. */
function withHeadOfficeSaid(changed: CustomerRow, before: CustomerRow): CustomerRow {
  const { atHeadOffice: said = {}, ...row } = { ...changed };
  const atHeadOffice = Object.fromEntries(
    branchFields.flatMap((name) => {
      const theirs = name in said ? said[name] : before[name];
      return theirs === changed[name] ? [] : [[name, theirs]];
    }),
  );
  return Object.keys(atHeadOffice).length > 0 ? { ...row, atHeadOffice } : row;
}

/**
 * A customer as a master data file leaves him. What the branch changed stays and is compared again with what
 * head office says now: once both say the same, nothing is kept beside it. Addresses of the branch stay. A
 * customer of the branch that head office sends under his code is head office's from then on.
 *
 * @param known the customer as the branch has him; undefined for a new one
 */
export function asHeadOfficeSends(sent: CustomerRow, known: CustomerRow | undefined): CustomerRow {
  if (!known) return sent;
  const { shipToAddresses, version, atHeadOffice = {} } = known;
  const ours = {
    ...(shipToAddresses ? { shipToAddresses } : {}),
    ...(version === undefined ? {} : { version }),
  };
  if (known.origin === 'branch') return { ...sent, ...ours };
  const kept = branchFields.filter((name) => name in atHeadOffice && sent[name] !== known[name]);
  const values = Object.fromEntries(kept.map((name) => [name, known[name]]));
  const theirs = Object.fromEntries(kept.map((name) => [name, sent[name]]));
  return { ...sent, ...ours, ...values, ...(kept.length > 0 ? { atHeadOffice: theirs } : {}) };
}
