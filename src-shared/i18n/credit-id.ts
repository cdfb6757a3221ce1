import type { CreditWords } from './credit-en.ts';

export const creditId: CreditWords = {
  failed: {
    LIMIT: ({ value, bound }, format) =>
      `Utang dan pesanan ${format.money(value)}, batas kredit ${format.money(bound)}.`,
    STATIC_LIMIT: ({ value, bound }, format) =>
      `Dengan semua pesanan berikutnya ${format.money(value)}, batas kredit ${format.money(bound)}.`,
    OLDEST_ITEM: ({ value, bound }) => `Faktur tertua lewat jatuh tempo ${value} hari; paling lama ${bound} hari.`,
    OVERDUE_SHARE: ({ value, bound }, format) =>
      `${format.percent(value)} dari piutang sudah lewat jatuh tempo; paling banyak ${format.percent(bound)}.`,
    DOCUMENT_VALUE: ({ value, bound }, format) =>
      `Nilai dokumen ini ${format.money(value)}; paling tinggi ${format.money(bound)}.`,
    TERMS_CHANGED: () => 'Harga atau syarat bayar tidak sama dengan data kantor pusat.',
    REVIEW_DUE: ({ value }) => `Kantor pusat seharusnya meninjau batas ini ${value} hari yang lalu.`,
    CUSTOMER_BLOCKED: () => 'Kantor pusat memblokir pelanggan ini.',
  },
  stale: ({ asOf, days, given, share }, format) =>
    `Batas ${format.money(given)} per ${format.date(asOf)}, ${days} hari yang lalu: dipakai ${format.percent(share)}.`,
  watch: (exposure, limit, format) =>
    `Mendekati batas: akan terpakai ${format.money(exposure)} dari ${format.money(limit)}.`,
  prepaid: (amount, format) => `${format.money(amount)} sudah dibayar di muka.`,
};
