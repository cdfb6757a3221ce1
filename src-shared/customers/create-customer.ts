import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { zeroMoney } from '../money/money.ts';
import { checkedFields, givenFields, type CustomerFields } from './customer-fields.ts';
import type { CustomerRow } from './customer.ts';

/** What every code begins with that a branch gives: head office gives none like it. */
export function localCodePrefix(branchCode: string): string {
  return `L-${branchCode}-`;
}

/** The next code of the branch's own: one more than the highest that ends in a number. */
export function nextLocalCode(branchCode: string, known: Iterable<string>): string {
  const prefix = localCodePrefix(branchCode);
  let last = 0;
  for (const code of known) {
    const digits = code.startsWith(prefix) ? code.slice(prefix.length) : '';
    if (/^\d{1,9}$/.test(digits)) last = Math.max(last, Number(digits));
  }
  return prefix + String(last + 1).padStart(4, '0');
}

/** Who may give a customer of the branch credit, days or a list, and what there is to give. */
export type CustomerRights = { readonly mayGiveCredit: boolean; readonly priceLists: readonly string[] };

/**
 * Takes a customer on at the branch, under a code of the branch's own. He pays cash and gets nothing on
 * credit, unless a person with the right to it says otherwise.
 */
export function decideCreateCustomer(
  input: { readonly code: string | null; readonly name: string } & CustomerFields,
  facts: CustomerRights & {
    readonly branchCode: string;
    readonly language: CustomerRow['language'];
    readonly hasNpwp: boolean;
    readonly isTaken: (code: string) => boolean;
    readonly nextCode: () => string;
  },
): Result<{ readonly customer: CustomerRow }, DomainError> {
  const prefix = localCodePrefix(facts.branchCode);
  const given = input.code?.toUpperCase() ?? null;
  if (given !== null && (!given.startsWith(prefix) || given.length === prefix.length)) {
    return refuse({ code: 'customer-code-not-local', prefix });
  }
  if (given !== null && facts.isTaken(given)) return refuse({ code: 'customer-code-taken', customerCode: given });
  const { code: _code, ...fields } = input;
  const checked = checkedFields(fields, facts.hasNpwp);
  if (!checked.ok) return checked;
  const customer: CustomerRow = {
    contact: '',
    address: '',
    city: '',
    phone: '',
    taxNumber: null,
    priceList: null,
    termsDays: 0,
    creditLimit: zeroMoney,
    language: facts.language,
    ...givenFields(checked.value),
    name: input.name,
    code: given ?? facts.nextCode(),
    blocked: false,
    origin: 'branch',
    version: 1,
  };
  const refused = whyTermsRefused(customer, null, facts);
  return refused ? refuse(refused) : ok({ customer });
}

/** True for a customer who pays cash by the base list and has no credit. */
function isCashOnly({ termsDays, creditLimit, priceList }: CustomerRow): boolean {
  return termsDays === 0 && creditLimit === zeroMoney && priceList === null;
}

/** Terms better than cash are given by whoever may, from lists that exist. What stands already stays. */
export function whyTermsRefused(
  customer: CustomerRow,
  before: CustomerRow | null,
  facts: CustomerRights,
): DomainError | null {
  const { termsDays, creditLimit, priceList } = customer;
  const asBefore =
    before !== null &&
    termsDays === before.termsDays &&
    creditLimit === before.creditLimit &&
    priceList === before.priceList;
  if (asBefore) return null;
  if (priceList !== null && priceList !== before?.priceList && !facts.priceLists.includes(priceList)) {
    return { code: 'unknown-price-list', priceList };
  }
  return facts.mayGiveCredit || isCashOnly(customer) ? null : { code: 'needs-right', right: 'customer.credit' };
}
