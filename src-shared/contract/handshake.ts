import type { HandshakeAnswer, Request } from './contract.ts';

/** Where main's journal stands. */
export type JournalStanding = {
  readonly journalId: string;
  readonly headSeq: number;
  readonly projectionVersion: number;
  /** Chain value of the record with that sequence number, null when there is no such record. */
  readonly chainAt: (seq: number) => string | null;
};

/**
 * Compares a window's projection with the journal. A projection of this journal that is ahead of it, or
 * that saw other records, is evidence that acknowledged records were lost or changed: that outweighs
 * every reason to rebuild, because a rebuild would wipe the evidence.
 */
export function compareWithJournal(
  window: Request<'journal.handshake'>,
  { journalId, headSeq, projectionVersion, chainAt }: JournalStanding,
): HandshakeAnswer {
  const { appliedSeq } = window;
  if (window.journalId === null || appliedSeq === 0) return { action: 'rebuild', reason: 'empty', headSeq };
  if (window.journalId !== journalId) return { action: 'rebuild', reason: 'foreign', headSeq };
  if (appliedSeq > headSeq) return { action: 'stop', reason: 'ahead', headSeq };
  if (chainAt(appliedSeq) !== window.appliedChain) return { action: 'stop', reason: 'forked', headSeq };
  if (window.projectionVersion !== projectionVersion) return { action: 'rebuild', reason: 'version', headSeq };
  return appliedSeq === headSeq ? { action: 'ready', headSeq } : { action: 'catch-up', fromSeq: appliedSeq, headSeq };
}
