/** The price list that every product has a price in, when nothing more particular has one. */
export const BASE_PRICE_LIST = 'BASE';

/** The list of this branch's own prices for everybody. */
const BRANCH_PRICE_LIST = 'BRANCH';

/** Where prices are looked for, the most particular first; the first step with a price wins. */
export const accessSequence = ['contract', 'customerList', 'customerGroup', 'branch', 'base'] as const;

export type AccessStep = (typeof accessSequence)[number];

/** What of a customer decides which prices are for them. */
export type PriceCustomer = {
  readonly code: string;
  /** Own price list, or null. */
  readonly priceList: string | null;
  readonly customerGroup?: string;
};

type Addressed = { readonly list: string; readonly customerCode?: string; readonly customerGroup?: string };

/** The step at which a price is found: whom it is for says so, then its list. */
export function accessStepOf(price: Addressed): AccessStep {
  if (price.customerCode !== undefined) return 'contract';
  if (price.customerGroup !== undefined) return 'customerGroup';
  if (price.list === BASE_PRICE_LIST) return 'base';
  return price.list === BRANCH_PRICE_LIST ? 'branch' : 'customerList';
}

/** Whether the list of a price can be given to any customer: the base list, or one that customers are given. */
export function isOpenList(price: Addressed): boolean {
  return ['customerList', 'base'].includes(accessStepOf(price));
}

/** Whether a price is for a customer. One without a group gets no group's price. */
export function isForCustomer(price: Addressed, customer: PriceCustomer | null): boolean {
  switch (accessStepOf(price)) {
    case 'contract':
      return customer !== null && price.customerCode === customer.code;
    case 'customerGroup':
      return customer?.customerGroup !== undefined && price.customerGroup === customer.customerGroup;
    case 'customerList':
      return customer !== null && price.list === customer.priceList;
    case 'branch':
    case 'base':
      return true;
  }
}
