import { array, enum as choice, int, nullable, optional, strictObject } from 'zod';
import { amount, code, text } from './input-fields.ts';

const language = choice(['id', 'en']);
const shipToAddresses = array(
  strictObject({ code: text(20).min(1), name: text(60), address: text(200), city: text(60), phone: text(40) }),
).max(50);

/** What may be said of a customer besides his name. Left out: as before. */
const fields = {
  contact: optional(text(80)),
  address: optional(text(200)),
  city: optional(text(60)),
  phone: optional(text(40)),
  /** null or empty: none. */
  taxNumber: optional(nullable(text(40))),
  language: optional(language),
  shipToAddresses: optional(shipToAddresses),
  priceList: optional(nullable(code)),
  termsDays: optional(int().min(0).max(365)),
  /** 0: nothing on credit. */
  creditLimit: optional(amount),
};

/** Customers of the branch, and what the branch knows of those of head office. */
export const customerSchemas = {
  /** Without a code: the next of the branch's own. */
  createCustomer: strictObject({ code: nullable(code), name: text(120).min(1), ...fields }),
  changeCustomer: strictObject({
    customerCode: code,
    expectedVersion: int().min(0),
    name: optional(text(120).min(1)),
    ...fields,
  }),
} as const;
