import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import type { Money } from '../money/money.ts';
import type { Destination, Route } from '../scheduling/route.ts';
import type { CustomerRow } from './customer.ts';
import type { ShipToAddress } from './ship-to.ts';

/** How a customer said that he will pay. It books nothing: receipts say how he did. */
export type AgreedPayment = 'cash' | 'transfer' | 'card' | 'giro';

/**
 * What was agreed of one quotation or order where that is not as with its customer. A member that is
 * absent: as with the customer, or nothing.
 */
export type OrderTerms = {
  /** Where the goods go instead of the customer's own address. */
  readonly shipTo?: ShipToAddress;
  /** Price list in place of the customer's. */
  readonly priceList?: string;
  /** Days from invoice to due date in place of the customer's; 0 pays cash. */
  readonly termsDays?: number;
  readonly paymentMethod?: AgreedPayment;
  /** Route in place of the one that serves the customer. */
  readonly routeId?: string;
  /** For the customer: stands on every paper. */
  readonly printedNote?: string;
  /** For the branch: stands on no paper. */
  readonly internalNote?: string;
  /** Deposit that was agreed, in minor units. The down-payment invoice books it. */
  readonly deposit?: Money;
};

type Optional<T> = { readonly [Name in keyof T]?: T[Name] | null | undefined };

/** Terms as a person gives them. Left out: as before. null, an empty note or a deposit of 0: none any more. */
export type TermsInput = Optional<Omit<OrderTerms, 'shipTo'>> & {
  readonly shipToCode?: string | null | undefined;
};

export type TermsFacts = {
  readonly customer: Pick<CustomerRow, 'code' | 'shipToAddresses'>;
  readonly priceLists: readonly string[];
  readonly routes: readonly Pick<Route, 'id'>[];
};

const termNames = [
  'shipTo',
  'priceList',
  'termsDays',
  'paymentMethod',
  'routeId',
  'printedNote',
  'internalNote',
  'deposit',
] as const satisfies (keyof OrderTerms)[];

/** What may be given of terms, by name. */
export const termInputNames = [
  'shipToCode',
  'priceList',
  'termsDays',
  'paymentMethod',
  'routeId',
  'printedNote',
  'internalNote',
  'deposit',
] as const satisfies (keyof TermsInput)[];

/** The terms of a document alone. */
export function termsOf(row: OrderTerms): OrderTerms {
  return Object.fromEntries(termNames.flatMap((name) => (row[name] === undefined ? [] : [[name, row[name]]])));
}

/** A document with other terms. */
export function withTerms<Row extends OrderTerms>(row: Row, terms: OrderTerms): Row {
  const names: readonly string[] = termNames;
  const rest = Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)));
  return { ...(rest as Row), ...terms };
}

/**
 * The terms of a document after a person gave some. An address, a price list and a route must be known; what
 * stood before stays, even where master data has forgotten it since.
 *
 * @param before terms of the document as it stands, or of the quotation that it follows
 */
export function decideOrderTerms(
  input: TermsInput,
  before: OrderTerms,
  facts: TermsFacts,
): Result<OrderTerms, DomainError> {
  const { shipToCode, priceList, routeId } = input;
  const { customer } = facts;
  const isNew = (given: string | null | undefined, had: string | undefined) => Boolean(given) && given !== had;
  const shipTo = shipToAfter(input, before, customer);
  if (shipToCode && shipTo === null)
    return refuse({ code: 'unknown-ship-to', customerCode: customer.code, shipToCode });
  if (priceList && isNew(priceList, before.priceList) && !facts.priceLists.includes(priceList)) {
    return refuse({ code: 'unknown-price-list', priceList });
  }
  if (routeId && isNew(routeId, before.routeId) && !facts.routes.some((route) => route.id === routeId)) {
    return refuse({ code: 'unknown-route', routeId });
  }
  const after = Object.fromEntries(
    termNames.flatMap((name) => {
      const given = name === 'shipTo' ? shipTo : input[name];
      const value = given === undefined ? before[name] : given;
      const isNone = value === undefined || value === null || value === '' || (name === 'deposit' && value === 0);
      return isNone ? [] : [[name, value]];
    }),
  );
  return ok(after);
}

/** undefined: as before; null: none. */
function shipToAfter(
  { shipToCode }: TermsInput,
  before: OrderTerms,
  customer: TermsFacts['customer'],
): ShipToAddress | null | undefined {
  if (shipToCode === undefined || shipToCode === before.shipTo?.code) return undefined;
  return (customer.shipToAddresses ?? []).find((address) => address.code === shipToCode) ?? null;
}

/** A deposit is a part of what it is a deposit on. */
export function whyDepositRefused({ deposit }: OrderTerms, total: Money): DomainError | null {
  return deposit !== undefined && deposit > total ? { code: 'deposit-above-total', deposit, total } : null;
}

/** The customer as prices see him: with the list that was agreed for this document. */
export function pricedAs<Customer extends Pick<CustomerRow, 'priceList'>>(
  customer: Customer,
  { priceList }: Pick<OrderTerms, 'priceList'>,
): Customer {
  return priceList === undefined ? customer : { ...customer, priceList };
}

/** Where the goods of a document go, as the choice of a route sees it. */
export function destinationOf(
  customer: Pick<CustomerRow, 'code' | 'city'>,
  { shipTo, routeId }: Pick<OrderTerms, 'shipTo' | 'routeId'>,
): Destination {
  return { code: customer.code, city: shipTo?.city ?? customer.city, routeId: routeId ?? null };
}

/** True when the goods of two documents of one customer go the same way. */
export function goesSameWay(a: OrderTerms, b: OrderTerms): boolean {
  return a.routeId === b.routeId && a.shipTo?.code === b.shipTo?.code;
}
