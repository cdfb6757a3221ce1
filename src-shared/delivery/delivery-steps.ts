import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import type { DeliveryRow } from './delivery.ts';
import { stepsBeforeIssue } from './delivery-states.ts';

/** A step that a branch may switch off. */
export type OptionalStep = 'picking' | 'picked' | 'packed' | 'loaded';
type Step = (typeof stepsBeforeIssue)[number];

/** What holds while the branch says nothing else: goods are picked, packed and loaded. */
export const defaultSteps: readonly OptionalStep[] = ['picked', 'packed', 'loaded'];

/**
 * Whether a delivery may go to a step, or be issued: strictly forward, and no step that the branch demands
 * is skipped. A step may be repeated while it is the last one.
 */
export function checkStep(
  delivery: DeliveryRow,
  to: OptionalStep | 'issued',
  demanded: readonly OptionalStep[],
): Result<null, DomainError> {
  const at = rank(delivery.state);
  const target = to === 'issued' ? stepsBeforeIssue.length : rank(to);
  const skipped = stepsBeforeIssue.slice(at + 1, target).some((step) => step !== 'created' && demanded.includes(step));
  const allowed = at >= 0 && target >= at && target > 0 && !skipped;
  return allowed ? ok(null) : wrongStep(delivery);
}

/** The step that one step back leads to: the last one before it that the branch demands, or the beginning. */
export function stepBefore(delivery: DeliveryRow, demanded: readonly OptionalStep[]): Result<Step, DomainError> {
  const at = rank(delivery.state);
  if (at <= 0) return wrongStep(delivery);
  const before = stepsBeforeIssue.slice(0, at).findLast((step) => step === 'created' || demanded.includes(step));
  return ok(before ?? 'created');
}

/** What is to be done next with a delivery. */
export type DeliveryWork = 'pick' | 'pack' | 'load' | 'issue';

const workOfStep = { picked: 'pick', packed: 'pack', loaded: 'load' } as const;

/**
 * What is to be done next before the goods leave; null when they have left or never will. Steps that the
 * branch has switched off are passed over.
 */
export function nextWork(state: DeliveryRow['state'], demanded: readonly OptionalStep[]): DeliveryWork | null {
  const at = stepsBeforeIssue.findIndex((step) => step === state);
  if (at < 0) return null;
  const next = (['picked', 'packed', 'loaded'] as const).find(
    (step) => demanded.includes(step) && stepsBeforeIssue.indexOf(step) > at,
  );
  return next ? workOfStep[next] : 'issue';
}

function rank(state: DeliveryRow['state']): number {
  return stepsBeforeIssue.findIndex((step) => step === state);
}

export function wrongStep(delivery: DeliveryRow): { readonly ok: false; readonly error: DomainError } {
  return refuse({ code: 'wrong-delivery-step', number: delivery.number, state: delivery.state });
}
