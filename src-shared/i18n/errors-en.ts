import type { DomainError } from '../kernel/domain-error.ts';
import { customersEn } from './customers-en.ts';
import { billingErrorsEn } from './billing-errors-en.ts';
import { peopleErrorsEn } from './people-errors-en.ts';

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
  ...billingErrorsEn,
  ...peopleErrorsEn,
  'invalid-input': ({ field, problem }) =>
    `This entry cannot be posted: ${field} ${problem}. Correct the field and try again.`,
  'not-configured': () => 'This branch is not set up yet. Set it up in Master data (Ctrl+7).',
  'already-configured': () => 'This branch is set up already.',
  'no-open-day': () => 'No business day is open. Open one on the Today screen (Ctrl+1).',
  'day-still-open': ({ date }, format) => `Business day ${format.date(date)} is still open. Close it first.`,
  'day-not-after-last': ({ last }, format) => `The new day must come after ${format.date(last)}.`,
  'day-not-open': ({ date }, format) => `Business day ${format.date(date)} is not open.`,
  'day-has-goods-set-aside': ({ numbers }) => `Goods are still set aside in ${numbers}. Issue or cancel them first.`,
  'nothing-to-reallocate': () => 'The run changes nothing: everyone already has the date this policy gives.',
  'changed-meanwhile': ({ document }) => `${document} was changed meanwhile. Look at it again, then repeat.`,
  'document-exists': () => 'This document was posted already.',
  'master-data-missing': () => 'The file that was read is gone. Read it again.',
  'opening-stock-exists': ({ productCode }) => `${productCode} has stock already: an opening stock is not possible.`,
  'unknown-product': ({ productCode }) => `There is no product ${productCode}.`,
  'unknown-customer': ({ customerCode }) => `There is no customer ${customerCode}.`,
  'customer-code-not-local': ({ prefix }) =>
    `A customer of this branch has a code that begins with ${prefix}. Leave it empty for the next one.`,
  'barcode-taken': ({ barcode, productCode }) => `Barcode ${barcode} is on ${productCode} already. Take another one.`,
  'unknown-price': ({ key }) => `There is no price ${key} any more. Look again.`,
  'price-has-ended': ({ productCode }) => `The price of ${productCode} ends before that day. Choose an earlier day.`,
  'customer-code-taken': ({ customerCode }) => `There is a customer ${customerCode} already. Take another code.`,
  'head-office-field': ({ field }) =>
    `Head office keeps ${customersEn.fields[field]} of this customer. Ask them to change it.`,
  'bad-tax-number': ({ taxNumber }) => `${taxNumber} is no NPWP. It has 16 digits, an older one 15.`,
  'ship-to-twice': ({ shipToCode }) => `Two addresses have the code ${shipToCode}. Give one of them another.`,
  'no-price': ({ productCode }) => `${productCode} has no price today.`,
  'unit-not-sold': ({ productCode }) => `${productCode} is not sold in that unit. Choose another unit.`,
  'quantity-not-in-unit': ({ productCode }) =>
    `That quantity of ${productCode} is no whole number of the chosen unit, or not one it is sold in. Change the quantity or the unit.`,
  'free-goods-not-earned': ({ productCode }) =>
    `More of ${productCode} is free than the paid quantity earns. Lower the free quantity.`,
  'price-below-floor': ({ productCode }) =>
    `${productCode} is not sold this cheaply. Raise the price or lower the discount.`,
  'price-needs-supervisor': ({ productCode }) =>
    `${productCode} is below its lowest price: only a supervisor may sell it so. Ask one to confirm, or raise the price.`,
  'date-in-past': ({ date }, format) => `${format.date(date)} has passed. Choose the business day or later.`,
  'wrong-transition': ({ document, from, to }) =>
    `A ${document} cannot go from ${from} to ${to}. Look at it again, then choose a step it offers.`,
  'unknown-quotation': () => 'This quotation is not on record.',
  'quotation-of-other-customer': ({ number }) => `${number} was made for another customer.`,
  'quotation-expired': ({ number, validUntil }, format) => `${number} was valid until ${format.date(validUntil)}.`,
  'quotation-already-ordered': ({ number }) => `${number} has been ordered completely.`,
  'quotation-not-open': ({ number }) =>
    `${number} is lost or was revised. Use its latest revision, or make a new quotation.`,
  'alternative-to-nothing': ({ lineNo }) =>
    `Line ${lineNo} is an alternative to no line of this quotation. Say which line it replaces.`,
  'nothing-to-lose': ({ number }) => `Nothing of ${number} is left to lose.`,
  'beyond-quotation': ({ number, productCodes }) =>
    `More of ${productCodes} than ${number} offers. Order less, or revise the quotation.`,
  'unknown-inquiry': () => 'This inquiry is not on record.',
  'inquiry-line-says-nothing': ({ lineNo }) => `Line ${lineNo} names no product. Choose one, or write what is wanted.`,
  'inquiry-of-other-customer': ({ number }) => `${number} is an inquiry of another customer.`,
  'unknown-blanket-order': () => 'This blanket order is not on record.',
  'blanket-of-other-customer': ({ number }) => `${number} was agreed with another customer.`,
  'blanket-not-open': ({ number, validFrom, validUntil }, format) =>
    `Nothing can be called off ${number}: it holds from ${format.date(validFrom)} to ${format.date(validUntil)}, or all of it is called off.`,
  'not-in-blanket': ({ number, productCode }) => `${productCode} is not in ${number}. Order it separately.`,
  'beyond-blanket': ({ number, productCode }) =>
    `More of ${productCode} than ${number} has left. Call off less, and order the rest separately.`,
  'unknown-order': () => 'This order is not on record.',
  'order-not-blocked': ({ number }) => `${number} is not blocked.`,
  'release-by-creator': ({ number }) => `${number} must be released by someone other than who made it.`,
  'customer-blocked-by-head-office': ({ customerCode }) =>
    `${customerCode} is blocked by head office. Only head office can lift that.`,
  'release-too-small': ({ needed }, format) =>
    `The order is worth ${format.money(needed)}: release at least that much, or let the order be made smaller.`,
  'above-approval-limit': ({ limit }, format) =>
    `You may approve up to ${format.money(limit)}. Ask someone who may approve more.`,
  'discount-above-limit': ({ limit }) =>
    `You may give up to ${limit / 100} % off. Ask someone who may give more to enter the order.`,
  'no-release-secret': () => 'This branch takes no release codes. Ask a supervisor to release the order.',
  'wrong-release-code': ({ number }) =>
    `That code is not for ${number} with its total today. Read out order, total and day again, and type the eight digits anew.`,
  'release-code-used': ({ number }) =>
    `The code for ${number} was used already. Ask head office again tomorrow, or a supervisor now.`,
  'credit-still-good': ({ number }) => `The credit of ${number} is good: nothing was changed.`,
  'credit-stops-order': ({ number, reason, exceededBy }, format) =>
    `${number} may not leave: ${
      reason === 'CUSTOMER_BLOCKED'
        ? 'head office has blocked the customer'
        : exceededBy > 0
          ? `the customer is ${format.money(exceededBy)} over the credit limit`
          : 'the customer is late with payments'
    }. Take a payment, or check its credit again and have it released.`,
  'order-already-moving': ({ number }) => `${number} can no longer be cancelled: its goods are moving.`,
  'order-not-changeable': ({ number }) => `${number} is not open any more. Reopen it first, or make a new order.`,
  'order-not-held': ({ number }) => `${number} has no such hold.`,
  'delivery-held': ({ number, reason }) => `Delivery of ${number} is held: ${reason}. Lift the hold first.`,
  'billing-held': ({ number, reason }) => `Billing of ${number} is held: ${reason}. Lift the hold first.`,
  'unknown-order-line': ({ lineNo }) => `The order has no line ${lineNo}. Look at it again.`,
  'line-short-closed': ({ lineNo }) => `Line ${lineNo} was closed. Reopen it first.`,
  'line-already-invoiced': ({ lineNo }) =>
    `Line ${lineNo} is invoiced in part. Add a line for more, or close what is left.`,
  'below-delivered': ({ lineNo }) =>
    `Line ${lineNo}: less than what has left or is set aside. Order at least that much.`,
  'nothing-to-close': ({ number }) => `Nothing of ${number} is left to close.`,
  'nothing-to-reopen': ({ number }) => `Nothing of ${number} was closed.`,
  'credit-blocks-change': ({ number, exceededBy }, format) =>
    `Credit does not allow more on ${number}: ${format.money(exceededBy)} over the limit. Collect payment first, or make a new order and have it released.`,
  'unknown-ship-to': ({ customerCode, shipToCode }) =>
    `Customer ${customerCode} has no address ${shipToCode}. Choose another, or add it to the customer.`,
  'unknown-price-list': ({ priceList }) => `There is no price list ${priceList}. Choose one that exists.`,
  'unknown-route': ({ routeId }) => `There is no route ${routeId}. Choose one of the branch.`,
  'deposit-above-total': ({ deposit, total }, format) =>
    `A deposit of ${format.money(deposit)} is more than the total of ${format.money(total)}. Lower the deposit.`,
  'customer-reference-used': ({ reference, numbers }) =>
    `Customer order ${reference} is on ${numbers} already. Look there first, or correct the number.`,
  'order-not-open': ({ number }) => `${number} is not open for delivery.`,
  'nothing-due': ({ number }) => `Nothing of ${number} is due today.`,
  'delivery-not-complete': ({ number, productCode }) =>
    `${number} is delivered complete, and ${productCode} is not all due and there. Wait for it, or change the order to part deliveries.`,
  'delivery-under-way': ({ number }) => `${number} is under way already. Finish it first.`,
  'unknown-delivery': () => 'This delivery is not on record.',
  'wrong-delivery-step': ({ number }) => `${number} is not at this step. Look at it again.`,
  'pick-lines-differ': ({ number }) => `The picked lines are not those of ${number}. Look at it again.`,
  'over-picked': ({ lineNo }) => `Line ${lineNo}: more picked than requested.`,
  'short-pick-needs-reason': ({ lineNo }) => `Line ${lineNo}: say why less was picked.`,
  'quality-needs-remark': ({ lineNo }) => `Line ${lineNo}: say what differs from the quality agreed.`,
  'nothing-picked': ({ number }) => `Nothing was picked for ${number}. Cancel it instead.`,
  'short-stock': ({ productCode }) => `There is not enough ${productCode} on hand. Pick less, or receive goods first.`,
  'over-delivery': ({ lineNo }) =>
    `Line ${lineNo}: more is on the delivery than may still be delivered. Pick less, or change the order.`,
  'case-numbers-overlap': ({ caseNo }) => `Case ${caseNo} is there twice. Number the packages on without overlap.`,
  'case-numbers-gap': ({ caseNo }) => `Case ${caseNo} is missing. Number the packages on without a gap.`,
  'packed-differs': ({ lineNo }) => `Line ${lineNo}: what is packed is not what was picked. Correct the packing list.`,
  'over-loaded': ({ lineNo }) => `Line ${lineNo}: more is loaded than was picked. Pick it first.`,
  'left-behind-needs-reason': ({ lineNo }) => `Line ${lineNo}: say why something is left behind.`,
  'pick-again-to-load-less': ({ lineNo }) =>
    `Line ${lineNo} has serial numbers. Go back to picking and pick the pieces that are loaded.`,
  'goods-came-back': ({ number }) => `Goods of ${number} came back already. Take the rest back in a return.`,
  'proof-before-issue': ({ number, issuedOn }, format) =>
    `${number} left on ${format.date(issuedOn)}. It cannot have been received before.`,
  'proof-in-future': ({ date }, format) => `${format.date(date)} has not come yet. Enter the day of receipt.`,
  'received-too-much': ({ lineNo }) => `Line ${lineNo}: more was received than left. Count again.`,
  'short-receipt-needs-note': ({ number }) => `Less was received of ${number} than left. Note why.`,
  'unknown-delivery-line': ({ number, lineNo }) => `${number} has no line ${lineNo}.`,
  'returned-too-much': ({ number, lineNo }) =>
    `${number} line ${lineNo}: more comes back than is with the customer. Correct the quantity.`,
  'not-of-this-delivery': ({ productCode, which }) =>
    `${productCode} ${which} did not leave with this delivery. Look for the delivery it left with.`,
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
  'difference-needs-reason': ({ productCode }) => `${productCode}: what came differs from what was sent. Say why.`,
  'nothing-moves': () => 'Nothing would change. Enter a quantity other than 0.',
  'no-cost-known': ({ productCode }) => `${productCode} was never in stock, so its cost is unknown. Enter its value.`,
  'above-adjustment-limit': ({ value, limit }, format) =>
    `This corrects ${format.money(value)}, more than the limit of ${format.money(limit)}. Ask a supervisor to post it.`,
  'short-usable-stock': ({ productCode }) =>
    `There is not enough of ${productCode} that is still usable. Pick less, or receive a newer batch first.`,
  'short-batch': ({ productCode, batch }) =>
    `There is not enough of batch ${batch} of ${productCode}. Take the rest from another batch.`,
  'batch-expired': ({ productCode, batch, expires }, format) =>
    `Batch ${batch} of ${productCode} was usable until ${format.date(expires)}. Choose a newer batch.`,
  'batches-do-not-match': ({ productCode }) =>
    `${productCode}: the batches do not add up to the quantity. Enter every batch with its quantity.`,
  'serials-do-not-match': ({ productCode, needed }) =>
    `${productCode} needs ${needed} different serial numbers. Scan each piece once.`,
  'serial-not-in-stock': ({ productCode, serial }) =>
    `${productCode} ${serial} is not in stock. Check the serial number on the piece.`,
  'serial-already-in-stock': ({ productCode, serial }) =>
    `${productCode} ${serial} is in stock already. Check the serial number on the piece.`,
  'unknown-stocktake': () => 'This stocktake is not on record.',
  'stocktake-not-open': ({ number }) => `${number} is finished. Start a new stocktake.`,
  'stocktake-under-way': ({ productCode, number }) =>
    `${productCode} is being counted in ${number}. Finish that first.`,
  'not-in-stocktake': ({ productCode, number }) => `${productCode} is not counted in ${number}.`,
  'not-counted': ({ productCode }) => `${productCode} has not been counted yet.`,
  'recount-needed': ({ productCode }) => `${productCode} differs from what was expected. Count it once more.`,
  'approved-by-counter': ({ number }) => `${number} has differences. Someone who did not count must approve them.`,
  'numbers-unsound': ({ numbers }) =>
    `The numbers are not in order: ${numbers}. The day stays open; run the doctor, or void a number with its reason.`,
  'void-needs-reason': ({ number }) => `Say why ${number} is voided; the reason stays with the number.`,
  'bad-number-template': ({ document, problem }) =>
    `The template for ${document} numbers cannot be used (${problem}). Name branch, year and {seq:6}, apart from each other.`,
  'date-cannot-move': ({ number, date, why }) => `${number} cannot be moved to ${date}: ${cannotMove[why]}`,
  'package-out-of-order': ({ expected }) => `Package ${expected} must be written first.`,
  'disk-full': () => 'The disk is full: nothing was posted. Make room, then repeat.',
  'store-failed': () => 'The disk refused to store this: nothing was posted. Everything posted before is safe.',
  'posting-stopped': ({ reason }) => `Posting is stopped (${reason}). Everything can still be read.`,
};

const cannotMove = {
  late: 'it would come later than agreed. Choose an earlier day.',
  beforeAvailability: 'the goods are not there yet, or it is too early for the customer. Choose a later day.',
  fixedDateMoved: 'its date is fixed. Release the date first.',
  orderSplit: 'the order must be delivered complete. Move all its lines together.',
  shortSupply: 'stock would be short for another order. Let the proposal be made again.',
  noWorkDay: 'the branch does not work on that day.',
} as const;
