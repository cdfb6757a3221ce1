import type { scannerEn } from './scanner-en.ts';

export const scannerId: typeof scannerEn = {
  unknown: (code) => `Tidak ada barang dengan kode ${code}`,
  noDocument: (code) => `Tidak ada dokumen dengan kode ${code}`,
  unknownHint: 'Tidak ada yang ditambahkan.',
  copy: 'Salin kode',
  copied: 'Kode disalin',
  close: 'Tutup',
  last: 'Pindaian terakhir',
  lastCount: (count) => `Pindaian terakhir (${count})`,
  none: 'Belum ada yang dipindai.',
  undo: 'Urungkan',
  undone: 'diurungkan',
  sound: 'Bunyi saat memindai',
};
