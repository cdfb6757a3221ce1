import type { PeopleWords } from './people-en.ts';

export const peopleId: PeopleWords = {
  signIn: {
    title: 'Siapa yang bekerja sekarang?',
    locked: 'Terkunci. Draf dan tab tetap seperti semula.',
    tiles: 'Pengguna',
    hint: 'Pilih dengan tombol panah, ketik PIN, tekan Enter.',
    go: 'Masuk',
    noPin: 'belum ada PIN',
    wait: (time) => `tunggu ${time}`,
    checking: 'Memeriksa…',
    unanswered: 'Program tidak menjawab. Coba lagi sebentar.',
  },
  pin: {
    label: (name) => `PIN ${name}`,
    keypad: 'Angka',
    digit: (digit) => `Angka ${digit}`,
    erase: 'Hapus satu angka',
  },
  approval: {
    title: 'Perlu persetujuan',
    what: (right) => `Untuk: ${right}.`,
    once: 'Berlaku untuk satu tindakan ini; kedua nama dicatat.',
    who: 'Siapa yang menyetujui?',
    approve: 'Setujui',
    cancel: 'Batal (Esc)',
    nobody: 'Tidak ada orang lain dengan PIN yang boleh menyetujui ini.',
  },
  lock: { noPin: 'Belum ada yang punya PIN. Pasang di Pengaturan (Ctrl+,).' },
};
