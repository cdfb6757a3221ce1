import type { PapersWords } from './papers-en.ts';

/** Names of the papers that may be chosen, in Indonesian. */
export const papersId: PapersWords = {
  choose: 'Pilih dokumen cetak',
  kinds: {
    inquiry: 'Permintaan penawaran',
    quotation: 'Penawaran harga',
    quotationWithoutPrices: 'Penawaran tanpa harga',
    proforma: 'Faktur proforma',
    orderConfirmation: 'Konfirmasi pesanan',
    pickList: 'Daftar ambil barang',
    deliveryNote: 'Surat jalan',
    packingList: 'Daftar kemas',
    packageLabels: 'Label koli',
    loadList: 'Daftar muat',
    invoice: 'Faktur penjualan',
    receipt: 'Kwitansi',
  },
};
