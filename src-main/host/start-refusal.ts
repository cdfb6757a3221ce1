import type { JournalDamaged } from '../journal/damage.ts';
import { isDiskFull, isReadOnly } from '../journal/vfs.ts';

/** Why Gerai did not start. Nothing was changed. */
export type StartRefusal =
  | { readonly code: 'folder-in-use'; readonly folder: string; readonly holder: string }
  | { readonly code: 'folder-read-only'; readonly path: string }
  | { readonly code: 'disk-full'; readonly path: string }
  | { readonly code: 'disk-failed'; readonly path: string; readonly detail: string }
  | JournalDamaged
  | { readonly code: 'journal-refused'; readonly detail: string }
  | { readonly code: 'port-taken'; readonly port: number }
  | { readonly code: 'port-refused'; readonly port: number }
  | { readonly code: 'window-missing'; readonly path: string }
  | { readonly code: 'bad-argument'; readonly detail: string };

/** Exit code of the program for each refusal, so that scripts can tell them apart. */
export const exitCodes: Readonly<Record<StartRefusal['code'], number>> = {
  'bad-argument': 2,
  'folder-in-use': 3,
  'journal-damaged': 4,
  'journal-refused': 4,
  'port-taken': 5,
  'port-refused': 5,
  'folder-read-only': 6,
  'disk-full': 7,
  'disk-failed': 8,
  'window-missing': 9,
};

/** What a person is told, in one line, in each language. */
export function wordsOf(refusal: StartRefusal): { readonly id: string; readonly en: string } {
  switch (refusal.code) {
    case 'folder-in-use':
      return {
        id: `Folder data ${refusal.folder} sedang dipakai oleh ${refusal.holder}. Tutup program itu dahulu.`,
        en: `The data folder ${refusal.folder} is in use by ${refusal.holder}. Close that program first.`,
      };
    case 'folder-read-only':
      return {
        id: `Tidak ada hak menulis ke ${refusal.path}. Pilih folder lain atau perbaiki haknya.`,
        en: `${refusal.path} may not be written to. Choose another folder or mend its permissions.`,
      };
    case 'disk-full':
      return {
        id: `Penyimpanan penuh: ${refusal.path} tidak dapat ditulis. Kosongkan ruang, lalu mulai lagi.`,
        en: `The disk is full: ${refusal.path} could not be written. Make room and start again.`,
      };
    case 'disk-failed':
      return {
        id: `Penyimpanan gagal pada ${refusal.path} (${refusal.detail}). Data tidak diubah.`,
        en: `The disk failed at ${refusal.path} (${refusal.detail}). No data was changed.`,
      };
    case 'journal-damaged':
      return {
        id: `Jurnal rusak di ${refusal.file}, posisi ${refusal.offset}, catatan ${refusal.seq} (${refusal.reason}; bukti: ${refusal.evidence}). Tidak ada yang diubah; pulihkan dari cadangan.`,
        en: `The journal is damaged in ${refusal.file} at byte ${refusal.offset}, record ${refusal.seq} (${refusal.reason}; shown by: ${refusal.evidence}). Nothing was changed; restore it from a backup.`,
      };
    case 'journal-refused':
      return {
        id: `Jurnal tidak dapat dibuka: ${refusal.detail}. Tidak ada yang diubah.`,
        en: `The journal cannot be opened: ${refusal.detail}. Nothing was changed.`,
      };
    case 'port-taken':
      return {
        id: `Port ${refusal.port} sedang dipakai program lain. Tutup program itu; folder data ini selalu memakai port yang sama (--port menggantinya).`,
        en: `Port ${refusal.port} is taken by another program. Close it: this data folder keeps its port (--port sets another).`,
      };
    case 'port-refused':
      return {
        id: `Sistem tidak memberikan port ${refusal.port} (--port menggantinya).`,
        en: `The system does not give port ${refusal.port} (--port sets another).`,
      };
    case 'window-missing':
      return {
        id: `Tampilan belum dibangun di ${refusal.path}: jalankan npm run build.`,
        en: `The window is not built in ${refusal.path}: run npm run build.`,
      };
    case 'bad-argument':
      return { id: `Argumen salah: ${refusal.detail}`, en: `Wrong argument: ${refusal.detail}` };
  }
}

/** A failed file call as a refusal. */
export function refusalOfErrno(errno: string, path: string): StartRefusal {
  if (isDiskFull(errno)) return { code: 'disk-full', path };
  if (isReadOnly(errno)) return { code: 'folder-read-only', path };
  return { code: 'disk-failed', path, detail: errno };
}
