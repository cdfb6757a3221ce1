import type { ChainPosition, FrameFault } from './frame.ts';

/**
 * Why a journal is damaged, beside a line that is not the record that should stand there:
 * `segment-missing`, `segment-overlap`: the files do not follow each other; `segment-digest`: a closed
 * segment is whole but not the one that was closed; `behind-watermark`: records that were acknowledged
 * are gone; `fork`: another record stands where an acknowledged one was.
 */
export type DamageReason =
  | FrameFault
  | 'segment-missing'
  | 'segment-overlap'
  | 'segment-digest'
  | 'behind-watermark'
  | 'fork';

/**
 * The journal is not what was acknowledged. Nothing is changed, nothing may be posted; the place is where
 * repair has to look. `seq` is the record that should stand at `offset` (bytes) of `file`.
 */
export type JournalDamaged = {
  readonly code: 'journal-damaged';
  readonly file: string;
  readonly offset: number;
  readonly seq: number;
  readonly reason: DamageReason;
  /** Everything up to here is proven good. */
  readonly lastGood: { readonly seq: number; readonly chain: string };
  /** What shows that this is not a torn tail, e.g. `a later batch`, `HEAD`. */
  readonly evidence: string;
};

export function damaged(
  place: { readonly file: string; readonly offset: number },
  lastGood: ChainPosition,
  reason: DamageReason,
  evidence: string,
): JournalDamaged {
  return {
    code: 'journal-damaged',
    file: place.file,
    offset: place.offset,
    seq: lastGood.seq + 1,
    reason,
    lastGood: { seq: lastGood.seq, chain: lastGood.chain },
    evidence,
  };
}
