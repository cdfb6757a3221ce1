import type { WrongTransition } from './state-machine.ts';

/**
 * Why a command was refused. A refusal is a value: nothing was written. Each code has its words in every
 * language (src-shared/i18n), so a refusal without words does not compile.
 */
export type DomainError =
  // branch and business day
  | { readonly code: 'not-configured' }
  | { readonly code: 'already-configured' }
  | { readonly code: 'no-open-day' }
  | { readonly code: 'day-still-open'; readonly date: string }
  | { readonly code: 'day-not-after-last'; readonly last: string }
  | { readonly code: 'day-not-open'; readonly date: string }
  | { readonly code: 'day-has-goods-set-aside'; readonly numbers: string }
  | { readonly code: 'changed-meanwhile'; readonly document: string }
  | { readonly code: 'document-exists'; readonly id: string }
  | { readonly code: 'invalid-input'; readonly field: string; readonly problem: string }
  // people
  | { readonly code: 'unknown-user'; readonly userId: string }
  | { readonly code: 'no-session' }
  | { readonly code: 'not-signed-in'; readonly userId: string }
  | { readonly code: 'needs-right'; readonly right: string }
  | { readonly code: 'approval-by-self' }
  | { readonly code: 'unknown-role'; readonly roleId: string }
  | { readonly code: 'name-taken'; readonly name: string }
  | { readonly code: 'last-administrator' }
  | { readonly code: 'wrong-pin'; readonly triesLeft: number }
  | { readonly code: 'pin-waits'; readonly seconds: number }
  | { readonly code: 'no-pin'; readonly name: string }
  | { readonly code: 'pin-too-short'; readonly least: number }
  | { readonly code: 'pin-too-simple' }
  | { readonly code: 'first-pin-of-administrator' }
  | { readonly code: 'pins-unreadable' }
  // master data
  | { readonly code: 'master-data-missing'; readonly sha256: string }
  | { readonly code: 'opening-stock-exists'; readonly productCode: string }
  | { readonly code: 'unknown-product'; readonly productCode: string }
  | { readonly code: 'unknown-customer'; readonly customerCode: string }
  | { readonly code: 'customer-code-not-local'; readonly prefix: string }
  | { readonly code: 'customer-code-taken'; readonly customerCode: string }
  | { readonly code: 'barcode-taken'; readonly barcode: string; readonly productCode: string }
  | { readonly code: 'unknown-price'; readonly key: string }
  | { readonly code: 'price-has-ended'; readonly productCode: string }
  | {
      readonly code: 'head-office-field';
      readonly field: 'name' | 'address' | 'city' | 'priceList' | 'termsDays' | 'creditLimit';
    }
  | { readonly code: 'bad-tax-number'; readonly taxNumber: string }
  | { readonly code: 'ship-to-twice'; readonly shipToCode: string }
  | { readonly code: 'no-price'; readonly productCode: string }
  // prices
  | { readonly code: 'unit-not-sold'; readonly productCode: string }
  | { readonly code: 'quantity-not-in-unit'; readonly productCode: string }
  | { readonly code: 'free-goods-not-earned'; readonly productCode: string }
  | { readonly code: 'price-below-floor'; readonly productCode: string }
  | { readonly code: 'price-needs-supervisor'; readonly productCode: string }
  | WrongTransition
  // availability
  | { readonly code: 'nothing-to-reallocate' }
  // quotation and sales order
  | { readonly code: 'date-in-past'; readonly date: string }
  | { readonly code: 'unknown-quotation' }
  | { readonly code: 'quotation-of-other-customer'; readonly number: string }
  | { readonly code: 'quotation-expired'; readonly number: string; readonly validUntil: string }
  | { readonly code: 'quotation-already-ordered'; readonly number: string }
  | { readonly code: 'unknown-inquiry' }
  | { readonly code: 'inquiry-line-says-nothing'; readonly lineNo: number }
  | { readonly code: 'inquiry-of-other-customer'; readonly number: string }
  | { readonly code: 'unknown-blanket-order' }
  | { readonly code: 'blanket-of-other-customer'; readonly number: string }
  | {
      readonly code: 'blanket-not-open';
      readonly number: string;
      readonly validFrom: string;
      readonly validUntil: string;
    }
  | { readonly code: 'not-in-blanket'; readonly number: string; readonly productCode: string }
  | { readonly code: 'beyond-blanket'; readonly number: string; readonly productCode: string; readonly left: number }
  | { readonly code: 'quotation-not-open'; readonly number: string }
  | { readonly code: 'alternative-to-nothing'; readonly lineNo: number }
  | { readonly code: 'nothing-to-lose'; readonly number: string }
  | { readonly code: 'beyond-quotation'; readonly number: string; readonly productCodes: string }
  | { readonly code: 'unknown-order' }
  | { readonly code: 'order-not-blocked'; readonly number: string }
  | { readonly code: 'release-by-creator'; readonly number: string }
  | { readonly code: 'customer-blocked-by-head-office'; readonly customerCode: string }
  | { readonly code: 'order-already-moving'; readonly number: string }
  | { readonly code: 'order-not-changeable'; readonly number: string }
  | { readonly code: 'order-not-held'; readonly number: string }
  | { readonly code: 'delivery-held'; readonly number: string; readonly reason: string }
  | { readonly code: 'billing-held'; readonly number: string; readonly reason: string }
  | { readonly code: 'unknown-order-line'; readonly lineNo: number }
  | { readonly code: 'line-short-closed'; readonly lineNo: number }
  | { readonly code: 'line-already-invoiced'; readonly lineNo: number }
  | { readonly code: 'below-delivered'; readonly lineNo: number; readonly least: number }
  | { readonly code: 'nothing-to-close'; readonly number: string }
  | { readonly code: 'nothing-to-reopen'; readonly number: string }
  | { readonly code: 'credit-blocks-change'; readonly number: string; readonly exceededBy: number }
  | { readonly code: 'unknown-ship-to'; readonly customerCode: string; readonly shipToCode: string }
  | { readonly code: 'unknown-price-list'; readonly priceList: string }
  | { readonly code: 'unknown-route'; readonly routeId: string }
  | { readonly code: 'deposit-above-total'; readonly deposit: number; readonly total: number }
  | { readonly code: 'customer-reference-used'; readonly reference: string; readonly numbers: string }
  // credit
  | { readonly code: 'release-too-small'; readonly needed: number }
  | { readonly code: 'above-approval-limit'; readonly of: 'orderValue' | 'creditRelease'; readonly limit: number }
  | { readonly code: 'discount-above-limit'; readonly limit: number }
  | { readonly code: 'no-release-secret' }
  | { readonly code: 'wrong-release-code'; readonly number: string }
  | { readonly code: 'release-code-used'; readonly number: string }
  | { readonly code: 'credit-still-good'; readonly number: string }
  | {
      readonly code: 'credit-stops-order';
      readonly number: string;
      readonly reason: string;
      readonly exceededBy: number;
    }
  // delivery
  | { readonly code: 'order-not-open'; readonly number: string }
  | { readonly code: 'nothing-due'; readonly number: string }
  | { readonly code: 'delivery-not-complete'; readonly number: string; readonly productCode: string }
  | { readonly code: 'delivery-under-way'; readonly number: string }
  | { readonly code: 'unknown-delivery' }
  | { readonly code: 'wrong-delivery-step'; readonly number: string; readonly state: string }
  | { readonly code: 'pick-lines-differ'; readonly number: string }
  | { readonly code: 'over-picked'; readonly lineNo: number; readonly requested: number }
  | { readonly code: 'short-pick-needs-reason'; readonly lineNo: number }
  | { readonly code: 'quality-needs-remark'; readonly lineNo: number }
  | { readonly code: 'nothing-picked'; readonly number: string }
  | { readonly code: 'short-stock'; readonly productCode: string; readonly onHand: number; readonly needed: number }
  | { readonly code: 'over-delivery'; readonly lineNo: number; readonly most: number; readonly picked: number }
  | { readonly code: 'case-numbers-overlap'; readonly caseNo: number }
  | { readonly code: 'case-numbers-gap'; readonly caseNo: number }
  | { readonly code: 'packed-differs'; readonly lineNo: number; readonly picked: number }
  | { readonly code: 'over-loaded'; readonly lineNo: number; readonly picked: number }
  | { readonly code: 'left-behind-needs-reason'; readonly lineNo: number }
  | { readonly code: 'pick-again-to-load-less'; readonly lineNo: number }
  | { readonly code: 'goods-came-back'; readonly number: string }
  | { readonly code: 'proof-before-issue'; readonly number: string; readonly issuedOn: string }
  | { readonly code: 'proof-in-future'; readonly date: string }
  | { readonly code: 'received-too-much'; readonly lineNo: number; readonly issued: number }
  | { readonly code: 'short-receipt-needs-note'; readonly number: string }
  // returns
  | { readonly code: 'unknown-delivery-line'; readonly number: string; readonly lineNo: number }
  | { readonly code: 'returned-too-much'; readonly number: string; readonly lineNo: number; readonly out: number }
  | { readonly code: 'not-of-this-delivery'; readonly productCode: string; readonly which: string }
  // invoice and payment
  | { readonly code: 'delivery-not-issued'; readonly number: string }
  | { readonly code: 'already-invoiced'; readonly number: string }
  | { readonly code: 'unknown-invoice' }
  | { readonly code: 'invoice-of-other-customer'; readonly number: string }
  | { readonly code: 'invoice-allocated-twice'; readonly number: string }
  | { readonly code: 'nothing-to-pay'; readonly number: string }
  | { readonly code: 'over-allocated'; readonly number: string; readonly open: number }
  | { readonly code: 'tendered-too-little'; readonly missing: number }
  // stock
  | { readonly code: 'unknown-planned-receipt'; readonly id: string }
  | { readonly code: 'already-received'; readonly id: string }
  | { readonly code: 'difference-needs-reason'; readonly productCode: string }
  | { readonly code: 'nothing-moves' }
  | { readonly code: 'no-cost-known'; readonly productCode: string }
  | { readonly code: 'above-adjustment-limit'; readonly value: number; readonly limit: number }
  | { readonly code: 'short-usable-stock'; readonly productCode: string; readonly missing: number }
  | {
      readonly code: 'short-batch';
      readonly productCode: string;
      readonly batch: string;
      readonly onHand: number;
      readonly needed: number;
    }
  | { readonly code: 'batch-expired'; readonly productCode: string; readonly batch: string; readonly expires: string }
  | {
      readonly code: 'batches-do-not-match';
      readonly productCode: string;
      readonly given: number;
      readonly needed: number;
    }
  | {
      readonly code: 'serials-do-not-match';
      readonly productCode: string;
      readonly given: number;
      readonly needed: number;
    }
  | { readonly code: 'serial-not-in-stock'; readonly productCode: string; readonly serial: string }
  | { readonly code: 'serial-already-in-stock'; readonly productCode: string; readonly serial: string }
  | { readonly code: 'unknown-stocktake' }
  | { readonly code: 'stocktake-not-open'; readonly number: string }
  | { readonly code: 'stocktake-under-way'; readonly productCode: string; readonly number: string }
  | { readonly code: 'not-in-stocktake'; readonly productCode: string; readonly number: string }
  | { readonly code: 'not-counted'; readonly productCode: string }
  | { readonly code: 'recount-needed'; readonly productCode: string }
  | { readonly code: 'approved-by-counter'; readonly number: string }
  // numbers
  | { readonly code: 'numbers-unsound'; readonly numbers: string }
  | { readonly code: 'void-needs-reason'; readonly number: string }
  | { readonly code: 'bad-number-template'; readonly document: string; readonly problem: string }
  // scheduling
  | {
      readonly code: 'date-cannot-move';
      readonly number: string;
      readonly date: string;
      readonly why: 'late' | 'beforeAvailability' | 'fixedDateMoved' | 'orderSplit' | 'shortSupply' | 'noWorkDay';
    }
  // billing, receivables and cash sessions
  | { readonly code: 'already-voided'; readonly number: string }
  | { readonly code: 'too-late-to-void'; readonly number: string }
  | { readonly code: 'invoice-already-settled'; readonly number: string }
  | { readonly code: 'nothing-to-bill'; readonly number: string }
  | { readonly code: 'over-billed'; readonly number: string; readonly lineNo: number; readonly left: number }
  | { readonly code: 'down-payment-of-tax-collector'; readonly number: string }
  | { readonly code: 'down-payment-above-order'; readonly number: string; readonly left: number }
  | { readonly code: 'collective-invoice-splits'; readonly invoices: number }
  | { readonly code: 'instalments-not-whole' }
  | { readonly code: 'credit-needs-lines'; readonly number: string }
  | { readonly code: 'credit-needs-invoice' }
  | { readonly code: 'unknown-invoice-line'; readonly number: string; readonly lineNo: number }
  | { readonly code: 'credit-line-twice'; readonly number: string; readonly lineNo: number }
  | { readonly code: 'credit-without-quantity'; readonly number: string; readonly lineNo: number }
  | { readonly code: 'price-credit-has-quantity'; readonly number: string; readonly lineNo: number }
  | { readonly code: 'over-credited'; readonly number: string; readonly lineNo: number; readonly left: number }
  | { readonly code: 'credit-below-nothing'; readonly number: string }
  | { readonly code: 'credit-above-invoice'; readonly number: string; readonly left: number }
  | { readonly code: 'goodwill-needs-amount' }
  | { readonly code: 'unknown-tax-code'; readonly taxCode: string }
  | { readonly code: 'unknown-credit-note' }
  | { readonly code: 'unknown-receipt' }
  | { readonly code: 'source-exceeded'; readonly number: string; readonly left: number }
  | { readonly code: 'nothing-on-account'; readonly number: string }
  | { readonly code: 'no-open-invoice'; readonly number: string }
  | { readonly code: 'not-allocated'; readonly number: string; readonly invoiceNumber: string }
  | { readonly code: 'receipt-undone'; readonly number: string }
  | { readonly code: 'drawer-closed-since'; readonly number: string }
  | { readonly code: 'receipt-refunded'; readonly number: string }
  | { readonly code: 'nothing-received' }
  | { readonly code: 'giro-needs-details' }
  | { readonly code: 'not-a-giro'; readonly number: string }
  | { readonly code: 'giro-cleared'; readonly number: string }
  | { readonly code: 'giro-not-cleared'; readonly number: string }
  | { readonly code: 'giro-not-due'; readonly number: string; readonly maturity: string }
  | { readonly code: 'rounding-only-in-cash' }
  | { readonly code: 'discount-not-earned'; readonly number: string; readonly allowed: number }
  | { readonly code: 'certificate-missing'; readonly number: string }
  | { readonly code: 'deducted-too-much'; readonly number: string }
  | { readonly code: 'unknown-cash-session' }
  | { readonly code: 'cash-session-open'; readonly till: string }
  | { readonly code: 'cash-session-closed'; readonly till: string }
  | { readonly code: 'cash-not-counted'; readonly till: string }
  | { readonly code: 'variance-needs-reason'; readonly till: string }
  | { readonly code: 'cash-not-there'; readonly till: string; readonly left: number }
  // packages
  | { readonly code: 'package-out-of-order'; readonly expected: number }
  // the store
  | { readonly code: 'disk-full' }
  | { readonly code: 'store-failed' }
  | { readonly code: 'posting-stopped'; readonly reason: string };
