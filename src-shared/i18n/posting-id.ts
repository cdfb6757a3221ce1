import type { PostingWords } from './posting-en.ts';

/** What every screen that posts says when it cannot, in Indonesian. */
export const postingId: PostingWords = {
  unanswered: 'Tidak ada jawaban. Sedang ditanyakan apakah sudah tercatat; periksa dokumennya sebelum mencoba lagi.',
  noDay: 'Belum ada hari kerja yang dibuka (Ctrl+8)',
  notReady: 'Sekarang tidak dapat mencatat',
  waiting: 'Tunggu jawabannya',
};
