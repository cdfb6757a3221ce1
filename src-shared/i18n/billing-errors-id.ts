import type { ErrorWords } from './errors-en.ts';

/** Refusals of billing, receivables and cash sessions, in Indonesian. */
export const billingErrorsId = {
  'already-voided': ({ number }) => `${number} sudah dibatalkan.`,
  'too-late-to-void': ({ number }) =>
    `${number} tidak bisa dibatalkan lagi: harinya sudah lewat atau sudah diekspor. Buat nota kredit.`,
  'invoice-already-settled': ({ number }) =>
    `${number} sudah dibayar atau dikredit sebagian. Balikkan dulu, atau buat nota kredit.`,
  'nothing-to-bill': ({ number }) => `Tidak ada lagi yang bisa ditagih dari ${number}.`,
  'over-billed': ({ number, lineNo }) => `${number} baris ${lineNo}: lebih dari yang masih bisa ditagih.`,
  'down-payment-of-tax-collector': ({ number }) =>
    `Pelanggan ${number} tidak membayar PPN ke cabang: terima pembayaran di muka untuk pesanan ini, tanpa faktur uang muka.`,
  'down-payment-above-order': ({ number, left }, format) =>
    `Uang muka untuk ${number} paling banyak ${format.money(left)} lagi.`,
  'collective-invoice-splits': ({ invoices }) =>
    `Pengiriman ini perlu ${invoices} faktur: pembayar, tempo atau pajaknya berbeda. Tagih per kelompok.`,
  'instalments-not-whole': () => 'Cicilan harus berjumlah 100 %.',
  'credit-needs-lines': ({ number }) => `Pilih baris ${number} yang dikredit.`,
  'credit-needs-invoice': () => 'Nota kredit harus menyebut fakturnya, kecuali kebijakan khusus (goodwill).',
  'unknown-invoice-line': ({ number, lineNo }) => `${number} tidak punya baris ${lineNo}.`,
  'credit-line-twice': ({ number, lineNo }) =>
    `Baris ${lineNo} dari ${number} tertulis dua kali. Gabungkan menjadi satu.`,
  'credit-without-quantity': ({ number, lineNo }) =>
    `Baris ${lineNo} dari ${number}: isi jumlah yang dikredit. Untuk nilai saja pilih koreksi harga.`,
  'price-credit-has-quantity': ({ number, lineNo }) =>
    `Baris ${lineNo} dari ${number}: koreksi harga berisi nilai, tanpa jumlah barang.`,
  'over-credited': ({ number, lineNo }) =>
    `Baris ${lineNo} dari ${number}: lebih dari yang ditagih dan belum dikredit.`,
  'credit-below-nothing': ({ number }) =>
    `Jumlah baris ${number} di bawah nol: kreditkan potongan uang muka bersama barang yang nilainya paling sedikit sama.`,
  'credit-above-invoice': ({ number, left }, format) =>
    `Hanya ${format.money(left)} dari ${number} yang masih bisa dikredit.`,
  'goodwill-needs-amount': () => 'Isi keterangan dan nilai kebijakan khusus.',
  'unknown-tax-code': ({ taxCode }) => `Tidak ada kode pajak ${taxCode}.`,
  'unknown-credit-note': () => 'Nota kredit ini tidak tercatat.',
  'unknown-receipt': () => 'Kuitansi ini tidak tercatat.',
  'source-exceeded': ({ number, left }, format) => `Sisa ${number} hanya ${format.money(left)}.`,
  'nothing-on-account': ({ number }) => `${number} tidak punya sisa.`,
  'no-open-invoice': ({ number }) => `Tidak ada faktur terbuka untuk ${number}.`,
  'not-allocated': ({ number, invoiceNumber }) => `${number} tidak melunasi apa pun dari ${invoiceNumber}.`,
  'receipt-undone': ({ number }) => `${number} sudah dibalik, ditolak bank atau habis terpakai. Lihat lagi.`,
  'drawer-closed-since': ({ number }) =>
    `Kas dari ${number} sudah dihitung dan ditutup. Balikkan alokasinya lalu kembalikan uangnya.`,
  'receipt-refunded': ({ number }) => `Sebagian ${number} sudah dikembalikan, jadi tidak bisa dibalik.`,
  'nothing-received': () => 'Isi nilai pembayaran.',
  'giro-needs-details': () => 'Giro perlu nomor, bank dan jatuh tempo; pembayaran lain tidak.',
  'not-a-giro': ({ number }) => `${number} tidak dibayar dengan giro.`,
  'giro-cleared': ({ number }) => `Giro ${number} sudah cair.`,
  'giro-not-cleared': ({ number }) => `Giro ${number} belum cair.`,
  'giro-not-due': ({ number, maturity }, format) => `Giro ${number} jatuh tempo ${format.date(maturity)}.`,
  'rounding-only-in-cash': () => 'Hanya tunai yang dibulatkan.',
  'discount-not-earned': ({ number, allowed }, format) =>
    `Potongan bayar cepat ${number} hari ini paling banyak ${format.money(allowed)}.`,
  'certificate-missing': ({ number }) => `Isi nomor bukti potong untuk ${number}.`,
  'deducted-too-much': ({ number }) => `Potongan ${number} lebih besar dari yang dilunasi.`,
  'unknown-cash-session': () => 'Sesi kas ini tidak tercatat.',
  'cash-session-open': ({ till }) => `${till} masih punya sesi kas terbuka. Tutup dulu.`,
  'cash-session-closed': ({ till }) => `Sesi kas ${till} sudah ditutup.`,
  'cash-not-counted': ({ till }) => `Hitung dulu kas ${till}.`,
  'variance-needs-reason': ({ till }) => `Hitungan kas ${till} berbeda dari seharusnya. Tulis sebabnya.`,
  'cash-not-there': ({ till, left }, format) => `Di ${till} hanya ada ${format.money(left)}.`,
} satisfies Partial<ErrorWords>;
