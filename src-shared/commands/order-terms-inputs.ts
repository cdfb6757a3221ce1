import { enum as choice, int, nullable, optional } from 'zod';
import { amount, code, text } from './input-fields.ts';

/* What is agreed of a document otherwise than with its customer. Left out: as before. null: as with the customer. */

/** Of one line: quality, grade or features. Left out: as before; an empty text: none. */
export const lineSpecification = optional(text(200));

/** Of a quotation or an order as a whole. */
export const orderTerms = {
  /** An address of the customer; its copy stands on the document. */
  shipToCode: optional(nullable(code)),
  priceList: optional(nullable(code)),
  termsDays: optional(nullable(int().min(0).max(365))),
  paymentMethod: optional(nullable(choice(['cash', 'transfer', 'card', 'giro']))),
  routeId: optional(nullable(code)),
  printedNote: optional(nullable(text(500))),
  internalNote: optional(nullable(text(500))),
  /** Not above the total. 0: none. */
  deposit: optional(nullable(amount)),
};
