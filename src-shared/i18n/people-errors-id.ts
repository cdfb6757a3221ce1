import type { Right } from '../branch/rights.ts';
import type { PeopleErrorWords } from './people-errors-en.ts';
import { rightsId } from './rights-id.ts';

export const peopleErrorsId: PeopleErrorWords = {
  'unknown-user': ({ userId }) => `${userId} bukan petugas cabang ini. Minta penyelia menambahkannya.`,
  'no-session': () => 'Anda belum masuk. Masuk dulu.',
  'not-signed-in': ({ userId }) =>
    userId === ''
      ? 'Belum ada yang masuk. Masuk dulu, lalu ulangi.'
      : `${userId} belum masuk. Masuk dulu, lalu ulangi.`,
  'needs-right': ({ right }) =>
    `Anda tidak berhak untuk ini: ${rightsId.rights[right as Right]}. Minta persetujuan orang yang berhak.`,
  'approval-by-self': () => 'Tindakan sendiri tidak dapat disetujui sendiri. Minta orang lain.',
  'unknown-role': ({ roleId }) => `Tidak ada peran ${roleId}. Pilih salah satu dari daftar.`,
  'name-taken': ({ name }) => `${name} sudah ada di daftar. Tulis namanya supaya keduanya dapat dibedakan.`,
  'last-administrator': () => 'Tidak akan ada lagi yang boleh mengubah pengguna. Beri hak itu kepada orang lain dulu.',
  'wrong-pin': ({ triesLeft }) => `PIN salah. Sisa ${triesLeft} kali percobaan.`,
  'pin-waits': ({ seconds }) =>
    `PIN terlalu sering salah. Tunggu ${waitId(seconds)}, atau minta PIN baru kepada administrator.`,
  'no-pin': ({ name }) => `${name} belum punya PIN. Administrator memasangnya di Pengaturan (Ctrl+,).`,
  'pin-too-short': ({ least }) => `PIN harus ${least} sampai 12 angka.`,
  'pin-too-simple': () => 'PIN ini mudah ditebak. Jangan ulangi satu angka dan jangan berurutan.',
  'first-pin-of-administrator': () =>
    'PIN pertama harus milik orang yang boleh mengubah pengguna, supaya ia dapat memasang PIN berikutnya.',
  'pins-unreadable': () =>
    'PIN tidak dapat diperiksa dengan akun komputer ini. Masuk ke komputer dengan akun yang biasa, atau pulihkan cabang.',
};

function waitId(seconds: number): string {
  return seconds <= 60 ? `${seconds} detik` : `${Math.ceil(seconds / 60)} menit`;
}
