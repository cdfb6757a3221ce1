import type { SettingsRow } from '../branch/settings.ts';
import type { CustomerRow } from '../customers/customer.ts';
import type { OrderTerms } from '../customers/order-terms.ts';
import type { ShipToAddress } from '../customers/ship-to.ts';
import type { Language } from '../i18n/language.ts';
import type { PrintWords } from '../i18n/print-words-en.ts';
import type { BusinessDate } from '../kernel/business-date.ts';
import type { TaxProfile } from '../tax/tax-profile.ts';
import { cleanTexts } from './clean-texts.ts';
import type { PrintKind, PrintModel } from './print-model.ts';
import { shortId } from './short-id.ts';
import { otherLanguage, wordsOf } from './words-of.ts';

/** Who speaks, to whom, in which language and under which money and tax rules. */
export type PaperContext = {
  readonly settings: SettingsRow;
  /** null when the customer has left the master data: the document then says only the name it carries. */
  readonly customer: CustomerRow | null;
  readonly profile: TaxProfile;
  readonly language: Language;
  /** Name of the person who made the document. */
  readonly preparedBy: string;
};

type NumberedRow = { readonly number: string; readonly date: BusinessDate; readonly customerName: string };

type Body = Omit<
  PrintModel,
  'kind' | 'language' | 'title' | 'subtitle' | 'number' | 'shortId' | 'date' | 'letterhead' | 'footer'
>;

/** The parts that every document has, around the body of one. */
export function printModel(context: PaperContext, kind: PrintKind, row: NumberedRow, body: Body): PrintModel {
  const { settings, language, preparedBy } = context;
  const words = wordsOf(language);
  return cleanTexts({
    kind,
    language,
    title: words.titles[kind],
    subtitle: wordsOf(otherLanguage(language)).titles[kind],
    number: row.number,
    shortId: shortId(row.number),
    date: row.date,
    letterhead: letterhead(settings, words),
    ...body,
    footer: {
      left: [`${words.footer.preparedBy} ${preparedBy}`, settings.branchCode, row.number].join(' · '),
      page: words.footer.page,
      continued: words.footer.continued,
      signHere: words.footer.signHere,
    },
  });
}

function letterhead(settings: SettingsRow, words: PrintWords): PrintModel['letterhead'] {
  const { company, branchName } = settings;
  return {
    name: company.name,
    lines: [
      joined(' · ', branchName, company.address),
      joined(
        ' · ',
        prefixed(words.letterhead.phone, company.phone),
        prefixed(words.letterhead.taxNumber, company.taxNumber),
      ),
    ].filter((line) => line !== ''),
  };
}

/** The customer as a document addresses them. The name is the document's own, kept from its day. */
export function customerParty(
  context: PaperContext,
  label: string,
  row: { readonly customerCode: string; readonly customerName: string },
): PrintModel['parties'][number] {
  const { customer } = context;
  const words = wordsOf(context.language).parties;
  const name = `${row.customerName} (${row.customerCode})`;
  if (customer === null) return { label, name, lines: [] };
  const lines = [
    prefixed(words.attention, customer.contact),
    joined(', ', customer.address, customer.city),
    joined(' · ', prefixed(words.phone, customer.phone), prefixed(words.taxNumber, customer.taxNumber ?? '')),
  ];
  return { label, name, lines: lines.filter((line) => line !== '') };
}

/** The place that a document is delivered to, where that is not the customer's own. */
export function shipToParties(
  context: PaperContext,
  { shipTo }: { readonly shipTo?: ShipToAddress },
): PrintModel['parties'] {
  if (!shipTo) return [];
  const words = wordsOf(context.language).parties;
  const lines = [joined(', ', shipTo.address, shipTo.city), prefixed(words.phone, shipTo.phone)];
  return [{ label: words.shipTo, name: shipTo.name, lines: lines.filter((line) => line !== '') }];
}

/** `30 hari, transfer bank`, or cash: as agreed, else as with the customer, and nothing when neither is known. */
export function paymentTerms(
  context: PaperContext,
  agreed: Pick<OrderTerms, 'termsDays' | 'paymentMethod'> = {},
): string {
  const words = wordsOf(context.language);
  const days = agreed.termsDays ?? context.customer?.termsDays;
  const term = days === undefined ? '' : days === 0 ? words.terms.cash : words.terms.days(days);
  const method = agreed.paymentMethod ? words.methods[agreed.paymentMethod] : '';
  return method === term ? term : joined(', ', term, method);
}

/** What the branch wrote for the customer. The note for the branch is on no paper. */
export function printedNotes({ printedNote = '' }: OrderTerms): PrintModel['notes'] {
  return printedNote.trim() === '' ? [] : [{ label: null, text: printedNote }];
}

/** Facts that have a value; the others are left out instead of printed empty. */
export function present<T extends { readonly value: string }>(facts: readonly T[]): T[] {
  return facts.filter((fact) => fact.value !== '');
}

function prefixed(prefix: string, text: string): string {
  return text.trim() === '' ? '' : `${prefix} ${text}`;
}

function joined(separator: string, ...texts: readonly string[]): string {
  return texts.filter((text) => text.trim() !== '').join(separator);
}
