import type { DomainError } from '../kernel/domain-error.ts';
import type { EvaluatedLine } from './evaluated-draft.ts';

/**
 * Why lines may not be sold at their price: one is below a floor that nobody may pass, or below one that
 * only some may.
 */
export function whyPriceRefused(lines: readonly EvaluatedLine[], maySellBelow: boolean): DomainError | null {
  for (const evaluated of lines) {
    if (!evaluated.ok) continue;
    const { productCode } = evaluated.line;
    if (evaluated.floor === 'refuse') return { code: 'price-below-floor', productCode };
    if (evaluated.floor === 'approve' && !maySellBelow) return { code: 'price-needs-supervisor', productCode };
  }
  return null;
}
