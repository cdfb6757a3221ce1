import type { DocumentTotals, LineAmounts, LineItem } from '../catalogue/priced-line.ts';
import { formatMoney } from '../i18n/amount-format.ts';
import { subtractMoney, sumMoney, zeroMoney, type Money } from '../money/money.ts';
import { amountInWordsForPaper } from './amount-in-words.ts';
import type { PaperContext } from './paper-context.ts';
import type { Labelled, TotalRow } from './print-model.ts';
import { wordsOf } from './words-of.ts';

/**
 * The totals of a priced document from subtotal to total, one tax row for each tax code on it. Discount
 * and other tax base are left out where the document or the profile has none; a seller who charges no tax
 * says nothing of it.
 */
export function totalRows(
  lines: readonly (LineItem & LineAmounts)[],
  totals: DocumentTotals,
  context: PaperContext,
): TotalRow[] {
  const { profile, language } = context;
  const words = wordsOf(language).totals;
  const { otherBase, net } = profile.labels;
  const rows = [amountRow(words.gross, totals.gross, context)];
  if (totals.discountAmount !== 0) {
    rows.push(amountRow(words.discount, subtractMoney(zeroMoney, totals.discountAmount), context));
  }
  if (profile.chargesTax) {
    rows.push(amountRow(net[language], totals.net, context));
    if (otherBase !== null) rows.push(amountRow(otherBase[language], totals.otherTaxBase, context));
    for (const code of profile.taxCodes) {
      const taxed = lines.filter((line) => line.taxCode === code.code);
      if (taxed.length === 0) continue;
      rows.push(amountRow(code.label[language], sumMoney(taxed.map((line) => line.tax)), context));
    }
  }
  rows.push(strongRow(words.total, totals.total, context));
  return rows;
}

export function amountRow(label: string, amount: Money, { profile, language }: PaperContext): TotalRow {
  return { label, value: formatMoney(amount, profile.currency.minorDigits, language), weight: 'normal' };
}

/** A deposit that was agreed, under the total it is a part of. */
export function depositRow({ deposit }: { readonly deposit?: Money }, context: PaperContext): TotalRow[] {
  return deposit === undefined ? [] : [amountRow(wordsOf(context.language).totals.deposit, deposit, context)];
}

/** A row between rules, its label naming the currency. */
export function strongRow(label: string, amount: Money, context: PaperContext): TotalRow {
  return { ...amountRow(`${label} ${context.profile.currency.symbol}`, amount, context), weight: 'strong' };
}

export function inWords(amount: Money, { profile, language }: PaperContext): Labelled {
  return {
    label: wordsOf(language).inWords,
    value: amountInWordsForPaper(amount, profile.currency, language),
  };
}
