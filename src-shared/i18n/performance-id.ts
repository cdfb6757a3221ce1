import type { PerformanceWords } from './performance-en.ts';

/** Every word of the report on fulfilment, in Indonesian. */
export const performanceId: PerformanceWords = {
  period: 'Diminta dalam',
  periods: { thisMonth: 'Bulan ini', lastMonth: 'Bulan lalu', quarter: '90 hari', year: 'Setahun' },
  none: 'Tidak ada yang diminta dalam masa ini.',
  otif: 'Tepat waktu dan lengkap',
  otifHint: 'Baris pesanan yang semuanya sudah keluar pada hari yang diminta pelanggan',
  fillRate: 'Tingkat pemenuhan',
  fillHint: 'Nilai yang sudah keluar pada hari itu, dari nilai yang diminta',
  backorders: 'Pesanan tertunda',
  backordersHint: 'Baris yang harinya sudah lewat dan masih ada yang kurang',
  lead: 'Waktu tunggu',
  leadHint: 'Rata-rata hari dari pesanan sampai barang terakhir keluar',
  days: (days) => `${days} hari`,
  lines: 'Baris',
  value: 'Nilai yang kurang',
  byWeek: 'Tepat waktu dan lengkap per minggu',
  week: 'Minggu mulai',
  byCustomer: 'Menurut pelanggan',
  customer: 'Pelanggan',
  byProduct: 'Menurut barang',
  product: 'Barang',
  chart: (title) => `${title}, grafik`,
  undecided: '–',
  csv: 'Sebagai CSV',
};
