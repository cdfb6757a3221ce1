import type { PickingWords } from '#shared/i18n/picking-en.ts';
import type { PickGap } from './pick-work.ts';

/** What still keeps the picking from being saved, in words; null when nothing does. */
export function explainGap(gap: PickGap | null, words: PickingWords): string | null {
  switch (gap?.code) {
    case 'lines-left':
      return words.linesLeft(gap.count);
    case 'reason-missing':
      return words.reasonMissing;
    case 'nothing-picked':
      return words.nothing;
    case undefined:
      return null;
  }
}
