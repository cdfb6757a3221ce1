/** What every screen that posts says when it cannot, in English. */
export const postingEn = {
  unanswered: 'No answer came. Whether it was posted is being asked; look at the document before you try again.',
  noDay: 'No business day is open (Ctrl+8)',
  notReady: 'Posting is not possible now',
  waiting: 'Please wait for the answer',
};

export type PostingWords = typeof postingEn;
