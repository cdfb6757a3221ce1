import { businessDate } from '../kernel/business-date.ts';
import type { LocalText, TaxSettlement, TransactionCode } from './tax-profile.ts';

/** The day from which invoices are filed with these codes (Coretax). */
const coretaxStart = businessDate('2025-01-01');

/** Transaction codes of the Faktur Pajak (PER-11/PJ/2025; domain.md 2.5). 04 is the everyday code. */
export const indonesiaTransactionCodes: readonly TransactionCode[] = [
  kind('01', 'collected', { id: 'Kepada selain pemungut PPN', en: 'To a buyer who does not collect VAT' }),
  kind('02', 'paidByBuyer', {
    id: 'Kepada instansi pemerintah pemungut PPN',
    en: 'To a government body that collects VAT',
  }),
  kind('03', 'paidByBuyer', { id: 'Kepada pemungut PPN lainnya', en: 'To another collector of VAT' }),
  kind('04', 'collected', { id: 'DPP nilai lain', en: 'Other tax base' }),
  kind('05', 'collected', { id: 'Besaran tertentu', en: 'Fixed amount' }),
  kind('06', 'collected', { id: 'Kepada turis asing', en: 'To a foreign tourist' }),
  kind('07', 'notCollected', { id: 'PPN tidak dipungut', en: 'VAT not collected' }),
  kind('08', 'exempt', { id: 'PPN dibebaskan', en: 'VAT exempt' }),
  kind('09', 'collected', { id: 'Aktiva pasal 16D', en: 'Assets under article 16D' }),
  kind('10', 'collected', { id: 'Penyerahan lainnya', en: 'Other supply' }),
];

function kind(code: string, settlement: TaxSettlement, label: LocalText): TransactionCode {
  const needsFacility = settlement === 'notCollected' || settlement === 'exempt';
  return { code, effectiveFrom: coretaxStart, label, settlement, needsFacility };
}
