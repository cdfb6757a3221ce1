import type { ErrorWords } from './errors-en.ts';
import { customersId } from './customers-id.ts';
import { billingErrorsId } from './billing-errors-id.ts';
import { peopleErrorsId } from './people-errors-id.ts';

export const errorsId: ErrorWords = {
  ...billingErrorsId,
  ...peopleErrorsId,
  'invalid-input': ({ field, problem }) =>
    `Isian ini tidak dapat disimpan: ${field} ${problem}. Perbaiki isian itu lalu ulangi.`,
  'not-configured': () => 'Cabang belum disiapkan. Siapkan di Data induk (Ctrl+7).',
  'already-configured': () => 'Cabang ini sudah disiapkan.',
  'no-open-day': () => 'Belum ada hari kerja yang dibuka. Buka di layar Hari ini (Ctrl+1).',
  'day-still-open': ({ date }, format) => `Hari kerja ${format.date(date)} masih terbuka. Tutup dulu.`,
  'day-not-after-last': ({ last }, format) => `Hari baru harus sesudah ${format.date(last)}.`,
  'day-not-open': ({ date }, format) => `Hari kerja ${format.date(date)} tidak terbuka.`,
  'day-has-goods-set-aside': ({ numbers }) =>
    `Masih ada barang disisihkan di ${numbers}. Keluarkan atau batalkan dulu.`,
  'nothing-to-reallocate': () => 'Tidak ada yang berubah: semua sudah mendapat tanggal menurut kebijakan ini.',
  'changed-meanwhile': ({ document }) => `${document} berubah sementara itu. Lihat lagi, lalu ulangi.`,
  'document-exists': () => 'Dokumen ini sudah dibukukan.',
  'master-data-missing': () => 'Berkas yang dibaca sudah tidak ada. Baca lagi.',
  'opening-stock-exists': ({ productCode }) => `${productCode} sudah punya stok: stok awal tidak mungkin.`,
  'unknown-product': ({ productCode }) => `Tidak ada barang ${productCode}.`,
  'unknown-customer': ({ customerCode }) => `Tidak ada pelanggan ${customerCode}.`,
  'customer-code-not-local': ({ prefix }) =>
    `Kode pelanggan cabang ini diawali ${prefix}. Kosongkan untuk nomor berikutnya.`,
  'barcode-taken': ({ barcode, productCode }) => `Barcode ${barcode} sudah dipakai ${productCode}. Pakai yang lain.`,
  'unknown-price': ({ key }) => `Harga ${key} sudah tidak ada. Lihat lagi.`,
  'price-has-ended': ({ productCode }) => `Harga ${productCode} berakhir sebelum hari itu. Pilih hari yang lebih awal.`,
  'customer-code-taken': ({ customerCode }) => `Pelanggan ${customerCode} sudah ada. Pakai kode lain.`,
  'head-office-field': ({ field }) =>
    `${customersId.fields[field]} pelanggan ini ditentukan kantor pusat. Minta pusat mengubahnya.`,
  'bad-tax-number': ({ taxNumber }) => `${taxNumber} bukan NPWP. NPWP terdiri dari 16 angka, yang lama 15.`,
  'ship-to-twice': ({ shipToCode }) => `Dua alamat memakai kode ${shipToCode}. Beri salah satunya kode lain.`,
  'no-price': ({ productCode }) => `${productCode} tidak punya harga hari ini.`,
  'unit-not-sold': ({ productCode }) => `${productCode} tidak dijual dalam satuan itu. Pilih satuan lain.`,
  'quantity-not-in-unit': ({ productCode }) =>
    `Jumlah ${productCode} itu tidak bulat dalam satuan yang dipilih, atau bukan jumlah yang dijual. Ubah jumlah atau satuannya.`,
  'free-goods-not-earned': ({ productCode }) =>
    `Bonus ${productCode} lebih banyak daripada hak dari jumlah yang dibayar. Kurangi jumlah bonus.`,
  'price-below-floor': ({ productCode }) =>
    `${productCode} tidak dijual semurah itu. Naikkan harga atau kurangi potongannya.`,
  'price-needs-supervisor': ({ productCode }) =>
    `${productCode} di bawah harga terendah: hanya penyelia yang boleh menjualnya. Minta penyelia mengonfirmasi, atau naikkan harganya.`,
  'date-in-past': ({ date }, format) => `${format.date(date)} sudah lewat. Pilih hari kerja ini atau sesudahnya.`,
  'wrong-transition': ({ document, from, to }) =>
    `Dokumen (${document}) tidak dapat berpindah dari ${from} ke ${to}. Buka lagi, lalu pilih langkah yang tersedia.`,
  'unknown-quotation': () => 'Penawaran ini tidak tercatat.',
  'quotation-of-other-customer': ({ number }) => `${number} dibuat untuk pelanggan lain.`,
  'quotation-expired': ({ number, validUntil }, format) => `${number} berlaku sampai ${format.date(validUntil)}.`,
  'quotation-already-ordered': ({ number }) => `${number} sudah dipesan seluruhnya.`,
  'quotation-not-open': ({ number }) =>
    `${number} sudah gagal atau direvisi. Pakai revisi terakhirnya, atau buat penawaran baru.`,
  'alternative-to-nothing': ({ lineNo }) =>
    `Baris ${lineNo} adalah alternatif tanpa baris asal di penawaran ini. Pilih baris yang digantikannya.`,
  'nothing-to-lose': ({ number }) => `Tidak ada sisa ${number} yang dapat dinyatakan gagal.`,
  'beyond-quotation': ({ number, productCodes }) =>
    `${productCodes} dipesan melebihi penawaran ${number}. Kurangi pesanan, atau revisi penawarannya.`,
  'unknown-inquiry': () => 'Permintaan penawaran ini tidak tercatat.',
  'inquiry-line-says-nothing': ({ lineNo }) =>
    `Baris ${lineNo} tidak menyebut barang. Pilih barang, atau tulis apa yang diminta.`,
  'inquiry-of-other-customer': ({ number }) => `${number} adalah permintaan pelanggan lain.`,
  'unknown-blanket-order': () => 'Pesanan kontrak ini tidak tercatat.',
  'blanket-of-other-customer': ({ number }) => `${number} disepakati dengan pelanggan lain.`,
  'blanket-not-open': ({ number, validFrom, validUntil }, format) =>
    `Tidak ada yang dapat ditarik dari ${number}: berlaku ${format.date(validFrom)} sampai ${format.date(validUntil)}, atau sudah ditarik semua.`,
  'not-in-blanket': ({ number, productCode }) => `${productCode} tidak ada di ${number}. Pesan terpisah.`,
  'beyond-blanket': ({ number, productCode }) =>
    `${productCode} melebihi sisa ${number}. Tarik lebih sedikit, dan pesan selebihnya terpisah.`,
  'unknown-order': () => 'Pesanan ini tidak tercatat.',
  'order-not-blocked': ({ number }) => `${number} tidak terblokir.`,
  'release-by-creator': ({ number }) => `${number} harus dilepas oleh orang lain, bukan pembuatnya.`,
  'customer-blocked-by-head-office': ({ customerCode }) =>
    `${customerCode} diblokir kantor pusat. Hanya kantor pusat yang dapat membukanya.`,
  'release-too-small': ({ needed }, format) =>
    `Nilai pesanan ${format.money(needed)}: setujui paling sedikit sebesar itu, atau kurangi pesanannya.`,
  'above-approval-limit': ({ limit }, format) =>
    `Anda boleh menyetujui sampai ${format.money(limit)}. Mintalah orang dengan wewenang lebih tinggi.`,
  'discount-above-limit': ({ limit }) =>
    `Anda boleh memberi diskon sampai ${String(limit / 100).replace('.', ',')} %. Mintalah orang dengan wewenang lebih tinggi memasukkan pesanan.`,
  'no-release-secret': () => 'Cabang ini tidak memakai kode persetujuan. Mintalah supervisor menyetujui pesanan.',
  'wrong-release-code': ({ number }) =>
    `Kode itu bukan untuk ${number} dengan total hari ini. Bacakan lagi pesanan, total dan tanggal, lalu ketik ulang kedelapan angkanya.`,
  'release-code-used': ({ number }) =>
    `Kode untuk ${number} sudah dipakai. Minta lagi ke kantor pusat besok, atau ke supervisor sekarang.`,
  'credit-still-good': ({ number }) => `Kredit ${number} masih baik: tidak ada yang diubah.`,
  'credit-stops-order': ({ number, reason, exceededBy }, format) =>
    `${number} belum boleh keluar: ${
      reason === 'CUSTOMER_BLOCKED'
        ? 'kantor pusat memblokir pelanggan ini'
        : exceededBy > 0
          ? `pelanggan melewati batas kredit sebesar ${format.money(exceededBy)}`
          : 'pelanggan terlambat membayar'
    }. Terima pembayaran, atau periksa ulang kreditnya lalu mintakan persetujuan.`,
  'order-already-moving': ({ number }) => `${number} tidak dapat dibatalkan lagi: barangnya sudah bergerak.`,
  'order-not-changeable': ({ number }) => `${number} tidak terbuka lagi. Buka kembali dulu, atau buat pesanan baru.`,
  'order-not-held': ({ number }) => `${number} tidak ditahan seperti itu.`,
  'delivery-held': ({ number, reason }) => `Pengiriman ${number} ditahan: ${reason}. Lepas penahanannya dulu.`,
  'billing-held': ({ number, reason }) => `Penagihan ${number} ditahan: ${reason}. Lepas penahanannya dulu.`,
  'unknown-order-line': ({ lineNo }) => `Pesanan ini tidak punya baris ${lineNo}. Lihat lagi.`,
  'line-short-closed': ({ lineNo }) => `Baris ${lineNo} sudah ditutup. Buka kembali dulu.`,
  'line-already-invoiced': ({ lineNo }) =>
    `Baris ${lineNo} sudah difakturkan sebagian. Tambah baris untuk kelebihannya, atau tutup sisanya.`,
  'below-delivered': ({ lineNo }) =>
    `Baris ${lineNo}: kurang dari yang sudah keluar atau disisihkan. Pesan paling sedikit sebanyak itu.`,
  'nothing-to-close': ({ number }) => `Tidak ada sisa ${number} untuk ditutup.`,
  'nothing-to-reopen': ({ number }) => `Tidak ada bagian ${number} yang ditutup.`,
  'credit-blocks-change': ({ number, exceededBy }, format) =>
    `Kredit tidak cukup untuk menambah ${number}: ${format.money(exceededBy)} di atas batas. Tagih dulu, atau buat pesanan baru lalu minta dilepas.`,
  'unknown-ship-to': ({ customerCode, shipToCode }) =>
    `Pelanggan ${customerCode} tidak punya alamat ${shipToCode}. Pilih alamat lain, atau tambahkan pada pelanggan.`,
  'unknown-price-list': ({ priceList }) => `Daftar harga ${priceList} tidak ada. Pilih daftar yang ada.`,
  'unknown-route': ({ routeId }) => `Rute ${routeId} tidak ada. Pilih rute cabang ini.`,
  'deposit-above-total': ({ deposit, total }, format) =>
    `Uang muka ${format.money(deposit)} melebihi total ${format.money(total)}. Turunkan uang mukanya.`,
  'customer-reference-used': ({ reference, numbers }) =>
    `Nomor pesanan pelanggan ${reference} sudah ada di ${numbers}. Lihat dulu, atau betulkan nomornya.`,
  'order-not-open': ({ number }) => `${number} tidak terbuka untuk dikirim.`,
  'nothing-due': ({ number }) => `Belum ada barang ${number} yang jatuh tanggal kirim hari ini.`,
  'delivery-not-complete': ({ number, productCode }) =>
    `${number} dikirim sekaligus, dan ${productCode} belum lengkap tersedia pada tanggalnya. Tunggu, atau ubah pesanan menjadi kirim sebagian.`,
  'delivery-under-way': ({ number }) => `${number} sedang berjalan. Selesaikan dulu.`,
  'unknown-delivery': () => 'Surat jalan ini tidak tercatat.',
  'wrong-delivery-step': ({ number }) => `${number} tidak pada tahap ini. Lihat lagi.`,
  'pick-lines-differ': ({ number }) => `Baris yang diambil bukan baris ${number}. Lihat lagi.`,
  'over-picked': ({ lineNo }) => `Baris ${lineNo}: yang diambil melebihi yang diminta.`,
  'short-pick-needs-reason': ({ lineNo }) => `Baris ${lineNo}: sebutkan mengapa kurang.`,
  'quality-needs-remark': ({ lineNo }) => `Baris ${lineNo}: sebutkan apa yang berbeda dari mutu yang disepakati.`,
  'nothing-picked': ({ number }) => `Tidak ada yang diambil untuk ${number}. Batalkan saja.`,
  'short-stock': ({ productCode }) => `Stok ${productCode} tidak cukup. Ambil lebih sedikit, atau terima barang dulu.`,
  'over-delivery': ({ lineNo }) =>
    `Baris ${lineNo}: yang dikirim lebih dari yang masih boleh dikirim. Ambil lebih sedikit, atau ubah pesanannya.`,
  'case-numbers-overlap': ({ caseNo }) => `Nomor koli ${caseNo} ada dua kali. Beri nomor berurutan.`,
  'case-numbers-gap': ({ caseNo }) => `Nomor koli ${caseNo} tidak ada. Beri nomor berurutan tanpa lompatan.`,
  'packed-differs': ({ lineNo }) =>
    `Baris ${lineNo}: isi koli tidak sama dengan yang diambil. Perbaiki daftar kolinya.`,
  'over-loaded': ({ lineNo }) => `Baris ${lineNo}: yang dimuat lebih dari yang diambil. Ambil dulu barangnya.`,
  'left-behind-needs-reason': ({ lineNo }) => `Baris ${lineNo}: tulis alasan barang ditinggal.`,
  'pick-again-to-load-less': ({ lineNo }) =>
    `Baris ${lineNo} punya nomor seri. Kembali ke pengambilan dan pilih barang yang dimuat.`,
  'goods-came-back': ({ number }) => `Barang dari ${number} sudah ada yang kembali. Catat sisanya sebagai retur.`,
  'proof-before-issue': ({ number, issuedOn }, format) =>
    `${number} berangkat ${format.date(issuedOn)}. Tidak mungkin diterima sebelum itu.`,
  'proof-in-future': ({ date }, format) => `${format.date(date)} belum tiba. Isi tanggal barang diterima.`,
  'received-too-much': ({ lineNo }) => `Baris ${lineNo}: yang diterima lebih dari yang dikirim. Hitung lagi.`,
  'short-receipt-needs-note': ({ number }) => `Barang ${number} yang diterima kurang. Tulis sebabnya.`,
  'unknown-delivery-line': ({ number, lineNo }) => `${number} tidak punya baris ${lineNo}.`,
  'returned-too-much': ({ number, lineNo }) =>
    `${number} baris ${lineNo}: yang kembali lebih dari yang ada di pelanggan. Perbaiki jumlahnya.`,
  'not-of-this-delivery': ({ productCode, which }) =>
    `${productCode} ${which} tidak dikirim dengan surat jalan ini. Cari surat jalan asalnya.`,
  'delivery-not-issued': ({ number }) => `Barang ${number} belum keluar.`,
  'already-invoiced': ({ number }) => `${number} sudah punya faktur.`,
  'unknown-invoice': () => 'Faktur ini tidak tercatat.',
  'invoice-of-other-customer': ({ number }) => `${number} milik pelanggan lain.`,
  'invoice-allocated-twice': ({ number }) => `${number} ada dua kali pada penerimaan ini.`,
  'nothing-to-pay': ({ number }) => `${number} sudah lunas.`,
  'over-allocated': ({ number, open }, format) => `Sisa ${number} hanya ${format.money(open)}.`,
  'tendered-too-little': ({ missing }, format) => `Kurang ${format.money(missing)}.`,
  'unknown-planned-receipt': () => 'Rencana barang masuk ini tidak tercatat.',
  'already-received': () => 'Barang ini sudah diterima.',
  'difference-needs-reason': ({ productCode }) =>
    `${productCode}: yang datang berbeda dari yang dikirim. Tulis alasannya.`,
  'nothing-moves': () => 'Tidak ada yang berubah. Isi jumlah selain 0.',
  'no-cost-known': ({ productCode }) =>
    `${productCode} belum pernah ada di stok, jadi harga pokoknya tidak diketahui. Isi nilainya.`,
  'above-adjustment-limit': ({ value, limit }, format) =>
    `Koreksi ini bernilai ${format.money(value)}, melebihi batas ${format.money(limit)}. Minta supervisor mencatatnya.`,
  'short-usable-stock': ({ productCode }) =>
    `${productCode} yang masih layak jual tidak cukup. Ambil lebih sedikit, atau terima batch baru dulu.`,
  'short-batch': ({ productCode, batch }) =>
    `Batch ${batch} dari ${productCode} tidak cukup. Ambil sisanya dari batch lain.`,
  'batch-expired': ({ productCode, batch, expires }, format) =>
    `Batch ${batch} dari ${productCode} hanya layak sampai ${format.date(expires)}. Pilih batch yang lebih baru.`,
  'batches-do-not-match': ({ productCode }) =>
    `${productCode}: jumlah batch tidak sama dengan jumlah barang. Isi setiap batch dengan jumlahnya.`,
  'serials-do-not-match': ({ productCode, needed }) =>
    `${productCode} memerlukan ${needed} nomor seri yang berbeda. Pindai setiap barang satu kali.`,
  'serial-not-in-stock': ({ productCode, serial }) =>
    `${productCode} ${serial} tidak ada di stok. Periksa nomor seri pada barangnya.`,
  'serial-already-in-stock': ({ productCode, serial }) =>
    `${productCode} ${serial} sudah ada di stok. Periksa nomor seri pada barangnya.`,
  'unknown-stocktake': () => 'Stok opname ini tidak tercatat.',
  'stocktake-not-open': ({ number }) => `${number} sudah selesai. Mulai stok opname baru.`,
  'stocktake-under-way': ({ productCode, number }) =>
    `${productCode} sedang dihitung di ${number}. Selesaikan itu dulu.`,
  'not-in-stocktake': ({ productCode, number }) => `${productCode} tidak dihitung di ${number}.`,
  'not-counted': ({ productCode }) => `${productCode} belum dihitung.`,
  'recount-needed': ({ productCode }) => `${productCode} berbeda dari yang seharusnya. Hitung sekali lagi.`,
  'approved-by-counter': ({ number }) =>
    `${number} punya selisih. Orang yang tidak ikut menghitung harus menyetujuinya.`,
  'numbers-unsound': ({ numbers }) =>
    `Nomor tidak urut: ${numbers}. Hari tetap terbuka; jalankan pemeriksaan, atau batalkan nomor dengan alasannya.`,
  'void-needs-reason': ({ number }) => `Tulis alasan ${number} dibatalkan; alasannya ikut tersimpan pada nomor itu.`,
  'bad-number-template': ({ document, problem }) =>
    `Pola nomor ${document} tidak dapat dipakai (${problem}). Cantumkan cabang, tahun, dan {seq:6} secara terpisah.`,
  'date-cannot-move': ({ number, date, why }) => `${number} tidak dapat dipindah ke ${date}: ${cannotMove[why]}`,
  'package-out-of-order': ({ expected }) => `Paket ${expected} harus ditulis lebih dulu.`,
  'disk-full': () => 'Disk penuh: tidak ada yang dibukukan. Kosongkan ruang, lalu ulangi.',
  'store-failed': () => 'Disk menolak menyimpan: tidak ada yang dibukukan. Semua yang sudah dibukukan aman.',
  'posting-stopped': ({ reason }) => `Pembukuan dihentikan (${reason}). Semua masih dapat dibaca.`,
};

const cannotMove = {
  late: 'akan datang lebih lambat dari janji. Pilih hari yang lebih awal.',
  beforeAvailability: 'barang belum ada, atau terlalu awal bagi pelanggan. Pilih hari yang lebih lambat.',
  fixedDateMoved: 'tanggalnya tetap. Lepaskan dulu tanggalnya.',
  orderSplit: 'pesanan harus dikirim lengkap. Pindahkan semua barisnya bersama.',
  shortSupply: 'stok pesanan lain akan kurang. Buat usulan baru.',
  noWorkDay: 'cabang tidak bekerja pada hari itu.',
} as const;
