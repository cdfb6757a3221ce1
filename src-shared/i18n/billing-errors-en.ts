import type { ErrorWords } from './errors-en.ts';

/** Refusals of billing, receivables and cash sessions, in English. */
export const billingErrorsEn = {
  'already-voided': ({ number }) => `${number} is void.`,
  'too-late-to-void': ({ number }) =>
    `${number} can no longer be voided: its day has passed or it was exported. Post a credit note.`,
  'invoice-already-settled': ({ number }) =>
    `${number} is paid or credited in part. Reverse that first, or post a credit note.`,
  'nothing-to-bill': ({ number }) => `Nothing of ${number} is left to invoice.`,
  'over-billed': ({ number, lineNo }) => `${number} line ${lineNo}: more than is left to invoice.`,
  'down-payment-of-tax-collector': ({ number }) =>
    `The customer of ${number} pays no VAT to the branch: take a receipt for the order instead of a down-payment invoice.`,
  'down-payment-above-order': ({ number, left }, format) =>
    `Only ${format.money(left)} of ${number} is left for a down payment.`,
  'collective-invoice-splits': ({ invoices }) =>
    `These deliveries need ${invoices} invoices: payer, terms or tax differ. Invoice them in groups.`,
  'instalments-not-whole': () => 'The instalments must add up to 100 %.',
  'credit-needs-lines': ({ number }) => `Say which lines of ${number} are credited.`,
  'credit-needs-invoice': () => 'A credit note must name its invoice, unless it is goodwill.',
  'unknown-invoice-line': ({ number, lineNo }) => `${number} has no line ${lineNo}.`,
  'credit-line-twice': ({ number, lineNo }) =>
    `Line ${lineNo} of ${number} stands there twice. Put both into one line.`,
  'credit-without-quantity': ({ number, lineNo }) =>
    `Line ${lineNo} of ${number}: enter the quantity credited. For an amount alone choose price correction.`,
  'price-credit-has-quantity': ({ number, lineNo }) =>
    `Line ${lineNo} of ${number}: a price correction has an amount and no quantity.`,
  'over-credited': ({ number, lineNo }) => `Line ${lineNo} of ${number}: more than was invoiced and not yet credited.`,
  'credit-below-nothing': ({ number }) =>
    `The lines of ${number} come to less than nothing: credit the deduction of a down payment together with goods worth at least as much.`,
  'credit-above-invoice': ({ number, left }, format) =>
    `Only ${format.money(left)} of ${number} can still be credited.`,
  'goodwill-needs-amount': () => 'Say what the goodwill is for and how much it is.',
  'unknown-tax-code': ({ taxCode }) => `There is no tax code ${taxCode}.`,
  'unknown-credit-note': () => 'This credit note is not on record.',
  'unknown-receipt': () => 'This receipt is not on record.',
  'source-exceeded': ({ number, left }, format) => `Only ${format.money(left)} of ${number} is left.`,
  'nothing-on-account': ({ number }) => `${number} has nothing left.`,
  'no-open-invoice': ({ number }) => `There is no open invoice that ${number} could settle.`,
  'not-allocated': ({ number, invoiceNumber }) => `${number} settles nothing of ${invoiceNumber}.`,
  'receipt-undone': ({ number }) => `${number} was reversed, bounced or used up. Look at it again.`,
  'drawer-closed-since': ({ number }) =>
    `The drawer of ${number} was counted and closed. Reverse its allocation and pay the money back instead.`,
  'receipt-refunded': ({ number }) => `Part of ${number} was paid back, so it cannot be undone.`,
  'nothing-received': () => 'Enter an amount.',
  'giro-needs-details': () => 'A giro needs its number, bank and maturity; other payments have none.',
  'not-a-giro': ({ number }) => `${number} was not paid by giro.`,
  'giro-cleared': ({ number }) => `The giro of ${number} has cleared already.`,
  'giro-not-cleared': ({ number }) => `The giro of ${number} has not cleared yet.`,
  'giro-not-due': ({ number, maturity }, format) => `The giro of ${number} is due on ${format.date(maturity)}.`,
  'rounding-only-in-cash': () => 'Only cash is rounded.',
  'discount-not-earned': ({ number, allowed }, format) =>
    `${number} allows ${format.money(allowed)} of early-payment discount today.`,
  'certificate-missing': ({ number }) =>
    `Enter the number of the withholding certificate (bukti potong) for ${number}.`,
  'deducted-too-much': ({ number }) => `More is deducted from ${number} than is settled.`,
  'unknown-cash-session': () => 'This cash session is not on record.',
  'cash-session-open': ({ till }) => `${till} has an open cash session. Close it first.`,
  'cash-session-closed': ({ till }) => `The cash session of ${till} is closed.`,
  'cash-not-counted': ({ till }) => `Count the cash of ${till} first.`,
  'variance-needs-reason': ({ till }) => `The count of ${till} differs from what is due. Say why.`,
  'cash-not-there': ({ till, left }, format) => `There is only ${format.money(left)} in ${till}.`,
} satisfies Partial<ErrorWords>;
