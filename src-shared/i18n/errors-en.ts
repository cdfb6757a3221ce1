import type { DomainError } from '../kernel/domain-error.ts';

/** Writes the figures of a refusal as the reader's language writes them. */
export type ErrorFormat = {
  readonly money: (amount: number) => string;
  readonly date: (date: string) => string;
};

/** A sentence for every refusal: a code without words does not compile. */
export type ErrorWords = {
  readonly [Code in DomainError['code']]: (
    error: Extract<DomainError, { readonly code: Code }>,
    format: ErrorFormat,
  ) => string;
};

export const errorsEn: ErrorWords = {
  'invalid-input': ({ field, problem }) =>
    `This entry cannot be posted: ${field} ${problem}. Correct the field and try again.`,
  'not-configured': () => 'This branch is not set up yet. Set it up in Master data (Ctrl+7).',
  'already-configured': () => 'This branch is set up already.',
  'no-open-day': () => 'No business day is open. Open one on the Today screen (Ctrl+1).',
  'day-still-open': ({ date }, format) => `Business day ${format.date(date)} is still open. Close it first.`,
  'day-not-after-last': ({ last }, format) => `The new day must come after ${format.date(last)}.`,
  'day-not-open': ({ date }, format) => `Business day ${format.date(date)} is not open.`,
  'day-has-goods-set-aside': ({ numbers }) => `Goods are still set aside in ${numbers}. Issue or cancel them first.`,
  'not-allowed': ({ right }) =>
    right === 'credit.release' ? 'Only a supervisor may release credit.' : 'Only a supervisor may set up the branch.',
  'unknown-user': ({ userId }) => `${userId} is not a person of this branch. Ask a supervisor to add them.`,
  'no-session': () => 'You have no open session here. Sign in first.',
  'not-signed-in': ({ userId }) => `${userId} has not signed in. Sign in, then repeat.`,
  'changed-meanwhile': ({ document }) => `${document} was changed meanwhile. Look at it again, then repeat.`,
  'document-exists': () => 'This document was posted already.',
  'master-data-missing': () => 'The file that was read is gone. Read it again.',
  'opening-stock-exists': ({ productCode }) => `${productCode} has stock already: an opening stock is not possible.`,
  'unknown-product': ({ productCode }) => `There is no product ${productCode}.`,
  'unknown-customer': ({ customerCode }) => `There is no customer ${customerCode}.`,
  'no-price': ({ productCode }) => `${productCode} has no price today.`,
  'date-in-past': ({ date }, format) => `${format.date(date)} has passed. Choose the business day or later.`,
  'wrong-transition': ({ document, from, to }) =>
    `A ${document} cannot go from ${from} to ${to}. Look at it again, then choose a step it offers.`,
  'unknown-quotation': () => 'This quotation is not on record.',
  'quotation-of-other-customer': ({ number }) => `${number} was made for another customer.`,
  'quotation-expired': ({ number, validUntil }, format) => `${number} was valid until ${format.date(validUntil)}.`,
  'quotation-already-ordered': ({ number }) => `${number} has been ordered completely.`,
  'unknown-order': () => 'This order is not on record.',
  'order-not-blocked': ({ number }) => `${number} is not blocked.`,
  'release-by-creator': ({ number }) => `${number} must be released by someone other than who made it.`,
  'customer-blocked-by-head-office': ({ customerCode }) =>
    `${customerCode} is blocked by head office. Only head office can lift that.`,
  'order-already-moving': ({ number }) => `${number} can no longer be cancelled: its goods are moving.`,
  'order-not-open': ({ number }) => `${number} is not open for delivery.`,
  'nothing-due': ({ number }) => `Nothing of ${number} is due today.`,
  'delivery-under-way': ({ number }) => `${number} is under way already. Finish it first.`,
  'unknown-delivery': () => 'This delivery is not on record.',
  'wrong-delivery-step': ({ number }) => `${number} is not at this step. Look at it again.`,
  'pick-lines-differ': ({ number }) => `The picked lines are not those of ${number}. Look at it again.`,
  'over-picked': ({ lineNo }) => `Line ${lineNo}: more picked than requested.`,
  'short-pick-needs-reason': ({ lineNo }) => `Line ${lineNo}: say why less was picked.`,
  'nothing-picked': ({ number }) => `Nothing was picked for ${number}. Cancel it instead.`,
  'short-stock': ({ productCode }) => `There is not enough ${productCode} on hand. Pick less, or receive goods first.`,
  'delivery-not-issued': ({ number }) => `The goods of ${number} have not left yet.`,
  'already-invoiced': ({ number }) => `${number} has its invoice already.`,
  'unknown-invoice': () => 'This invoice is not on record.',
  'invoice-of-other-customer': ({ number }) => `${number} belongs to another customer.`,
  'invoice-allocated-twice': ({ number }) => `${number} is on the receipt twice.`,
  'nothing-to-pay': ({ number }) => `${number} is paid.`,
  'over-allocated': ({ number, open }, format) => `Only ${format.money(open)} of ${number} is open.`,
  'tendered-too-little': ({ missing }, format) => `${format.money(missing)} is missing.`,
  'unknown-planned-receipt': () => 'These expected goods are not on record.',
  'already-received': () => 'These goods were received already.',
  'package-out-of-order': ({ expected }) => `Package ${expected} must be written first.`,
  'disk-full': () => 'The disk is full: nothing was posted. Make room, then repeat.',
  'store-failed': () => 'The disk refused to store this: nothing was posted. Everything posted before is safe.',
  'posting-stopped': ({ reason }) => `Posting is stopped (${reason}). Everything can still be read.`,
};
