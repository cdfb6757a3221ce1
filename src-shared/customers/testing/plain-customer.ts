import type { CustomerRow } from '../customer.ts';

/** A customer about whom nothing is special: thirty days, no managed credit, Indonesian papers. */
export const plainCustomer: CustomerRow = {
  code: 'X',
  name: 'X',
  contact: '',
  address: '',
  city: '',
  phone: '',
  taxNumber: null,
  priceList: null,
  termsDays: 30,
  creditLimit: null,
  blocked: false,
  language: 'id',
};
