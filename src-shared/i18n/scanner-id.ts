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
  settings: {
    intro:
      'Pemindai mengetik seperti papan tombol, hanya lebih cepat. Tiga pindaian label yang sama menunjukkan cepatnya.',
    rhythm: (median, longest) => `Huruf satu kode berjarak ${median} ms, tidak pernah lebih dari ${longest} ms`,
    begin: 'Kalibrasi',
    reading: (done, all) => `Pindai label yang sama: ${done} dari ${all}`,
    cancel: 'Batal (Esc)',
    restore: 'Jarak biasa',
    done: (code) => `Pemindai dikalibrasi dengan ${code}`,
    different: 'Labelnya berlainan. Pindai label yang sama tiga kali.',
    short: 'Label itu terlalu pendek. Pakai yang paling sedikit empat huruf.',
    slow: 'Tidak lebih cepat dari orang. Pasang awalan di pemindai, lalu ketik di sini.',
    prefix: 'Awalan pemindai',
    prefixHint: 'Huruf yang dikirim pemindai sebelum setiap kode, misalnya ~. Dengan itu kecepatan tidak penting.',
    prefixBad: 'Ketik satu huruf yang tidak mengawali kode atau kata apa pun, misalnya ~',
  },
};
